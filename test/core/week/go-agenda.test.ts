import type { AgendaIssue, Change, IssuedItem, Mail } from '../../../src/core/register/register.ts';
import { letAgendasGo } from '../../../src/core/week/go-agenda.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { logOf, sitting } from '../../given/week.ts';
import { day } from '../given/day.ts';

const key = `agenda:${sitting}:1`;
const now = at('2026-11-24 12:30');
const sat = (on = '2026-11-25'): Change => ({
  table: 'sitting',
  row: { key: sitting, panel: 'resources', on: day(on), status: 'planned' },
});
const listed: IssuedItem = {
  ...{ reference: 'RP-26-0001', initials: 'A.B.', startsAt: '09:30', minutes: 20 },
  ...{ requestType: 'new', late: false, worker: '', manager: '' },
  from: 'referral',
};
const issue = (altered: Partial<AgendaIssue> = {}): Change => {
  const row: AgendaIssue = {
    key,
    sitting,
    issue: 1,
    kind: 'agenda',
    on: day('2026-11-25'),
    status: 'going',
    items: [listed],
    changes: [],
    sendAt: at('2026-11-24 11:30'),
    ...altered,
  };
  return { table: 'issue', row };
};
const mail = (to: string, status: Mail['status'], sentAt?: string, of = key): Change => ({
  table: 'mail',
  row: {
    ...{ key: `${of}/${to}`, type: 'agenda', to, mode: 'auto', status, sendAt: now, facts: {} },
    ...{ thread: 't', attempt: 1, rule: 'CPR-5.1a' },
    ...(sentAt && { sentAt: at(sentAt) }),
  },
});
const gone = (...rows: readonly Change[]) =>
  letAgendasGo(givenRegister(rows), now).flatMap((change) =>
    change.table === 'issue' ? [change.row] : [],
  );
const said = (...rows: readonly Change[]) =>
  logOf(letAgendasGo(givenRegister(rows), now)).map(({ about, what, rule }) => [about, what, rule]);
const early = [mail('a', 'sent', '2026-11-24 11:31')];

describe('letAgendasGo [CPR-5.1a]', () => {
  it('lets one go at its time, and none before, or that a person stopped', () => {
    const ready = { status: 'ready' } as const;
    expect(gone(sat(), issue(ready))).toMatchObject([{ key, status: 'going' }]);
    expect(gone(sat(), issue({ ...ready, sendAt: now }))).toHaveLength(1);
    expect(gone(sat(), issue({ ...ready, sendAt: at('2026-11-24 12:31') }))).toEqual([]);
    expect(gone(sat(), issue({ status: 'stopped' }))).toEqual([]);
    expect(gone(issue(ready))).toEqual([]);
    expect(gone(issue(), ...early)).toEqual([]);
  });

  it('calls it gone when every mail of it went or is in somebody’s hand, by the last that went', () => {
    const others = (['failed', 'cancelled', 'not-known', 'held'] as const).map((status, at_) =>
      mail(`other${at_}`, status),
    );
    const sent = [mail('b', 'sent', '2026-11-24 11:40'), mail('a', 'sent', '2026-11-24 11:31')];
    const all = [sat(), issue(), ...sent, ...others];
    expect(gone(...all)).toMatchObject([{ status: 'gone', goneAt: at('2026-11-24 11:40') }]);
    expect(gone(...all)[0]).not.toHaveProperty('toFollow');
    for (const status of ['ready', 'claimed', 'stopped'] as const) {
      expect(gone(...all, mail('waits', status))).toEqual([]);
    }
    const elsewhere = mail('waits', 'ready', undefined, `agenda:${sitting}:2`);
    expect(gone(...all, elsewhere)).toHaveLength(1);
  });

  it('says when that was after its limit, of the first agenda alone', () => {
    const late = [mail('a', 'sent', '2026-11-24 12:01')];
    const last = /^Sent after its limit\. .*12 noon every Tuesday/;
    expect(said(sat(), issue(), ...late)).toEqual([
      [key, expect.stringMatching(last) as string, 'CPR-5.1a'],
    ]);
    const inTime = [[key, 'Sent', 'CPR-5.1a']];
    expect(said(sat(), issue(), ...early)).toEqual(inTime);
    expect(said(sat(), issue(), mail('a', 'sent', '2026-11-24 12:00'))).toEqual(inTime);
    expect(said(sat(), issue({ issue: 2 }), ...late)).toEqual(inTime);
    expect(said(sat(), issue({ kind: 'stand-down' }), ...late)).toEqual(inTime);
    expect(said(sat('2039-11-23'), issue(), ...late)).toEqual(inTime);
  });

  it('says when nobody got it, and takes this moment for the time', () => {
    expect(said(sat(), issue(), mail('a', 'held'))).toEqual([[key, 'Sent to nobody', 'CPR-5.1a']]);
    expect(gone(sat(), issue(), mail('a', 'held'))[0]?.goneAt).toBe(now);
  });

  it('keeps whose paper it went without [BC-7.4]', () => {
    const paper: Change = {
      table: 'document',
      row: {
        ...{ key: 'paper:RP-26-0001:1', kind: 'paper', status: 'not-made', name: 'n' },
        ...{ audience: [], granted: {} },
      },
    };
    const rows = [sat(), issue(), paper, givenReferral(1, '2026-11-19 09:00'), ...early];
    expect(gone(...rows)[0]?.toFollow).toEqual(['RP-26-0001']);
    expect(said(...rows)[0]).toEqual([
      ...['RP-26-0001', 'The agenda went, its paper to follow', 'CPR-5.1a'],
    ]);
  });
});
