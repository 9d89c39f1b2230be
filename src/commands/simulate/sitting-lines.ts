import { clockTime, fullDate } from '../../core/calendar/dates-in-full.ts';
import { dateOf, timeOf } from '../../core/calendar/local-date-time.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { takesRequests } from '../../core/panel/takes-requests.ts';
import { agendaName, cutOffName } from '../panel-file/dated-steps.ts';
import type { DatedStep } from '../panel-file/dated-steps.ts';
import type { DatedSitting } from '../panel-file/dates.ts';
import { event } from './diary-event.ts';
import { cohortOf } from './who-is-listed.ts';
import type { Listed, PlayedSitting, World } from './world.ts';

/** When requests close. Where the panel takes none, nothing does. */
export function writeCutOff(world: World, dated: DatedSitting): void {
  const { panel, events } = world;
  if (!takesRequests(panel)) return;
  for (const step of dated.steps.filter(({ what }) => what === cutOffName)) {
    if (step.at === undefined) continue;
    const what = `${cutOffName} for ${dayOf(world, dated)}${whyWords(step)}`;
    events.push(event(dateOf(step.at), timeOf(step.at), what, step));
  }
}

/** When the agenda goes, and who is on it. A panel whose terms say no time has one all the same: by hand. */
export function writeAgenda(
  world: World,
  dated: DatedSitting,
  { agendaAt }: PlayedSitting,
  listed: readonly Listed[],
): void {
  const { panel, events } = world;
  const step = dated.steps.find(({ what }) => what === agendaName);
  if (step?.at !== undefined) {
    const by = `${dateOf(step.at) === dateOf(agendaAt) ? '' : `${fullDate(dateOf(step.at))}, `}${timeWords(timeOf(step.at))}`;
    const why = step.why === undefined ? '' : `; ${step.why}`;
    const what = `Agenda goes for ${dayOf(world, dated)} (due by ${by}${why}): ${listWords(listed)}`;
    events.push(event(dateOf(agendaAt), timeOf(agendaAt), what, step));
  } else if (listed.length > 0) {
    const what = `Agenda for ${dayOf(world, dated)} (no time is stated: somebody sends it): ${listWords(listed)}`;
    events.push(event(dated.on, undefined, what, panel.slots));
  }
}

const timeWords = (time: string): string => (time === '23:59' ? 'end of the day' : clockTime(time));

/** The steps of the record as if each were done when it is due, and whose each is; then what others check. */
export function writeRecord(world: World, dated: DatedSitting): void {
  const { panel, events } = world;
  for (const step of dated.steps) {
    if (step.owner === undefined) continue;
    const of = `${step.what} for ${dayOf(world, dated)}: ${step.owner}`;
    if (step.at === undefined) {
      events.push({ ...event(dated.on, undefined, `${of}, no time is stated`, step), last: true });
    } else {
      events.push(event(dateOf(step.at), timeOf(step.at), `${of}${whyWords(step)}`, step));
    }
  }
  for (const check of panel.oversight ?? []) {
    if (check.due !== 'next-review') continue;
    const of = `${check.label}: ${check.by.replaceAll('-', ' ')}, at the next review of each child`;
    events.push({ ...event(dated.on, undefined, of, check), last: true });
  }
}

/** The sitting begins, or nobody is to be heard. */
export function writeSitting(
  world: World,
  dated: DatedSitting,
  sitting: PlayedSitting,
  count: number,
): void {
  const { panel, events } = world;
  const words = count === 1 ? 'one child' : `${count} children`;
  const what = `Sitting${namesOf(world, dated, sitting)}: ${count === 0 ? nobody(dated) : words}`;
  events.push(event(dated.on, timeOf(sitting.startsAt), what, panel.sittings));
}

const nobody = ({ steps }: DatedSitting): string =>
  steps.some(({ what }) => what === agendaName)
    ? 'nobody to hear'
    : 'nobody to hear, a stand-down notice is offered';

const whyWords = ({ why }: DatedStep): string => (why === undefined ? '' : ` (${why})`);

/** Two streams may sit on one day; and a sitting of which no more is told than what is due before is said to be one. */
const dayOf = ({ to }: World, { on, stream }: DatedSitting): string =>
  `${fullDate(on)}${stream === undefined ? '' : ` · ${stream}`}${on > to ? ', after these weeks' : ''}`;

/** Who is on the agenda when it goes: who came after that is on a supplementary one. Source: CPR-4.4. */
function listWords(listed: readonly Listed[]): string {
  const then = listed
    .flatMap(({ told, child }) => (told === undefined ? [] : [{ told, child }]))
    .sort((one, other) => (one.told < other.told ? -1 : 1));
  return then.length === 0
    ? 'nobody, a stand-down notice is offered'
    : then.map(({ child }) => `${child.reference} · ${child.manager}`).join(', ');
}

/** The stream, the cohort that is heard, or the phase, by the name people know. */
function namesOf(world: World, { stream, phase }: DatedSitting, sitting: PlayedSitting): string {
  const name = stream ?? cohortOf(world, sitting)?.label ?? labelOf(world.panel, sitting) ?? phase;
  return name === undefined ? '' : ` · ${name}`;
}

const labelOf = ({ cohorts = [] }: Panel, { cohort }: PlayedSitting): string | undefined =>
  cohorts.find(({ code }) => code === cohort)?.label;
