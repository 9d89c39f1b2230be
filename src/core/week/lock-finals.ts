import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { Approval, Change, Register, RegisterDocument } from '../register/register.ts';
import { approvalOf, isFinal } from './final-minutes.ts';

/** Why a text that was approved is closed, as Google shows it to whoever opens the document. */
export const lockWords = ({ version, at }: Approval): string =>
  `Final${version === 1 ? '' : `, version ${version}`}: approved on ${fullDate(dateOf(at))}`;

/** Final minutes are closed to everybody, chair and administrator among them. Source: CPR-5.2b. */
export const lockFinals = (register: Register): readonly Change[] =>
  [...register.rows.document.values()].flatMap((row): readonly Change[] => {
    if (row.kind !== 'minutes') return [];
    const lock = lockOf(register, row);
    if (lock === row.lock) return [];
    const { lock: _, ...rest } = row;
    return [{ table: 'document', row: lock === undefined ? rest : { ...rest, lock } }];
  });

function lockOf({ rows }: Register, { sitting = '' }: RegisterDocument): string | undefined {
  const row = rows.sitting.get(sitting);
  const approval = row && isFinal(row) ? approvalOf(row) : undefined;
  return approval && lockWords(approval);
}
