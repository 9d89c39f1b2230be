import type { Command } from 'commander';
import { fullDate, fullDateTime } from '../../core/calendar/dates-in-full.ts';
import { addDays } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { monthWords } from '../../core/report/period.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { termsReviews } from '../../core/report/terms-review.ts';
import type { TermsReviewDue } from '../../core/report/terms-review.ts';
import { exitCodes, refusal } from '../refusal.ts';
import type { ExitCode } from '../refusal.ts';
import { check, faultLines } from './check.ts';
import type { DatedStep } from './dated-steps.ts';
import { datesOf, inFull } from './dates.ts';
import type { DatedSitting } from './dates.ts';
import { confirmed, day, typed, wholeUpTo } from './given-options.ts';
import type { Confirmed, TypedSitting } from './given-options.ts';
import { quorum, rosterExample } from './quorum.ts';
import { readPanel } from './read-panel-file.ts';
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
    .argument('<panel-or-file>', 'the code of a panel here, or a file')
    .requiredOption('--from <date>', 'the first day, like 2026-11-01', day)
    .requiredOption('--to <date>', 'the last day, like 2026-12-31', day)
    .option(
      '--on <date>',
      'a sitting typed by hand, like 2026-05-26 or 18-plus=2026-05-26',
      typed,
      [],
    )
    .option('--phase <phase=date>', 'a later phase, from the day it is confirmed', confirmed, [])
    .option('--json', 'print the result as JSON', false)
    .action((name: string, options: Options) => {
      process.exitCode = dates(name, options, print);
    });
  program
    .command('quorum')
    .description(
      'say for each item who fills which seat, what is missing, and whether it may be decided',
    )
    .argument('<panel-or-file>', 'the code of a panel here, or a file')
    .requiredOption('--roster <file>', 'who sits and what is heard, a YAML or JSON file')
    .option('--json', 'print the result as JSON', false)
    .addHelpText('after', rosterExample)
    .action((name: string, options: { readonly roster: string; readonly json: boolean }) => {
      process.exitCode = quorum(name, options, print);
    });
  program
    .command('simulate')
    .description('play a cycle of a panel with invented children, and print its diary')
    .argument('<panel-or-file>', 'the code of a panel here, or a file')
    .requiredOption('--from <date>', 'the first day, like 2026-11-01', day)
    .requiredOption('--weeks <number>', 'how many weeks, up to 60', wholeUpTo(60))
    .requiredOption(
      '--seed <number>',
      'what decides the chance: the same seed, the same diary',
      wholeUpTo(4_294_967_295),
    )
    .option('--on <date>', 'a sitting typed by hand, as in dates', typed, [])
    .option('--phase <phase=date>', 'a later phase, from the day it is confirmed', confirmed, [])
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
  if (!panel.ok) {
    for (const line of faultLines(name, panel.error)) print(line);
    return exitCodes.notConfigured;
  }
  const unknown = unknownCodes(panel.value, options);
  if (unknown !== undefined) throw refusal('misused', unknown);
  const play = { from, weeks, seed, sittings: on, phases: phase };
  for (const line of simulation(panel.value, play, json)) print(line);
  const sits = datesOf(panel.value, from, addDays(from, weeks * 7 - 1), play).length > 0;
  if (!sits && !json) print(howToGiveDates(panel.value));
  return exitCodes.done;
}

function dates(name: string, options: Options, print: Print): ExitCode {
  const { from, to, on, phase, json } = options;
  const panel = readPanel(name);
  if (!panel.ok) {
    for (const line of faultLines(name, panel.error)) print(line);
    return exitCodes.notConfigured;
  }
  const unknown = unknownCodes(panel.value, options);
  if (unknown !== undefined) throw refusal('misused', unknown);
  const sittings = datesOf(panel.value, from, to, { sittings: on, phases: phase });
  const reviews = termsReviews(panel.value, to);
  if (json) print(JSON.stringify({ panel: panel.value.name, sittings, reviews }, null, 2));
  else {
    for (const line of [
      panel.value.name,
      ...reviews.map(reviewWords),
      ...(sittings.length === 0 ? [howToGiveDates(panel.value)] : []),
      ...sittings.flatMap(linesOf),
    ]) {
      print(line);
    }
  }
  return exitCodes.done;
}

const reviewWords = ({ label, due, overdue, printed }: TermsReviewDue): string =>
  `  ${overdue ? '▲ ' : ''}${label}: review ${overdue ? 'was due' : 'due'} in ${monthWords(due)} (${printed})`;

const howToGiveDates = ({ sittings }: Panel): string =>
  sittings.pattern === 'by-hand'
    ? '  No rhythm is stated: give each sitting with --on, like --on 2026-05-26.'
    : sittings.pattern === 'streams'
      ? `  No sitting in these days. Give the first of a stream with --on, like --on ${sittings.streams[0]?.code ?? ''}=2026-05-26.`
      : '  No sitting in these days.';

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

function linesOf(sitting: DatedSitting): readonly string[] {
  const width = Math.max(...sitting.steps.map(({ what }) => what.length)) + 2;
  return [
    '',
    [fullDate(sitting.on), ...partsOf(sitting)].join(' · '),
    ...sitting.trouble.map((words) => `  ▲ ${words}`),
    ...sitting.steps.map(
      (step) =>
        `  ${`${step.what}:`.padEnd(width)}${inFull(step.at).padEnd(44)}${step.printed}${notes(step)}`,
    ),
  ];
}

/** Whose it is, when it goes by itself where that is sooner, and why on that day. */
function notes({ at, owner, goesAt, why }: DatedStep): string {
  const goes = goesAt === undefined || goesAt === at ? undefined : `goes ${fullDateTime(goesAt)}`;
  const said = [owner, goes, why].filter((one) => one !== undefined);
  return said.length === 0 ? '' : ` (${said.join('; ')})`;
}

const partsOf = ({ stream, phase, cohort, why }: DatedSitting): readonly string[] =>
  [stream, phase, cohort, why].filter((part) => part !== undefined);
