import type { Concern } from '../../../src/core/register/concern.ts';
import type { Attendance, Change, Mail, Register } from '../../../src/core/register/register.ts';
import {
  absencesOf,
  awayAgain,
  isOpenConcern,
  proposeConcerns,
} from '../../../src/core/week/concerns.ts';
import { itself } from '../../../src/core/week/logged.ts';
import { concernsToSettle } from '../../../src/core/week/concerns-to-settle.ts';
import { admin, chair, finance, people, viceChair } from '../../given/people.ts';
import { at, givenRegister } from '../../given/register.ts';
import { twoPanels } from '../../given/two-panels.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

type Marks = Readonly<Record<string, Attendance['mark']>>;
const now = at('2026-12-01 09:00');
const title = 'Finance Accountant';
const key = `resources:2026-09-02/${finance}`;

/** How one seat was filled on some Wednesdays. */
const seats = (marks: Marks, person = finance, panel = 'resources'): readonly Change[] =>
  Object.entries(marks).flatMap(([on, mark]): readonly Change[] => {
    const sitting = `${panel}:${on}`;
    const seat = { key: `${sitting}/${person}`, sitting, person, title, mark, cover: '' };
    return [
      { table: 'sitting', row: { key: sitting, panel, on: day(on), status: 'held' } },
      { table: 'attendance', row: seat },
    ];
  });
const concern = (altered: Partial<Concern> = {}): Concern => ({
  ...{ key, panel: 'resources', person: finance, title, since: day('2026-09-02') },
  ...altered,
});
const kept = (altered: Partial<Concern> = {}): Change => ({
  table: 'concern',
  row: concern(altered),
});
const mailed = (stage: string, altered: Partial<Mail>): Change => ({
  table: 'mail',
  row: {
    ...{ key: `attendance-concern:${key}:${stage}`, type: 'attendance-concern', to: finance },
    ...{ mode: 'hold', status: 'held', sendAt: now, facts: {}, thread: 't', attempt: 1 },
    ...{ rule: 'CPR-2.4', ...altered },
  },
});
const said = mailed('member', { status: 'sent', sentAt: at('2026-09-17 09:00') });
const closed = (on: string) => ({ by: chair, why: 'Invented', at: at(`${on} 18:00`) });
type Given = readonly (Change | readonly Change[])[];
const given = (...rows: Given): Register => ({
  ...givenRegister(rows.flat()),
  panels: twoPanels,
});
const twice = { '2026-09-02': 'absent', '2026-09-16': 'absent' } as const;
const ever = ['09-23', '09-30', '10-07', '10-14', '10-21', '10-28'].map((one) => `2026-${one}`);
const came = Object.fromEntries(ever.map((on) => [on, 'present'] as const));
/** The file says nothing of attendance that is looked at. */
const unwatched = (register: Register): Register => {
  const { attendance, ...panel } = preset('resources');
  const { monitored: _, ...rest } = attendance;
  return { ...register, panels: [{ ...panel, attendance: rest }] };
};

describe('which concern is proposed [CPR-2.4]', () => {
  const proposed = (...rows: Given) =>
    proposeConcerns(given(...rows), now).flatMap((change) =>
      change.table === 'concern' ? [change.row] : [],
    );

  it('is from the first of the absences, of that seat, with a line in the log', () => {
    expect(proposed(seats(twice))).toEqual([concern()]);
    expect(proposeConcerns(given(seats(twice)), now)).toContainEqual({
      table: 'log',
      row: {
        at: now,
        about: key,
        what: 'Attendance concern proposed',
        rule: 'CPR-2.4',
        by: itself,
      },
    });
  });

  it('counts for each person their own absences', () => {
    const other = { '2026-09-09': 'absent', '2026-09-23': 'absent' } as const;
    expect(proposed(seats(twice), seats(other, admin)).map(({ person }) => person)).toEqual([
      ...[finance, admin],
    ]);
    expect(
      proposed(seats({ '2026-09-02': 'absent' }), seats({ '2026-09-09': 'absent' }, admin)),
    ).toEqual([]);
  });

  it('is none while one is open, though its own absence was put right', () => {
    const marks = {
      '2026-09-02': 'absent',
      '2026-09-09': 'absent',
      '2026-09-16': 'present',
    } as const;
    const open = kept({ key: 'k', since: day('2026-09-16') });
    expect(proposed(seats(marks), open)).toEqual([]);
    expect(proposed(seats(marks), kept({ key: 'k', panel: 'second' }))).toHaveLength(1);
    expect(proposed(seats(marks), kept({ key: 'k', person: admin }))).toHaveLength(1);
  });

  it('counts nothing that was said before: up to the day a concern was closed, that day too', () => {
    const again = { ...twice, '2026-09-23': 'absent' } as const;
    const one = kept({ closed: closed('2026-09-16') });
    expect(proposed(seats(again), one)).toEqual([]);
    expect(proposed(seats({ ...again, '2026-09-30': 'absent' }), one)).toEqual([
      concern({ key: `resources:2026-09-23/${finance}`, since: day('2026-09-23') }),
    ]);
    const later = kept({ key: 'k', since: day('2026-09-23'), closed: closed('2026-09-23') });
    expect(proposed(seats({ ...again, '2026-09-30': 'absent' }), later, one)).toEqual([]);
    expect(
      proposed(seats(twice), kept({ since: day('2026-09-30'), closed: closed('2026-09-10') })),
    ).toEqual([]);
  });

  it('is none of a panel whose file looks at no attendance, whatever was proposed before', () => {
    const register = unwatched(given(seats(twice), kept(), mailed('member', {})));
    expect(proposeConcerns(register, now)).toEqual([]);
    expect(isOpenConcern(register, concern())).toBe(true);
    expect(concernsToSettle(register, now)[0]?.rule).toBe('');
  });
});

describe('how long a concern is open, and what it tells of', () => {
  const daysOf = (altered: Partial<Concern>, ...rows: Given) =>
    absencesOf(given(...rows), concern(altered)).map(({ on }) => on);

  it('tells of the absences of that person from its first until it is closed', () => {
    const marks = { ...twice, '2026-08-26': 'absent', '2026-09-23': 'absent' } as const;
    const others = seats(marks, admin);
    expect(daysOf({}, seats(marks), others)).toEqual(['2026-09-02', '2026-09-16', '2026-09-23']);
    expect(daysOf({ closed: closed('2026-09-16') }, seats(marks), others)).toEqual([
      ...['2026-09-02', '2026-09-16'],
    ]);
  });

  it('is open until they came to as many sittings as are looked at, once it was said', () => {
    const isOpen = (marks: Marks, ...rows: readonly Change[]) =>
      isOpenConcern(given(seats({ ...twice, ...marks }), ...rows), concern());
    const five = Object.fromEntries(Object.entries(came).slice(0, 5));
    expect(isOpen(came)).toBe(true);
    expect(isOpen(five, said)).toBe(true);
    expect(isOpen(came, said)).toBe(false);
    expect(isOpen({ ...came, '2026-10-14': 'absent' }, said)).toBe(true);
    expect(isOpen({ ...came, '2026-11-04': 'absent' }, said)).toBe(false);
    expect(isOpenConcern(given(), concern({ closed: closed('2026-09-16') }))).toBe(false);
  });

  it('tells of nothing after it is over', () =>
    expect(daysOf({}, seats({ ...twice, ...came, '2026-11-04': 'absent' }), said)).toEqual([
      '2026-09-02',
      '2026-09-16',
    ]));

  it('counts as away again only a sitting after the day on which it was said', () => {
    const marks = { '2026-09-17': 'absent', '2026-09-23': 'present' } as const;
    const again = (more: Marks) => awayAgain(given(seats({ ...marks, ...more }), said), concern());
    expect(again({})).toBeUndefined();
    expect(again({ '2026-09-30': 'absent' })?.on).toBe('2026-09-30');
  });
});

describe('what is written of a concern', () => {
  const lineManager = 'line.manager@council.example';
  const letters = (...rows: Given) =>
    proposeConcerns(given(...rows), now).flatMap((change) =>
      change.table === 'mail' ? [change.row] : [],
    );
  const again = seats({ ...twice, '2026-09-30': 'absent' });

  it('tells the member since when, and the line manager when they stayed away again', () => {
    const [member, ...none] = letters(again, kept({ lineManager }));
    expect(none).toEqual([]);
    expect(member).toMatchObject({
      to: finance,
      thread: `attendance-concern-${key}-member`,
      facts: { day: 'Wednesday 2 September 2026', toManager: false },
    });
    const [manager] = letters(again, said, kept({ lineManager }));
    expect(manager).toMatchObject({
      to: lineManager,
      thread: `attendance-concern-${key}-manager`,
      facts: { day: 'Wednesday 30 September 2026', toManager: true },
    });
    expect(letters(again, said, kept())).toEqual([]);
  });

  it('is taken back once it is closed, as far as it has not gone', () => {
    const done = kept({ closed: closed('2026-10-01') });
    for (const status of ['held', 'stopped'] as const) {
      expect(letters(again, done, said, mailed('manager', { status }))).toEqual([
        expect.objectContaining({ status: 'cancelled', because: 'The concern is closed.' }),
      ]);
    }
    expect(letters(again, done, said, mailed('manager', { status: 'claimed' }))).toEqual([]);
  });
});

describe('what To do asks of a concern [CPR-2.4]', () => {
  const again = seats({ ...twice, '2026-09-30': 'absent' });
  const lines = (...rows: Given) => concernsToSettle(given(...rows), now);

  it('is the chair’s: first to let the mail to the member go', () =>
    expect(lines(seats(twice), kept(), mailed('member', {}))).toEqual([
      {
        words: '◆ Attendance',
        what: `Finance Accountant, ${finance}, stayed away without cover on Wednesday 2 September 2026 and Wednesday 16 September 2026. The chair raises it with the member first: the mail waits in the Outbox for a person to send it. Or say on Concerns why it is closed.`,
        who: chair,
        about: key,
        path: '/register/concerns',
        panel: 'resources',
        rule: 'CPR-2.4',
      },
    ]));

  it('is then the address of the line manager, then the mail to them, then nothing', () => {
    const asks = (...rows: readonly Change[]) =>
      lines(again, said, ...rows).map(({ what }) => what.split('2026. ')[1]);
    const named = kept({ lineManager: 'line.manager@council.example' });
    expect(asks(kept())).toEqual([
      'It was raised with the member, and they stayed away again. Type the address of their line manager on Concerns. Or say on Concerns why it is closed.',
    ]);
    expect(asks(named, mailed('manager', {}))).toEqual([
      'It was raised with the member, and they stayed away again: the mail to their line manager waits in the Outbox for a person to send it. Or say on Concerns why it is closed.',
    ]);
    expect(asks(named, mailed('manager', { status: 'sent' }))).toEqual([]);
    expect(asks(named)).toEqual([]);
  });

  it('is nothing before a letter is written, or once it is closed', () => {
    expect(lines(seats(twice), kept())).toEqual([]);
    const done = kept({ closed: closed('2026-10-01') });
    expect(lines(again, done, mailed('member', {}))).toEqual([]);
  });

  it('names a seat without a title by its person, and is the administrator’s where there is no chair', () => {
    const register = given(seats(twice), kept({ title: '' }), mailed('member', {}));
    const rest = people.filter(({ email }) => email !== chair && email !== viceChair);
    const [line] = concernsToSettle({ ...register, people: rest }, now);
    expect(line?.what).toMatch(/^finance@council\.example stayed away without cover on /);
    expect(line?.who).toBe('Administrator');
  });
});
