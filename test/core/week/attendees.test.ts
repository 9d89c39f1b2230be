import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { givenChild, registerOf } from '../../given/panels.ts';
import { managerOne, people, workerOne } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import {
  logOf,
  mail,
  mailKeys,
  ordered,
  refusal,
  settled,
  sitting as resources,
  worked,
} from '../../given/week.ts';
import { askedToCome } from '../../../src/core/attendance/attendees.ts';
import { noCover } from '../../../src/core/attendance/cover.ts';
import type { CoverGiven } from '../../../src/core/attendance/cover.ts';
import type {
  Attendance,
  Person,
  Referral,
  Register,
  SaidOfCase,
} from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { itemsPresentedBy } from '../../../src/core/attendance/invitations.ts';
import { paperAudience } from '../../../src/core/week/child-audiences.ts';
import { breachesOf } from '../../../src/core/week/breaches.ts';
import { comingTo, noteAbsence } from '../../../src/core/week/attendees-to-settle.ts';
import { toDo } from '../../../src/core/week/to-do.ts';

const supervising = 'supervising@council.example';
const officer = 'officer@council.example';
const worker = (email: string): Person => ({
  role: 'worker',
  email,
  name: `Person ${email}`,
  title: 'Social Worker',
});

const when = '2026-12-04 10:00';

/** Where the panel asks for consent, it stands. */
const consenting = (register: Register, consent: SaidOfCase): Register =>
  withChanges(
    register,
    [...register.rows.referral.values()].map((row) => ({
      table: 'referral',
      row: { ...row, said: { 'gate:case-heard': consent } },
    })),
  );

/** A child of the panel listed for Tuesday 8 December 2026, and its agenda gone. */
function told(code: string, facts: Partial<Referral['facts']> = {}): Register {
  const child = givenChild(code, 1, '2026-11-19 09:00', {
    facts: {
      dateOfBirth: day('2010-03-01'),
      supervisingWorker: supervising,
      reviewingOfficer: officer,
      ...facts,
    },
    sitting: `${code}:2026-12-08`,
  });
  const sitting = `${code}:2026-12-08`;
  const register = withChanges(registerOf(code, [child]), [
    {
      table: 'sitting',
      row: { key: sitting, panel: code, on: day('2026-12-08'), status: 'planned' },
    },
  ]);
  const consent = { answer: 'Yes', by: workerOne, at: at('2026-11-27 09:00'), heard: 0 };
  const listed = settled(
    { ...consenting(register, consent), people: [...people, worker(supervising), worker(officer)] },
    '2026-11-27 10:00',
  );
  const asked = ordered(listed, { kind: 'build-agenda', sitting }, '2026-12-01 10:00');
  return ['2026-12-01 10:00', '2026-12-01 10:20'].reduce(worked, asked);
}

const invited = (register: Register): readonly string[] =>
  [...register.rows.attendance.values()].flatMap(({ person, presents }) =>
    presents ? person : [],
  );

const says = (
  register: Register,
  person: string,
  answer: 'cover' | 'not-coming',
  cover: CoverGiven = noCover,
) => {
  const [seat] = [...register.rows.attendance.values()].filter((one) => one.person === person);
  return ordered(register, { kind: 'reply', seat: seat?.key ?? '', answer, cover }, when, person);
};

const lines = (register: Register, moment = when) =>
  toDo(register, at(moment)).filter(({ words }) => /Not represented|Not coming/.test(words));

describe('who is asked to a child’s item [NS-3.5] [CPP-3.6] [AT-18] [AT-25]', () => {
  it('invites the supervising social worker of a child in in-house foster care, not in agency care', () => {
    expect(invited(told('next-steps', { placement: 'in-house-foster' }))).toContain(supervising);
    expect(invited(told('next-steps', { placement: 'agency-foster' }))).not.toContain(supervising);
    expect(invited(told('next-steps'))).not.toContain(supervising);
  });

  it('tells them of that item alone, and lets them read that paper alone', () => {
    const register = told('permanence');
    expect(invited(register)).toEqual([workerOne, managerOne, officer, supervising]);
    const keys = mailKeys(register).filter((key) => key.endsWith(officer));
    expect(keys).toEqual(['agenda:permanence:2026-12-08:1/PP-26-0001/officer@council.example']);
    expect(mail(register, keys[0] ?? '').facts['attends']).toBe(true);
    const child = register.rows.referral.get('PP-26-0001');
    const reads = child
      ? paperAudience(register, child, day('2026-12-04')).map(({ email }) => email)
      : [];
    expect(reads).toContain(officer);
    const sitting = { key: 'permanence:2026-12-08' };
    expect(itemsPresentedBy(register, sitting, officer).map(({ reference }) => reference)).toEqual([
      'PP-26-0001',
    ]);
    const members = [...register.rows.document.values()].flatMap(({ audience }) => audience);
    expect(members.map(({ email }) => email)).not.toContain(officer);
  });

  it('is the reviewing officer of that child, and not of another', () => {
    const register = told('permanence');
    const [item] = [...register.rows.item.values()];
    const child = register.rows.referral.get('PP-26-0001');
    if (!item || !child) throw new Error('Nobody is listed.');
    const reference = 'PP-26-0002';
    const reviewingOfficer = 'officer.two@council.example';
    const row = { ...child, reference, facts: { ...child.facts, reviewingOfficer } };
    const both = withChanges(register, [{ table: 'referral', row }]);
    const officersOf = (of: string) =>
      askedToCome(both, preset('permanence'), { ...item, reference: of }).flatMap(
        ({ who, person }) => (who === 'independent-reviewing-officer' ? person : []),
      );
    expect(officersOf('PP-26-0001')).toEqual([officer]);
    expect(officersOf(reference)).toEqual([reviewingOfficer]);
  });

  it('asks a guest to one item only where the panel knows guests [LCLH-2.5]', () => {
    const guest = { kind: 'invite-guest', person: officer } as const;
    const homes = told('lasting-homes', {});
    const item = 'LH-26-0001@lasting-homes:2026-12-08';
    expect(invited(homes)).not.toContain(officer);
    const after = ['2026-12-04 10:00', '2026-12-04 10:20'].reduce(
      worked,
      ordered(homes, { ...guest, item }, when),
    );
    expect(invited(after)).toContain(officer);
    const other = told('next-steps', {});
    expect(refusal(other, { ...guest, item: 'NS-26-0001@next-steps:2026-12-08' }, when)).toContain(
      'know no guests',
    );
  });
});

describe('who must come to a child’s item or be represented [NS-4.1] [LCLH-2.8]', () => {
  const foster = () => told('next-steps', { placement: 'in-house-foster' });

  it('is a breach that is shown where nobody comes for them, and the item is heard all the same', () => {
    const away = says(says(foster(), workerOne, 'not-coming'), managerOne, 'not-coming');
    const [line, ...more] = lines(away);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ words: '● Not represented', about: 'NS-26-0001' });
    expect(line?.what).toContain(
      'neither comes nor is represented. The item is heard all the same.',
    );
    expect(line?.clause).toContain('they must be represented by their team manager');
  });

  it('takes the own team manager for the social worker, and nobody else [NS-4.2]', () => {
    const away = says(foster(), workerOne, 'cover', { ...noCover, person: managerOne });
    expect(lines(away)).toEqual([]);
    const typed = { ...noCover, name: 'Invented Person', role: 'Support worker' };
    const [line] = lines(says(foster(), workerOne, 'cover', typed));
    expect(line?.what).toContain('sends Invented Person; only the team manager may stand in');
    const manager = { ...typed, role: 'Team Manager' };
    expect(lines(says(foster(), workerOne, 'cover', manager))).toEqual([]);
  });

  it('only notes the absence of one who is expected, and says nothing of one who may come [CPP-3.7] [NS-4.3]', () => {
    const away = says(told('permanence'), officer, 'not-coming');
    expect(lines(away).map(({ words }) => words)).toEqual(['○ Not coming']);
    expect(lines(says(foster(), managerOne, 'not-coming'))).toEqual([]);
  });

  it('is told by the marks once the sitting was held, and kept as a breach once its minutes are final', () => {
    const held = worked(foster(), '2026-12-08 17:00');
    const marks = [...held.rows.attendance.values()].map((seat) => ({
      table: 'attendance' as const,
      row: { ...seat, mark: 'absent' as const },
    }));
    const sitting = held.rows.sitting.get('next-steps:2026-12-08');
    const after = withChanges(held, marks);
    const states = sitting
      ? comingTo(after, sitting).map(({ asked, represented }) => [asked.who, represented.is])
      : [];
    expect(states).toEqual([
      ['social-worker', 'away'],
      ['supervising-social-worker', 'away'],
      ['team-manager', 'away'],
    ]);
    const finalAt = at('2026-12-09 10:00');
    const final = withChanges(
      after,
      sitting ? [{ table: 'sitting', row: { ...sitting, finalAt } }] : [],
    );
    const kept = noteAbsence(final, finalAt);
    expect(logOf(kept).map(({ rule, what }) => [rule, what])).toEqual([
      ['NS-4.2', 'Neither there nor represented: social worker'],
      ['NS-3.5', 'Neither there nor represented: supervising social worker'],
    ]);
    expect(noteAbsence(withChanges(final, kept), finalAt)).toEqual([]);
  });
});

describe('who presents and their manager, where the terms have no list of their own [CPR-2.6] [CPR-2.7]', () => {
  const item = `RP-26-0001@${resources}`;

  /** A child of the Resources Panel, held, marked so, and its minutes final. */
  function final(
    marks: Readonly<Record<string, Partial<Attendance>>>,
    facts: Partial<Referral['facts']> = {},
  ): Register {
    const listed = settled(
      givenRegister([givenReferral(1, '2026-11-19 09:00', { facts, sitting: resources })]),
      '2026-11-20 10:00',
    );
    const held = ['2026-11-24 11:30', '2026-11-24 11:50', '2026-11-25 13:00'].reduce(
      worked,
      listed,
    );
    const row = held.rows.sitting.get(resources);
    if (!row) throw new Error('There is no such sitting.');
    return withChanges(held, [
      ...[...held.rows.attendance.values()].map((seat) => ({
        table: 'attendance' as const,
        row: { ...seat, mark: 'present' as const, ...marks[seat.person] },
      })),
      { table: 'sitting', row: { ...row, finalAt: at('2026-11-26 10:00') } },
    ]);
  }

  const noted = (register: Register) => noteAbsence(register, at('2026-11-26 10:00'));
  const said = (register: Register) =>
    logOf(noted(register)).map(({ about, rule, what }) => [about, rule, what]);
  const shown = (register: Register) => {
    const row = register.rows.sitting.get(resources);
    return row ? breachesOf(register, row).map(({ words, clause }) => [words, clause]) : [];
  };

  it('who were marked absent without cover are a breach each, kept with the item and shown at the sitting', () => {
    const away = { mark: 'absent' } as const;
    const both = final({ [workerOne]: away, [managerOne]: away });
    expect(said(both)).toEqual([
      [item, 'CPR-2.6', 'Neither there nor represented: social worker'],
      [item, 'CPR-2.7', 'Neither there nor represented: team manager'],
    ]);
    const kept = withChanges(both, noted(both));
    expect(noted(kept)).toEqual([]);
    expect(shown(kept)).toEqual([
      [
        'RP-26-0001: the social worker was neither there nor represented.',
        'Resources Panel, Membership and Attendance 2.6',
      ],
      [
        'RP-26-0001: the team manager was neither there nor represented.',
        'Resources Panel, Membership and Attendance 2.7',
      ],
    ]);
  });

  it('are each for themselves: neither stands in for the other, and a Personal Advisor is called so', () => {
    expect(said(final({ [managerOne]: { mark: 'absent' } }))).toEqual([
      [item, 'CPR-2.7', 'Neither there nor represented: team manager'],
    ]);
    const advisor = final({ [workerOne]: { mark: 'absent' } }, { workerRole: 'personal-advisor' });
    expect(said(advisor)).toEqual([
      [item, 'CPR-2.6', 'Neither there nor represented: personal advisor'],
    ]);
  });

  it('are no breach where they came, sent anybody, or nobody marked them', () => {
    expect(said(final({}))).toEqual([]);
    const cover = { mark: 'cover', cover: 'Person Cover, Support worker' } as const;
    expect(said(final({ [workerOne]: cover, [managerOne]: { mark: '' } }))).toEqual([]);
    const silent = final({ [workerOne]: { mark: 'absent' } });
    const unasked = {
      ...silent,
      panels: silent.panels.map((panel) => ({ ...panel, attendance: {} })),
    };
    expect(said(unasked)).toEqual([]);
  });

  it('are taken back where a mark is put right after the minutes were final', () => {
    const away = final({ [workerOne]: { mark: 'absent' }, [managerOne]: { mark: 'absent' } });
    const kept = withChanges(away, noted(away));
    const seat = kept.rows.attendance.get(`${resources}/${workerOne}`);
    if (!seat) throw new Error('There is no such seat.');
    const right = withChanges(kept, [{ table: 'attendance', row: { ...seat, mark: 'present' } }]);
    expect(said(right)).toEqual([
      [item, 'CPR-2.6', 'There or represented after all: social worker'],
    ]);
    expect(withChanges(right, noted(right)).rows.item.get(item)?.absent).toEqual(['team-manager']);
  });

  it('are asked for by their replies before the sitting in one line each, not in two', () => {
    const before = ['2026-11-24 11:30', '2026-11-24 11:50'].reduce(
      worked,
      settled(
        givenRegister([givenReferral(1, '2026-11-19 09:00', { sitting: resources })]),
        '2026-11-20 10:00',
      ),
    );
    const seat = `${resources}/${workerOne}`;
    const away = ordered(
      before,
      { kind: 'reply', seat, answer: 'not-coming', cover: noCover },
      '2026-11-24 12:00',
      workerOne,
    );
    expect(lines(away, '2026-11-24 12:00').map(({ words }) => words)).toEqual(['● Not coming']);
  });
});
