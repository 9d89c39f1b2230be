import { ruleOfStep } from '../panel/step-ways.ts';
import type { Register, Sitting } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import { panelOf } from '../week/sittings.ts';
import { itemsLeft } from '../week/turned-to-settle.ts';
import type { Decided, Given } from './order.ts';

/** The administrator has seen to what a later version of the minutes left to a person. Source: CPR-3.5. */
export function settleTurned(register: Register, sitting: Sitting, { by, now }: Given): Decided {
  const items = itemsLeft(register, sitting);
  if (items.length === 0) return err('Nothing is left to see to.');
  const names = items.map(({ reference }) => reference).join(', ');
  const said = `Seen to, after a later version of the minutes: ${names}.`;
  return ok({
    changes: [
      ...items.map(({ turned, ...item }) => ({
        table: 'item' as const,
        row: { ...item, turned: { ...turned, left: [] } },
      })),
      logged(now, sitting.key, said, ruleOfStep(panelOf(register, sitting.panel), 'approval'), by),
    ],
    said,
  });
}
