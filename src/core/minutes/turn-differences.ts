import { fullDate } from '../calendar/dates-in-full.ts';
import type { Item, Outcome, Register } from '../register/register.ts';
import { mailsAbout } from '../week/letters-after.ts';
import { placeOnceHeard, placeOnceNotHeard } from '../week/place-after.ts';
import type { PlaceAfter } from '../week/place-after.ts';
import { dayOfSitting } from '../week/sittings.ts';
import { turnOf } from '../week/turned.ts';
import type { Difference } from './differences.ts';

/**
 * What follows where a later version says that a child was heard after all, or was not: what becomes of its
 * next place, of its record and of what was sent. Shown before the chair approves. Source: CPR-3.5.
 */
export function turnDifferences(
  register: Register,
  item: Item,
  now: Outcome,
): readonly Difference[] {
  const follows = item.status === 'heard' || item.status === 'not-heard';
  const turn = follows && item.outcome ? turnOf(item.outcome, now) : undefined;
  if (turn === undefined) return [];
  const place =
    turn === 'heard' ? placeOnceHeard(register, item, now) : placeOnceNotHeard(register, item);
  return [
    { what: 'Next place', was: placeNow(register, item), now: placeWords(register, place) },
    ...(turn === 'heard' ? heardAfterAll : notHeardAfterAll(register, item)),
  ];
}

const heardAfterAll: readonly Difference[] = [
  { what: 'Record', was: '', now: 'Made, and to be filed' },
  { what: 'Outcome mail', was: '', now: 'To worker and manager, held until sent' },
];

function notHeardAfterAll(register: Register, item: Item): readonly Difference[] {
  const record = register.rows.record.get(item.key);
  const { told, waiting } = mailsAbout(register, item);
  const was = told.size > 0 ? `Sent to ${told.size}` : waiting.length > 0 ? 'Held' : '';
  const now = told.size > 0 ? 'One mail to each that it does not stand, held' : 'Put down';
  return [
    ...(record
      ? [
          {
            what: 'Record',
            was: record.filedAt ? `Filed by ${record.filedBy ?? ''}` : 'To be filed',
            now: record.filedAt ? 'Stays; its filer is asked to note it' : 'Not to be filed',
          },
        ]
      : []),
    ...(was === '' ? [] : [{ what: 'Outcome mail', was, now }]),
  ];
}

const dayAt = ({ rows }: Register, key: string): string => {
  const sitting = rows.sitting.get(key);
  return sitting ? fullDate(dayOfSitting(sitting)) : '';
};

/** Where it is to be heard next, as the register has it; empty where it is not. */
function placeNow(register: Register, { reference }: Item): string {
  const { status, sitting } = register.rows.referral.get(reference) ?? {};
  return status === 'listed' || status === 'accepted' ? dayAt(register, sitting ?? '') : '';
}

function placeWords(register: Register, place: PlaceAfter): string {
  switch (place.is) {
    case 'left':
      return `${place.words} It will stand on To do.`;
    case 'stays':
      return `Stays on the list of ${dayAt(register, place.at.sitting)}`;
    case 'carried':
      return 'The next sitting';
    case 'taken-off':
      return 'Taken off the list';
  }
}
