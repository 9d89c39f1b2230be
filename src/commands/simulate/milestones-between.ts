import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { ageReachedOn } from '../../core/calendar/age.ts';
import { addDays, addMonths } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import type { Business } from '../../core/panel/business.ts';
import { event } from './diary-event.ts';
import type { InventedChild } from './invented-children.ts';
import type { World } from './world.ts';

type Milestone = NonNullable<Business['milestones']>[number];

type Told = Pick<World, 'panel' | 'countedFrom' | 'events'> & {
  readonly known: ReadonlyMap<Pick<InventedChild, 'reference' | 'born'>, LocalDate>;
};

/** Nobody is a child in care any more. */
const grownUpAtMonths = 216;

/** Invents when a child was last assessed, and for one in five that it came into care of late. */
export function countsFrom(
  { panel, happens, countedFrom }: World,
  { reference }: InventedChild,
  on: LocalDate,
): void {
  for (const { code, countsFrom: from, atMonths } of panel.milestones ?? []) {
    const isKnown = from === 'last-assessment' || (from === 'coming-into-care' && happens.yes(20));
    if (isKnown) {
      const day = addDays(addMonths(on, -happens.below(atMonths)), -happens.below(28));
      countedFrom.set(`${reference}/${code}`, day);
    }
  }
}

/**
 * Days on which something must stand, and from which it is looked for, as known children reach them between two
 * days, the second not included.
 *
 * Source: NS-1.7. Source: BC-3.2. Source: BC-3.4.
 */
export function milestonesBetween(world: Told, from: LocalDate, until: LocalDate): void {
  for (const milestone of world.panel.milestones ?? []) {
    for (const [child, since] of world.known) {
      const by = dayOf(world, milestone, child, milestone.atMonths);
      if (by === undefined || by >= ageReachedOn(child.born, grownUpAtMonths)) continue;
      const { leadMonths = 0, atMonths, looksFor } = milestone;
      const early = dayOf(world, milestone, child, atMonths - leadMonths) ?? by;
      const thing = `${child.reference}: ${looksFor.slice(0, 1).toLowerCase()}${looksFor.slice(1)}`;
      const tell = (on: LocalDate, what: string): void => {
        if (from <= on && since <= on && on < until)
          world.events.push(event(on, undefined, what, milestone));
      };
      if (early < by) tell(early, `${thing} is looked for, to stand by ${fullDate(by)}`);
      tell(by, `${thing} is to stand by today${sinceWords(milestone)}`);
    }
  }
}

const sinceWords = ({ since, atMonths }: Milestone): string =>
  since === undefined
    ? ''
    : `, ${atMonths} months after ${since.slice(0, 1).toLowerCase()}${since.slice(1)}`;

function dayOf(
  { countedFrom }: Told,
  { code, since }: Milestone,
  { reference, born }: Pick<InventedChild, 'reference' | 'born'>,
  months: number,
): LocalDate | undefined {
  if (since === undefined) return ageReachedOn(born, months);
  const start = countedFrom.get(`${reference}/${code}`);
  return start && addMonths(start, months);
}
