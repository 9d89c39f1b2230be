import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { cohortOn } from '../cohort/cohort-on.ts';
import type { CohortEntry, KnownChildren } from '../cohort/cohort-on.ts';
import type { Cohort } from '../cohort/is-in-cohort.ts';
import { linesOf } from '../cohort/lines-of.ts';
import type { LineOfChild } from '../cohort/lines-of.ts';
import { standsStill } from '../cohort/stands-still.ts';
import type { StandsStill } from '../cohort/stands-still.ts';
import type { Panel } from '../panel/panel.ts';
import type { Child, ChildEvent } from '../register/child.ts';
import { keyHash } from '../register/key-hash.ts';
import { oncePer } from '../register/once-per.ts';
import type { Register } from '../register/register.ts';
import { heardCase, knownChildren, waitingCase } from './known-children.ts';
import { progressDays } from './progress-days.ts';

/** A child that a panel follows up, with all that its own people keep beside it. */
export type FollowedChild = {
  readonly child: Child;
  readonly cohorts: readonly {
    readonly cohort: Cohort;
    readonly entry: CohortEntry;
    readonly lines: readonly LineOfChild[];
  }[];
  /** When the panel last discussed the child. */
  readonly discussedOn?: LocalDate;
  readonly still?: StandsStill;
  /** The newest first. */
  readonly events: readonly ChildEvent[];
};

/** A panel whose file has lines to tick, or events to keep, for the children it follows up. */
export const keepsTracker = ({ tracker, cohorts = [] }: Panel): boolean =>
  tracker !== undefined || cohorts.some(({ checks }) => checks !== undefined);

/** Somebody said that the child has left this cohort's tracker. Source: CPP-A12. */
export const isClosed = (
  { code }: Pick<Panel, 'code'>,
  cohort: Cohort,
  { child, since }: Pick<CohortEntry, 'child' | 'since'>,
): boolean =>
  child.settled?.some(
    (one) => one.panel === code && one.code === cohort.code && dateOf(one.at) >= since,
  ) ?? false;

/**
 * What a panel follows up of one child on a day; nothing where the child belongs to no cohort of it, or has left
 * its tracker.
 *
 * Source: CPP-2.1. Source: CPP-1.5. Source: CPP-1.1.
 */
export function followedChild(
  register: Register,
  panel: Panel,
  child: Child,
  on: LocalDate,
  all: KnownChildren = knownChildren(register, panel),
): FollowedChild | undefined {
  const known = { ...all, children: [child] };
  const cohorts = (panel.cohorts ?? []).flatMap((cohort) =>
    cohortOn(panel, cohort, known, on)
      .filter((entry) => !isClosed(panel, cohort, entry))
      .map((entry) => ({ cohort, entry, lines: linesOf(panel, cohort, entry) })),
  );
  if (cohorts.length === 0) return undefined;
  const discussedOn = known.discussedOn(child.key).at(-1);
  const days = [
    ...progressDays(register, panel, child),
    ...cohorts.map(({ entry }) => entry.since),
  ];
  const still = standsStill(panel, days, on);
  return {
    child,
    cohorts,
    ...(discussedOn === undefined ? {} : { discussedOn }),
    ...(still ? { still } : {}),
    events: (child.events ?? [])
      .filter(({ panel: code }) => code === panel.code)
      .sort((a, b) => (`${a.on} ${a.at}` < `${b.on} ${b.at}` ? 1 : -1)),
  };
}

/** Events since the panel last discussed the child, that day among them. Source: CPP-1.5. */
export const eventsSince = ({ events, discussedOn }: FollowedChild): readonly ChildEvent[] =>
  discussedOn === undefined ? events : events.filter(({ on }) => on >= discussedOn);

/** Those who answer for the child before a panel: of the extract, and of its case there. */
export function ownPeopleOf(register: Register, panel: Panel, child: Child): readonly string[] {
  const facts = (waitingCase(register, panel, child.key) ?? heardCase(register, panel, child.key))
    ?.facts;
  return [...new Set([facts?.worker ?? child.worker, facts?.manager ?? child.manager])].filter(
    (one) => one !== '',
  );
}

/** What a child is called in the address of a page, where its number has no place. Not a secret. */
export const childName = ({ key }: Pick<Child, 'key'>): string => keyHash(`child ${key}`);

const byName = oncePer(
  (children: Register['rows']['child']): ReadonlyMap<string, Child> =>
    new Map([...children.values()].map((child) => [childName(child), child])),
);

/** The child that an address names. */
export const childNamed = ({ rows }: Register, name: string): Child | undefined =>
  byName(rows.child).get(name);
