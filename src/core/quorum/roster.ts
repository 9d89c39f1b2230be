import type { ChildKnown } from '../panel/facts-held.ts';
import type { CaseRole, PanelRole } from '../panel/roles.ts';

/** Somebody who sits on the panel, or comes because of one child. */
export type RosterPerson = {
  /** Each name stands once in a roster: it tells people apart. */
  readonly name: string;
  /** Posts as the panel's file calls them, or `chair`, `vice-chair`, `member`. */
  readonly titles?: readonly string[];
  /** Marks that the administrator sets on a person. */
  readonly flags?: readonly string[];
  readonly attending: boolean;
  /** Posts whose holders this person stands in for. */
  readonly deputyFor?: readonly string[];
  /** The part this person has in a child's case: it holds for that item alone. */
  readonly for?: readonly { readonly item: string; readonly as: CaseRole }[];
  /** Items in which this person has declared an interest. */
  readonly interestIn?: readonly string[];
};

/** What is known of a child that decides which seats apply. What is absent is not known. */
export type QuorumItem = ChildKnown & {
  /** `CH-0001`. */
  readonly reference: string;
  /** Answers given at listing to the question of a seat. */
  readonly answers?: readonly { readonly seat: string; readonly applies: boolean }[];
  /** Seats that the chair switched on or off for this item, with the reason. */
  readonly switched?: readonly {
    readonly seat: string;
    readonly applies: boolean;
    readonly reason: string;
  }[];
  /** Seats that one person was allowed to fill together for this item, by whom and why. */
  readonly allowed?: readonly {
    readonly seats: readonly string[];
    readonly by: PanelRole;
    readonly reason: string;
  }[];
};

/** Who sits, and what is heard. */
export type Roster = {
  readonly people: readonly RosterPerson[];
  readonly items: readonly QuorumItem[];
};
