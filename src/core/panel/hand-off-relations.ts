import type { Panel } from './panel.ts';
import { nearestOf, type Broken, type Relation } from './relation.ts';

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
    const example =
      known.length === 0
        ? nearestOf(when.question, [...asked.keys()])
        : nearestOf(strange[0] ?? '', known);
    return [{ at: `handOffs[${at}].when`, expected, actual: strange.join(', '), example }];
  });
}

/** A hand-off follows from a question that the panel asks, and from an answer that it has. */
export const handOffRelations: readonly Relation[] = [
  {
    reads: ['request.questions[].id', 'request.questions[].choices', 'sharedFunding.choices'],
    broken: unasked,
  },
];
