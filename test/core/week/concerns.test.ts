import { finance } from '../../given/people.ts';
import { at, givenRegister } from '../../given/register.ts';
import { mail, mailKeys, ordered, refusal, settled, worked } from '../../given/week.ts';
import type { Attendance, Change, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { attendanceByQuarter } from '../../../src/core/attendance/who-came.ts';
import { toDo } from '../../../src/core/week/to-do.ts';

type Mark = Attendance['mark'];

/** A Wednesday's sitting that was held, and how the seat of the Finance Accountant was filled. */
const held = (on: string, mark: Mark): readonly Change[] => [
  {
    table: 'sitting',
    row: {
      key: `resources:${on}`,
      panel: 'resources',
      on: on as never,
      status: 'held',
      finalAt: at(`${on} 17:00`),
    },
  },
  {
    table: 'attendance',
    row: {
      key: `resources:${on}/${finance}`,
      sitting: `resources:${on}`,
      person: finance,
      title: 'Finance Accountant',
      mark,
      cover: '',
    },
  },
];

const after = (marks: Readonly<Record<string, Mark>>): readonly Change[] =>
  Object.entries(marks).flatMap(([on, mark]) => held(on, mark));

const attended = (marks: Readonly<Record<string, Mark>>, when: string): Register =>
  settled(givenRegister(after(marks)), when);

const key = `resources:2026-09-02/${finance}`;
const toMember = `attendance-concern:${key}:member`;
const toManager = `attendance-concern:${key}:manager`;
const away = { '2026-09-02': 'absent', '2026-09-09': 'present', '2026-09-16': 'absent' } as const;
const concerns = (register: Register) => [...register.rows.concern.keys()];
const lines = (register: Register, when: string) =>
  toDo(register, at(when)).filter(({ about }) => about === key);

/** The first stage was said on Thursday 17 September 2026. */
const raised = (): Register =>
  worked(
    ordered(
      attended(away, '2026-09-16 18:00'),
      { kind: 'send-now', mail: toMember },
      '2026-09-17 09:00',
    ),
    '2026-09-17 09:00',
  );
const later = (marks: Readonly<Record<string, Mark>>, when: string): Register =>
  settled(withChanges(raised(), after(marks)), when);

describe('a concern about attendance [CPR-2.4]', () => {
  it('is proposed after two absences without cover among six sittings', () => {
    expect(
      concerns(attended({ '2026-09-02': 'absent', '2026-09-09': '' }, '2026-09-10 09:00')),
    ).toEqual([]);
    expect(concerns(attended(away, '2026-09-16 18:00'))).toEqual([key]);
  });

  it.each(['present', 'cover', ''] as const)('is none where the second was "%s"', (mark) =>
    expect(concerns(attended({ ...away, '2026-09-16': mark }, '2026-09-16 18:00'))).toEqual([]),
  );

  it('counts no sitting that was stood down, whatever is marked there', () => {
    const stoodDown = held('2026-09-16', 'absent').map((change) =>
      change.table === 'sitting'
        ? { ...change, row: { ...change.row, status: 'stood-down' as const } }
        : change,
    );
    const rows = [...held('2026-09-02', 'absent'), ...stoodDown];
    expect(concerns(settled(givenRegister(rows), '2026-09-16 18:00'))).toEqual([]);
  });

  it('is about members: who presents a child, and was away, is no part of it', () => {
    const presenting = after(away).map((change) =>
      change.table === 'attendance'
        ? { ...change, row: { ...change.row, presents: ['RP-26-0001'] } }
        : change,
    );
    expect(concerns(settled(givenRegister(presenting), '2026-09-16 18:00'))).toEqual([]);
  });

  it('looks no further back than six sittings', () => {
    const marks = Object.fromEntries(
      ['09-02', '09-09', '09-16', '09-23', '09-30', '10-07', '10-14'].map((day, index) => [
        `2026-${day}`,
        index === 0 || index === 6 ? 'absent' : 'present',
      ]),
    ) as Readonly<Record<string, Mark>>;
    expect(concerns(attended(marks, '2026-10-14 18:00'))).toEqual([]);
  });

  it('goes to the member first, held until a person sends it', () => {
    const register = attended(away, '2026-09-16 18:00');
    expect(mailKeys(register, 'attendance-concern')).toEqual([toMember]);
    expect(mail(register, toMember)).toMatchObject({
      to: finance,
      mode: 'hold',
      status: 'held',
      rule: 'CPR-2.4',
      facts: {
        toManager: false,
        days: [
          { sentence: 'Wednesday 2 September 2026' },
          { sentence: 'Wednesday 16 September 2026' },
        ],
      },
    });
    expect(lines(register, '2026-09-16 18:00')).toEqual([
      expect.objectContaining({
        words: '◆ Attendance',
        who: 'chair@council.example',
        path: '/register/concerns',
      }),
    ]);
  });

  it('waits in silence once it was said, and goes no further while they come', () => {
    const register = later({ '2026-09-23': 'present', '2026-09-30': 'cover' }, '2026-10-01 09:00');
    expect(lines(register, '2026-10-01 09:00')).toEqual([]);
    const lineManager = 'line.manager@council.example';
    const order = { kind: 'name-line-manager', concern: key, lineManager } as const;
    const named = settled(ordered(register, order, '2026-10-01 09:00'), '2026-10-01 09:00');
    expect(mailKeys(named, 'attendance-concern')).toEqual([toMember]);
  });

  it('goes to the line manager only once they stayed away again, by an address a person types', () => {
    const register = later({ '2026-09-23': 'absent' }, '2026-09-24 09:00');
    expect(lines(register, '2026-09-24 09:00')[0]?.what).toContain(
      'Type the address of their line manager',
    );
    expect(mailKeys(register, 'attendance-concern')).toEqual([toMember]);
    const name = (lineManager: string) =>
      ({ kind: 'name-line-manager', concern: key, lineManager }) as const;
    expect(refusal(register, name(finance), '2026-09-24 09:00')).toContain('their line manager');
    const named = settled(
      ordered(register, name('line.manager@council.example'), '2026-09-24 09:00'),
      '2026-09-24 09:00',
    );
    expect(mail(named, toManager)).toMatchObject({
      to: 'line.manager@council.example',
      status: 'held',
      facts: { toManager: true, person: finance },
    });
  });

  it('is over when they came ever since, and begins anew with its first stage', () => {
    const came = ['09-23', '09-30', '10-07', '10-14', '10-21', '10-28'];
    const marks = Object.fromEntries(came.map((day) => [`2026-${day}`, 'present'] as const));
    const register = later(
      { ...marks, '2026-11-04': 'absent', '2026-11-11': 'absent' },
      '2026-11-11 18:00',
    );
    expect(concerns(register)).toEqual([key, `resources:2026-11-04/${finance}`]);
    expect(mailKeys(register, 'attendance-concern')).not.toContain(toManager);
  });

  it('is closed with a reason by whoever talked with them, and takes back what waits', () => {
    const register = attended(away, '2026-09-16 18:00');
    const order = { kind: 'close-concern', concern: key, why: 'The chair called.' } as const;
    const closed = settled(ordered(register, order, '2026-09-17 09:00'), '2026-09-17 09:00');
    expect(mail(closed, toMember).status).toBe('cancelled');
    expect(concerns(closed)).toEqual([key]);
    expect(lines(closed, '2026-09-17 09:00')).toEqual([]);
    expect(refusal(closed, order, '2026-09-17 10:00')).toBe('It is closed already.');
  });
});

describe('attendanceByQuarter [CPR-2.4]', () => {
  it('counts by seat and quarter who came, sent cover, stayed away, or was not noted', () => {
    const register = attended(
      { ...away, '2026-09-23': 'cover', '2026-09-30': '', '2026-10-07': 'present' },
      '2026-10-07 18:00',
    );
    const [panel] = register.panels;
    const counted = panel ? attendanceByQuarter(register, panel) : [];
    const ofFinance = counted.filter(({ title }) => title === 'Finance Accountant');
    expect(ofFinance).toEqual([
      expect.objectContaining({ quarter: '2026-10', sittings: 1, came: 1 }),
      {
        quarter: '2026-07',
        title: 'Finance Accountant',
        sittings: 5,
        came: 1,
        covered: 1,
        absent: 2,
        notNoted: 1,
      },
    ]);
  });
});
