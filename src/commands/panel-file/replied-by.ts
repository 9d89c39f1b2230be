import { publishedCalendar } from '../../core/calendar/division.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { atTime } from '../../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import { replyDue, replyRule } from '../../core/deadline/reply-due.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { recordStep } from './dated-steps.ts';
import type { DatedStep } from './dated-steps.ts';

/** When a request that is complete at a moment is to be replied to. */
export type RepliedBy = { readonly completeAt: LocalDateTime; readonly step: DatedStep };

/** Of a request that is complete at nine on this day; nothing where the panel's file asks for no reply. */
export function repliedBy(panel: Panel, on: LocalDate): RepliedBy | undefined {
  const rule = replyRule(panel);
  const completeAt = atTime(on, '09:00');
  const due = replyDue(panel, completeAt, publishedCalendar);
  return rule && due && { completeAt, step: recordStep(rule, due.ok ? due.value : undefined) };
}
