import type { Panel } from './panel.ts';
import { nearestOf, type Broken, type Relation } from './relation.ts';

const presiding = ['chair', 'vice-chair'] as const;

/** What stays inside is seen by members: never by anybody who comes because of a child, or as a guest. */
function seenByOthers({ preparation = [], members }: Panel): readonly Broken[] {
  const may: readonly string[] = [
    ...presiding,
    ...members.titles,
    ...(members.additional?.titles ?? []),
  ];
  return preparation.flatMap(({ seenBy = [] }, at) =>
    seenBy.flatMap((one, index): readonly Broken[] =>
      may.includes(one)
        ? []
        : [
            {
              at: `preparation[${at}].seenBy[${index}]`,
              expected: `chair, vice-chair or the title of a member: ${may.slice(presiding.length).join(', ')}`,
              actual: JSON.stringify(one),
              example: nearestOf(one, may),
            },
          ],
    ),
  );
}

/** Whoever oversees a plan has a seat, so that People can say who it is. Source: LCLH-1.8. */
function overseenByOthers({ planOversight, members }: Panel): readonly Broken[] {
  if (!planOversight) return [];
  const titles: readonly string[] = [...members.titles, ...(members.additional?.titles ?? [])];
  const fault = (at: string, title: string): readonly Broken[] =>
    titles.includes(title)
      ? []
      : [
          {
            at,
            expected: `the title of a member: ${titles.join(', ')}`,
            actual: title,
            example: nearestOf(title, titles),
          },
        ];
  return (['inCare', 'afterwards'] as const).flatMap((when) => {
    const { by, contributes = [] } = planOversight[when];
    const path = `planOversight.${when}`;
    return [
      ...fault(`${path}.by`, by),
      ...contributes.flatMap((title, at) => fault(`${path}.contributes[${at}]`, title)),
    ];
  });
}

const ofMembers = ['members.titles', 'members.additional.titles'];

/** What is asked of members keeps to the panel's own. Source: LCLH-1.14. */
export const preparationRelations: readonly Relation[] = [
  { reads: ofMembers, broken: seenByOthers },
  { reads: ofMembers, broken: overseenByOthers },
];
