import { fullDate } from '../core/calendar/dates-in-full.ts';
import { handOffMails, handOffRule } from '../core/week/hand-offs.ts';
import type { HandOffWay } from '../core/week/hand-offs.ts';
import type { HandOff } from '../core/register/hand-off.ts';
import type { Register } from '../core/register/register.ts';
import { answersBeside, moment, text } from './face-cells.ts';
import type { FaceRow } from './face-row.ts';

/** A row of Hand-offs: the child by reference, and what was said to whom when. */
export function handOffFace(register: Register, row: HandOff): FaceRow {
  const lastOf = (way: HandOffWay) =>
    handOffMails(register, row, way)
      .flatMap(({ sentAt }) => sentAt ?? [])
      .at(-1);
  return {
    key: row.key,
    reference: row.reference,
    ...text('initials', register.rows.referral.get(row.reference)?.facts.initials ?? ''),
    ...text('what', handOffRule(register, row)?.label ?? row.code),
    ...moment('since', row.since),
    from: row.from === 'request' ? 'What the request asks for' : 'What the panel decided',
    ...moment('worker', lastOf('worker')),
    ...moment('notice', lastOf('notice')),
    status: statusOf(row),
    ...answersBeside(register, `handoffs/${row.key}`),
  };
}

function statusOf({ listedOn, notNeeded }: HandOff): string {
  if (listedOn !== undefined) return `✓ Listed there on ${fullDate(listedOn)}`;
  return notNeeded ? '– Not needed' : '◆ Waits for the other panel';
}
