import type { Change, Item, Review } from '../../../src/core/register/register.ts';
import { broughtOver } from '../../../src/core/register/brought-over.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { heardCase, knownChildren, waitingCase } from '../../../src/core/week/known-children.ts';
import { trackerLines } from '../../../src/core/week/tracker-lines.ts';
import { at, decided, givenReferral, givenRegister } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { workerOne } from '../../given/people.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { resourcesPanel, sittingOn } from '../given/resources-panel.ts';

const key = 'RP-26-0001@resources:2026-11-25';
const now = at('2026-12-09 09:00');
const item = (outcome: object, altered: Partial<Item> = {}): Change => ({
  table: 'item',
  row: {
    key,
    reference: 'RP-26-0001',
    sitting: 'resources:2026-11-25',
    from: 'referral',
    status: 'heard',
    late: false,
    outcome: decided(outcome),
    ...altered,
  },
});
const review = (altered: Partial<Review> = {}): Change => ({
  table: 'review',
  row: { key, reference: 'RP-26-0001', dueOn: day('2026-12-09'), status: 'waiting', ...altered },
});
const lines = (...rows: readonly Change[]) =>
  trackerLines(givenRegister([givenReferral(1, '2026-11-19 09:00'), ...rows]), now);
const waiting = {
  panel: 'resources',
  rule: 'CPR-5.1c',
  kind: 'review',
  code: '',
  words: '○ To come',
  dueOn: '2026-12-09',
  what: 'Its review',
  reference: 'RP-26-0001',
  child: 'CH-0001',
  initials: 'A.B.',
  worker: workerOne,
};

describe('a review on the Tracker [CPR-5.1c]', () => {
  it('stands there while it waits, overdue from the day after', () => {
    expect(lines(review())).toStrictEqual([waiting]);
    const [late] = lines(review({ dueOn: day('2026-12-08') }));
    expect(late?.words).toBe('▲ Overdue');
    for (const status of ['closed', 'brought-forward'] as const) {
      expect(lines(review({ status }))).toEqual([]);
    }
    expect(lines(review({ reference: 'RP-26-0009' }))).toEqual([]);
  });

  it('says that a decision was deferred, and on which day the child comes back', () => {
    const sitting: Change = {
      table: 'sitting',
      row: sittingOn('2026-12-16', { movedTo: day('2026-12-17') }),
    };
    const deferred = { decision: 'defer', deferredTo: day('2026-12-16') };
    const back = review({ sitting: 'resources:2026-12-16' });
    expect(lines(back, sitting, item(deferred))).toStrictEqual([
      { ...waiting, what: 'A decision that was deferred', sittingOn: '2026-12-17' },
    ]);
    expect(lines(review(), item({}))).toStrictEqual([waiting]);
    expect(lines(back)).toStrictEqual([waiting]);
  });

  it('comes in the order of the days, then of the references', () => {
    const other = (number: number, dueOn: string): readonly Change[] => [
      givenReferral(number, '2026-11-19 09:00'),
      review({ key: `RP-26-000${number}@x`, reference: `RP-26-000${number}`, dueOn: day(dueOn) }),
    ];
    const found = lines(
      ...other(3, '2026-12-10'),
      ...other(2, '2026-12-10'),
      ...other(4, '2026-12-01'),
    );
    expect(found.map(({ reference }) => reference)).toEqual([
      'RP-26-0004',
      'RP-26-0002',
      'RP-26-0003',
    ]);
  });

  it('has no clause where the terms of the panel say nothing of reviews', () => {
    const { review: _, ...panel } = resourcesPanel;
    const register = givenRegister([givenReferral(1, '2026-11-19 09:00'), review()]);
    expect(trackerLines({ ...register, panels: [panel] }, now)[0]?.rule).toBe('');
  });
});

describe('children as a panel knows them', () => {
  const other = preset('permanence');
  const referral = (number: number, altered: GivenReferral) =>
    givenReferral(number, `2026-11-1${number} 09:00`, {
      ...altered,
      facts: { caseNumber: 'CH-0001', ...altered.facts },
    });

  it('have a case that waits until it is heard or withdrawn, and one that was heard last', () => {
    const cases = (...rows: readonly Change[]) => {
      const register = givenRegister(rows);
      const of = (panel: typeof other) => [
        waitingCase(register, panel, 'CH-0001')?.reference,
        heardCase(register, panel, 'CH-0001')?.reference,
      ];
      return [...of(resourcesPanel), ...of(other)];
    };
    expect(cases(referral(1, { status: 'returned' }))).toEqual([
      'RP-26-0001',
      undefined,
      undefined,
      undefined,
    ]);
    expect(cases(referral(1, { status: 'heard' }))).toEqual([
      undefined,
      'RP-26-0001',
      undefined,
      undefined,
    ]);
    expect(cases(referral(1, { status: 'withdrawn' }))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const heard = [referral(3, { status: 'heard' }), referral(2, { status: 'heard' })];
    expect(cases(...heard)).toEqual([undefined, 'RP-26-0003', undefined, undefined]);
    const theirs = referral(2, { status: 'listed', panel: 'permanence' });
    expect(cases(theirs)).toEqual([undefined, undefined, 'RP-26-0002', undefined]);
  });

  it('were discussed where they were heard, or before they were brought over', () => {
    const sittings = ['2026-12-02', '2026-11-25'].map((on): Change => ({
      table: 'sitting',
      row: sittingOn(on),
    }));
    const items = ['2026-12-02', '2026-11-25'].map((on) =>
      item({}, { key: `RP-26-0001@resources:${on}`, sitting: `resources:${on}` }),
    );
    const over = referral(2, { responses: [broughtOver], status: 'heard' });
    const putDown = referral(3, { responses: [broughtOver], cohort: 'young' });
    const rows = [referral(1, { status: 'heard' }), over, putDown, ...sittings, ...items];
    const known = knownChildren(withChanges(givenRegister(), rows), resourcesPanel);
    expect(known.discussedOn('CH-0001')).toEqual(['2026-11-12', '2026-11-25', '2026-12-02']);
    expect(known.discussedOn('CH-0009')).toEqual([]);
    expect([known.waits('CH-0001'), known.waits('CH-0009')]).toEqual([true, false]);
    expect(known.begunOn).toBe('2026-11-25');
    const unheard = givenRegister([
      referral(1, {}),
      ...sittings,
      item({}, { status: 'not-heard' }),
    ]);
    expect(knownChildren(unheard, resourcesPanel).discussedOn('CH-0001')).toEqual([]);
  });

  it('are before a panel that began with its first sitting that was not stood down', () => {
    const off: Change = {
      table: 'sitting',
      row: sittingOn('2026-11-18', { status: 'stood-down' }),
    };
    const theirs: Change = {
      table: 'sitting',
      row: { ...sittingOn('2026-11-11'), key: 'x', panel: 'permanence' },
    };
    const first: Change = { table: 'sitting', row: sittingOn('2026-11-25') };
    const begun = (...rows: readonly Change[]) =>
      knownChildren(givenRegister(rows), resourcesPanel);
    expect(begun(off, theirs, first).begunOn).toBe('2026-11-25');
    expect('begunOn' in begun(off, theirs)).toBe(false);
    expect(knownChildren(givenRegister(), preset('next-steps')).begunOn).toBe('2026-11-05');
  });
});
