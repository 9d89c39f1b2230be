import { clockTime } from '../calendar/dates-in-full.ts';
import { minutesOf, timeFromMinutes } from '../calendar/local-date-time.ts';
import type { Item } from '../register/register.ts';

/** By how many minutes an item ran past its slot; 0 where it did not, or nobody noted its end. */
export function overran({ startsAt, minutes, heardUntil }: Item): number {
  if (startsAt === undefined || minutes === undefined || heardUntil === undefined) return 0;
  return Math.max(0, minutesOf(heardUntil) - minutesOf(startsAt) - minutes);
}

/**
 * When an item was heard, and by how much it ran over; empty where nobody noted it. Source: LCLH-3.4.
 *
 * @example Heard 9:35am to 10:05am: 15 minutes past its slot, which ended at 9:50am
 */
export function heardWords(item: Item): string {
  const { heardFrom, heardUntil, startsAt = '00:00', minutes = 0 } = item;
  const times = [
    ...(heardFrom === undefined
      ? []
      : [`${heardUntil === undefined ? 'from ' : ''}${clockTime(heardFrom)}`]),
    ...(heardUntil === undefined
      ? []
      : [`${heardFrom === undefined ? 'until ' : 'to '}${clockTime(heardUntil)}`]),
  ];
  if (times.length === 0) return '';
  const over = overran(item);
  const end = clockTime(timeFromMinutes(minutesOf(startsAt) + minutes));
  const past = `${over} ${over === 1 ? 'minute' : 'minutes'} past its slot, which ended at ${end}`;
  return `Heard ${times.join(' ')}${over > 0 ? `: ${past}` : ''}`;
}
