import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { parseLocalDate } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { exitCodes } from '../refusal.ts';
import type { ExitCode } from '../refusal.ts';
import { check, faultLines } from './check.ts';
import { datesOf, inFull } from './dates.ts';
import type { DatedSitting } from './dates.ts';
import { readPanel } from './read-panel-file.ts';

type Print = (line: string) => void;

type Asked = { readonly from: LocalDate; readonly to: LocalDate; readonly json: boolean };

/** `panel check` and `panel dates`: a panel's terms of reference as a file, without any workbook. */
export function addPanelFileCommands(program: Command, print: Print): void {
  program
    .command('check')
    .description('say everything that is wrong with a panel’s terms of reference as a file')
    .argument('<file>', 'a YAML or JSON file')
    .option('--json', 'print the result as JSON', false)
    .action((name: string, options: { readonly json: boolean }) => {
      process.exitCode = check(name, options, print);
    });
  program
    .command('dates')
    .description('print each sitting of a panel with what is due for it, and why on that day')
    .argument('<panel-or-file>', 'the code of a panel here, or a file')
    .requiredOption('--from <date>', 'the first day, like 2026-11-01', day)
    .requiredOption('--to <date>', 'the last day, like 2026-12-31', day)
    .option('--json', 'print the result as JSON', false)
    .action((name: string, options: Asked) => {
      process.exitCode = dates(name, options, print);
    });
}

function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date) return date;
  throw new InvalidArgumentError('Give a day that there is, like 2026-11-25.');
}

function dates(name: string, { from, to, json }: Asked, print: Print): ExitCode {
  const panel = readPanel(name);
  if (!panel.ok) {
    for (const line of faultLines(name, panel.error)) print(line);
    return exitCodes.notConfigured;
  }
  const sittings = datesOf(panel.value, from, to);
  if (json) print(JSON.stringify({ panel: panel.value.name, sittings }, null, 2));
  else for (const line of [panel.value.name, ...sittings.flatMap(linesOf)]) print(line);
  return exitCodes.done;
}

const linesOf = (sitting: DatedSitting): readonly string[] => [
  '',
  [fullDate(sitting.on), ...partsOf(sitting)].join(' · '),
  ...sitting.trouble.map((words) => `  ▲ ${words}`),
  ...sitting.steps.map(
    ({ what, at, printed, why }) =>
      `  ${`${what}:`.padEnd(18)} ${inFull(at).padEnd(38)}${printed}${why === undefined ? '' : ` (${why})`}`,
  ),
];

const partsOf = ({ stream, phase, cohort, why }: DatedSitting): readonly string[] =>
  [stream, phase, cohort, why].filter((part) => part !== undefined);
