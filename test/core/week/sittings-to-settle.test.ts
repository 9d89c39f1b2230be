import type {
  AgendaIssue,
  Change,
  Item,
  Register,
  Sitting,
} from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { sittingsToSettle } from '../../../src/core/week/sittings-to-settle.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { givenChild, registerOf } from '../../given/panels.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { sitting } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { asking, gate } from './given-asking.ts';

const sat = (altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: {
    ...{ key: sitting, panel: 'resources', on: day('2026-11-25'), status: 'planned' },
    ...altered,
  },
});
const item = (number: number, altered: Partial<Item> = {}): Change => {
  const reference = `RP-26-000${number}`;
  const row: Item = {
    key: `${reference}@${sitting}`,
    reference,
    sitting,
    from: 'referral',
    status: 'listed',
    late: false,
  };
  return { table: 'item', row: { ...row, ...altered } };
};
const issue = (altered: Partial<AgendaIssue> = {}): Change => {
  const row: AgendaIssue = {
    key: `agenda:${sitting}:1`,
    sitting,
    issue: 1,
    kind: 'agenda',
    on: day('2026-11-25'),
    status: 'ready',
    items: [],
    changes: [],
    sendAt: at('2026-11-24 11:30'),
  };
  return { table: 'issue', row: { ...row, ...altered } };
};
const lines = (register: Register, when: string) => sittingsToSettle(register, at(when));
const week = (...rows: readonly Change[]) =>
  givenRegister([
    sat(),
    ...[1, 2].map((number) => givenReferral(number, '2026-11-19 09:00', { sitting })),
    ...rows,
  ]);
const own = {
  who: 'Administrator',
  about: sitting,
  path: '/sittings/resources%3A2026-11-25',
  panel: 'resources',
};

describe('a sitting with nothing listed [CPR-A12]', () => {
  const late = '2026-11-23 17:01';
  const nothing = {
    words: '● Nothing listed',
    dueAt: at('2026-11-24 12:00'),
    what: 'Wednesday 25 November 2026: no items. Send a stand-down notice: type why under "Stand down: why" on Sittings.',
    ...own,
    rule: 'CPR-5.1a',
  };

  it('is to be stood down once its cut-off has passed, until it begins', () => {
    expect(lines(week(), '2026-11-23 17:00')).toEqual([]);
    expect(lines(week(), late)).toEqual([nothing]);
    expect(lines(week(item(1, { status: 'moved' })), late)).toEqual([nothing]);
    expect(lines(week(item(1)), late)).toEqual([]);
    expect(lines(week(), '2026-11-25 09:29')).toHaveLength(1);
    expect(lines(week(), '2026-11-25 09:30')).toEqual([]);
    expect(lines(week(sat({ status: 'held' })), late)).toEqual([]);
    expect(lines(week(sat({ status: 'stood-down' })), late)).toEqual([]);
  });

  it('is due by its cut-off where no time is stated for the agenda', () => {
    const { agenda: _, ...panel } = preset('resources');
    const register = { ...week(), panels: [panel] };
    expect(lines(register, late)[0]?.dueAt).toBe('2026-11-23T17:00:00');
  });
});

describe('dates that holidays put wrong [CPR-A7] [CPR-G9]', () => {
  it('are told under the rule of the day, or of the cut-off', () => {
    const on = (text: string) =>
      lines(givenRegister([sat({ on: day(text) })]), '2026-11-20 09:00').map(({ words, rule }) => [
        ...[words, rule],
      ]);
    expect(on('2027-12-27')).toContainEqual(['◆ Needs you', 'CPR-3.1']);
    expect(on('2027-12-29')).toEqual([['▲ Dates cross', 'CPR-4.3']]);
    expect(on('2039-11-23')).toEqual([['◆ Not yet known', 'CPR-4.3']]);
  });
});

describe('what did not fit [CPR-3.3]', () => {
  it('is named with its sitting, and moves by itself', () => {
    const over = [item(1, { status: 'over' }), item(2, { status: 'over' }), item(3)];
    const what = (...rows: readonly Change[]) =>
      lines(week(...over, ...rows), '2026-11-20 09:00').find(
        ({ words }) => words === '● Did not fit',
      );
    expect(what()).toEqual({
      words: '● Did not fit',
      what: 'Wednesday 25 November 2026: no slot for RP-26-0001, RP-26-0002. Move it to the next sitting ("Move to sitting on" on Referrals); otherwise it moves by itself when the sitting begins.',
      ...own,
      rule: 'CPR-3.3',
    });
  });
});

describe('a child of the other age [BC-A6]', () => {
  const key = 'best-care:2026-12-01:under-18';
  const stray = (born: string, status: Item['status'] = 'listed') =>
    lines(
      withChanges(registerOf('best-care'), [
        sat({ key, panel: 'best-care', stream: 'under-18', on: day('2026-12-01') }),
        givenChild('best-care', 1, '2026-11-19 09:00', { facts: { dateOfBirth: day(born) } }),
        item(1, { key: 'i', reference: 'BC-26-0001', sitting: key, status }),
      ]),
      '2026-11-20 09:00',
    ).filter(({ words }) => words === '◆ Of the other age');

  it('is proposed to the other stream, on the day it is eighteen and listed', () => {
    expect(stray('2008-12-01')).toMatchObject([
      {
        what: 'BC-26-0001 will not be of the age that this sitting hears on Tuesday 1 December 2026. Move it ("Move to sitting on" on Referrals), or leave it where it is.',
        rule: 'BC-A6',
      },
    ]);
    expect(stray('2008-12-02')).toEqual([]);
    expect(stray('2008-12-01', 'moved')).toEqual([]);
  });
});

describe('an agenda for which no time is stated', () => {
  const key = 'permanence:2026-12-09';
  const built = (when: string, ...rows: readonly Change[]) =>
    lines(
      withChanges(registerOf('permanence'), [
        sat({ key, panel: 'permanence', on: day('2026-12-09') }),
        item(1, { key: 'a', sitting: key, status: 'moved' }),
        item(2, { key: 'b', sitting: key }),
        ...rows,
      ]),
      when,
    ).filter(({ words }) => words === '● Agenda to build');

  it('is asked for a week before, until there is one', () => {
    expect(built('2026-12-01 23:59')).toEqual([]);
    expect(built('2026-12-02 00:00')).toMatchObject([
      {
        dueAt: at('2026-12-09 09:30'),
        what: 'Wednesday 9 December 2026: the terms of reference state no time for the agenda. Tick "Build agenda now" on Sittings when it is to go.',
        rule: 'CPP-G1',
      },
    ]);
    expect(built('2026-12-02 00:00', issue({ key: 'k', sitting: key }))).toEqual([]);
    expect(built('2026-12-02 00:00', item(2, { key: 'b', sitting: key, status: 'moved' }))).toEqual(
      [],
    );
    expect(lines(week(item(1)), '2026-11-20 09:00')).toEqual([]);
  });
});

describe('an agenda whose children are all held back [LCLH-A8]', () => {
  const key = 'next-steps:2026-12-10';
  const held = (gates: readonly ReturnType<typeof gate>[], ...rows: readonly Change[]) =>
    lines(
      withChanges(asking({ gates: [...gates] }), [
        givenChild('next-steps', 2, '2026-11-19 09:00', { status: 'listed', sitting: key }),
        ...[1, 2].map((number) =>
          item(number, { key: `i${number}`, reference: `NS-26-000${number}`, sitting: key }),
        ),
        item(3, { key: 'i3', reference: 'NS-26-0003', sitting: key, status: 'moved' }),
        issue({ key: `agenda:${key}:1`, sitting: key, status: 'gone' }),
        ...rows,
      ]),
      '2026-12-09 09:00',
    ).filter(({ words }) => words === '▲ Nobody to hear');
  const two = [gate(), gate({ code: 'h', label: 'Views', before: 'hearing' })];

  it('is told with what is missing of each, once it has gone', () => {
    const [line] = held(two);
    expect(line?.what).toMatch(
      /missing: NS-26-0001 \(Consent, Views\); NS-26-0002 \(Consent, Views\)\. Send a stand-down notice/,
    );
    expect(held([])).toEqual([]);
    const notice = issue({ key: `agenda:${key}:2`, sitting: key, issue: 2, status: 'gone' });
    const down = { ...notice, row: { ...notice.row, kind: 'stand-down' } } as Change;
    expect(held(two, down)).toEqual([]);
  });
});

describe('an issue that stands ready', () => {
  const ready = (altered: Partial<AgendaIssue> = {}) =>
    lines(week(item(1), issue(altered)), '2026-11-23 18:00');

  it('says what goes when, and where it is stopped', () => {
    const line = {
      words: '○ Ready',
      dueAt: at('2026-11-24 11:30'),
      what: 'The agenda of Wednesday 25 November 2026 goes by itself on Tuesday 24 November 2026, 11:30am. Look at it; tick "Stop" on any of its mails to hold it.',
      ...own,
      path: '/register/outbox',
      rule: 'CPR-5.1a',
    };
    expect(ready()).toEqual([line]);
    expect(ready({ issue: 2 })[0]?.what).toMatch(/^Issue 2 of Wednesday/);
    expect(ready({ kind: 'stand-down' })[0]?.what).toMatch(/^The stand-down notice of Wednesday/);
    expect(ready({ status: 'stopped' })[0]).toMatchObject({
      words: '▲ Stopped',
      what: 'The agenda of Wednesday 25 November 2026 is stopped. Put your address under "Send now: by" on any of its mails to let it go.',
    });
    expect(ready({ status: 'going' })).toEqual([]);
  });

  it('goes only if mail may, before this installation is checked', () => {
    const register = week(item(1), issue());
    const row = { ...register.rows.workbook.get('workbook')!, checkFirst: true };
    const first = withChanges(register, [{ table: 'workbook', row }]);
    expect(lines(first, '2026-11-23 18:00')[0]?.what).toContain('11:30am, if mail may go by then.');
  });

  it('stands on To do in place of its limit, while it goes by itself before that', () => {
    const limit = (altered: Partial<AgendaIssue>, when = '2026-11-24 11:20') =>
      toDo(week(item(1), issue(altered)), at(when)).filter(({ what }) =>
        what.startsWith('Agenda for'),
      ).length;
    expect(limit({})).toBe(0);
    expect(limit({}, '2026-11-24 11:30')).toBe(0);
    expect(limit({}, '2026-11-24 11:31')).toBe(1);
    expect(limit({ sendAt: at('2026-11-24 12:00') })).toBe(0);
    expect(limit({ sendAt: at('2026-11-24 12:01') })).toBe(1);
    expect(limit({ status: 'stopped' })).toBe(1);
  });
});
