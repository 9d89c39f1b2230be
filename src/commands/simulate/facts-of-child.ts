import type { LocalDate } from '../../core/calendar/local-date.ts';
import { factsHeld } from '../../core/panel/facts-held.ts';
import type { ChildKnown, Condition } from '../../core/panel/facts-held.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { streamOn } from '../../core/sitting/stream-on.ts';
import { isIn, ofStream } from './invented-children.ts';
import type { InventedChild } from './invented-children.ts';

/**
 * Everything that conditions of a panel's file ask about an invented child on a day, so that none of it is
 * not known. The stream is that of the sitting, where the child is at one.
 */
export function factsOf(
  panel: Panel,
  child: InventedChild,
  on: LocalDate,
  stream = streamOn(panel, ofStream(child), on),
): ChildKnown {
  const { placement, legalStatus, born, requestType, ehcPlan } = child;
  const cohorts = (panel.cohorts ?? []).filter((one) => isIn(one, child, on));
  return {
    placements: [placement],
    legalStatus,
    born,
    on,
    ehcPlan,
    cohorts: cohorts.map(({ code }) => code),
    ...(requestType === undefined ? {} : { requestType: requestType.value }),
    ...(stream === undefined ? {} : { stream }),
  };
}

/** Whether what a panel's file says on a condition counts for a child; nobody answers a question beside it. */
export const isFor = (when: Condition | undefined, child: ChildKnown): boolean =>
  when === undefined || factsHeld(when, child) === 'yes';
