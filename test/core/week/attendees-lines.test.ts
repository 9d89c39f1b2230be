import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { givenChild, registerOf } from '../../given/panels.ts';
import { managerOne, workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { logOf } from '../../given/week.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type {
  Attendance,
  Change,
  Item,
  Register,
  Sitting,
} from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { attendeesToSettle, noteAbsence } from '../../../src/core/week/attendees-to-settle.ts';

const key = 'next-steps:2026-12-10';
const now = at('2026-12-04 10:00');
const item = (number: number, altered: Partial<Item> = {}): Change => ({
  table: 'item',
  row: {
    ...{ key: `i${number}`, reference: `NS-26-000${number}`, sitting: key, from: 'referral' },
    ...{ status: 'listed', late: false, startsAt: `09:${number}0`, minutes: 10 },
    ...altered,
  },
});
const seat = (person: string, altered: Partial<Attendance>): Change => ({
  table: 'attendance',
  row: {
    ...{ key: `${key}/${person}`, sitting: key, person, title: 'w', mark: '', cover: '' },
    ...altered,
  },
});
/** Two young people, whose worker and manager are asked; held and final where a test says so. */
function given(rows: readonly Change[], altered: Partial<Sitting> = {}): Register {
  const children = [1, 2].map((number) =>
    givenChild('next-steps', number, '2026-11-19 09:00', { status: 'listed', sitting: key }),
  );
  const row = { key, panel: 'next-steps', on: day('2026-12-10'), status: 'planned', ...altered };
  return withChanges(registerOf('next-steps', children), [
    { table: 'sitting', row: row as Sitting },
    ...[item(1), item(2, { status: 'stood-down' as Item['status'] })],
    ...rows,
  ]);
}
const away = seat(workerOne, {
  reply: { answer: 'not-coming', on: day('2026-12-10'), by: workerOne, at: now },
});
const held = { status: 'held', finalAt: at('2026-12-11 09:00') } as const;
const filed = (register: Register, altered: Partial<Panel>): Register => ({
  ...register,
  panels: [{ ...preset('next-steps'), ...altered }],
});

describe('who was away from a child’s item, once it was held [NS-4.1] [NS-4.2]', () => {
  const marks = [seat(workerOne, { mark: 'absent' }), seat(managerOne, { mark: 'absent' })];
  const heard = (number: number, altered: Partial<Item> = {}) =>
    item(number, { status: 'heard', ...altered });

  it('is kept by each item and logged with the clause', () => {
    const register = given([...marks, heard(1), heard(2)], held);
    const changes = noteAbsence(register, now);
    expect(
      changes.flatMap((one) => (one.table === 'item' ? [[one.row.key, one.row.absent]] : [])),
    ).toEqual([
      ['i1', ['social-worker']],
      ['i2', ['social-worker']],
    ]);
    expect(logOf(changes).map(({ about, what, rule }) => [about, what, rule])).toEqual([
      ['i1', 'Neither there nor represented: social worker', 'NS-4.2'],
      ['i2', 'Neither there nor represented: social worker', 'NS-4.2'],
    ]);
    const kept = { absent: ['social-worker'] } as Partial<Item>;
    const again = given([...marks, heard(1, kept), heard(2, kept)], held);
    expect(noteAbsence(again, now)).toEqual([]);
  });

  it('is taken back where a mark is put right, with nothing left of it', () => {
    const present = [seat(workerOne, { mark: 'present' })];
    const changes = noteAbsence(
      given([...present, heard(1, { absent: ['social-worker'] }), heard(2)], held),
      now,
    );
    const [row] = changes;
    expect(row).toMatchObject({ table: 'item', row: { key: 'i1' } });
    expect(row?.row).not.toHaveProperty('absent');
    expect(logOf(changes)).toMatchObject([
      { about: 'i1', what: 'There or represented after all: social worker', rule: 'NS-4.2' },
    ]);
  });

  it('is kept of whoever sent somebody who may not stand in, beside one who came after all', () => {
    const [first] = preset('next-steps').attendees!;
    const attendees = [first!, { ...first!, who: 'team-manager' as const, substitutes: [] }];
    const of = (rows: readonly Change[]) =>
      noteAbsence(filed(given(rows, held), { attendees }), now).flatMap((one) =>
        one.table === 'item' ? [[one.row.key, one.row.absent]] : [],
      );
    const [there, sends] = [
      seat(workerOne, { mark: 'present' }),
      seat(managerOne, { mark: 'cover', cover: 'Person Cover, Invented' }),
    ];
    expect(of([there, sends, heard(1, { absent: ['social-worker'] })])).toEqual([
      ['i1', ['team-manager']],
    ]);
    expect(of([there, sends, heard(1)])).toEqual([['i1', ['team-manager']]]);
    const kept = { absent: ['social-worker'] };
    const present = seat(managerOne, { mark: 'present' });
    expect(of([there, present, heard(1, kept), heard(2, kept)])).toEqual([
      ['i1', undefined],
      ['i2', undefined],
    ]);
  });

  it('is kept of no sitting that is not final, nor of an item that was not listed', () => {
    expect(noteAbsence(given([...marks, heard(1)], { status: 'held' }), now)).toEqual([]);
    const moved = given([...marks, item(1, { status: 'moved' as Item['status'] })], held);
    expect(noteAbsence(moved, now)).toEqual([]);
  });
});

describe('who does not come to a child’s item, on To do [NS-4.1] [NS-4.2]', () => {
  const open = (register: Register, when = now) => attendeesToSettle(register, when);

  it('is told with the clause until the sitting begins', () => {
    const register = given([away]);
    const line = {
      words: '● Not represented',
      what: `Thursday 10 December 2026: the social worker of NS-26-0001, ${workerOne}, neither comes nor is represented. The item is heard all the same.`,
      who: 'Administrator',
      about: 'NS-26-0001',
      path: `/sittings/${encodeURIComponent(key)}`,
      panel: 'next-steps',
      rule: 'NS-4.2',
    };
    expect(open(register)).toEqual([line]);
    const start = preset('next-steps').session.earliestStart;
    expect(open(register, at(`2026-12-10 ${start}`))).toEqual([]);
    expect(open(register, at('2026-12-10 00:00'))).toEqual([line]);
    expect(open(given([away], { status: 'held' }))).toEqual([]);
    expect(open(given([away], { status: 'stood-down' }))).toEqual([]);
  });

  it('says who alone may stand in, where somebody else is sent', () => {
    const [first] = preset('next-steps').attendees!;
    const cover = { name: 'Person Cover', role: 'Invented' };
    const sends = seat(workerOne, {
      reply: { answer: 'cover', cover, on: day('2026-12-10'), by: workerOne, at: now },
    });
    const substitutes = ['team-manager', 'personal-advisor'] as const;
    const attendees = [{ ...first!, substitutes: [...substitutes] }];
    expect(open(filed(given([sends]), { attendees }))[0]?.what).toBe(
      `Thursday 10 December 2026: the social worker of NS-26-0001, ${workerOne}, sends Person Cover; only the team manager or personal advisor may stand in. The item is heard all the same.`,
    );
  });

  it('is expected rather than required where the file says so, and told of nobody who may stay away', () => {
    const [first] = preset('next-steps').attendees!;
    const as = (presence: 'expected' | 'optional') =>
      open(filed(given([away]), { attendees: [{ ...first!, presence }] })).map(
        ({ words }) => words,
      );
    expect(as('expected')).toEqual(['○ Not coming']);
    expect(as('optional')).toEqual([]);
    const { attendees: _, ...none } = preset('next-steps');
    expect(open({ ...given([away]), panels: [none] })).toEqual([]);
  });
});
