import {
  bestCarePeople,
  bestCareWeek,
  chair,
  fostering,
  heldWeek,
  managerOne,
  marked,
  reviewing,
  workerOne,
  young,
} from '../../given/best-care.ts';
import { registerOf } from '../../given/panels.ts';
import { at } from '../../given/register.ts';
import { deciding, logOf, ordered, refusal, worked } from '../../given/week.ts';
import { noCover } from '../../../src/core/attendance/cover.ts';
import type { AttendanceReply, Register } from '../../../src/core/register/register.ts';
import { quorumAt } from '../../../src/core/week/quorum-at.ts';
import { toDo } from '../../../src/core/week/to-do.ts';

const thursday = '2026-11-26 09:00';

/** The quorum of the one child: its standing, and what is missing at best. */
function quorum(register: Register, sitting: string = young) {
  const row = register.rows.sitting.get(sitting);
  if (!row) throw new Error('There is no sitting.');
  const [one, ...more] = quorumAt(register, row);
  expect(more).toEqual([]);
  const missing = one?.atBest.seats.flatMap(({ seat, state }) =>
    state === 'missing' ? [seat] : [],
  );
  return { standing: one?.standing, missing };
}

const without = (...emails: readonly string[]) =>
  bestCarePeople.filter(({ email }) => !emails.includes(email));

const replied = (
  register: Register,
  person: string,
  answer: AttendanceReply['answer'],
  cover = noCover,
): Register =>
  ordered(register, { kind: 'reply', seat: `${young}/${person}`, answer, cover }, thursday, person);

const seatLines = (register: Register, when: string) =>
  toDo(register, at(when)).filter(({ words }) =>
    /Seat not filled|Waiting for an answer/.test(words),
  );

describe('the quorum of a coming sitting, child by child [BC-5.0]', () => {
  it('asks the members early whether they come, and takes nobody as there who has not said so', () => {
    const week = bestCareWeek();
    expect([...week.rows.attendance.values()].map(({ person }) => person)).toContain(fostering);
    expect(quorum(week)).toEqual({ standing: 'not-known', missing: [] });
  });

  it('is lost by a member who is not coming, and not by one who sends cover [BC-5.3]', () => {
    const away = replied(bestCareWeek(), reviewing, 'not-coming');
    expect(quorum(away)).toEqual({ standing: 'not-quorate', missing: ['iro-service'] });
    const cover = { ...noCover, name: 'Invented Person', role: 'IRO' };
    expect(quorum(replied(away, reviewing, 'cover', cover)).missing).toEqual([]);
  });

  it('needs the fostering manager for a child in in-house foster care, not with parents [AT-14] [BC-5.6]', () => {
    const away = without(fostering);
    expect(quorum(bestCareWeek({}, away)).missing).toEqual(['fostering-or-residential']);
    expect(quorum(bestCareWeek({ placement: 'with-parents' }, away)).missing).toEqual([]);
  });

  it('needs the mark that the administrator sets on People, however it is written [BC-5.1] [BC-A4]', () => {
    const unmarked = bestCarePeople.map(({ flags: _, ...person }) => person);
    expect(quorum(bestCareWeek({}, unmarked)).missing).toEqual(['decision-maker']);
    expect(quorum(bestCareWeek()).missing).toEqual([]);
  });

  it('is on To do three working days before, by seat, with the child and who could fill it', () => {
    const away = replied(bestCareWeek({}, without(fostering)), reviewing, 'not-coming');
    expect(seatLines(away, '2026-11-25 23:00')).toEqual([]);
    const lines = seatLines(away, thursday);
    expect(lines.map(({ what }) => what)).toEqual([
      expect.stringContaining(
        'nobody fills “Fostering or Residential Manager” for BC-26-0001. It takes: Fostering and Placements Team Manager;',
      ),
      expect.stringContaining(
        'nobody fills “IRO service” for BC-26-0001. reviewing@council.example is not coming.',
      ),
    ]);
    expect(lines[1]?.clause).toContain('Quorum 3: “A person who represents the IRO service');
  });

  it('asks whether a seat applies where the facts do not say, and takes the answer [BC-5.6] [BC-A14]', () => {
    const kin = bestCareWeek({ placement: 'kinship' }, without(fostering));
    expect(quorum(kin).missing).toEqual([]);
    const [line] = seatLines(kin, '2026-11-20 10:00');
    expect(line).toMatchObject({ who: managerOne, path: '/referrals/BC-26-0001/asked' });
    const answered = (answer: string) => {
      const code = 'seat:fostering-or-residential';
      const order = { kind: 'say-of-case', about: 'BC-26-0001', code, answer, note: '' } as const;
      return ordered(kin, order, thursday, managerOne);
    };
    expect(quorum(answered('Yes')).missing).toEqual(['fostering-or-residential']);
    expect(quorum(answered('No')).missing).toEqual([]);
  });

  it('lets the chair alone switch a seat for a child, with a reason that is kept [BC-A14]', () => {
    const week = bestCareWeek({}, without(fostering));
    const off = {
      kind: 'switch-seat',
      item: `BC-26-0001@${young}`,
      seat: 'fostering-or-residential',
      applies: false,
      why: 'The placement ends this week.',
    } as const;
    expect(refusal(week, off, thursday, workerOne)).toBe('Only the chair or vice chair says this.');
    expect(refusal(week, { ...off, why: ' ' }, thursday, chair)).toBe('Say why.');
    expect(quorum(ordered(week, off, thursday, chair)).missing).toEqual([]);
  });

  it('lets the manager speak for an absent worker only where the chair allows it for that child [BC-A2]', () => {
    const cover = { ...noCover, person: managerOne };
    const gone = worked(worked(bestCareWeek(), '2026-11-26 12:01'), '2026-11-27 12:00');
    const seat = `${young}/${workerOne}`;
    const alone = ordered(
      gone,
      { kind: 'reply', seat, answer: 'cover', cover },
      '2026-11-27 13:00',
      workerOne,
    );
    expect(quorum(alone).missing).toHaveLength(1);
    const seats = ['lead-professional', 'case-manager'];
    const item = `BC-26-0001@${young}`;
    const why = 'The manager knows the child well.';
    const allowed = deciding(alone, { kind: 'let-one-fill', item, seats, why }, thursday, chair);
    expect(allowed.said).toBe('One person may fill both seats for BC-26-0001.');
    const after = ordered(alone, { kind: 'let-one-fill', item, seats, why }, thursday, chair);
    expect(quorum(after).missing).toEqual([]);
    expect(logOf(allowed.changes)).toMatchObject([{ by: chair, rule: 'BC-A2' }]);
  });

  it('only warns of two seats for those of 18 and over [BC-A15]', () => {
    const people = without(reviewing);
    const week = { ...bestCareWeek({}, people) };
    const stream = new Map(week.rows.sitting);
    const row = stream.get(young);
    if (row) stream.set(young, { ...row, stream: '18-plus' });
    const adult = { ...week, rows: { ...week.rows, sitting: stream } };
    expect(quorum(adult)).toEqual({ standing: 'not-known', missing: ['iro-service'] });
    expect(seatLines(adult, thursday).map(({ words }) => words)).toEqual(['○ Seat not filled']);
  });

  it('is not asked where the terms of reference ask for none', () => {
    const register = registerOf('resources');
    expect(toDo(register, at(thursday)).filter(({ words }) => /Seat/.test(words))).toEqual([]);
  });
});

describe('the quorum of a sitting that was held [BC-5.0]', () => {
  it('is told by the marks alone: until somebody is marked nobody can say', () => {
    const held = heldWeek();
    expect(quorum(held).standing).toBe('not-known');
    expect(toDo(held, at('2026-12-01 17:00')).map(({ words }) => words)).toContain(
      '● Attendance to mark',
    );
    expect(quorum(marked(held)).standing).toBe('quorate');
    expect(quorum(marked(held, { [fostering]: 'absent' }))).toEqual({
      standing: 'not-quorate',
      missing: ['fostering-or-residential'],
    });
  });
});
