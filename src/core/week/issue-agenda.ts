import { addMinutes } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { AgendaIssue, Change, Register, Sitting } from '../register/register.ts';
import type { DraftIssue } from './draft-issue.ts';
import { draftIssue } from './draft-issue.ts';
import { logged } from './logged.ts';
import { issuesOf, sittingsInOrder, startOf, timetableFor, toldIssue } from './sittings.ts';

/** Local default: how long an issue outside its usual time stands in the Outbox, to be stopped. */
const standsMinutes = 15;

/**
 * Keeps one agenda issue of each coming sitting in step with its items: as long as it is pending it
 * follows every change, and where there is nothing to say any more it is superseded.
 * Source: CPR-5.1a. Source: CPR-4.4. Source: CPR-A7. Source: CPR-A12.
 */
export const issueAgendas = (register: Register, now: LocalDateTime): readonly Change[] =>
  sittingsInOrder(register).flatMap((sitting) => issueFor(register, sitting, now));

function issueFor(register: Register, sitting: Sitting, now: LocalDateTime): readonly Change[] {
  if (sitting.status === 'held' || startOf(register, sitting) <= now) return [];
  const issues = issuesOf(register, sitting.key);
  const pending = issues.find(({ status }) => status === 'ready' || status === 'stopped');
  const draft = draftIssue(register, sitting, now);
  if (!draft) return pending ? [{ table: 'issue', row: { ...pending, status: 'superseded' } }] : [];
  if (!pending) return begun(register, sitting, draft, issues.length + 1, now);
  const row: AgendaIssue = {
    ...numbered(sitting, pending.issue, draft),
    status: pending.status,
    sendAt: keepsItsTime(register, sitting, pending, draft, now)
      ? pending.sendAt
      : sendAtOf(register, sitting, draft, now),
  };
  return JSON.stringify(row) === JSON.stringify(pending) ? [] : [{ table: 'issue', row }];
}

/** The number of a superseded issue is used again: nobody was ever sent it, and people see 1, 2, 3. */
function begun(
  register: Register,
  sitting: Sitting,
  draft: DraftIssue,
  issue: number,
  now: LocalDateTime,
): readonly Change[] {
  const sendAt = sendAtOf(register, sitting, draft, now);
  const row: AgendaIssue = { ...numbered(sitting, issue, draft), status: 'ready', sendAt };
  return [{ table: 'issue', row }, logged(now, row.key, `Ready, to go at ${sendAt}`, 'CPR-5.1a')];
}

const numbered = (
  sitting: Sitting,
  issue: number,
  draft: DraftIssue,
): Omit<AgendaIssue, 'status' | 'sendAt'> => ({
  key: `agenda:${sitting.key}:${issue}`,
  sitting: sitting.key,
  issue,
  ...draft,
});

/**
 * Whether a pending issue goes when it was to go. A re-issue does, however often it changes; the agenda
 * follows dates that are typed, until its own time has come.
 */
function keepsItsTime(
  register: Register,
  sitting: Sitting,
  pending: AgendaIssue,
  draft: DraftIssue,
  now: LocalDateTime,
): boolean {
  if (pending.kind !== draft.kind) return false;
  if (draft.kind === 'stand-down' || toldIssue(register, sitting.key)) return true;
  return (
    pending.sendAt <= now || sendAtOf(register, sitting, draft, now) !== usual(register, sitting)
  );
}

/**
 * The agenda goes at its panel's send time; where that has passed, at once while its limit can still be
 * met. Everything else stands for a while first, but never so long that the sitting begins before.
 */
function sendAtOf(
  register: Register,
  sitting: Sitting,
  draft: DraftIssue,
  now: LocalDateTime,
): LocalDateTime {
  const timetable = timetableFor(register, sitting);
  const isAgenda = draft.kind === 'agenda' && toldIssue(register, sitting.key) === undefined;
  const { agendaDue, agendaSendAt } = timetable.ok ? timetable.value : {};
  if (isAgenda && agendaDue && agendaSendAt && now <= agendaDue.at) return agendaSendAt;
  const later = addMinutes(now, standsMinutes);
  return later < startOf(register, sitting) ? later : now;
}

function usual(register: Register, sitting: Sitting): LocalDateTime | undefined {
  const timetable = timetableFor(register, sitting);
  return timetable.ok ? timetable.value.agendaSendAt : undefined;
}
