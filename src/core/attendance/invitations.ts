import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { fullDateTime } from '../calendar/dates-in-full.ts';
import { gatheredBy, oncePer } from '../register/once-per.ts';
import type { Attendance, Item, Register, Rows, Sitting } from '../register/register.ts';
import { othersAsked } from './attendees.ts';
import { itemsOf, startOf } from '../week/sittings.ts';

/** Everybody invited to a sitting, in the order of Attendance. */
export const seatsOf = (register: Register, sitting: Sitting): readonly Attendance[] =>
  seatsBySitting(register.rows.attendance).get(sitting.key) ?? [];

const seatsBySitting = oncePer((seats: Rows['attendance']) =>
  gatheredBy(seats.values(), (seat) => seat.sitting),
);

export const seatKey = (sitting: Pick<Sitting, 'key'>, person: string): string =>
  `${sitting.key}/${person}`;

/** Those who present an item now, as the request names them, and the others who are asked to it. */
function presentersOf(register: Register, item: Item): readonly string[] {
  const referral = register.rows.referral.get(item.reference);
  const { worker = '', manager = '' } = referral?.facts ?? {};
  const panel = referral && register.panels.find(({ code }) => code === referral.panel);
  const others = panel ? othersAsked(register, panel, item) : [];
  return [...new Set([worker, manager, ...others])].filter((who) => who !== '');
}

/**
 * The items of a sitting that a person presents now: never one that was withdrawn, moved or taken from
 * them since they were invited.
 */
export const itemsPresentedBy = (
  register: Register,
  sitting: Pick<Sitting, 'key'>,
  person: string,
): readonly Item[] =>
  itemsOf(register, sitting.key).filter(
    (item) => presented.has(item.status) && presentersOf(register, item).includes(person),
  );

const presented: ReadonlySet<Item['status']> = new Set(['listed', 'heard', 'not-heard']);

/** Whether an invitation still holds: a seat does, and so does anything that is still theirs to present. */
export const holds = (register: Register, seat: Attendance): boolean =>
  seat.presents === undefined ||
  itemsPresentedBy(register, { key: seat.sitting }, seat.person).length > 0;

/** Why no reply is taken any more; nothing while one is. */
export function closedWords(
  register: Register,
  sitting: Sitting,
  now: LocalDateTime,
): string | undefined {
  if (sitting.status === 'stood-down') return 'The sitting is stood down: nobody is to come.';
  const start = startOf(register, sitting);
  if (sitting.status === 'planned' && now < start) return undefined;
  return `The sitting began on ${fullDateTime(start)}. Who was there stands in its minutes and on Attendance.`;
}
