import { seatsOf } from '../attendance/invitations.ts';
import { expectedWords, replyInForce } from '../attendance/reply-words.ts';
import { atTime } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Attendance, Person, Register, Sitting } from '../register/register.ts';
import { dayOfSitting, peopleIn, peopleOn, startOf } from '../week/sittings.ts';
import { clockSaid } from './clock-said.ts';
import { markSaid } from './mark-said.ts';
import { plainLabel } from './plain-label.ts';
import { presencePlace } from './presence.ts';
import type { PresenceSaid, PresenceWords, SeatSaid } from './presence.ts';

/** What the words come to, and what of them cannot be known, in sentences with their place. */
export type PresenceRead = { readonly said: PresenceSaid; readonly unread: readonly string[] };

type Row = PresenceWords['rows'][number];

/**
 * What the list of who was there says of each seat, who presided and when the sitting ended. Words that
 * were printed there, from what people replied, are nobody's statement; neither is a blank. What may mean
 * two things is named with its place and not taken. Source: CPR-2.3. Source: CPR-A3.
 */
export function presenceOf(
  register: Register,
  sitting: Sitting,
  words: PresenceWords,
  now: LocalDateTime,
): PresenceRead {
  const unread: string[] = [...words.unread];
  const say = (what: string): void => {
    unread.push(`${presencePlace}, ${what}`);
  };
  const seats = seatsSaid(register, sitting, words.rows, say);
  const presiding = presidingIn(register, sitting, words.presided, say);
  const finishedAt = finishedIn(register, sitting, words.finished, now, say);
  return {
    said: { seats, ...(presiding && { presiding }), ...(finishedAt && { finishedAt }) },
    unread: [...new Set(unread)],
  };
}

type Say = (what: string) => void;

function seatsSaid(
  register: Register,
  sitting: Sitting,
  rows: readonly Row[],
  say: Say,
): PresenceSaid['seats'] {
  const found = new Map<string, SeatSaid>();
  const twice = new Set<string>();
  for (const row of rows) {
    const seat = row.said === '' ? undefined : seatOf(register, sitting, row);
    if (row.said === '' || (seat && isAsPrinted(row, seat, sitting))) continue;
    const name = `“${row.title || row.person || row.said}”`;
    const said = markSaid(row.said);
    if (!seat) say(`${name}: no one seat of this sitting has this title and person.`);
    else if (!said) say(`${name}: “${row.said}” is not one of Present, Cover and who, or Absent.`);
    else if (found.has(seat.key) && JSON.stringify(found.get(seat.key)) !== JSON.stringify(said)) {
      say(`${name} stands twice and differs. Please take one of the two out.`);
      twice.add(seat.key);
    } else found.set(seat.key, said);
  }
  return Object.fromEntries([...found].filter(([key]) => !twice.has(key)));
}

const isAsPrinted = ({ said }: Row, seat: Attendance, sitting: Sitting): boolean =>
  said === expectedWords(replyInForce(seat, sitting));

const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

/** By title and person; where the person alone, or a title whose person was left out, is enough, by that. */
function seatOf(register: Register, sitting: Sitting, row: Row): Attendance | undefined {
  const seats = seatsOf(register, sitting);
  const title = plainLabel(row.title);
  const titled = seats.filter((seat) => plainLabel(seat.title) === title);
  const named = seats.filter((seat) => isNamed(register, seat.person, row.person));
  const both = titled.filter((seat) => named.includes(seat));
  if (both.length > 0) return only(both);
  return row.person === '' ? only(titled) : title === '' ? only(named) : undefined;
}

function isNamed(register: Register, address: string, words: string): boolean {
  const said = plainLabel(words);
  return (
    said !== '' &&
    (plainLabel(address) === said ||
      register.people.some(({ email, name }) => email === address && plainLabel(name) === said))
  );
}

function presidingIn(
  register: Register,
  sitting: Sitting,
  words: string,
  say: Say,
): string | undefined {
  if (words === '') return undefined;
  const roles = ['chair', 'vice-chair', 'member'] as const;
  const people = peopleIn(register, sitting.panel, roles, dayOfSitting(sitting));
  const meant = (person: Person): boolean =>
    isNamed(register, person.email, words) || plainLabel(person.title) === plainLabel(words);
  const found = only([...new Set(people.filter(meant).map(({ email }) => email))]);
  if (!found) say(`“Presided”: “${words}” is not one member of the panel.`);
  return found;
}

function finishedIn(
  register: Register,
  sitting: Sitting,
  words: string,
  now: LocalDateTime,
  say: Say,
): PresenceSaid['finishedAt'] {
  if (words === '') return undefined;
  const time = clockSaid(words);
  const at = time === undefined ? undefined : atTime(dayOfSitting(sitting), time);
  if (at && at >= startOf(register, sitting) && at <= now) return at;
  say(
    `“Finished at”: “${words}” is no time between the start and now. Write it like 12:40 or 1:05pm.`,
  );
  return undefined;
}

/** As a person is called on pages: by name, else by address. */
export const nameOn = (register: Register, sitting: Sitting, address: string): string =>
  peopleOn(register, dayOfSitting(sitting)).find(({ email }) => email === address)?.name || address;
