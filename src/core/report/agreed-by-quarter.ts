import type { Panel } from '../panel/panel.ts';
import type { Register } from '../register/register.ts';
import { dayOfSitting } from '../week/sittings.ts';
import { counted } from './requests-by-quarter.ts';
import type { Counted } from './requests-by-quarter.ts';

/**
 * Of a panel with an open list of outcomes: how many of each kind were agreed, by the quarter of the sitting, the
 * latest first. Nothing of what they say. Source: BC-8.5. Source: NS-7.8.
 */
export function agreedByQuarter(register: Register, panel: Panel): readonly Counted<string>[] {
  if (panel.decisions?.kind !== 'open') return [];
  const none = Object.fromEntries(panel.decisions.choices.map(({ value }) => [value, 0]));
  const all = [...register.rows.item.values()].flatMap(({ outcome, sitting: key }) => {
    const sitting = register.rows.sitting.get(key);
    if (!outcome || sitting?.panel !== panel.code) return [];
    const day = dayOfSitting(sitting);
    return outcome.actions.flatMap(({ kind = '' }) => (kind in none ? [{ day, kind }] : []));
  });
  return counted(all, none);
}
