import type { Child, MinutesDesk } from './minutes-desk.ts';

/** One way in which people change minutes. */
export type EditKind = {
  readonly name: string;
  /** One of the eighteen that chairs do every week: nothing may then be unreadable. */
  readonly everyday?: true;
  /** How often it is drawn beside others: 1 unless it takes much away at once. */
  readonly weight?: number;
  /**
   * Makes the edit and says what is meant by it, in the child's intent.
   * @returns false where there is nothing to make it on; nothing has then been done.
   */
  readonly make: (desk: MinutesDesk, child: Child) => boolean;
};
