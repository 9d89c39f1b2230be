import type { StepWay } from '../../../src/core/panel/step-way.ts';
import type {
  Action,
  AgendaIssue,
  Change,
  ChildRecord,
  Item,
  Register,
  Sitting,
} from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { deadlinesOf } from '../../../src/core/week/deadlines.ts';
import { givenChild, registerOf } from '../../given/panels.ts';
import { admin, chair, people, workerOne, workerTwo } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { nextSitting, sitting } from '../../given/week.ts';
import { day } from '../given/day.ts';

const now = at('2026-11-24 10:00');
const referral = givenReferral(1, '2026-11-19 09:00', { status: 'listed', sitting });

function sat(altered: Partial<Sitting> = {}): Change {
  const row: Sitting = {
    ...{ key: sitting, panel: 'resources', on: day('2026-11-25'), status: 'planned' },
    ...altered,
  };
  return { table: 'sitting', row };
}
function listed(altered: Partial<Item> = {}): Change {
  const row: Item = {
    ...{ key: `RP-26-0001@${sitting}`, reference: 'RP-26-0001', sitting },
    ...{ from: 'referral', status: 'listed', late: false },
    ...altered,
  };
  return { table: 'item', row };
}
const issued = (status: AgendaIssue['status']): Change => ({
  table: 'issue',
  row: {
    ...{ key: `agenda:${sitting}:1`, sitting, issue: 1, kind: 'agenda', status },
    ...{ on: day('2026-11-25'), items: [], changes: [], sendAt: now },
  },
});
const keysOf = (...rows: readonly Change[]): readonly string[] =>
  deadlinesOf(givenRegister(rows), now).map(({ key }) => key);

describe('when an agenda is due [CPR-5.1a]', () => {
  const due = [`agenda:${sitting}`];

  it('is the administrator’s to send, by noon of the day before', () =>
    expect(deadlinesOf(givenRegister([sat(), referral, listed()]), now)).toEqual([
      {
        key: `agenda:${sitting}`,
        panel: 'resources',
        what: 'Agenda for Wednesday 25 November 2026',
        owners: [admin],
        dueAt: at('2026-11-24 12:00'),
        rule: 'CPR-5.1a',
        about: sitting,
        path: '/sittings/resources%3A2026-11-25',
        nearHours: 1,
      },
    ]));

  it('is so where somebody is listed, or was told of', () => {
    expect(keysOf(sat())).toEqual([]);
    expect(keysOf(sat(), listed({ status: 'moved' }))).toEqual([]);
    expect(keysOf(sat(), listed(), listed({ key: 'other', status: 'moved' }))).toEqual(due);
    expect(keysOf(sat(), issued('going'))).toEqual(due);
    expect(keysOf(sat(), listed(), issued('ready'))).toEqual(due);
  });

  it('is over once it has gone, or there is no sitting', () => {
    expect(keysOf(sat(), listed(), issued('gone'))).toEqual([]);
    expect(keysOf(sat({ status: 'stood-down' }), listed())).toEqual([]);
  });

  it('is not known beyond the holidays that are known', () =>
    expect(keysOf(sat({ on: day('2039-11-23') }), listed())).toEqual([]));
});

describe('when the record of a sitting is due [CPR-5.2a] [CPR-5.2b] [CPR-5.3a]', () => {
  const after = (altered: Partial<Sitting>, ...rows: readonly Change[]) =>
    deadlinesOf(givenRegister([sat({ status: 'held', ...altered }), ...rows]), now);

  it('is the draft first, by whoever writes it, with the page of the minutes', () =>
    expect(after({})).toEqual([
      {
        key: `draft:${sitting}`,
        panel: 'resources',
        what: 'Send the draft minutes to the chair: Wednesday 25 November 2026',
        owners: [admin],
        dueAt: at('2026-11-27 13:00'),
        rule: 'CPR-5.2a',
        about: sitting,
        path: '/sittings/resources%3A2026-11-25/minutes',
        nearHours: 24,
      },
    ]));

  it('is each step once the one before is done, and keeps when that was', () => {
    const draftSentAt = at('2026-11-26 10:00');
    const finalAt = at('2026-11-27 09:00');
    const all = after({ draftSentAt, finalAt });
    expect(all.map(({ key, owners, doneAt }) => [key, owners, doneAt])).toEqual([
      [`draft:${sitting}`, [admin], draftSentAt],
      [`final:${sitting}`, [chair], finalAt],
      [`filed:${sitting}`, [admin], finalAt],
    ]);
    expect(all[2]?.path).toBe('/register/records');
  });

  it('is the administrator’s while minutes are returned for edits, and the chair’s again after [CPR-5.2b]', () => {
    const sent = { status: 'held', ...{ finishedAt: at('2026-11-25 13:00') } } as const;
    const draftSentAt = at('2026-11-25 15:00');
    const approval = (altered: Partial<Sitting>) =>
      deadlinesOf(givenRegister([sat({ ...sent, draftSentAt, ...altered }), referral]), now).find(
        ({ key }) => key === `final:${sitting}`,
      );
    expect(approval({})?.owners).toEqual([chair]);
    const returned = approval({
      returnedForEdits: { by: chair, why: 'Item 2.', at: at('2026-11-25 16:00') },
    });
    expect(returned?.owners).toEqual([admin]);
    expect(returned?.what).toContain('returned for edits');
    expect(returned?.dueAt).toBe(approval({})?.dueAt);
  });

  it('says where the next sitting makes it sooner [CPR-5.4]', () => {
    const next = { key: nextSitting, on: day('2026-11-26') };
    expect(after({}, sat(next))[0]?.what).toBe(
      'Send the draft minutes to the chair: Wednesday 25 November 2026 (shortened: before the next sitting)',
    );
  });
});

describe('when a step after a sitting is the children’s own workers’', () => {
  const key = 'best-care:2026-12-01:under-18';
  const reference = (number: number): string => `BC-26-000${number}`;
  const child = (number: number, worker: string, altered: Partial<ChildRecord> = {}) => [
    givenChild('best-care', number, '2026-11-19 09:00', { status: 'heard', facts: { worker } }),
    {
      table: 'record' as const,
      row: {
        ...{ key: `${reference(number)}@${key}`, reference: reference(number), sitting: key },
        ...{ filer: worker, ...altered },
      },
    },
  ];
  const done = { by: 'w', at: at('2026-12-02 09:00') };

  /** The file gives the step such a way and a limit of its own. */
  function due(doneBy: StepWay, rows: readonly Change[]) {
    const register = registerOf('best-care');
    const [panel] = register.panels;
    if (!panel) throw new Error('There is no panel.');
    const [notes] = panel.record.steps;
    if (!notes) throw new Error('There is no step.');
    const step = { ...notes, step: 'own', owner: 'social-worker', doneBy } as const;
    const held: Register = {
      ...withChanges(register, [
        {
          table: 'sitting',
          row: { key, panel: 'best-care', on: day('2026-12-01'), status: 'held' },
        },
        ...rows,
      ]),
      people,
      panels: [{ ...panel, record: { ...panel.record, steps: [step] } }],
    };
    return deadlinesOf(held, at('2026-12-02 09:00'))[0];
  }

  it('waits for those who have yet to do it, each once [CPP-1.3] [BC-8.2]', () => {
    const rows = [
      ...[...child(1, workerOne), ...child(2, workerOne)],
      ...child(3, workerTwo, { filedAt: done.at }),
      ...child(4, 'fourth@council.example', { done: { own: done } }),
      ...child(5, 'fifth@council.example', { done: { other: done } }),
      ...child(6, 'not an address'),
    ];
    expect(due('filing', rows)?.owners).toEqual([
      ...[workerOne, 'fourth@council.example', 'fifth@council.example'],
    ]);
    expect(due('owner', rows)?.owners).toEqual([
      ...[workerOne, workerTwo, 'fifth@council.example'],
    ]);
  });

  it('asks nobody for a child of another sitting, or whose request is not there', () => {
    const away = child(1, workerOne, { sitting: 'best-care:2026-11-03' });
    const [, alone] = child(2, workerTwo);
    expect(due('owner', [...away, alone!])?.owners).toEqual([]);
  });

  it('leads to where it is done', () => {
    const pathOf = (way: StepWay) => due(way, child(1, workerOne))?.path;
    expect(pathOf('owner')).toBe('/register/records');
    expect(pathOf('circulation')).toBe('/register/outbox');
    expect(pathOf('approval')).toBe('/sittings/best-care%3A2026-12-01%3Aunder-18/minutes');
  });
});

describe('when an agreed action is due [CPR-2.5]', () => {
  const key = `RP-26-0001@${sitting}/1`;
  const due = (altered: Partial<Action>) => {
    const row: Action = {
      ...{ key, item: `RP-26-0001@${sitting}`, what: 'Invented', owner: workerOne },
      ...{ dueOn: day('2026-12-04'), ...altered },
    };
    return deadlinesOf(givenRegister([listed({ status: 'heard' }), { table: 'action', row }]), now);
  };

  it('is its owner’s, by the end of the working day', () =>
    expect(due({})).toEqual([
      {
        key: `action:${key}`,
        panel: 'resources',
        what: `Action for ${workerOne}, RP-26-0001`,
        owners: [workerOne],
        dueAt: at('2026-12-04 17:00'),
        rule: 'CPR-2.5',
        about: key,
        path: '/actions/RP-26-0001%40resources%3A2026-11-25%2F1',
        nearHours: 24,
      },
    ]));

  it('keeps when it was done, and chases nobody by a name alone', () => {
    expect(due({ doneOn: day('2026-12-02') })[0]?.doneAt).toBe(at('2026-12-02 17:00'));
    expect(due({ owner: 'The invented school' })[0]?.owners).toEqual([]);
  });

  it('has no limit without a day, or once a later version of the minutes says otherwise', () => {
    expect(due({ replaced: { version: 2 } })).toEqual([]);
    const row: Action = { key, item: `RP-26-0001@${sitting}`, what: 'Invented', owner: workerOne };
    expect(keysOf(listed({ status: 'heard' }), { table: 'action', row })).toEqual([]);
  });
});
