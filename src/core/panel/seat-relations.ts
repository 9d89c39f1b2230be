import type { Panel } from './panel.ts';
import { nearestOf, twice, type Broken, type Relation } from './relation.ts';

/** Somebody is named to sit for a member, once for each seat. */
function nomineesBroken({ members: { titles, nominated = [] } }: Panel): readonly Broken[] {
  const again = twice(nominated.map(({ title }) => title));
  return nominated.flatMap(({ title }, at): readonly Broken[] => {
    const expected = titles.includes(title)
      ? 'each seat once'
      : `the title of a member: ${titles.join(', ')}`;
    const isWrong = !titles.includes(title) || again.includes(title);
    const place = `members.nominated[${at}].title`;
    const example = titles.includes(title) ? '' : nearestOf(title, titles);
    return isWrong ? [{ at: place, expected, actual: JSON.stringify(title), example }] : [];
  });
}

/** Whoever sits as a rule is not left out too. */
const leftOutToo = ({ members: { titles, notRegular } }: Panel): readonly Broken[] => {
  const both = (notRegular?.titles ?? []).filter((title) => titles.includes(title));
  const expected = 'titles that are not those of members';
  return both.length === 0
    ? []
    : [{ at: 'members.notRegular.titles', expected, actual: both.join(', ') }];
};

/** Who sits for whom, and who does not sit, goes together with the list of members. */
export const seatRelations: readonly Relation[] = [
  { reads: ['members.titles'], broken: nomineesBroken },
  { reads: ['members.titles'], broken: leftOutToo },
];
