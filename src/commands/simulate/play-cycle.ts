import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { atTime, dateOf, timeOf } from '../../core/calendar/local-date-time.ts';
import { addDays } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { countWorkingDays } from '../../core/calendar/working-calendar.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { takesRequests } from '../../core/panel/takes-requests.ts';
import { monthWords } from '../../core/report/period.ts';
import { termsReviews } from '../../core/report/terms-review.ts';
import { agendaName, cutOffName } from '../panel-file/dated-steps.ts';
import { datesOf, diaryFor } from '../panel-file/dates.ts';
import type { Asked, DatedSitting } from '../panel-file/dates.ts';
import { chanceFrom } from './chance.ts';
import { event, inOrderOfTime } from './diary-event.ts';
import type { DiaryEvent } from './diary-event.ts';
import { childMaker, isIn } from './invented-children.ts';
import { beginWith, comeBetween, milestonesBetween } from './who-comes.ts';
import { hear } from './who-is-heard.ts';
import { listFor } from './who-is-listed.ts';
import type { Listed, PlayedSitting, World } from './world.ts';

/** What is played: the first and the last day, both included, and the seed of its chance. */
export type Play = Asked & {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly seed: number;
};

/** What came of it, in the order of time. */
export type Played = {
  readonly events: readonly DiaryEvent[];
  readonly heard: number;
  readonly waiting: number;
};

/**
 * A panel's cycle with invented children, by its rules alone: who comes, cut-offs, agendas, who is heard, the
 * quorum, the steps of the record as if each were done when it is due, who comes back, and phases that end when
 * everybody was heard and an invented administrator confirms it on the next working day. The same for the same seed.
 */
export function playCycle(panel: Panel, { from, to, seed, ...asked }: Play): Played {
  const chance = chanceFrom(seed);
  const others = chanceFrom(seed + 1_000_003);
  const world: World = {
    panel,
    chance,
    families: others,
    events: [],
    waiting: [],
    heard: new Set(),
    known: [],
    make: childMaker(panel, chance, others),
    diary: diaryFor(panel, asked),
  };
  beginWith(world, from);
  remind(world, from, to);
  let queue = datesOf(panel, from, to, asked);
  let phases = asked.phases ?? [];
  let day = from;
  for (let next = queue[0]; next !== undefined; next = queue[0]) {
    comeBetween(world, day, next.on);
    milestonesBetween(world, day, next.on);
    day = next.on;
    sit(world, next);
    queue = queue.slice(1);
    const confirmed = phaseAfter(world, next);
    if (confirmed === undefined) continue;
    phases = [...phases, { code: confirmed, from: addDays(next.on, 1) }];
    world.diary = diaryFor(panel, { ...asked, phases });
    queue = datesOf(panel, addDays(next.on, 1), to, { ...asked, phases });
  }
  comeBetween(world, day, addDays(to, 1));
  milestonesBetween(world, day, addDays(to, 1));
  return {
    events: inOrderOfTime(world.events).filter(({ on }) => from <= on && on <= to),
    heard: world.heard.size,
    waiting: world.waiting.length,
  };
}

/** Reviews of the terms of reference, and reports of months, quarters and years that begin. */
function remind({ panel, events }: World, from: LocalDate, to: LocalDate): void {
  for (const { label, due, overdue, ...citation } of termsReviews(panel, from)) {
    const what = `${label}: review ${overdue ? 'was due' : 'due'} in ${monthWords(due)}`;
    events.push(event(from, undefined, what, citation));
  }
  const firsts = { month: /-01$/, quarter: /-(01|04|07|10)-01$/, year: /-01-01$/ };
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (const report of panel.reports ?? []) {
      const { every, label, to: whom } = report;
      if (every === 'on-demand' || every === 'sitting' || !firsts[every].test(day)) continue;
      const what = `Report of the ${every}: ${label}${whom === undefined ? '' : `, to ${whom}`}`;
      events.push(event(day, undefined, what, report));
    }
  }
}

function sit(world: World, dated: DatedSitting): void {
  const { panel, events } = world;
  const { on, steps, trouble } = dated;
  const [cutOff] = steps;
  const startsAt = atTime(on, panel.session.earliestStart);
  const sitting: PlayedSitting = {
    on,
    startsAt,
    cutOffAt: cutOff?.at ?? startsAt,
    agendaAt: steps.find(({ what }) => what === agendaName)?.at ?? startsAt,
    ...codesOf(panel, dated),
  };
  for (const words of trouble) events.push(event(on, undefined, `▲ ${words}`, panel.sittings));
  const listed = listFor(world, sitting);
  writeSteps(world, dated, listed);
  const count = listed.length === 1 ? 'one child' : `${listed.length} children`;
  const opening = `Sitting${namesOf(panel, dated)}: ${listed.length === 0 ? 'nobody to hear' : count}`;
  events.push(event(on, timeOf(startsAt), opening, panel.sittings));
  hear(world, sitting, listed);
}

/**
 * What is due before the sitting, and after it as if each step were done when it is due. Where nobody was
 * heard there is nothing to record.
 */
function writeSteps(
  { panel, events }: World,
  dated: DatedSitting,
  listed: readonly Listed[],
): void {
  const { on, steps } = dated;
  const names = namesOf(panel, dated);
  for (const step of takesRequests(panel) ? steps : steps.slice(1)) {
    const why = step.why === undefined ? '' : ` (${step.why})`;
    if (listed.length === 0 && step.what !== cutOffName && step.what !== agendaName) continue;
    const of = `${step.what} for ${fullDate(on)}${names}${why}`;
    if (step.at === undefined) {
      events.push({ ...event(on, undefined, `${of}: no time is stated`, step), last: true });
    } else {
      const listing = step.what === agendaName ? `: ${listWords(listed)}` : '';
      events.push(event(dateOf(step.at), timeOf(step.at), `${of}${listing}`, step));
    }
  }
}

/** Who is on the agenda when it goes: who came after that is on a supplementary one. Source: CPR-4.4. */
function listWords(listed: readonly Listed[]): string {
  const then = listed
    .flatMap(({ told, child }) => (told === undefined ? [] : [{ told, child }]))
    .sort((one, other) => (one.told < other.told ? -1 : 1));
  return then.length === 0
    ? 'nobody, a stand-down notice is offered'
    : then.map(({ child }) => `${child.reference} · ${child.manager}`).join(', ');
}

/** The stream, the cohort or the phase a sitting is of, by the name people know. */
function namesOf({ cohorts }: Panel, { stream, phase, cohort }: DatedSitting): string {
  const name = stream ?? cohorts?.find(({ code }) => code === cohort)?.label ?? phase;
  return name === undefined ? '' : ` · ${name}`;
}

const codesOf = (
  { sittings }: Panel,
  { stream, cohort }: DatedSitting,
): Pick<PlayedSitting, 'stream' | 'cohort'> => {
  const code =
    sittings.pattern === 'streams'
      ? sittings.streams.find(({ label }) => label === stream)?.code
      : undefined;
  return {
    ...(code === undefined ? {} : { stream: code }),
    ...(cohort === undefined ? {} : { cohort }),
  };
};

/**
 * The code of the phase that begins, where everybody of this one has been heard.
 *
 * Source: NS-8.7.
 */
function phaseAfter(world: World, { on, phase: label }: DatedSitting): string | undefined {
  const { sittings: plan, cohorts = [] } = world.panel;
  if (plan.pattern !== 'phases') return undefined;
  const at = plan.phases.findIndex((one) => one.label === label);
  const phase = plan.phases[at];
  const next = plan.phases[at + 1];
  if (phase?.ends === undefined || next === undefined) return undefined;
  const { ends } = phase;
  const left = world.waiting.some(
    ({ how, child }) =>
      how === 'new' &&
      cohorts.some((one) => ends.cohorts.includes(one.code) && isIn(one, child, on)),
  );
  if (left) return undefined;
  const finish = world.panel.session.latestFinish;
  const nextDay = countWorkingDays(on, 1, world.diary.calendar);
  const confirmedOn = nextDay.ok ? nextDay.value : addDays(on, 1);
  world.events.push(
    event(on, finish, `Everybody has been heard: the next phase is proposed, ${next.label}`, ends),
    event(confirmedOn, '10:00', `The ${ends.confirmedBy} confirms it: ${next.label}`, ends),
  );
  return next.code;
}
