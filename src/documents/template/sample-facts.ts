import type { Facts } from '../../core/register/register.ts';
import type { FactShape } from './fact-shape.ts';

/**
 * Facts of a shape that say nothing of anybody, to look at a template with. `full`: every claim holds and
 * every list has one row, so that each section is looked into; otherwise none does, for what is shown then.
 */
export function sampleFacts(shape: FactShape, full: boolean): Facts {
  return Object.fromEntries(
    Object.entries(shape).map(([name, kind]): readonly [string, Facts[string]] => {
      if (kind === 'text') return [name, full ? 'Sample' : ''];
      if (kind === 'flag') return [name, full];
      return [name, full ? [sampleFacts(kind[0], full)] : []];
    }),
  );
}
