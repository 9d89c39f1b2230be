import { rosterOf } from '../../../src/core/attendance/roster-of.ts';
import type {
  Attendance,
  Change,
  Item,
  Person,
  Sitting,
} from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { givenChild, registerOf } from '../../given/panels.ts';
import { managerOne, workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { day } from '../given/day.ts';

const key = 'best-care:2026-12-01:under-18';
const sitting: Sitting = {
  key,
  panel: 'best-care',
  stream: 'under-18',
  on: day('2026-12-01'),
  status: 'planned',
};
const person = (email: string, title: string, altered: Partial<Person> = {}): Person => ({
  role: 'member',
  email,
  name: `Person ${email}`,
  title,
  ...altered,
});
const nurse = person('nurse', 'LAC Nurse');
const seat = (of: string, altered: Partial<Attendance> = {}): Change => ({
  table: 'attendance',
  row: {
    key: `${key}/${of}`,
    sitting: key,
    person: of,
    title: '',
    mark: '',
    cover: '',
    ...altered,
  },
});
const reply = (answer: 'coming' | 'not-coming' | 'cover', cover?: object) => ({
  reply: {
    answer,
    ...(cover ? { cover: { name: 'Invented Person', role: '', ...cover } } : {}),
    on: day('2026-12-01'),
    by: 'nurse',
    at: at('2026-11-27 09:00'),
  },
});
const listed = (status: Item['status']): readonly Change[] => [
  givenChild('best-care', 1, '2026-11-19 09:00'),
  {
    table: 'item',
    row: {
      key: `BC-26-0001@${key}`,
      reference: 'BC-26-0001',
      sitting: key,
      from: 'referral',
      status,
      late: false,
    },
  },
];
const roster = (people: readonly Person[], rows: readonly Change[] = [], hoped = true) =>
  rosterOf(
    { ...withChanges(registerOf('best-care'), rows), people },
    sitting,
    hoped ? 'not-known-is-there' : 'not-known-is-away',
  );
const bare = { titles: [], flags: [], attending: true, for: [] };

describe('who sits at a sitting [BC-5.0]', () => {
  it('is each standing member of the day, with titles, seat and marks as the file writes them', () => {
    const flags = ['EXPERIENCED operational decision-maker', 'Another mark'];
    const people = [
      person('chair', 'LAC Service Manager', { role: 'chair', flags }),
      person('chair', 'LAC Nurse'),
      person('gone', 'LAC Nurse', { to: day('2026-11-30') }),
      person('other', 'LAC Nurse', { panels: ['resources'] }),
      person('worker', 'LAC Nurse', { role: 'worker' }),
      person('untitled', '', { role: 'administrator' }),
    ];
    expect(roster(people)).toStrictEqual([
      {
        ...bare,
        name: 'chair',
        titles: ['LAC Service Manager', 'chair', 'LAC Nurse', 'member'],
        flags: ['Experienced operational decision-maker', 'Another mark'],
      },
      { ...bare, name: 'untitled', titles: ['administrator'] },
    ]);
  });

  it('counts who has not replied as there or away, as is asked for', () => {
    expect(roster([nurse]).map(({ attending }) => attending)).toEqual([true]);
    expect(roster([nurse], [], false).map(({ attending }) => attending)).toEqual([false]);
    const coming = [seat('nurse', reply('coming'))];
    expect(roster([nurse], coming, false).map(({ attending }) => attending)).toEqual([true]);
    const away = [seat('nurse', reply('not-coming'))];
    expect(roster([nurse], away).map(({ attending }) => attending)).toEqual([false]);
  });

  it('adds those who come because of a child that is heard there', () => {
    const parts = [
      { ...bare, name: workerOne, for: [{ item: 'BC-26-0001', as: 'social-worker' }] },
      { ...bare, name: managerOne, for: [{ item: 'BC-26-0001', as: 'team-manager' }] },
    ];
    for (const status of ['listed', 'heard', 'not-heard'] as const) {
      expect(roster([], listed(status))).toStrictEqual(parts);
    }
    for (const status of ['over', 'withdrawn', 'moved'] as const) {
      expect(roster([], listed(status))).toEqual([]);
    }
    expect(roster([], listed('listed').slice(1))).toEqual([]);
  });

  it('keeps the seat of one who left People since they were invited', () => {
    expect(roster([], [seat('nurse', { title: 'LAC Nurse' })])).toStrictEqual([
      { ...bare, name: 'nurse', titles: ['LAC Nurse'] },
    ]);
    expect(roster([], [seat('nurse')])).toStrictEqual([{ ...bare, name: 'nurse' }]);
  });
});

describe('cover at a sitting [BC-A2]', () => {
  it('stands in for the titles and parts of whom it is sent by, with the role that was typed', () => {
    const rows = [...listed('listed'), seat(workerOne, reply('cover', { role: 'Team Manager' }))];
    const [worker, cover] = roster([], rows);
    expect(worker).toMatchObject({ name: workerOne, attending: false });
    expect(cover).toStrictEqual({
      name: `Invented Person, for ${workerOne}`,
      titles: ['Team Manager'],
      flags: [],
      attending: true,
      deputyFor: [],
      for: [{ item: 'BC-26-0001', as: 'social-worker' }],
    });
    expect(roster([nurse], [seat('nurse', reply('cover', {}))])[1]).toStrictEqual({
      name: 'Invented Person, for nurse',
      titles: [],
      flags: [],
      attending: true,
      deputyFor: ['LAC Nurse', 'member'],
      for: [],
    });
  });

  it('is one person with their own seat, where they sit themselves', () => {
    const head = person('head', 'Virtual School Head for LAC', { flags: ['Mark'] });
    const rows = [
      seat('nurse', reply('cover', { person: 'head' })),
      seat('head', reply('not-coming')),
    ];
    expect(roster([nurse, head], rows)).toStrictEqual([
      { ...bare, name: 'nurse', titles: ['LAC Nurse', 'member'], attending: false },
      {
        name: 'head',
        attending: true,
        titles: ['Virtual School Head for LAC', 'member'],
        flags: ['Mark'],
        deputyFor: ['LAC Nurse', 'member'],
        for: [],
      },
    ]);
    const stranger = roster(
      [nurse],
      [seat('nurse', reply('cover', { person: 'stranger', role: 'Nurse' }))],
    );
    expect(stranger[1]).toMatchObject({ name: 'stranger', titles: ['Nurse'] });
  });
});
