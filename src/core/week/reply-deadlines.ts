import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { replyCode, replyDue } from '../deadline/reply-due.ts';
import { isToBeWritten } from '../register/brought-over.ts';
import type { Referral, Register } from '../register/register.ts';
import { paths } from './page-paths.ts';
import { heardSoFar, saidOf } from './said-of-case.ts';
import { panelOf } from './sittings.ts';
import { stepOwner } from './step-owner.ts';
import { replied } from './asked.ts';
import type { WeekDeadline } from './week-deadline.ts';

/** Once for a request that somebody made: none is owed to a child who was brought over, or who comes back. */
export const owesReply = (register: Register, referral: Referral): boolean =>
  !isToBeWritten(referral) && heardSoFar(register, referral.reference) === 0;

/** Until it is complete its sender has it; once it was heard, its minutes say what was decided. */
const waits: ReadonlySet<Referral['status']> = new Set(['accepted', 'listed', 'parked']);

/**
 * The reply to each request of a panel whose file asks for one, with a sitting or without. Where working days
 * are not known that far, there is no limit yet. Source: CPR-5.2b.
 */
export const replyDeadlines = (register: Register, now: LocalDateTime): readonly WeekDeadline[] =>
  [...register.rows.referral.values()].flatMap((referral): readonly WeekDeadline[] => {
    if (!waits.has(referral.status) || !owesReply(register, referral)) return [];
    const panel = panelOf(register, referral.panel);
    const completeAt = referral.completedAt ?? referral.receivedAt;
    const due = replyDue(panel, completeAt, register.calendar);
    if (!due?.ok) return [];
    const { task, dueAt, owner, citation } = due.value;
    const said = saidOf(register, referral, replyCode);
    const own = stepOwner(register, { owner }, referral, dateOf(now));
    return [
      {
        key: `${replyCode}:${referral.reference}:${referral.version}`,
        panel: panel.code,
        what: `${task}: ${referral.reference}`,
        owners: own === '' ? [] : [own],
        dueAt,
        ...(said?.answer === replied ? { doneAt: said.at } : {}),
        rule: citation.rule,
        about: referral.reference,
        path: paths.asked(referral.reference),
        nearHours: 24,
      },
    ];
  });
