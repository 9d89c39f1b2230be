import type { Attendance, AttendanceReply, Change } from '../../../src/core/register/register.ts';
import { repliesToSettle } from '../../../src/core/week/replies-to-settle.ts';
import { chair, people, viceChair, workerOne } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { sitting } from '../../given/week.ts';
import { day } from '../given/day.ts';

const now = at('2026-11-24 12:00');
type Answer = AttendanceReply['answer'] | '';
const seat = (person: string, answer: Answer, presents?: readonly string[]): Change => {
  const reply = { by: person, at: now, on: day('2026-11-25') };
  const row: Attendance = {
    ...{ key: `${sitting}/${person}`, sitting, person, title: 'w', mark: '', cover: '' },
    ...(presents === undefined ? {} : { presents }),
    ...(answer === '' ? {} : { reply: { ...reply, answer } }),
  };
  return { table: 'attendance', row };
};
const item = (status: 'listed' | 'heard'): Change => ({
  table: 'item',
  row: {
    ...{ key: `RP-26-0001@${sitting}`, reference: 'RP-26-0001', sitting, from: 'referral' },
    ...{ status, late: false },
  },
});
const lines = (
  rows: readonly Change[],
  { status = 'planned', sat = people }: { status?: 'planned' | 'held'; sat?: typeof people } = {},
) =>
  repliesToSettle(
    givenRegister(
      [
        {
          table: 'sitting',
          row: { key: sitting, panel: 'resources', on: day('2026-11-25'), status },
        },
        givenReferral(1, '2026-11-19 09:00', { status: 'listed', sitting }),
        ...rows,
      ],
      { people: sat },
    ),
    now,
  );

describe('nobody comes to present [CPR-2.6]', () => {
  const away = seat(workerOne, 'not-coming', ['RP-26-0001']);

  it('is about the child, where it is one alone that is still to be heard', () => {
    expect(lines([item('listed'), away])).toMatchObject([
      { about: 'RP-26-0001', path: '/referrals/RP-26-0001', rule: 'CPR-2.6' },
    ]);
    expect(lines([item('heard'), away])).toEqual([]);
    expect(lines([item('listed'), away], { status: 'held' })).toEqual([]);
  });
});

describe('nobody presides [CPR-2.1]', () => {
  const both = (one: Answer, other: Answer) => [seat(chair, one), seat(viceChair, other)];
  const line = {
    words: '● Who presides?',
    what: 'Wednesday 25 November 2026: neither the chair nor the vice chair is coming. Agree with them who presides, or move the sitting ("Move the sitting to" on Sittings).',
    who: 'Administrator',
    about: sitting,
    path: '/sittings/resources%3A2026-11-25',
    panel: 'resources',
    rule: 'CPR-2.1',
  };

  it('is asked where neither chair comes, cover or not', () => {
    expect(lines(both('not-coming', 'not-coming'))).toEqual([line]);
    expect(lines(both('cover', 'not-coming'))).toEqual([line]);
    expect(lines(both('coming', 'not-coming'))).toEqual([]);
    expect(lines(both('not-coming', ''))).toEqual([]);
  });

  it('is not asked while one of them has no seat yet, or there is no chair at all', () => {
    expect(lines([seat(chair, 'not-coming')])).toEqual([]);
    const alone = people.filter(({ role }) => role !== 'vice-chair');
    expect(lines([seat(chair, 'not-coming')], { sat: alone })).toEqual([line]);
    const nobody = alone.filter(({ role }) => role !== 'chair');
    expect(lines([seat(workerOne, 'not-coming')], { sat: nobody })).toEqual([]);
  });
});
