import type { Reference, Register } from '../register/register.ts';
import { panelOf } from './sittings.ts';

/**
 * References count up within a year and are never used again: `RP-26-0001`.
 *
 * @param year - its last two figures.
 */
export function nextReference(register: Register, panel: string, year: string): Reference {
  const stem = `${panelOf(register, panel).prefix}-${year}-`;
  const numbers = [...register.rows.referral.keys()]
    .filter((reference) => reference.startsWith(stem))
    .map((reference) => Number(reference.slice(stem.length)));
  return stem + String(Math.max(0, ...numbers) + 1).padStart(4, '0');
}
