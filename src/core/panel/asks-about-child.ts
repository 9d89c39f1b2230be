import { oncePer } from '../register/once-per.ts';
import type { Panel } from './panel.ts';

/** What a panel's rules turn on: the id of the first rule that does, absent where none does. */
export type AsksAboutChild = {
  readonly legalStatus?: string;
  readonly placement?: string;
  readonly ehcPlan?: string;
};

/** Keys of a condition, and the circumstance each turns on. */
const turnsOn: Readonly<Record<string, keyof AsksAboutChild>> = {
  legalStatus: 'legalStatus',
  placements: 'placement',
  notAskedFor: 'placement',
  ehcPlan: 'ehcPlan',
  shows: 'ehcPlan',
};

/**
 * Which circumstances of a child somebody has to say before this panel's rules can be applied: those of
 * its seats, of who is asked to come, of what is to be prepared and of what must stand first.
 *
 * Source: BC-5.4. Source: BC-5.6. Source: NS-3.5.
 */
export const asksAboutChild = oncePer(
  ({ quorum, attendees, preparation, gates }: Panel): AsksAboutChild =>
    // The first rule that turns on a circumstance names it.
    Object.fromEntries([...turnings([quorum, attendees, preparation, gates], '')].reverse()),
);

function* turnings(part: unknown, above: string): Generator<readonly [string, string]> {
  if (typeof part !== 'object' || part === null) return;
  const rule = 'rule' in part && typeof part.rule === 'string' ? part.rule : above;
  for (const [key, value] of Object.entries(part)) {
    const circumstance = Object.hasOwn(turnsOn, key) ? turnsOn[key] : undefined;
    if (circumstance !== undefined) yield [circumstance, rule];
    yield* turnings(value, rule);
  }
}
