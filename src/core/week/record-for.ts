import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Item, Referral, Register, RegisterDocument, Sitting } from '../register/register.ts';
import { recordAudience } from './child-audiences.ts';
import { approvalOf } from './final-minutes.ts';
import { lockWords } from './lock-finals.ts';
import { recordKey } from './record-key.ts';
import { dayOfSitting, panelOf } from './sittings.ts';

/** One version of a child's record, to be made from the minutes as they were approved. Source: CPR-5.3a. */
export function recordFor(
  register: Register,
  item: Item,
  referral: Referral,
  sitting: Sitting,
  version: number,
  now: LocalDateTime,
): RegisterDocument {
  const approval = approvalOf(sitting);
  return {
    key: recordKey(item.key, version),
    kind: 'record',
    status: 'wanted',
    sitting: item.sitting,
    reference: item.reference,
    name: `${dayOfSitting(sitting)} ${panelOf(register, sitting.panel).shortName} ${item.reference} final v${version}`,
    audience: recordAudience(register, referral, dateOf(now)),
    granted: {},
    ...(approval ? { lock: lockWords(approval) } : {}),
  };
}
