import type { Panel } from './panel.ts';
import { nearestOf, type Broken, type Relation } from './relation.ts';

const known = (values: readonly string[]): string =>
  values.length === 0 ? 'there is none' : values.join(', ');

/** A plan takes up outcomes of an open list, each of which is followed up by itself. */
function kindsUnknown({ plan, decisions }: Panel): readonly Broken[] {
  if (!plan) return [];
  const values = decisions?.kind === 'open' ? decisions.choices.map(({ value }) => value) : [];
  const strange = plan.kinds.filter((kind) => !values.includes(kind));
  const expected = `outcomes of the panel's open list: ${known(values)}`;
  const example = nearestOf(strange[0] ?? '', values);
  return strange.length === 0
    ? []
    : [{ at: 'plan.kinds', expected, actual: strange.join(', '), example }];
}

function neverAsked({ plan, preparation = [] }: Panel): readonly Broken[] {
  const codes = preparation.map(({ code }) => code);
  const { inPlace } = plan ?? {};
  if (inPlace === undefined || codes.includes(inPlace)) return [];
  const expected = `something that is prepared: ${known(codes)}`;
  const example = nearestOf(inPlace, codes);
  return [{ at: 'plan.inPlace', expected, actual: JSON.stringify(inPlace), example }];
}

/** Stages are of what goes on; what passes to others is a check at a review. */
const dueOtherwise = ({ oversight = [] }: Panel): readonly Broken[] =>
  oversight.flatMap(({ due, stages, passesTo }, at): readonly Broken[] => {
    const wrong = due === 'next-review' ? stages !== undefined : passesTo !== undefined;
    if (!wrong) return [];
    const expected =
      due === 'next-review' ? 'ongoing, since it has stages' : 'next-review, since it passes on';
    const example = due === 'next-review' ? '"ongoing"' : '"next-review"';
    const reads = [`oversight[${at}].stages`, `oversight[${at}].passesTo`];
    return [{ at: `oversight[${at}].due`, expected, actual: due, example, reads }];
  });

/** Who passes things on sits on the panel. */
function titlesUnknown({ cascade, members }: Panel): readonly Broken[] {
  const titles = [...members.titles, ...(members.additional?.titles ?? [])];
  const strange = (cascade?.by ?? []).filter((title) => !titles.includes(title));
  const expected = `titles of members: ${known(titles)}`;
  const example = nearestOf(strange[0] ?? '', titles);
  return strange.length === 0
    ? []
    : [{ at: 'cascade.by', expected, actual: strange.join(', '), example }];
}

/** What is looked at afterwards goes together with what the panel decides, asks and who sits on it. */
export const oversightRelations: readonly Relation[] = [
  { reads: ['decisions.kind', 'decisions.choices[].value'], broken: kindsUnknown },
  { reads: ['preparation[].code'], broken: neverAsked },
  { reads: [], broken: dueOtherwise },
  { reads: ['members.titles', 'members.additional.titles'], broken: titlesUnknown },
];
