import { admin, finance, managerOne, viceChair, workerOne, workerTwo } from '../../given/people.ts';
import { at, givenReferral, givenReferrals, givenRegister } from '../../given/register.ts';
import {
  deciding,
  logOf,
  ordered,
  refusal,
  sitting,
  worked,
  workedThrough,
} from '../../given/week.ts';
import { day } from '../given/day.ts';
import { coverFrom, noCover } from '../../../src/core/attendance/cover.ts';
import type { CoverGiven } from '../../../src/core/attendance/cover.ts';
import {
  expectedWords,
  replyInForce,
  replyState,
} from '../../../src/core/attendance/reply-words.ts';
import type { Order } from '../../../src/core/order/order.ts';
import { oncePer } from '../../../src/core/register/once-per.ts';
import type {
  Attendance,
  AttendanceReply,
  Change,
  Register,
} from '../../../src/core/register/register.ts';

/** One request of worker one and manager one; its agenda went on Tuesday at 11:30. */
const tuesday = oncePer((rows: readonly Change[]) =>
  workedThrough(givenRegister(rows), '2026-11-20 10:00', '2026-11-23 17:01', '2026-11-24 11:30'),
);
const one = givenReferrals(1);
const told = () => tuesday(one);

const reply = (
  person: string,
  answer: AttendanceReply['answer'],
  cover: Partial<CoverGiven> = {},
): Order => ({
  kind: 'reply',
  seat: `${sitting}/${person}`,
  answer,
  cover: { ...noCover, ...cover },
});

const seat = (register: Register, person: string): Attendance =>
  register.rows.attendance.get(`${sitting}/${person}`) as Attendance;
const noon = '2026-11-24 12:00';
const wednesday = { on: day('2026-11-25') };

describe('a reply to an invitation [CPR-2.3]', () => {
  it('is kept with who said it and when, beside a mark that it leaves alone', () => {
    const marked = ordered(
      told(),
      { kind: 'mark-attendance', seat: `${sitting}/${finance}`, mark: 'absent' },
      noon,
    );
    const { said, changes } = deciding(marked, reply(finance, 'coming'), noon, finance);
    expect(said).toBe(
      'Your reply: Coming. It can be changed until Wednesday 25 November 2026, 9:30am.',
    );
    expect(changes[0]).toMatchObject({
      table: 'attendance',
      row: {
        mark: 'absent',
        reply: { answer: 'coming', on: '2026-11-25', by: finance, at: '2026-11-24T12:00:00' },
      },
    });
    expect(logOf(changes)).toMatchObject([{ what: 'Reply: Coming', rule: 'CPR-2.3', by: finance }]);
  });

  it('can be changed as often as it changes, the last one counting', () => {
    const cover = { name: 'Invented Person', role: 'Fostering ATM' };
    const changed = [
      reply(finance, 'coming'),
      reply(finance, 'cover', cover),
      reply(finance, 'not-coming'),
    ].reduce((register, order) => ordered(register, order, noon, finance), told());
    expect(seat(changed, finance).reply).toEqual({
      answer: 'not-coming',
      on: '2026-11-25',
      by: finance,
      at: '2026-11-24T12:00:00',
    });
  });

  it('said twice is said once', () => {
    const once = ordered(told(), reply(finance, 'coming'), noon, finance);
    expect(deciding(once, reply(finance, 'coming'), '2026-11-24 13:00', finance).changes).toEqual(
      [],
    );
    const other = deciding(once, reply(finance, 'coming'), '2026-11-24 13:00', admin);
    expect(other.changes).toHaveLength(2);
  });

  it('given by another is shown as such, and the log names no cover', () => {
    const cover = { name: 'Invented Person', role: 'Fostering ATM' };
    const { said, changes } = deciding(told(), reply(finance, 'cover', cover), noon, admin);
    expect(said).toContain(`Reply for ${finance}: Sending cover: Invented Person, Fostering ATM.`);
    expect(changes[0]).toMatchObject({ row: { reply: { by: admin, cover } } });
    expect(logOf(changes)).toMatchObject([
      { what: 'Reply: Sending cover, said for them', by: admin },
    ]);
  });

  it('is taken until the second before the sitting begins, and not when it begins', () => {
    expect(deciding(told(), reply(finance, 'coming'), '2026-11-25 09:29:59').said).toContain(
      'Coming',
    );
    expect(refusal(told(), reply(finance, 'coming'), '2026-11-25 09:30')).toContain(
      'The sitting began on Wednesday 25 November 2026, 9:30am.',
    );
  });

  it('is not taken for a sitting that is stood down, nor for a seat that is not there', () => {
    const down = ordered(told(), { kind: 'stand-down', sitting, why: 'Snow.' }, noon);
    expect(refusal(down, reply(finance, 'coming'), noon)).toContain('stood down');
    expect(refusal(told(), reply('nobody@council.example', 'coming'), noon)).toContain('no seat');
  });

  it('of one day is no reply to another: a sitting that moves asks anew', () => {
    const said = ordered(told(), reply(finance, 'coming'), noon, finance);
    const move = { kind: 'move-sitting', sitting, to: day('2026-11-26') } as const;
    const moved = ordered(said, move, noon);
    const row = moved.rows.sitting.get(sitting);
    expect(replyInForce(seat(moved, finance), row)).toBeUndefined();
    expect(replyState(seat(moved, finance), row)).toBe('◆ No reply');
  });
});

describe('whoever presents [CPR-2.6] [CPR-2.7]', () => {
  it('has a row on Attendance from the agenda on, worker and manager alike', () => {
    expect(seat(told(), workerOne)).toMatchObject({
      title: '',
      presents: ['RP-26-0001'],
      mark: '',
    });
    expect(seat(told(), managerOne).presents).toEqual(['RP-26-0001']);
    expect(seat(told(), workerTwo)).toBeUndefined();
    const log = (person: string) =>
      logOf(deciding(told(), reply(person, 'not-coming'), noon, person).changes)[0]?.rule;
    expect([log(workerOne), log(managerOne)]).toEqual(['CPR-2.6', 'CPR-2.7']);
  });

  it('answers no more once it is another’s, who is asked with the agenda that says so', () => {
    const change = { kind: 'change-worker', reference: 'RP-26-0001', worker: workerTwo } as const;
    const changed = ordered(told(), change, noon);
    expect(refusal(changed, reply(workerOne, 'coming'), noon)).toBe(
      `${workerOne} presents nothing at this sitting any more.`,
    );
    const pending = worked(changed, '2026-11-24 12:01');
    expect(seat(pending, workerOne).presents).toEqual([]);
    expect(seat(pending, workerTwo)).toBeUndefined();
    expect(seat(worked(pending, '2026-11-24 12:30'), workerTwo).presents).toEqual(['RP-26-0001']);
  });

  it('is invited to what the agenda told them of, and to more only with the agenda that says so', () => {
    const two = workedThrough(
      givenRegister([
        ...givenReferrals(1),
        givenReferral(2, '2026-11-19 10:00', { facts: { worker: workerTwo } }),
      ]),
      '2026-11-20 10:00',
      '2026-11-23 17:01',
      '2026-11-24 11:30',
    );
    const change = { kind: 'change-worker', reference: 'RP-26-0002', worker: workerOne } as const;
    const pending = worked(ordered(two, change, noon), '2026-11-24 12:01');
    expect(seat(pending, workerOne).presents).toEqual(['RP-26-0001']);
    const gone = worked(pending, '2026-11-24 12:30');
    expect(seat(gone, workerOne).presents).toEqual(['RP-26-0001', 'RP-26-0002']);
  });

  it('keeps the reply while the row is brought in step', () => {
    const said = ordered(told(), reply(managerOne, 'not-coming'), noon, managerOne);
    const without = ordered(said, { kind: 'withdraw', reference: 'RP-26-0001', why: 'x' }, noon);
    const row = seat(worked(without, '2026-11-24 12:01'), managerOne);
    expect([row.presents, row.reply?.answer]).toEqual([[], 'not-coming']);
  });
});

describe('coverFrom [CPR-2.3]', () => {
  const given = (cover: Partial<CoverGiven>) =>
    coverFrom(told(), { ...noCover, ...cover }, finance, { panel: 'resources', ...wednesday });

  it('takes a person of People by address, with name and title as they stand', () => {
    expect(given({ person: ` ${viceChair.toUpperCase()} ` })).toEqual({
      ok: true,
      value: { name: 'Person vice.chair', role: 'Head of Care Services', person: viceChair },
    });
  });

  it('takes a name and a role, on one line', () => {
    expect(given({ name: ' A.B.\n ', role: 'Fostering\tATM' })).toEqual({
      ok: true,
      value: { name: 'A.B.', role: 'Fostering ATM' },
    });
  });

  it.each([
    ['nobody', {}, ['person']],
    ['a name without a role', { name: 'A.B.' }, ['role']],
    ['a role without a name', { role: 'Fostering ATM' }, ['name']],
    ['a person and a name', { person: viceChair, name: 'A.B.' }, ['person']],
    ['whoever is away', { person: finance }, ['person']],
    ['somebody who is not in People', { person: 'x@council.example' }, ['person']],
    ['words without end', { name: 'x'.repeat(101), role: 'y'.repeat(101) }, ['name', 'role']],
  ])('refuses %s', (_, cover, parts) => {
    const found = given(cover);
    expect(found.ok ? [] : found.error.map(({ part }) => part)).toEqual(parts);
  });

  it('stops the reply that has none', () => {
    expect(refusal(told(), reply(finance, 'cover', { name: 'A.B.' }), noon)).toBe(
      'Type the role of whoever comes instead.',
    );
  });
});

describe('the list of who was there', () => {
  const said = (answer: AttendanceReply['answer'], cover?: AttendanceReply['cover']) =>
    expectedWords({
      answer,
      ...(cover ? { cover } : {}),
      ...wednesday,
      by: finance,
      at: at('2026-11-24 12:00'),
    });

  it('begins with who is expected, who covers and who sent apologies', () => {
    expect(said('coming')).toBe('Expected');
    expect(said('cover', { name: 'A.B.', role: 'ATM' })).toBe('Cover: A.B., ATM');
    expect(said('not-coming')).toBe('Apologies');
    expect(expectedWords(undefined)).toBe('');
  });
});
