import { chair, finance, managerOne, viceChair, workerOne, workerTwo } from '../../given/people.ts';
import { at, givenReferrals, givenRegister } from '../../given/register.ts';
import { ordered, sitting, workedThrough } from '../../given/week.ts';
import { noCover } from '../../../src/core/attendance/cover.ts';
import type { AttendanceReply, Register } from '../../../src/core/register/register.ts';
import { toDo } from '../../../src/core/week/to-do.ts';

const noon = '2026-11-24 12:00';
const begun = workedThrough(
  givenRegister(givenReferrals(2)),
  '2026-11-20 10:00',
  '2026-11-23 17:01',
  '2026-11-24 11:30',
);

const replied = (
  replies: Readonly<Record<string, AttendanceReply['answer']>>,
  register: Register = begun,
): Register =>
  Object.entries(replies).reduce(
    (now, [person, answer]) =>
      ordered(
        now,
        {
          kind: 'reply',
          seat: `${sitting}/${person}`,
          answer,
          cover: { ...noCover, name: 'Invented Person', role: 'ATM' },
        },
        noon,
        person,
      ),
    register,
  );

const asked = ['● Not coming', '● Who presides?'];
const lines = (register: Register, when = noon) =>
  toDo(register, at(when)).filter(({ words }) => asked.includes(words));

describe('an item whose presenter is not coming', () => {
  it('is one line for the administrator, with the clause that requires them [CPR-2.6]', () => {
    expect(lines(replied({ [workerOne]: 'not-coming' }))).toEqual([
      {
        words: '● Not coming',
        what: `Wednesday 25 November 2026: ${workerOne}, who presents RP-26-0001, RP-26-0002, is not coming and sends no cover. Type who presents instead under "New worker: address" on Referrals, or move it ("Move to sitting on").`,
        who: 'Administrator',
        about: sitting,
        path: '/referrals/RP-26-0001',
        panel: 'resources',
        clause: expect.stringContaining('Membership and Attendance 2.6: “are required to attend'),
      },
    ]);
  });

  it('is another line for the manager, with theirs [CPR-2.7]', () => {
    const [line, ...more] = lines(replied({ [managerOne]: 'not-coming' }));
    expect(more).toEqual([]);
    expect(line?.what).toContain(`${managerOne}, manager for RP-26-0001, RP-26-0002`);
    expect(line?.clause).toContain('Membership and Attendance 2.7');
  });

  it('is said plainly, without a clause, where the terms of reference require nobody', () => {
    const panels = begun.panels.map((panel) => ({ ...panel, attendance: {} }));
    const [line] = lines(replied({ [workerOne]: 'not-coming' }, { ...begun, panels }));
    expect(line?.clause).toBe('');
    expect(line?.what).toContain('No clause requires them.');
  });

  it('is settled by cover, by another worker, by coming after all, and by the sitting', () => {
    const away = replied({ [workerOne]: 'not-coming' });
    expect(lines(replied({ [workerOne]: 'cover' }, away))).toEqual([]);
    expect(lines(replied({ [workerOne]: 'coming' }, away))).toEqual([]);
    const other = ['RP-26-0001', 'RP-26-0002'].reduce(
      (now, reference) =>
        ordered(now, { kind: 'change-worker', reference, worker: workerTwo }, noon),
      away,
    );
    expect(lines(other)).toEqual([]);
    expect(lines(away, '2026-11-25 09:29')).toHaveLength(1);
    expect(lines(away, '2026-11-25 09:30')).toEqual([]);
  });
});

describe('a sitting to which neither chair nor vice chair comes [CPR-2.1]', () => {
  it.each([
    ['both are not coming', 'not-coming', 'not-coming', 1],
    ['one of them sends cover, who does not chair', 'not-coming', 'cover', 1],
    ['the vice chair comes', 'not-coming', 'coming', 0],
  ] as const)('asks who presides where %s: %#', (_, one, two, count) => {
    const found = lines(replied({ [chair]: one, [viceChair]: two }));
    expect(found.map(({ words }) => words)).toEqual(Array(count).fill('● Who presides?'));
  });

  it('gives the clause, and asks nothing while one of them has not replied', () => {
    const [line] = lines(replied({ [chair]: 'not-coming', [viceChair]: 'not-coming' }));
    expect(line?.clause).toContain('Membership and Attendance 2.1');
    expect(lines(replied({ [chair]: 'not-coming', [finance]: 'not-coming' }))).toEqual([]);
  });
});
