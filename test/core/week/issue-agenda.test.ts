import type {
  AgendaIssue,
  Change,
  Item,
  Referral,
  Register,
  Sitting,
} from '../../../src/core/register/register.ts';
import { issueAgendas } from '../../../src/core/week/issue-agenda.ts';
import { draftIssue } from '../../../src/core/week/draft-issue.ts';
import { nextMoment } from '../../../src/core/week/next-moment.ts';
import { admin } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { logOf, sitting } from '../../given/week.ts';
import { day } from '../given/day.ts';

const key = `agenda:${sitting}:1`;
const sat = (altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: {
    ...{ key: sitting, panel: 'resources', on: day('2026-11-25'), status: 'planned' },
    ...altered,
  },
});
const listed = (altered: Partial<Item> = {}): Change => {
  const row: Item = {
    key: `RP-26-0001@${sitting}`,
    reference: 'RP-26-0001',
    sitting,
    from: 'referral',
    status: 'listed',
    late: false,
    startsAt: '09:30',
    minutes: 20,
    ...altered,
  };
  return { table: 'item', row };
};
const child = (altered: Partial<Omit<Referral, 'facts'>> = {}): Change =>
  givenReferral(1, '2026-11-19 09:00', { status: 'listed', sitting, ...altered });
const issue = (altered: Partial<AgendaIssue> = {}): Change => {
  const row: AgendaIssue = {
    key,
    sitting,
    issue: 1,
    kind: 'agenda',
    on: day('2026-11-25'),
    status: 'ready',
    items: [],
    changes: [],
    sendAt: at('2026-11-24 11:30'),
    ...altered,
  };
  return { table: 'issue', row };
};
const week = (...rows: readonly Change[]): Register =>
  givenRegister([sat(), child(), listed(), ...rows]);
const issued = (register: Register, when: string) =>
  issueAgendas(register, at(when)).flatMap((change) =>
    change.table === 'issue' ? [change.row] : [],
  );

describe('issueAgendas [CPR-5.1a] [CPR-4.4]', () => {
  const ready = '2026-11-23 17:01';

  it('makes one ready once the cut-off has passed, to go at its panel’s time, with a line in the log', () => {
    const changes = issueAgendas(week(), at(ready));
    expect(issued(week(), ready)).toMatchObject([
      { key, issue: 1, kind: 'agenda', status: 'ready', sendAt: at('2026-11-24 11:30') },
    ]);
    expect(logOf(changes)).toMatchObject([
      { about: key, what: 'Ready, to go at 2026-11-24T11:30:00', rule: 'CPR-5.1a' },
    ]);
    expect(issued(week(), '2026-11-23 17:00')).toEqual([]);
  });

  it('makes none of a sitting that has begun or was held', () => {
    expect(issued(week(), '2026-11-25 09:29')).toHaveLength(1);
    expect(issued(week(), '2026-11-25 09:30')).toEqual([]);
    expect(issued(week(sat({ status: 'held' })), ready)).toEqual([]);
  });

  it('stands a while where its limit has passed, but never until the sitting begins', () => {
    const sendAt = (when: string) => issued(week(), when)[0]?.sendAt;
    expect(sendAt('2026-11-24 12:00')).toBe('2026-11-24T11:30:00');
    expect(sendAt('2026-11-24 12:01')).toBe('2026-11-24T12:16:00');
    expect(sendAt('2026-11-25 09:14')).toBe('2026-11-25T09:29:00');
    expect(sendAt('2026-11-25 09:15')).toBe('2026-11-25T09:15:00');
  });

  it('lets a re-issue and a stand-down go when they were to go, however often they change', () => {
    const told = issue({ status: 'gone' });
    const again = issue({ key: `agenda:${sitting}:2`, issue: 2, sendAt: at('2026-11-24 14:00') });
    expect(issued(week(told, again), '2026-11-24 13:50')).toMatchObject([
      { issue: 2, status: 'ready', sendAt: at('2026-11-24 14:00') },
    ]);
    const down = sat({ status: 'stood-down' });
    const notice = issue({ kind: 'stand-down', sendAt: at('2026-11-23 17:10'), changes: ['w'] });
    expect(issued(week(down, notice), '2026-11-23 17:05')).toMatchObject([
      { kind: 'stand-down', sendAt: at('2026-11-23 17:10'), changes: [] },
    ]);
    const agenda = issue({ sendAt: at('2026-11-24 11:30') });
    expect(issued(week(down, agenda), '2026-11-23 17:05')).toMatchObject([
      { kind: 'stand-down', sendAt: at('2026-11-23 17:20') },
    ]);
  });

  it('takes back what there is nothing to say of any more', () => {
    const moved = listed({ status: 'moved' });
    expect(issued(week(moved, issue()), ready)).toMatchObject([{ key, status: 'superseded' }]);
    expect(issued(week(moved), ready)).toEqual([]);
  });
});

describe('draftIssue', () => {
  const itemsOf = (...rows: readonly Change[]) => {
    const register = week(...rows);
    const row = register.rows.sitting.get(sitting)!;
    return draftIssue(register, row, at('2026-11-23 17:01'))?.items;
  };

  it('says what an item is about in other words, where somebody typed them', () => {
    expect(itemsOf()?.[0]).not.toHaveProperty('about');
    expect(itemsOf(child({ agendaItem: 'A short break' }))?.[0]?.about).toBe('A short break');
  });

  it('names the others who are asked to it, where there are some', () => {
    expect(itemsOf()?.[0]).not.toHaveProperty('others');
    expect(itemsOf(listed({ guests: ['guest@council.example'] }))?.[0]?.others).toEqual([
      'guest@council.example',
    ]);
  });
});

describe('nextMoment', () => {
  const next = (when: string, ...rows: readonly Change[]) =>
    nextMoment(givenRegister(rows), at(when));

  it('is the next at which something falls due by itself', () => {
    expect(next('2026-11-20 09:00')).toBeUndefined();
    const moments = [
      ['2026-11-20 09:00', '2026-11-23T17:00:01'],
      ['2026-11-23 17:00:01', '2026-11-24T11:00:00'],
      ['2026-11-24 11:00', '2026-11-24T12:00:01'],
      ['2026-11-24 12:00:01', '2026-11-25T09:30:00'],
      ['2026-11-25 09:30', '2026-11-25T13:01:00'],
    ] as const;
    for (const [when, moment] of moments) expect(next(when, sat(), listed())).toBe(moment);
    expect(next('2026-11-25 13:01', sat(), listed())).toBeUndefined();
    expect(next('2026-11-20 09:00', sat({ status: 'stood-down' }))).toBeUndefined();
  });

  it('is when a mail or an agenda goes, or a claim grows stale, and nothing of one that has gone', () => {
    const mail = (status: 'ready' | 'claimed' | 'sent'): Change => ({
      table: 'mail',
      row: {
        ...{ key: 'm', type: 'receipt', to: admin, mode: 'auto', status, facts: {} },
        ...{ sendAt: at('2026-11-20 09:30'), thread: 't', attempt: 1, rule: 'CPR-4.3' },
        claim: { run: 'r', at: at('2026-11-20 09:00') },
      },
    });
    expect(next('2026-11-20 09:00', mail('ready'))).toBe('2026-11-20T09:30:00');
    expect(next('2026-11-20 09:00', mail('claimed'))).toBe('2026-11-20T09:10:00');
    expect(next('2026-11-20 09:00', mail('sent'))).toBeUndefined();
    const down = sat({ status: 'stood-down' });
    expect(next('2026-11-20 09:00', down, issue())).toBe('2026-11-24T11:30:00');
    expect(next('2026-11-20 09:00', down, issue({ status: 'gone' }))).toBeUndefined();
  });

  it('is nothing of a deadline that was met', () => {
    const action = (doneOn: object): Change => ({
      table: 'action',
      row: {
        ...{ key: 'a', item: `RP-26-0001@${sitting}`, what: 'w', owner: 'o' },
        ...{ dueOn: day('2026-12-04'), ...doneOn },
      },
    });
    const heard = listed({ status: 'heard' });
    expect(next('2026-12-01 09:00', heard, action({}))).toBe('2026-12-03T17:00:00');
    expect(next('2026-12-03 17:00', heard, action({}))).toBe('2026-12-04T17:00:01');
    expect(next('2026-12-01 09:00', heard, action({ doneOn: day('2026-12-01') }))).toBeUndefined();
  });
});
