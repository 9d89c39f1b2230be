import type { TimeSpan } from '../agenda/slot-request.ts';
import { weekdayOf } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Panel } from '../panel/panel.ts';
import type { Referral, Register, SaidOfCase } from '../register/register.ts';
import { heardSoFar, saidOf } from './said-of-case.ts';
import { calendarAt, panelOf } from './sittings.ts';

type Times = NonNullable<Panel['goodTimes']>;
type Choice = Times['choices'][number];

/** By which the answer is kept with the case. */
export const timeToComeCode = 'time-to-come';

/**
 * When it suits whom a case is about to come: as it was said last, else as the request says. Undefined where
 * nobody has said. Source: LCLH-3.3.
 */
export function timeSaid(register: Register, referral: Referral): SaidOfCase | undefined {
  const said = saidOf(register, referral, timeToComeCode);
  const asked = chosenIn(register, referral);
  if (said || !asked || heardSoFar(register, referral.reference) > 0) return said;
  const { facts, receivedAt } = referral;
  return { answer: asked.label, by: facts.referrer, at: receivedAt, heard: 0 };
}

const chosenIn = (register: Register, { panel, facts }: Referral): Choice | undefined =>
  panelOf(register, panel).goodTimes?.choices.find(({ value }) => value === facts.timeToCome);

function choiceOf(register: Register, referral: Referral): Choice | undefined {
  const answer = timeSaid(register, referral)?.answer;
  return panelOf(register, referral.panel).goodTimes?.choices.find(({ label }) => label === answer);
}

/** The stretch of the day in which they would like to come; nothing where any will do, or they do not come. */
export function wishOf(register: Register, referral: Referral): TimeSpan | undefined {
  const { from, to } = choiceOf(register, referral) ?? {};
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Why a time on that day does not suit somebody who comes; nothing where it does, or they do not come. */
export function unsuited(
  register: Register,
  referral: Referral,
  on: LocalDate,
  { from, to }: TimeSpan,
): 'other-time-wished' | 'school-hours' | undefined {
  const choice = choiceOf(register, referral);
  if (!choice || choice.comes === false) return undefined;
  const wish = wishOf(register, referral);
  if (wish && (from < wish.from || wish.to < to)) return 'other-time-wished';
  const { school } = panelOf(register, referral.panel).goodTimes ?? {};
  if (!school || !isTermTime(calendarAt(register, referral), school.holidays, on)) return undefined;
  return from < school.to && school.from < to ? 'school-hours' : undefined;
}

/** Any weekday that is no day off and lies in no school holiday that was typed. */
function isTermTime(calendar: WorkingCalendar, holidays: string, on: LocalDate): boolean {
  if (weekdayOf(on) > 5 || calendar.daysOff.has(on)) return false;
  return !holidays.split(', ').some((one) => {
    const [first = '', last = ''] = one.split(' to ');
    return first !== '' && first <= on && on <= last;
  });
}
