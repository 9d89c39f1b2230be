import type { Panel } from './panel.ts';
import type { Broken, Relation } from './relation.ts';

/** Question → the answers it has, of the request and of what every panel may ask. */
function answersOf({ request, sharedFunding }: Panel): ReadonlyMap<string, readonly string[]> {
  const valuesOf = (choices: readonly { readonly value: string }[] = []) =>
    choices.map(({ value }) => value);
  return new Map([
    ...(request?.questions ?? []).map(({ id, choices }) => [id, valuesOf(choices)] as const),
    ...(sharedFunding ? [['sharedFunding', valuesOf(sharedFunding.choices)] as const] : []),
  ]);
}

function unasked(panel: Panel): readonly Broken[] {
  const asked = answersOf(panel);
  return (panel.handOffs ?? []).flatMap(({ when }, at): readonly Broken[] => {
    if (!when) return [];
    const known = asked.get(when.question) ?? [];
    const strange = when.is.filter((value) => !known.includes(value));
    if (strange.length === 0) return [];
    const expected =
      known.length === 0
        ? `a question of this panel with choices: ${[...asked.keys()].join(', ')}`
        : `answers that ${when.question} has: ${known.join(', ')}`;
    return [{ at: `handOffs[${at}].when`, expected, actual: strange.join(', ') }];
  });
}

/** A hand-off follows from a question that the panel asks, and from an answer that it has. */
export const handOffRelations: readonly Relation[] = [
  { reads: ['handOffs', 'request', 'sharedFunding'], broken: unasked },
];
