import type { Referral, Register, SaidOfCase } from '../register/register.ts';
import { oncePer } from '../register/once-per.ts';

/** How often each child has been heard, by reference. */
const timesHeard = oncePer((items: Register['rows']['item']): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const { reference, status } of items.values()) {
    if (status === 'heard') times.set(reference, (times.get(reference) ?? 0) + 1);
  }
  return times;
});

/** How often a child has been heard: what was said before then is of then. */
export const heardSoFar = ({ rows }: Register, reference: string): number =>
  timesHeard(rows.item).get(reference) ?? 0;

/** What was answered of a child for this time; nothing where nobody did, or before it was last heard. */
export function saidOf(
  register: Register,
  { reference, said }: Pick<Referral, 'reference' | 'said'>,
  code: string,
): SaidOfCase | undefined {
  const found = said?.[code];
  return found && found.heard === heardSoFar(register, reference) ? found : undefined;
}
