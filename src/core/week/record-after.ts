import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, ChildRecord, Item, Register, Sitting } from '../register/register.ts';
import { firstRecord } from './outcomes.ts';
import { attendanceOf } from './record-attendance.ts';
import { recordFor } from './record-for.ts';
import { recordDocument } from './record-key.ts';

export type RecordAfter = { readonly version: number; readonly changes: readonly Change[] };

const none: RecordAfter = { version: 1, changes: [] };

/**
 * The record of a child after a later version of the minutes. One that nobody has made yet is made from the new
 * text at once; else it gets another version, and the one before stays. Source: CPR-5.3a.
 */
export function recordAfter(
  register: Register,
  item: Item,
  sitting: Sitting,
  now: LocalDateTime,
): RecordAfter {
  const record = register.rows.record.get(item.key);
  const referral = register.rows.referral.get(item.reference);
  if (!record || !referral) return none;
  const { version: old = 1, before = [], filedAt, filedBy, ...kept } = record;
  const { done: _, attendance: __, notHeard, ...rest } = kept;
  const stands = register.rows.document.get(recordDocument(record));
  if (stands && stands.status !== 'made') {
    const { name, lock } = recordFor(register, item, referral, sitting, old, now);
    const row = { ...stands, name, ...(lock === undefined ? {} : { lock }) };
    const again: readonly Change[] = notHeard ? [{ table: 'record', row: standing(record) }] : [];
    return { version: old, changes: [...again, { table: 'document', row }] };
  }
  const filed = { version: old, ...(filedAt && filedBy ? { filedAt, filedBy } : {}) };
  const version = old + 1;
  return {
    version,
    changes: [
      {
        table: 'record',
        row: { ...rest, version, before: [...before, filed], ...attendanceOf(item) },
      },
      { table: 'document', row: recordFor(register, item, referral, sitting, version, now) },
    ],
  };
}

function standing({ notHeard: _, ...record }: ChildRecord): ChildRecord {
  return record;
}

/** The same of a child heard after all: its first record where it never had one. */
export function recordOnceHeard(
  register: Register,
  item: Item,
  sitting: Sitting,
  now: LocalDateTime,
): RecordAfter {
  const referral = register.rows.referral.get(item.reference);
  if (!referral || register.rows.record.has(item.key)) {
    return recordAfter(register, item, sitting, now);
  }
  return { version: 1, changes: firstRecord(register, item, referral, sitting, now) };
}
