import type { Panel } from './panel.ts';
import type { Broken, Relation } from './relation.ts';

const known = (values: readonly string[]): string =>
  values.length === 0 ? 'there is none' : values.join(', ');

/** A plan takes up outcomes of an open list, each of which is followed up by itself. */
function kindsUnknown({ plan, decisions }: Panel): readonly Broken[] {
  if (!plan) return [];
  const values = decisions?.kind === 'open' ? decisions.choices.map(({ value }) => value) : [];
  const strange = plan.kinds.filter((kind) => !values.includes(kind));
  const expected = `outcomes of the panel's open list: ${known(values)}`;
  return strange.length === 0 ? [] : [{ at: 'plan.kinds', expected, actual: strange.join(', ') }];
}

function neverAsked({ plan, preparation = [] }: Panel): readonly Broken[] {
  const codes = preparation.map(({ code }) => code);
  const { inPlace } = plan ?? {};
  if (inPlace === undefined || codes.includes(inPlace)) return [];
  const expected = `something that is prepared: ${known(codes)}`;
  return [{ at: 'plan.inPlace', expected, actual: JSON.stringify(inPlace) }];
}

/** Stages are of what goes on; what passes to others is a check at a review. */
const dueOtherwise = ({ oversight = [] }: Panel): readonly Broken[] =>
  oversight.flatMap(({ due, stages, passesTo }, at): readonly Broken[] => {
    const wrong = due === 'next-review' ? stages !== undefined : passesTo !== undefined;
    if (!wrong) return [];
    const expected =
      due === 'next-review' ? 'ongoing, since it has stages' : 'next-review, since it passes on';
    return [{ at: `oversight[${at}].due`, expected, actual: due }];
  });

/** Who passes things on sits on the panel. */
function titlesUnknown({ cascade, members }: Panel): readonly Broken[] {
  const titles = [...members.titles, ...(members.additional?.titles ?? [])];
  const strange = (cascade?.by ?? []).filter((title) => !titles.includes(title));
  const expected = `titles of members: ${known(titles)}`;
  return strange.length === 0 ? [] : [{ at: 'cascade.by', expected, actual: strange.join(', ') }];
}

/** What is looked at afterwards goes together with what the panel decides, asks and who sits on it. */
export const oversightRelations: readonly Relation[] = [
  { reads: ['plan', 'decisions'], broken: kindsUnknown },
  { reads: ['plan', 'preparation'], broken: neverAsked },
  { reads: ['oversight'], broken: dueOtherwise },
  { reads: ['cascade', 'members'], broken: titlesUnknown },
];
