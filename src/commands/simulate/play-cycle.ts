import { calendarOf } from '../../core/calendar/division.ts';
import { atTime, dateOf, timeOf } from '../../core/calendar/local-date-time.ts';
import { countWorkingDays } from '../../core/calendar/working-calendar.ts';
import { addDays } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { seatsAskedDays } from '../../core/week/quorum-to-settle.ts';
import { agendaName, cutOffName } from '../panel-file/dated-steps.ts';
import { datesOf, diaryFor } from '../panel-file/dates.ts';
import type { Asked, DatedSitting } from '../panel-file/dates.ts';
import { chanceFrom } from './chance.ts';
import { event, inOrderOfTime } from './diary-event.ts';
import type { DiaryEvent } from './diary-event.ts';
import { childMaker } from './invented-children.ts';
import { milestonesBetween } from './milestones-between.ts';
import { moveReviews, phaseAfter } from './phase-after.ts';
import { remind } from './reminders.ts';
import { writeAgenda, writeCutOff, writeRecord, writeSitting } from './sitting-lines.ts';
import { beginWith, comeBetween } from './who-comes.ts';
import { hear } from './who-is-heard.ts';
import { listFor } from './who-is-listed.ts';
import type { PlayedSitting, World } from './world.ts';

/** What is played: the first and the last day, both included, and the seed of its chance. */
export type Play = Asked & {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly seed: number;
};

/** What came of it, in the order of time; and how many had been heard, and waited, when the last day was over. */
export type Played = {
  readonly events: readonly DiaryEvent[];
  readonly heard: number;
  /** Without a quorum, where the panel's file has nothing follow. */
  readonly discussed: number;
  readonly waiting: number;
};

/**
 * A panel's cycle with invented children, by its rules alone: who comes, cut-offs, agendas, who is heard, the
 * quorum, the steps of the record as if each were done when it is due, who comes back, and phases that end when
 * everybody was heard and an invented administrator confirms it on the next working day. The same for the same seed.
 * It is played on while anything that is due before a later sitting lies within the days asked about: the diary of
 * three weeks is the beginning of the diary of ten.
 */
export function playCycle(panel: Panel, { from, to, seed, ...asked }: Play): Played {
  const chance = chanceFrom(seed);
  const others = chanceFrom(seed + 1_000_003);
  const world: World = {
    panel,
    chance,
    families: others,
    happens: chanceFrom(seed + 2_000_003),
    events: [],
    waiting: [],
    heard: new Set(),
    discussed: new Set(),
    known: new Map(),
    countedFrom: new Map(),
    handedOff: new Set(),
    make: childMaker(panel, chance, others),
    diary: diaryFor(panel, asked),
    to,
  };
  beginWith(world, from);
  remind(world, from, to);
  const end = addDays(to, farthestDue);
  let queue = datesOf(panel, from, end, asked);
  let phases = asked.phases ?? [];
  let day = from;
  let stood: Stood | undefined;
  for (let next = queue[0]; next !== undefined; next = queue[0]) {
    comeBetween(world, day, next.on);
    milestonesBetween(world, day, next.on);
    day = next.on;
    if (next.on > to) {
      stood ??= standing(world);
      if (beginsOn(world, next) > to) break;
    }
    sit(world, next);
    world.satOn = next.on;
    queue = queue.slice(1);
    const confirmed = phaseAfter(world, next);
    if (confirmed === undefined) continue;
    phases = [...phases, { code: confirmed.code, from: addDays(next.on, 1) }];
    world.diary = diaryFor(panel, { ...asked, phases });
    moveReviews(world, confirmed.on);
    queue = datesOf(panel, addDays(next.on, 1), end, { ...asked, phases });
  }
  comeBetween(world, day, addDays(to, 1));
  milestonesBetween(world, day, addDays(to, 1));
  return {
    events: inOrderOfTime(world.events).filter(({ on }) => from <= on && on <= to),
    ...(stood ?? standing(world)),
  };
}

/** No limit of a panel's file lies more than sixty working days, or nine weeks, before its sitting. */
const farthestDue = 120;

type Stood = Omit<Played, 'events'>;

/** Who came after the last day told of is no matter of its diary. */
const standing = ({ heard, discussed, waiting, to }: World): Stood => ({
  heard: heard.size,
  discussed: discussed.size,
  waiting: waiting.filter(({ how, since }) => how !== 'new' || dateOf(since) <= to).length,
});

/** The first day on which anything is due, or asked, for a sitting. */
function beginsOn({ panel, diary }: World, { on, steps }: DatedSitting): LocalDate {
  const before = steps.flatMap(({ what, at, goesAt }) =>
    what === cutOffName || what === agendaName ? [at, goesAt] : [],
  );
  const asked = countWorkingDays(on, -seatsAskedDays, calendarOf(panel, diary.calendar));
  const days = before.flatMap((at) => (at === undefined ? [] : [dateOf(at)]));
  return [on, ...days, ...(panel.quorum && asked.ok ? [asked.value] : [])].sort()[0] ?? on;
}

function sit(world: World, dated: DatedSitting): void {
  const { panel, events } = world;
  const sitting = playedSitting(panel, dated);
  for (const words of dated.trouble)
    events.push(event(dated.on, undefined, `▲ ${words}`, panel.sittings));
  writeCutOff(world, dated);
  const listed = listFor(world, sitting);
  writeAgenda(world, dated, sitting, listed);
  writeSitting(world, dated, sitting, listed.length);
  const said = hear(world, sitting, listed);
  if (said > 0) writeRecord(world, dated);
}

function playedSitting(panel: Panel, dated: DatedSitting): PlayedSitting {
  const { on, steps, cohort } = dated;
  const startsAt = atTime(on, panel.session.earliestStart);
  const agenda = steps.find(({ what }) => what === agendaName);
  const cutOff = steps.find(({ what }) => what === cutOffName);
  const cutOffAt = cutOff?.at ?? startsAt;
  const isEarly = cutOffAt < startsAt;
  return {
    on,
    startsAt,
    cutOffAt,
    ...(cutOff && { cutOff }),
    agendaAt: agenda?.goesAt ?? startsAt,
    listedOn: isEarly ? { on: dateOf(cutOffAt), time: timeOf(cutOffAt) } : { on },
    ...streamOf(panel, dated),
    ...(cohort === undefined ? {} : { cohort }),
  };
}

function streamOf(
  { sittings }: Panel,
  { stream: label }: DatedSitting,
): Pick<PlayedSitting, 'stream'> {
  if (sittings.pattern !== 'streams') return {};
  const stream = sittings.streams.find((one) => one.label === label)?.code;
  return stream === undefined ? {} : { stream };
}
