import { citationIn } from '../panel/citation.ts';
import { isCaseRole } from '../panel/roles.ts';
import type { Citation, Panel } from '../panel/panel.ts';
import { bestFill } from './best-fill.ts';
import type { QuorumItem, RosterPerson } from './roster.ts';
import type { QuorumRule } from './seat-applies.ts';
import { hasLost, heldBy, inOrder, memberTitles } from './who-holds.ts';

/** What a quorum asks for besides its seats: so many members, a part of them, somebody who presides. */
export type Counted = Citation & {
  readonly asks: 'number' | 'fraction' | 'chair';
  readonly needed: number;
  readonly there: number;
  /** All the members of the roster, where a part of them is asked. */
  readonly of?: number;
  readonly met: boolean;
};

/**
 * The members there, each at most once: those who attend, and for those who do not, whoever stands in.
 * Who comes because of one child is no member.
 */
function represented(
  panel: Panel,
  rule: QuorumRule,
  people: readonly RosterPerson[],
  item: QuorumItem,
): { readonly there: number; readonly of: number } {
  const named = (rule.seats ?? []).flatMap(({ anyOf }) =>
    anyOf.filter((word) => !isCaseRole(word)),
  );
  const words = ['member', 'chair', 'vice-chair', ...memberTitles(panel), ...named];
  const sorted = inOrder(people);
  const members = sorted.filter((person) => {
    const as = heldBy(panel, words, { ...person, for: [] }, item);
    return as !== undefined && as.deputy === undefined;
  });
  const there = sorted.filter(
    (person) => person.attending && !hasLost(panel, person, item.reference),
  );
  const places = members.map(({ name, titles = [] }) =>
    there.flatMap((person) =>
      person.name === name || titles.some((title) => person.deputyFor?.includes(title))
        ? [person.name]
        : [],
    ),
  );
  return {
    there: bestFill(places).filter((name) => name !== undefined).length,
    of: members.length,
  };
}

const presiding = { compulsory: ['chair'], 'chair-or-vice-chair': ['chair', 'vice-chair'] };

function chairThere(
  panel: Panel,
  chair: keyof typeof presiding,
  people: readonly RosterPerson[],
  item: QuorumItem,
): number {
  return people.some((person) => {
    const as = heldBy(panel, presiding[chair], { ...person, for: [] }, item);
    const inPerson = as !== undefined && as.deputy === undefined;
    return inPerson && person.attending && !hasLost(panel, person, item.reference);
  })
    ? 1
    : 0;
}

/**
 * What the panel's file asks for in numbers, and whether it is there. Of seven members a half, rounded up,
 * is four. Nobody stands in for a chair who must be there.
 */
export function membersCounted(
  panel: Panel,
  rule: QuorumRule,
  people: readonly RosterPerson[],
  item: QuorumItem,
): readonly Counted[] {
  const { atLeast, fraction, chair } = rule;
  const { there, of } = represented(panel, rule, people, item);
  const answer = (asks: Counted['asks'], needed: number, have: number): Counted => ({
    asks,
    needed,
    there: have,
    met: have >= needed,
    ...citationIn(rule),
  });
  return [
    ...(atLeast === undefined ? [] : [answer('number', atLeast, there)]),
    ...(fraction === undefined
      ? []
      : [{ ...answer('fraction', Math.ceil((of * fraction.part) / fraction.of), there), of }]),
    ...(chair === undefined ? [] : [answer('chair', 1, chairThere(panel, chair, people, item))]),
  ];
}
