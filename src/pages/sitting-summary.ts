import { crossedWords } from '../core/deadline/crossed-words.ts';
import { fullDate } from '../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { holidayOn } from '../core/sitting/next-sittings.ts';
import type { Timetable } from '../core/deadline/timetable.ts';
import type { Panel } from '../core/panel/panel.ts';
import { takesRequests } from '../core/panel/takes-requests.ts';
import type { Register, Sitting } from '../core/register/register.ts';
import { recordStepsOf } from '../core/week/record-steps-of.ts';
import {
  calendarAt,
  dayOfSitting,
  itemsOf,
  issuesOf,
  timetableFor,
} from '../core/week/sittings.ts';
import { dayHeard } from './day-heard.ts';
import type { NextSitting, Step } from './next-sitting-part.ts';
import { pathTo } from './routes.ts';
import { stepDeadline, weekDeadline } from './standing.ts';
import type { Deadline } from './view.ts';

/** The next sitting in short: the steps of its week and the limits before it. */
export function sittingSummary(
  register: Register,
  panel: Panel,
  sitting: Sitting,
  now: LocalDateTime,
): Omit<NextSitting, 'mayOpen' | 'reports'> {
  const fault = faultOfSitting(register, sitting);
  return {
    panel: panel.shortName,
    day: dayHeard(register, sitting),
    path: pathTo('sitting', { sitting: sitting.key }),
    deadlines: weekDeadlines(register, panel, sitting, now),
    steps: stepsOf(register, panel, sitting, now),
    ...(fault === '' ? {} : { fault }),
  };
}

/** Cut-off and agenda of a sitting, in words; none where no date can be given. */
export function weekDeadlines(
  register: Register,
  panel: Panel,
  sitting: Sitting,
  now: LocalDateTime,
): readonly Deadline[] {
  const timetable = datesOf(register, sitting);
  if (!timetable) return [];
  const agendaGoneAt = issuesOf(register, sitting.key).find(({ goneAt }) => goneAt)?.goneAt;
  const sent = agendaGoneAt ? { at: agendaGoneAt } : {};
  return [
    weekDeadline(panel, cutOffNames(panel).limit, timetable.cutOff, { passes: true }, now),
    ...(timetable.agendaDue
      ? [weekDeadline(panel, 'Agenda is due', timetable.agendaDue, sent, now)]
      : []),
  ];
}

/** Where nobody sends a request, the limit is of the papers of those who were put down. Source: NS-3.2. */
const cutOffNames = (panel: Panel): { readonly limit: string; readonly step: string } =>
  takesRequests(panel)
    ? { limit: 'Requests close', step: 'Requests' }
    : { limit: 'Request papers can be written until', step: 'Papers' };

/** A sitting's dates, though they may cross: the fault is shown beside them. */
function datesOf(register: Register, sitting: Sitting): Timetable | undefined {
  const timetable = timetableFor(register, sitting);
  if (timetable.ok) return timetable.value;
  return timetable.error.code === 'crossed-order' ? timetable.error : undefined;
}

/** Why a person must decide about a sitting's dates; empty when they stand. */
export function faultOfSitting(register: Register, sitting: Sitting): string {
  const calendar = calendarAt(register, sitting);
  const holiday = holidayOn(dayOfSitting(sitting), calendar);
  const timetable = timetableFor(register, sitting);
  if (timetable.ok) return holiday ? `This day is ${holiday}: keep, move or stand down` : '';
  if (timetable.error.code === 'crossed-order') {
    return `Its dates cross, ${crossedWords(timetable.error)}: type a date, or stand the sitting down`;
  }
  return `Working days not yet known after ${fullDate(calendar.covers.to)}`;
}

function stepsOf(
  register: Register,
  panel: Panel,
  sitting: Sitting,
  now: LocalDateTime,
): readonly Step[] {
  const [cutOff, agenda] = weekDeadlines(register, panel, sitting, now);
  const items = itemsOf(register, sitting.key).filter(({ status }) => status === 'listed');
  const waiting = [...register.rows.referral.values()].filter(
    (one) =>
      one.panel === panel.code &&
      ((one.status === 'returned' && (one.sitting ?? sitting.key) === sitting.key) ||
        (one.status === 'parked' && one.permission?.sitting === sitting.key)),
  );
  const step = (name: string, deadline: Deadline | undefined): readonly Step[] =>
    deadline ? [{ name, words: deadline.words, standing: deadline.standing }] : [];
  return [
    ...step(cutOffNames(panel).step, cutOff),
    { name: 'Listed', words: String(items.length), standing: 'to-come' },
    {
      name: 'Waiting',
      words: String(waiting.length),
      standing: waiting.length > 0 ? 'waiting' : 'done',
    },
    ...step('Agenda', agenda),
    ...recordStepsOf(register, sitting).map((due) => {
      const { words, standing } = stepDeadline(panel, due, now);
      return { name: stepNames[due.step] ?? due.label, words, standing };
    }),
  ];
}

/** Short, for the bar of a week. */
const stepNames: Readonly<Record<string, string>> = {
  draft: 'Minutes',
  final: 'Chair',
  filed: 'Filed',
};
