import type { Cohort } from '../../../src/core/cohort/is-in-cohort.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Child } from '../../../src/core/register/child.ts';
import type { Change, Item, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { trackerLines } from '../../../src/core/week/tracker-lines.ts';
import { cohortsWithChildren } from '../../../src/core/week/cohorts-with-children.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { child } from '../cohort/given-children.ts';
import { cohorts, said } from '../cohort/given-small-panel.ts';
import { day } from '../given/day.ts';
import { resourcesPanel, sittingOn } from '../given/resources-panel.ts';

const labelled = cohorts.map((one) => ({
  ...one,
  label: `Label ${one.code}`,
  rule: `XX-${one.code}`,
}));
const [young, order] = labelled;
/** The small panel with labels, of which the register also knows when it sits. */
const panel = (altered: object = {}): Panel =>
  ({
    ...resourcesPanel,
    code: 'small',
    cohorts: labelled,
    intake: [{ mode: 'cohort', cohorts: ['young', 'order', 'home'] }],
    ...altered,
  }) as unknown as Panel;
const register = (one: Child, rows: readonly Change[] = [], altered: object = {}): Register => ({
  ...withChanges(givenRegister([{ table: 'child', row: one }]), rows),
  panels: [panel(altered)],
});
const lines = (...given: Parameters<typeof register>) =>
  trackerLines(register(...given), at('2026-11-25 09:00'));
const only = { cohorts: [young as unknown as Cohort] };
const onlyOrder = { cohorts: [order as unknown as Cohort] };
/** Whose eighteenth birthday is the day after this one. */
const born = (hearBy: string) => child('1', `${Number(hearBy.slice(0, 4)) - 18}${hearBy.slice(4)}`);
const base = {
  panel: 'small',
  reference: '',
  child: '1',
  initials: 'A.B.',
  worker: 'worker.one@council.example',
};
const ofCohort = (code: string, words: string) => ({
  ...base,
  kind: 'cohort',
  rule: `XX-${code}`,
  code,
  words,
  what: `Label ${code}`,
});
const sitting: Change = { table: 'sitting', row: { ...sittingOn('2026-12-02'), panel: 'small' } };
const caseOf = (status: 'listed' | 'heard'): Change =>
  givenReferral(1, '2026-11-19 09:00', {
    panel: 'small',
    status,
    sitting: 'resources:2026-12-02',
    facts: { caseNumber: '1' },
  });

describe('a child of a cohort on the Tracker [NS-3.3]', () => {
  it.each([
    ['2026-12-24', '○ To come'],
    ['2026-12-23', '● Due soon'],
    ['2026-11-25', '● Due soon'],
  ])('to be heard by %s is “%s”', (hearBy, words) => {
    const birthday = day(
      hearBy.replace(/\d\d$/, (two) => String(Number(two) + 1).padStart(2, '0')),
    );
    expect(lines(born(birthday), [], only)).toStrictEqual([
      { ...ofCohort('young', words), dueOn: hearBy },
    ]);
  });

  it('is to come where no day is set, and says why somebody is in it', () => {
    const [open] = lines(child('1', '2018-01-01'), [], onlyOrder);
    expect(open).toStrictEqual(ofCohort('order', '○ To come'));
    const added = child('1', '2018-01-01', { byHand: [said('2026-11-01 09:00')] });
    expect(lines(added, [], only)[0]?.what).toBe('Label young. Added by hand: A reason');
    const late = child('1', '2010-01-01', { inCareSince: day('2026-10-01') });
    expect(lines(late, [], only)[0]?.what).toBe('Label young. Came into care after that age');
  });

  it('has the reference of its case, and the day on which it is to be heard', () => {
    const one = child('1', '2018-01-01');
    const heard: Change = {
      table: 'item',
      row: {
        key: 'x',
        reference: 'RP-26-0001',
        sitting: 'resources:2026-12-02',
        status: 'heard',
      } as Item,
    };
    expect(lines(one, [sitting, caseOf('listed')], onlyOrder)[0]).toMatchObject({
      reference: 'RP-26-0001',
      sittingOn: '2026-12-02',
    });
    expect('sittingOn' in (lines(one, [caseOf('listed')], onlyOrder)[0] ?? {})).toBe(false);
    expect(lines(one, [sitting, caseOf('heard'), heard], onlyOrder)).toEqual([]);
    const intake = [
      { mode: 'cohort', cohorts: ['home'] },
      { mode: 'tracker', cohorts: ['order'] },
    ];
    const tracked = lines(one, [sitting, caseOf('heard'), heard], { ...onlyOrder, intake });
    expect(tracked).toStrictEqual([
      { ...ofCohort('order', '✓ Discussed Wednesday 2 December 2026'), reference: 'RP-26-0001' },
    ]);
    const settled = { ...one, settled: [said('2026-11-01 09:00', { code: 'order' })] };
    expect(lines(settled, [], { ...onlyOrder, intake })).toEqual([]);
  });

  it('stands there once where it also comes back at an interval [CPP-2.3d]', () => {
    const tracking = [
      {
        code: 'quarterly',
        label: 'Every quarter',
        rule: 'XX-9',
        everyMonths: 3,
        cohorts: ['order'],
      },
    ];
    const one = child('1', '2018-01-01', { legalSince: day('2026-08-25') });
    expect(lines(one, [], { ...onlyOrder, tracking })).toStrictEqual([
      {
        ...base,
        kind: 'interval',
        rule: 'XX-9',
        code: 'quarterly',
        words: '● Due soon',
        dueOn: '2026-11-25',
        what: 'Every quarter',
      },
    ]);
    const later = lines({ ...one, legalSince: day('2026-08-24') }, [], { ...onlyOrder, tracking });
    expect(later[0]?.words).toBe('▲ Overdue');
  });

  it('has a line for each milestone that comes near [NS-1.7]', () => {
    const milestones = [
      {
        code: 'plan',
        label: 'A plan',
        rule: 'XX-8',
        atMonths: 6,
        since: 'care',
        countsFrom: 'coming-into-care',
      },
    ];
    const one = child('1', '2018-01-01', {
      inCareSince: day('2026-05-25'),
      legalStatus: 'section-20',
    });
    const near = {
      ...base,
      kind: 'milestone',
      rule: 'XX-8',
      code: 'plan',
      words: '● Due soon',
      dueOn: '2026-11-25',
    };
    expect(lines(one, [], { cohorts: [], milestones })).toStrictEqual([
      { ...near, what: 'A plan, about this day' },
    ]);
    const told = { ...one, secondReviewOn: day('2026-11-25') };
    expect(lines(told, [], { cohorts: [], milestones })).toStrictEqual([
      { ...near, what: 'A plan' },
    ]);
    const aged = [{ code: 'plan', label: 'A plan', rule: 'XX-8', atMonths: 96 }];
    const past = child('1', '2018-11-24');
    expect(lines(past, [], { ...onlyOrder, milestones: aged })[0]?.words).toBe('▲ Overdue');
  });
});

describe('cohortsWithChildren', () => {
  it('are those the panel looks for, and those in which somebody put a child', () => {
    const codes = (byHand: Child['byHand'] = []) =>
      cohortsWithChildren(register(child('1', '2018-01-01', { byHand })), panel()).map(
        ({ code }) => code,
      );
    expect(codes()).toEqual(['young', 'order', 'home']);
    expect(codes([said('2026-11-01 09:00', { code: 'asked' })])).toEqual([
      'young',
      'order',
      'home',
      'asked',
    ]);
    expect(codes([said('2026-11-01 09:00', { code: 'asked', panel: 'other' })])).toHaveLength(3);
  });
});
