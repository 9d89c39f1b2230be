import type { LocalDate } from '../calendar/local-date.ts';
import type { KnownChildren } from '../cohort/cohort-on.ts';
import type { Panel } from '../panel/panel.ts';
import type { Child } from '../register/child.ts';
import type { Register } from '../register/register.ts';
import { childName, followedChild, keepsTracker } from './followed-child.ts';
import type { FollowedChild } from './followed-child.ts';
import { eventsWords, linesWords, stillWords } from './tracker-words.ts';

/** What a line of the Tracker says beside why the child stands on it. */
export type KeptBeside = {
  /** Since when the child belongs to its cohort: the day of the order, of the placement. */
  readonly since?: LocalDate;
  /** What its own people keep beside it, where the panel's file asks for anything. */
  readonly kept?: Kept;
};

/** How the lines of one reason stand, and what else is kept of the child. */
type Kept = {
  /** What the child is called in the address of its page. */
  readonly name: string;
  /** Sign and words; empty where there are no lines. */
  readonly lines: string;
  /** Sign and words; empty where the panel's file does not ask how long a plan stands still. */
  readonly still: string;
  readonly events: string;
};

/** What is kept of a child, and how the lines of these cohorts stand; of all where none is named. */
export function keptBeside(register: Register, panel: Panel, known: KnownChildren, on: LocalDate) {
  const followed = new Map<string, FollowedChild | undefined>();
  return (child: Child | undefined, cohorts?: readonly string[]): KeptBeside => {
    if (!child || !keepsTracker(panel)) return {};
    if (!followed.has(child.key)) {
      followed.set(child.key, followedChild(register, panel, child, on, known));
    }
    const found = followed.get(child.key);
    const own = found?.cohorts.filter(({ cohort }) => cohorts?.includes(cohort.code) ?? true);
    const since = own?.[0]?.entry.since;
    if (!found || since === undefined) return {};
    return {
      since,
      kept: {
        name: childName(child),
        lines: linesWords(own?.flatMap(({ lines }) => lines) ?? []),
        still: stillWords(found.still),
        events: eventsWords(found),
      },
    };
  };
}
