import { calendarOf } from '../calendar/division.ts';
import { momentNumber } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { exhausted } from '../calendar/working-calendar.ts';
import type { CalendarExhausted, WorkingCalendar } from '../calendar/working-calendar.ts';
import { workingDaysOf } from '../calendar/working-days.ts';
import type { RecordStepRule } from '../panel/deadline-rules.ts';
import type { Panel } from '../panel/panel.ts';
import { oncePer } from '../register/once-per.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { stepClock } from './clocks.ts';
import { countedEnd, rolledEnd } from './reckon.ts';
import { dueOf } from './step-due.ts';
import type { RecordStepDue } from './step-due.ts';

/** The code of the step by which a request is replied to. */
export const replyCode = 'reply';

/** The reply that a panel owes to each request, as a step; nothing where its file asks for none. */
export const replyRule = ({ request }: Panel): RecordStepRule | undefined =>
  request?.reply && { step: replyCode, startsFrom: 'request', ...request.reply };

const clockOf = oncePer((panel: Panel) => {
  const rule = replyRule(panel);
  return rule && stepClock(rule, []);
});

/**
 * When a request is to be replied to, whether a sitting hears it or not. The clock starts when the request
 * is complete, and runs like that of a step of the record: complete on Thursday 2 April 2026, with five
 * working days, it ends on Monday 13 April, since Good Friday and Easter Monday are not counted.
 *
 * @returns nothing of a panel whose file asks for no reply; `calendar-exhausted` past the holidays known.
 *
 * Source: CPR-5.2b. Source: CPR-A2.
 */
export function replyDue(
  panel: Panel,
  completeAt: LocalDateTime,
  everywhere: WorkingCalendar,
): Result<RecordStepDue, CalendarExhausted> | undefined {
  const clock = clockOf(panel);
  if (!clock) return undefined;
  const calendar = calendarOf(panel, everywhere);
  const days = workingDaysOf(calendar);
  const start = momentNumber(completeAt);
  const counted = countedEnd(clock, start, days);
  const end = counted > 0 ? rolledEnd(clock, counted, days) : counted;
  return end > 0 ? ok(dueOf(clock, start, end, calendar)) : err(exhausted(-end, calendar));
}
