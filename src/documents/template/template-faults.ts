import type { Facts } from '../../core/register/register.ts';
import { unusedFacts, useFaults } from './template-fault.ts';
import type { TemplateFault } from './template-fault.ts';
import { usesOfTemplate } from './template.ts';
import type { Template } from './template.ts';

/**
 * Everything wrong with a template and the facts it is to be filled with, all at once: tags that
 * name nothing (with the nearest name that exists), rows without a value, facts never said, blocks
 * never closed. A section over an empty list is not looked into: no row says what its facts are.
 *
 * @returns faults in reading order, each with its line; none when the template can be filled.
 */
export function templateFaults(template: Template, facts: Facts): readonly TemplateFault[] {
  const uses = usesOfTemplate(template);
  return [...template.faults, ...useFaults(uses, facts), ...unusedFacts(uses, facts)].sort((a, b) =>
    lineOf(a) === lineOf(b) ? 0 : lineOf(a) - lineOf(b),
  );
}

/** Faults of the template as a whole come after those of its lines. */
function lineOf({ place }: TemplateFault): number {
  return place.startsWith('line ') ? Number(place.slice(5)) : Infinity;
}
