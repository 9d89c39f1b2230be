import { Option } from 'commander';
import type { Command } from 'commander';
import { addDays } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { termsReviews } from '../../core/report/terms-review.ts';
import { exitCodes, refusal } from '../refusal.ts';
import type { ExitCode } from '../refusal.ts';
import { check, sayFaults } from './check.ts';
import { howToGiveDates, linesOf, replyLines, reviewWords } from './dated-lines.ts';
import { datesOf } from './dates.ts';
import { repliedBy } from './replied-by.ts';
import { confirmed, day, typed, wholeUpTo } from './given-options.ts';
import type { Confirmed, TypedSitting } from './given-options.ts';
import { quorum, rosterExample } from './quorum.ts';
import { readPanel } from './read-panel-file.ts';
import { presets } from '../../panels/index.ts';
import { simulation } from '../simulate/simulate.ts';
import type { Simulated } from '../simulate/simulate.ts';

type Print = (line: string) => void;

type Options = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly on: readonly TypedSitting[];
  readonly phase: readonly Confirmed[];
  readonly json: boolean;
};

const panelOrFile = `the code of a panel here (${presets()
  .map(({ code }) => code)
  .join(', ')}), or a YAML or JSON file`;

/** A day may be given as often as there are sittings. */
const onOption = (): Option =>
  new Option(
    '--on <date>',
    'a sitting typed by hand, like 2026-05-26, or of a stream, like 18-plus=2026-05-26; as often as you like',
  )
    .argParser(typed)
    .default([], 'none');

const phaseOption = (): Option =>
  new Option(
    '--phase <phase=date>',
    'a later phase, from the day it is confirmed, like every-two-weeks=2026-12-10; as often as you like',
  )
    .argParser(confirmed)
    .default([], 'none');

/** `panel check`, `dates`, `quorum` and `simulate`: a panel's terms of reference as a file, without any workbook. */
export function addPanelFileCommands(program: Command, print: Print): void {
  program
    .command('check')
    .description('say everything that is wrong with a panel’s terms of reference as a file')
    .argument('<file>', 'a YAML or JSON file')
    .option('--json', 'print the result as JSON', false)
    .option('--emit', 'print the panel itself as JSON, if nothing is wrong', false)
    .action((name: string, options: { readonly json: boolean; readonly emit: boolean }) => {
      process.exitCode = check(name, options, print);
    });
  program
    .command('dates')
    .description('print each sitting of a panel with what is due for it, and why on that day')
    .argument('<panel-or-file>', panelOrFile)
    .requiredOption('--from <date>', 'the first day, like 2026-11-01', day)
    .requiredOption('--to <date>', 'the last day, like 2026-12-31', day)
    .addOption(onOption())
    .addOption(phaseOption())
    .option('--json', 'print the result as JSON', false)
    .action((name: string, options: Options) => {
      process.exitCode = dates(name, options, print);
    });
  program
    .command('quorum')
    .description(
      'say for each item who fills which seat, what is missing, and whether it may be decided',
    )
    .argument('<panel-or-file>', panelOrFile)
    .requiredOption('--roster <file>', 'who sits and what is heard, a YAML or JSON file')
    .option('--json', 'print the result as JSON', false)
    .addHelpText('after', rosterExample)
    .action((name: string, options: { readonly roster: string; readonly json: boolean }) => {
      process.exitCode = quorum(name, options, print);
    });
  program
    .command('simulate')
    .description('play a cycle of a panel with invented children, and print its diary')
    .argument('<panel-or-file>', panelOrFile)
    .requiredOption('--from <date>', 'the first day, like 2026-11-01', day)
    .option('--weeks <number>', 'how many weeks, up to 60', wholeUpTo(60), 8)
    .option(
      '--seed <number>',
      'what decides the chance: the same seed, the same diary',
      wholeUpTo(4_294_967_295),
      1,
    )
    .addOption(onOption())
    .addOption(phaseOption())
    .option('--json', 'print the result as JSON', false)
    .action((name: string, options: SimulateOptions) => {
      process.exitCode = simulate(name, options, print);
    });
}

type SimulateOptions = Pick<Options, 'from' | 'on' | 'phase' | 'json'> &
  Pick<Simulated, 'weeks' | 'seed'>;

function simulate(name: string, options: SimulateOptions, print: Print): ExitCode {
  const { from, weeks, seed, on, phase, json } = options;
  const panel = readPanel(name);
  if (!panel.ok) return sayFaults(name, panel.error, json, print);
  const unknown = unknownCodes(panel.value, options);
  if (unknown !== undefined) throw refusal('misused', unknown);
  const play = { from, weeks, seed, sittings: on, phases: phase };
  for (const line of simulation(panel.value, play, json)) print(line);
  const sittings = datesOf(panel.value, from, addDays(from, weeks * 7 - 1), play);
  if (!json) for (const line of howToGiveDates(panel.value, sittings)) print(line);
  return exitCodes.done;
}

function dates(name: string, options: Options, print: Print): ExitCode {
  const { from, to, on, phase, json } = options;
  const panel = readPanel(name);
  if (!panel.ok) return sayFaults(name, panel.error, json, print);
  const unknown = to < from ? '--to lies before --from.' : unknownCodes(panel.value, options);
  if (unknown !== undefined) throw refusal('misused', unknown);
  const sittings = datesOf(panel.value, from, to, { sittings: on, phases: phase });
  const reviews = termsReviews(panel.value, to);
  const reply = repliedBy(panel.value, from);
  if (json)
    print(
      JSON.stringify(
        { panel: panel.value.name, sittings, reviews, ...(reply && { reply }) },
        null,
        2,
      ),
    );
  else {
    for (const line of [
      panel.value.name,
      ...reviews.map(reviewWords),
      ...howToGiveDates(panel.value, sittings),
      ...sittings.flatMap(linesOf),
      ...(reply ? replyLines(reply) : []),
    ]) {
      print(line);
    }
  }
  return exitCodes.done;
}

/** A stream or phase that the panel does not have. */
function unknownCodes(
  { sittings }: Panel,
  { on, phase }: Pick<Options, 'on' | 'phase'>,
): string | undefined {
  const streams = sittings.pattern === 'streams' ? sittings.streams.map(({ code }) => code) : [];
  const phases = sittings.pattern === 'phases' ? sittings.phases.map(({ code }) => code) : [];
  const sitting = on.find(({ stream }) =>
    streams.length > 0 ? !streams.includes(stream ?? '') : stream !== undefined,
  );
  if (sitting) {
    return streams.length > 0
      ? `Say which stream sits on ${sitting.on}: ${streams.join(', ')}.`
      : `This panel has no streams: give ${sitting.on} alone.`;
  }
  const later = phase.find(({ code }) => !phases.includes(code));
  return (
    later &&
    `This panel has no phase "${later.code}"${phases.length > 0 ? `: it has ${phases.join(', ')}` : ''}.`
  );
}
