import type { LocalDate } from '../core/calendar/local-date.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Person } from '../core/register/register.ts';

/** Whoever looks at the page, as People knows them. Nobody on People has no seats. */
export type Visitor = {
  readonly email: string;
  readonly name: string;
  /** Each row of People that is theirs today: a role, for one panel, several or every one. */
  readonly seats: readonly Pick<Person, 'role' | 'title' | 'panels'>[];
  /** The last day of somebody who was on People, and is there no more. */
  readonly leftOn?: LocalDate;
};

/** What every page needs besides its own matter. */
export type Frame = {
  readonly visitor: Visitor;
  /** Goes out with every form and must come back with it. */
  readonly token: string;
  /** The page's own address: where a change of clock or of person comes back to. */
  readonly address: string;
  /** How a path of ours is reached, on a host that has no paths of its own; as it stands when absent. */
  readonly link?: (path: string) => string;
  /** A panel in force looks for children by itself: administrators are led to them. */
  readonly children?: true;
  /** Whoever looks has children to look at after their sitting, or passes on who has: they are led to them. */
  readonly oversight?: true;
  /** Said once, after something was done: "The clock moved. 3 mails went." */
  readonly said?: string;
  /**
   * Present in the local trial only: the movable clock and the people one may be. There the pages also
   * stand in for the workbook, whose cells the administrator changes on them.
   */
  readonly trial?: {
    readonly now: LocalDateTime;
    readonly people: readonly Person[];
  };
};

/** How a thing stands: shown as word, sign and colour, never as colour alone. */
export type Standing = 'late' | 'near' | 'to-come' | 'done' | 'waiting';

/** One deadline in words. */
export type Deadline = {
  readonly what: string;
  /** "Monday 23 November 2026, 5pm" */
  readonly at: string;
  /** "20 minutes left", "Overdue by 2 hours", "Done Monday 23 November 2026, 4pm" */
  readonly words: string;
  readonly standing: Standing;
  /** "Resources Panel, Panel Requests 3.6", and the quotation. */
  readonly clause: string;
};
