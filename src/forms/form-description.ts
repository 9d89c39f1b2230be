import { fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Due } from '../core/deadline/timetable.ts';
import { clauseWords, printedRule } from '../core/panel/citations.ts';
import { purposeWords } from '../core/panel/guidance.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Register } from '../core/register/register.ts';
import { dayOfSitting, openSitting, timetableFor } from '../core/week/sittings.ts';

/** The sitting a request can still be in time for, and until when. */
export type NextCutOff = { readonly sittingDay: LocalDate; readonly cutOff: Due };

/** Nothing while the register knows no sitting that is open to requests. Source: CPR-4.3. */
export function nextCutOff(
  register: Register,
  panel: string,
  now: LocalDateTime,
): NextCutOff | undefined {
  const sitting = openSitting(register, panel, now);
  const timetable = sitting && timetableFor(register, sitting);
  return sitting && timetable?.ok
    ? { sittingDay: dayOfSitting(sitting), cutOff: timetable.value.cutOff }
    : undefined;
}

/**
 * What stands at the top of the Form: until when to send, under which clause, and what happens to a
 * request that is late or not whole. It names days, never "tomorrow", so that it stays true until it is
 * written anew each day.
 *
 * Source: CPR-4.2. Source: CPR-4.3. Source: CPR-4.4.
 */
export function formDescription(panel: Panel, next: NextCutOff | undefined): string {
  const clause = (rule: string): string => printedRule([panel], rule);
  return [
    `${panel.name}.`,
    ...[purposeWords(panel)].filter((sentence) => sentence !== ''),
    ...(panel.practiceGuidance?.link
      ? [`${panel.practiceGuidance.label}: ${panel.practiceGuidance.link}`]
      : []),
    ...when(panel, next, clause),
    panel.late
      ? `A later request is put to the chair and vice chair, and waits until one of them permits it${inBrackets(clause(panel.late.rule))}.`
      : 'A later request is for the sitting after.',
    `An empty section does not stop you sending. The request comes back to you by mail until it is filled or accepted as it stands${inBrackets(clause(panel.request?.rule ?? ''))}.`,
    'Google keeps what you have not sent yet for 30 days, for you alone.',
  ].join('\n\n');
}

const inBrackets = (clause: string): string => (clause === '' ? '' : ` (${clause})`);

function when(
  panel: Panel,
  next: NextCutOff | undefined,
  clause: (rule: string) => string,
): readonly string[] {
  if (next) return [inTime(next, clause)];
  return panel.cutOff ? [`When to send it: ${clauseWords(panel, panel.cutOff.rule)}.`] : [];
}

function inTime({ sittingDay, cutOff }: NextCutOff, clause: (rule: string) => string): string {
  const moved = cutOff.moved ? ` This is earlier than usual: ${cutOff.moved.because}.` : '';
  return `A request for ${fullDate(sittingDay)} must be received by ${fullDateTime(cutOff.at)}${inBrackets(clause(cutOff.citation.rule))}.${moved}`;
}
