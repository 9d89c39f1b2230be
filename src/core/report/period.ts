import { months } from '../calendar/dates-in-full.ts';

/** The month of a day or a moment: `2026-11`. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** The quarter of a day or a moment, named by its first month: November 2026 lies in `2026-10`. */
export function quarterOf(date: string): string {
  const first = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${date.slice(0, 4)}-${String(first).padStart(2, '0')}`;
}

const nameOf = (month: string): string => months[Number(month.slice(5, 7)) - 1] ?? month;

/** `November 2026`. */
export const monthWords = (month: string): string => `${nameOf(month)} ${month.slice(0, 4)}`;

/** `October to December 2026`. */
export function quarterWords(quarter: string): string {
  const last = String(Number(quarter.slice(5, 7)) + 2).padStart(2, '0');
  return `${nameOf(quarter)} to ${nameOf(`${quarter.slice(0, 4)}-${last}`)} ${quarter.slice(0, 4)}`;
}
