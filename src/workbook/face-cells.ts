import type { LocalDate } from '../core/calendar/local-date.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Register } from '../core/register/register.ts';
import type { FaceRow } from './face-row.ts';

export const text = (id: string, value: string): FaceRow => (value === '' ? {} : { [id]: value });

export const date = (id: string, value: LocalDate | undefined): FaceRow =>
  value ? { [id]: { date: value } } : {};

export const moment = (id: string, value: LocalDateTime | undefined): FaceRow =>
  value ? { [id]: { at: value } } : {};

/** What the product answered to the ticks and words of this row: one cell, newest answer per column. */
export function answersBeside(register: Register, key: string): FaceRow {
  const answers = register.rows.taken.get(key)?.answers ?? {};
  return text(
    'done',
    Object.values(answers)
      .filter((answer) => answer !== '')
      .join('\n'),
  );
}
