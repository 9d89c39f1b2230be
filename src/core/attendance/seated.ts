import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import type { Person, Register } from '../register/register.ts';
import { panelOf, standingMembers } from '../week/sittings.ts';
import { isCalled, isMarked } from './regular.ts';

/** A seat for which somebody is named to sit, as its file has it, with its holder and its nominee. */
export type NominatedSeat = {
  readonly title: string;
  /** What marks the nominee on People. */
  readonly flag: string;
  readonly rule: string;
  readonly holders: readonly Person[];
  readonly nominees: readonly Person[];
};

/** The seats of a panel whose holder may name who sits; either may be vacant. Source: NS-2.2. Source: NS-A11. */
export const nominatedSeats = (
  { members: { nominated = [] } }: Pick<Panel, 'members'>,
  people: readonly Person[],
): readonly NominatedSeat[] =>
  nominated.map(({ title, flag, rule }) => {
    const own = people.filter((person) => isCalled(person, title));
    return {
      ...{ title, flag, rule },
      holders: own.filter((person) => !isMarked(person, flag)),
      nominees: own.filter((person) => isMarked(person, flag)),
    };
  });

/** Those of these people who sit: for a seat with a nominee, that person in place of its holder. */
export function withNominees(
  panel: Pick<Panel, 'members'>,
  people: readonly Person[],
): readonly Person[] {
  const replaced = nominatedSeats(panel, people).flatMap(({ holders, nominees }) =>
    nominees.length > 0 ? holders : [],
  );
  return people.filter((person) => !replaced.includes(person));
}

/** The standing members who are expected at a sitting. Who holds a seat only gets the agenda. Source: NS-2.2. */
export const seatedMembers = (
  register: Register,
  panel: string,
  at: LocalDateTime,
): readonly Person[] =>
  withNominees(panelOf(register, panel), standingMembers(register, panel, at));
