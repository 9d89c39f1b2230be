import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { clauseWords } from '../panel/citations.ts';
import type { AgendaIssue, Change, Mail, Register, Sitting } from '../register/register.ts';
import { logged } from './logged.ts';
import { goesWithout } from './papers-to-follow.ts';
import { mailWaits } from './mail-waits.ts';
import { panelOf, timetableFor } from './sittings.ts';
import { mailsOf } from './write-agenda-letters.ts';

/** A mail that this issue need not wait for: it went, or a person has it in hand. */
const settled: ReadonlySet<Mail['status']> = new Set([
  'sent',
  'failed',
  'cancelled',
  'not-known',
  'held',
]);

/**
 * Lets an issue go at its send time, and calls it gone when every mail of it is settled. A stopped issue
 * waits for a person, and all wait while no mail may go. Source: CPR-5.1a.
 */
export const letAgendasGo = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.issue.values()].flatMap((issue): readonly Change[] => {
    const sitting = register.rows.sitting.get(issue.sitting);
    if (!sitting) return [];
    if (issue.status === 'ready' && issue.sendAt <= now) {
      if (mailWaits(register)) return [];
      return [{ table: 'issue', row: { ...issue, status: 'going' } }];
    }
    if (issue.status !== 'going') return [];
    const mails = mailsOf(register, issue);
    if (!mails.every((mail) => settled.has(mail.status))) return [];
    return gone(register, issue, sitting, lastSent(mails), now);
  });

/** A run may have died between the last mail and now: what counts is when that mail went. */
const lastSent = (mails: readonly Mail[]): LocalDateTime | undefined =>
  mails
    .flatMap(({ sentAt }) => sentAt ?? [])
    .sort()
    .at(-1);

function gone(
  register: Register,
  issue: AgendaIssue,
  sitting: Sitting,
  sentAt: LocalDateTime | undefined,
  now: LocalDateTime,
): readonly Change[] {
  const timetable = timetableFor(register, sitting);
  const panel = panelOf(register, sitting.panel);
  const goneAt = sentAt ?? now;
  const isAgenda = issue.kind === 'agenda' && issue.issue === 1;
  const dueAt = timetable.ok ? timetable.value.agendaDue?.at : undefined;
  const late = isAgenda && dueAt !== undefined && dueAt < goneAt;
  const without = goesWithout(register, issue);
  return [
    {
      table: 'issue',
      row: {
        ...issue,
        status: 'gone',
        goneAt,
        ...(without.length > 0 ? { toFollow: without } : {}),
      },
    },
    ...without.map((reference) =>
      logged(now, reference, 'The agenda went, its paper to follow', panel.agenda?.rule ?? ''),
    ),
    logged(
      now,
      issue.key,
      sentAt === undefined
        ? 'Sent to nobody'
        : late
          ? `Sent after its limit. ${clauseWords(panel, panel.agenda?.rule ?? '')}`
          : 'Sent',
      'CPR-5.1a',
    ),
  ];
}
