import type { Panel } from '../panel/panel.ts';
import type { Seat } from './seat-applies.ts';
import type { QuorumItem, RosterPerson } from './roster.ts';

/** The titles that a word of the panel's file stands for: `chair` for the posts whose holders preside. */
export const titlesOf = (panel: Panel, word: string): readonly string[] => {
  if (word === 'chair') return [word, ...panel.chairs.chair];
  if (word === 'vice-chair') return [word, ...(panel.chairs.viceChair ?? [])];
  return word === 'member' ? [word, ...memberTitles(panel)] : [word];
};

/** Every title of somebody who sits on the panel, whether a member or named by a seat. */
export const memberTitles = ({ members, chairs }: Panel): readonly string[] => [
  ...members.titles,
  ...(members.additional?.titles ?? []),
  ...chairs.chair,
  ...(chairs.viceChair ?? []),
];

/** How somebody comes to fill a seat. */
export type HeldAs = { readonly title: string; readonly deputy?: true };

/** What a person holds that one of these words asks for, for one item: first in person, then as a deputy. */
export function heldBy(
  panel: Panel,
  words: readonly string[],
  person: RosterPerson,
  item: QuorumItem,
): HeldAs | undefined {
  const wanted = words.flatMap((word) => titlesOf(panel, word));
  const roles = (person.for ?? []).flatMap((part) =>
    part.item === item.reference ? [part.as] : [],
  );
  const own = [...(person.titles ?? []), ...roles].find((title) => wanted.includes(title));
  if (own !== undefined) return { title: own };
  const stoodFor = person.deputyFor?.find((title) => wanted.includes(title));
  return stoodFor === undefined ? undefined : { title: stoodFor, deputy: true };
}

/** Why somebody who holds a seat's title cannot fill it. */
export type Unable = 'not-attending' | 'interest' | 'no-flag';

/** Whether a person who holds a seat's title can fill it for this item. */
export function unableBecause(
  panel: Panel,
  { flagged }: Pick<Seat, 'flagged'>,
  person: RosterPerson,
  { reference }: QuorumItem,
): Unable | undefined {
  if (!person.attending) return 'not-attending';
  if (hasLost(panel, person, reference)) return 'interest';
  return flagged !== undefined && !person.flags?.includes(flagged) ? 'no-flag' : undefined;
}

/** Whether a declared interest takes a person out of this item, as the panel's file says. */
export const hasLost = ({ quorum }: Panel, person: RosterPerson, reference: string): boolean =>
  quorum?.lostBy?.includes('declared-interest') === true &&
  person.interestIn?.includes(reference) === true;

/** By name, so that the order of a roster never matters. */
export const inOrder = (people: readonly RosterPerson[]): readonly RosterPerson[] =>
  [...people].sort((one, other) => (one.name < other.name ? -1 : 1));
