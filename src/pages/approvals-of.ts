import { fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { Approval, Sitting } from '../core/register/register.ts';
import type { MinutesView } from './minutes-page.ts';

/** The last first; of minutes that were final before approvals were kept, who and when. */
export function approvalsOf({
  approvals,
  finalAt,
  approvedBy = '',
  reopened,
}: Sitting): MinutesView['approvals'] {
  const first = finalAt ? [{ version: 1, by: approvedBy, at: finalAt, text: '' } as const] : [];
  const all = approvals ?? first;
  const isOnly = all.length === 1 && reopened === undefined;
  return [...all].reverse().map(({ version, by, at, text, ...one }: Approval) => ({
    words: isOnly ? 'Approved as final' : `Approved as final, version ${version}`,
    did: 'Approved',
    by,
    at: fullDateTime(at),
    why: one.reopened ? `Reopened by ${one.reopened.by}: ${one.reopened.why}` : '',
    text,
  }));
}
