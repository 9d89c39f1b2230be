import type { Change, Sitting } from '../../../src/core/register/register.ts';
import { onTime } from '../../../src/core/report/on-time.ts';
import { panels } from '../../../src/panels/index.ts';
import { at, givenRegister } from '../../given/register.ts';

const [panel] = panels;
if (!panel) throw new Error('There is no panel.');

const sitting = (on: string, altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: {
    key: `resources:${on}`,
    panel: 'resources',
    on: on as Sitting['on'],
    status: 'held',
    ...altered,
  },
});

const heard = (on: string): Change => ({
  table: 'item',
  row: {
    key: `RP-26-0001@resources:${on}`,
    reference: 'RP-26-0001',
    sitting: `resources:${on}`,
    from: 'referral',
    status: 'heard',
    late: false,
  },
});

const gone = (on: string, goneAt: string): Change => ({
  table: 'issue',
  row: {
    key: `agenda:resources:${on}:1`,
    sitting: `resources:${on}`,
    issue: 1,
    kind: 'agenda',
    on: on as Sitting['on'],
    status: 'gone',
    items: [],
    changes: [],
    sendAt: at(goneAt),
    goneAt: at(goneAt),
  },
});

/** Two sittings of November; a draft in time and one late; an agenda in time and one late. */
const november = givenRegister([
  sitting('2026-11-04', {
    finishedAt: at('2026-11-04 12:30'),
    draftSentAt: at('2026-11-05 10:00'),
    finalAt: at('2026-11-06 10:00'),
  }),
  heard('2026-11-04'),
  gone('2026-11-04', '2026-11-03 11:30'),
  sitting('2026-11-11', {
    finishedAt: at('2026-11-11 12:30'),
    draftSentAt: at('2026-11-13 12:31'),
  }),
  heard('2026-11-11'),
  gone('2026-11-11', '2026-11-10 12:01'),
]);

const lineOf = (now: string, step: string) =>
  onTime(november, panel, at(now)).find((line) => line.step === step);

describe('onTime', () => {
  it('counts agendas that went by 12 noon on Tuesday, and one that went a minute later [CPR-5.1a]', () => {
    expect(lineOf('2026-11-13 13:00', 'agenda')).toEqual({
      month: '2026-11',
      step: 'agenda',
      rule: 'CPR-5.1a',
      all: 2,
      inTime: 1,
      late: 1,
      open: 0,
    });
  });

  it('counts drafts within 48 hours of the finish, and one a minute over [CPR-5.2a]', () => {
    expect(lineOf('2026-11-13 13:00', 'draft')).toMatchObject({ all: 2, inTime: 1, late: 1 });
  });

  it('calls open what there is time for, and late what there is none for any more [CPR-5.2b]', () => {
    expect(lineOf('2026-11-13 13:00', 'final')).toMatchObject({ inTime: 1, late: 0, open: 1 });
    expect(lineOf('2026-11-20 13:00', 'final')).toMatchObject({ inTime: 1, late: 1, open: 0 });
  });

  it('takes the steps in their order, the latest month first', () => {
    const both = givenRegister([
      sitting('2026-11-04', { finishedAt: at('2026-11-04 12:30') }),
      sitting('2026-12-02', { finishedAt: at('2026-12-02 12:30') }),
    ]);
    const lines = onTime(both, panel, at('2026-12-20 10:00'));
    expect(lines.map(({ month, step }) => `${month} ${step}`)).toEqual([
      '2026-12 draft',
      '2026-12 final',
      '2026-12 filed',
      '2026-11 draft',
      '2026-11 final',
      '2026-11 filed',
    ]);
  });

  it('owes no agenda for a sitting stood down, or with nothing to hear', () => {
    const none = givenRegister([
      sitting('2026-11-04', { status: 'stood-down' }),
      sitting('2026-11-11', { status: 'planned' }),
    ]);
    expect(onTime(none, panel, at('2026-11-20 10:00'))).toEqual([]);
  });
});
