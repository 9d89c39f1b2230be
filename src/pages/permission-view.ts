import { fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { clauseWords } from '../core/panel/citations.ts';
import type { Referral, Register } from '../core/register/register.ts';
import { dayOfSitting, panelOf } from '../core/week/sittings.ts';
import { requestLabel } from '../core/week/status-words.ts';
import type { PermissionView } from './answer-pages.ts';
import { givenAnswer } from './given-answer.ts';
import { weekDeadlines } from './sitting-summary.ts';
import type { Frame } from './view.ts';

/** The chair's question about one late request; none when the request was not late. */
export function permissionView(
  frame: Frame,
  register: Register,
  referral: Referral,
  now: LocalDateTime,
): Omit<PermissionView, 'mayAnswer'> | undefined {
  const { permission, facts } = referral;
  if (!permission) return undefined;
  const panel = panelOf(register, referral.panel);
  const sitting = register.rows.sitting.get(permission.sitting);
  const [cutOff, agendaDue] = sitting ? weekDeadlines(register, panel, sitting, now) : [];
  const { answered } = permission;
  const words = permission.answer === 'yes' ? 'Yes, it may be heard' : 'No, the next sitting';
  return {
    frame,
    reference: referral.reference,
    initials: facts.initials,
    requestType: requestLabel(register, referral),
    receivedAt: fullDateTime(referral.receivedAt),
    lateReason: facts.lateReason ?? '',
    sitting: sitting ? fullDate(dayOfSitting(sitting)) : '',
    cutOff,
    agendaDue,
    clause: clauseWords(panel, panel.late?.rule ?? ''),
    ...(answered ? { answer: givenAnswer(words, answered) } : {}),
  };
}
