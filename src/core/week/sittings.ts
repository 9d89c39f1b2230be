import { calendarOf } from '../calendar/division.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { isRegular } from '../attendance/regular.ts';
import { atTime, dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { timetableOf } from '../deadline/timetable.ts';
import type { Timetable, TimetableFault } from '../deadline/timetable.ts';
import type { Panel } from '../panel/panel.ts';
import { withFinish, withSession } from '../panel/with-session.ts';
import type {
  AgendaIssue,
  Item,
  Person,
  Register,
  Rows,
  Sitting,
  SittingKey,
} from '../register/register.ts';
import { gatheredBy, oncePer } from '../register/once-per.ts';
import type { Result } from '../result.ts';
import type { Diary } from '../sitting/sitting-days.ts';

/** The day the sitting is held: the day it was planned for, unless it was moved. */
export const dayOfSitting = (sitting: Pick<Sitting, 'on' | 'movedTo'>): LocalDate =>
  sitting.movedTo ?? sitting.on;

/** Two streams of a panel may sit on one day: BC-A10. */
export const sittingKey = (panel: string, on: LocalDate, stream?: string): SittingKey =>
  `${panel}:${on}${stream === undefined ? '' : `:${stream}`}`;

/** What the register knows of when its panels sit. */
export const diaryOf = (register: Register): Diary => ({
  calendar: register.calendar,
  sittings: sittingsInOrder(register),
  phases: register.rows.workbook.get('workbook')?.phases ?? [],
});

export function panelOf(register: Register, code: string): Panel {
  const found = [...register.panels, ...(register.stopped ?? [])].find((one) => one.code === code);
  if (!found) throw new Error(`The register knows no panel "${code}".`);
  return found;
}

/** The panel of a sitting, in the session chosen for it and as late as its chair lets it end. */
export const panelAt = (register: Register, { panel, session, laterFinish }: Sitting): Panel =>
  withFinish(withSession(panelOf(register, panel), session), laterFinish?.until);

/** The working days of the panel of a sitting. */
export const calendarAt = (
  register: Register,
  { panel }: Pick<Sitting, 'panel'>,
): WorkingCalendar => calendarOf(panelOf(register, panel), register.calendar);

export const timetableFor = (
  register: Register,
  sitting: Sitting,
): Result<Timetable, TimetableFault> =>
  timetableOf(panelAt(register, sitting), sitting, register.calendar);

/** When the sitting begins: the earliest start of its panel on its day. */
export const startOf = (register: Register, sitting: Sitting): LocalDateTime =>
  atTime(dayOfSitting(sitting), panelAt(register, sitting).session.earliestStart);

export const latestFinishOf = (register: Register, sitting: Sitting): LocalDateTime =>
  atTime(dayOfSitting(sitting), panelAt(register, sitting).session.latestFinish);

/** All sittings, by the day they are held. */
export const sittingsInOrder = (register: Register): readonly Sitting[] =>
  inOrder(register.rows.sitting);

export const inOrder = oncePer((sittings: Rows['sitting']): readonly Sitting[] =>
  [...sittings.values()].sort((a, b) =>
    `${dayOfSitting(a)}${a.key}` < `${dayOfSitting(b)}${b.key}` ? -1 : 1,
  ),
);

/** The first sitting a request can still be complete in time for. Source: CPR-4.3. */
export const openSitting = (
  register: Register,
  panel: string,
  now: LocalDateTime,
): Sitting | undefined =>
  sittingsInOrder(register).find((sitting) => {
    const timetable = timetableFor(register, sitting);
    const open = timetable.ok && timetable.value.cutOff.at >= now;
    return open && sitting.panel === panel && sitting.status === 'planned';
  });

/** The first sitting of the panel that has not yet begun and is not stood down. */
export const nextSitting = (
  register: Register,
  panel: string,
  now: LocalDateTime,
): Sitting | undefined =>
  sittingsInOrder(register).find(
    (sitting) =>
      sitting.panel === panel && sitting.status === 'planned' && startOf(register, sitting) > now,
  );

/** The items of a sitting in the order they are heard; those without a time last, by reference. */
export const itemsOf = (register: Register, sitting: SittingKey): readonly Item[] =>
  itemsBySitting(register.rows.item).get(sitting) ?? [];

const itemsBySitting = oncePer((items: Rows['item']) =>
  gatheredBy(
    [...items.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    (item) => item.sitting,
  ),
);

const orderOf = (item: Item): string => `${item.startsAt ?? '99:99'} ${item.reference}`;

/** The issues of a sitting's agenda, first to last, without those that never went out. */
export const issuesOf = (register: Register, sitting: SittingKey): readonly AgendaIssue[] =>
  issuesBySitting(register.rows.issue).get(sitting) ?? [];

const issuesBySitting = oncePer((issues: Rows['issue']) =>
  gatheredBy(
    [...issues.values()]
      .filter((issue) => issue.status !== 'superseded')
      .sort((a, b) => a.issue - b.issue),
    (issue) => issue.sitting,
  ),
);

export const latestIssue = (register: Register, sitting: SittingKey): AgendaIssue | undefined =>
  issuesOf(register, sitting).at(-1);

/** The last issue that went out, or is on its way: what people have been told. */
export const toldIssue = (register: Register, sitting: SittingKey): AgendaIssue | undefined =>
  issuesOf(register, sitting)
    .filter((issue) => issue.status === 'gone' || issue.status === 'going')
    .at(-1);

/** Everyone in People on this day. */
export const peopleOn = (register: Register, on: LocalDate): readonly Person[] =>
  register.people.filter((person) => (person.from ?? on) <= on && (person.to ?? on) >= on);

/** Whether a row of People is for this panel: one that names none is for every panel. */
export const isFor = ({ panels }: Pick<Person, 'panels'>, panel: string): boolean =>
  panels?.includes(panel) ?? true;

/** People in these roles of one panel on this day. */
export const peopleIn = (
  register: Register,
  panel: string,
  roles: readonly Person['role'][],
  on: LocalDate,
): readonly Person[] =>
  peopleOn(register, on).filter((person) => roles.includes(person.role) && isFor(person, panel));

/**
 * Those who get the whole agenda of a panel: its chair, vice chair, administrator and other members, without those
 * whose title its file leaves out. Source: NS-2.4.
 */
export const standingMembers = (
  register: Register,
  panel: string,
  at: LocalDateTime,
): readonly Person[] => {
  const all = [...register.panels, ...(register.stopped ?? [])];
  const own = all.find(({ code }) => code === panel);
  return peopleIn(register, panel, roles, dateOf(at)).filter(
    (person) => !own || isRegular(own, person),
  );
};

const roles: readonly Person['role'][] = ['chair', 'vice-chair', 'administrator', 'member'];

/** By role and address: who sorts People changes nothing in the minutes, nor who may open them. */
export const byRole = (people: readonly Person[]): readonly Person[] =>
  [...people].sort(
    (one, other) =>
      roles.indexOf(one.role) - roles.indexOf(other.role) || (one.email < other.email ? -1 : 1),
  );
