import type { PresenceSaid } from '../../../src/core/minutes/presence.ts';
import type { Attendance, Change, Register, Sitting } from '../../../src/core/register/register.ts';
import { admin } from '../../given/people.ts';
import { at, givenRegister } from '../../given/register.ts';
import { day } from './day.ts';

/** When what the minutes say is taken. */
export const now = '2026-11-25 14:00';
export const by = { by: admin, now: at(now) };
/** A sitting of the Resources Panel that was held. */
export const held: Sitting = {
  ...{ key: 'resources:2026-11-25', panel: 'resources', on: day('2026-11-25'), status: 'held' },
};
/** A seat of that sitting, not marked, but for what a test alters. */
export const seat = (
  person: string,
  altered: Partial<Attendance> = {},
  sitting = held.key,
): Attendance => ({
  ...{
    key: `${sitting}/${person}`,
    sitting,
    person,
    title: `Seat of ${person}`,
    mark: '',
    cover: '',
  },
  ...altered,
});
/** A register that holds it and these seats. */
export const register = (...seats: readonly Attendance[]): Register =>
  givenRegister([
    { table: 'sitting', row: held },
    ...seats.map((row): Change => ({ table: 'attendance', row })),
  ]);
/** What the minutes say beside a seat. */
export const says = (mark: 'present' | 'cover' | 'absent', cover = '') => ({ mark, cover });
export const seats = (said: PresenceSaid['seats']): PresenceSaid => ({ seats: said });
export const of = (person: string) => seat(person).key;
