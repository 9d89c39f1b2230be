import { day } from '../given/day.ts';
import { afterNextSteps, overseen, recommended } from '../../given/next-steps.ts';
import { preset } from '../given/presets.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Action, Item } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { heardWords, overran } from '../../../src/core/week/heard-times.ts';
import {
  forPlan,
  isForPlan,
  kindWords,
  notInPlan,
  planWords,
} from '../../../src/core/week/in-plan.ts';
import { linesWords, stillWords } from '../../../src/core/week/tracker-words.ts';

const panel = preset('next-steps');
const { plan: _, ...rest } = panel;
const planless: Panel = rest;
const action = (altered: Partial<Action> = {}): Action => ({
  ...{ key: `${overseen}/9`, item: overseen, what: 'Visit', owner: '', kind: 'advice' },
  ...altered,
});

describe('what goes into a plan, and how it stands there [NS-1.4]', () => {
  const register = afterNextSteps([recommended('advice')]);

  it('is what is of a kind that the panel’s file names', () => {
    expect(isForPlan(panel, { kind: 'advice' })).toBe(true);
    expect(isForPlan(panel, { kind: 'signpost' })).toBe(false);
    expect(isForPlan(panel, {})).toBe(false);
    expect(isForPlan(planless, { kind: 'advice' })).toBe(false);
    expect(forPlan(register, planless, overseen)).toEqual([]);
    expect(forPlan(register, panel, 'another')).toEqual([]);
  });

  it('counts as the minutes in force say it, and no more once somebody said how it stands', () => {
    const keys = (altered: Partial<Action>) =>
      notInPlan(
        withChanges(register, [{ table: 'action', row: action(altered) }]),
        panel,
        overseen,
      ).map(({ key }) => key);
    expect(keys({})).toEqual([`${overseen}/1`, `${overseen}/9`]);
    expect(keys({ replaced: 'Version 2' } as unknown as Partial<Action>)).toEqual([
      `${overseen}/1`,
    ]);
    const stands = { since: day('2026-12-04') } as NonNullable<Action['plan']>;
    expect(keys({ plan: stands })).toEqual([`${overseen}/1`]);
  });

  it('is told in words, of nothing that is for no plan', () => {
    expect(planWords(panel, action())).toBe('○ Not in the Pathway Plan yet');
    expect(planWords(panel, action({ kind: 'signpost' }))).toBe('');
    expect(planWords(planless, action())).toBe('');
    const { kind: __, ...unkind } = action();
    expect(planWords(panel, unkind)).toBe('');
    expect(kindWords(panel, unkind)).toBe('Visit');
    expect(kindWords(panel, action({ kind: 'unheard-of' }))).toBe('unheard-of: Visit');
    const choice = panel.decisions!.choices.at(-1)!;
    expect(kindWords(panel, action({ kind: choice.value }))).toBe(`${choice.label}: Visit`);
    const { decisions: ___, ...open } = panel;
    expect(kindWords(open, action())).toBe('advice: Visit');
  });
});

describe('when an item was heard [LCLH-3.4]', () => {
  const item = (altered: Partial<Item>): Item => ({
    ...{ key: 'i', reference: 'RP-26-0001', sitting: 's', from: 'referral', status: 'heard' },
    ...{ late: false },
    ...altered,
  });
  const slot = { startsAt: '09:30', minutes: 20 };

  it.each([
    [
      { ...slot, heardFrom: '09:35', heardUntil: '10:05' },
      15,
      'Heard 9:35am to 10:05am: 15 minutes past its slot, which ended at 9:50am',
    ],
    [
      { ...slot, heardUntil: '09:51' },
      1,
      'Heard until 9:51am: 1 minute past its slot, which ended at 9:50am',
    ],
    [{ ...slot, heardFrom: '09:35', heardUntil: '09:50' }, 0, 'Heard 9:35am to 9:50am'],
    [{ ...slot, heardFrom: '09:35', heardUntil: '09:49' }, 0, 'Heard 9:35am to 9:49am'],
    [{ ...slot, heardFrom: '09:35' }, 0, 'Heard from 9:35am'],
    [{ minutes: 20, heardUntil: '10:05' }, 0, 'Heard until 10:05am'],
    [{ startsAt: '09:30', heardUntil: '10:05' }, 0, 'Heard until 10:05am'],
    [slot, 0, ''],
  ])('is told of %j', (altered, over, words) => {
    expect(overran(item(altered))).toBe(over);
    expect(heardWords(item(altered))).toBe(words);
  });
});

describe('how lines and a plan stand on the Tracker [CPP-2.1] [CPP-1.1]', () => {
  it('is told with what is open, and of nothing where there are no lines', () => {
    const line = (name: string, stands: boolean) => ({ line: name, stands });
    expect(linesWords([])).toBe('');
    expect(linesWords([line('a', true), line('b', true)])).toBe('✓ Ticked: all 2');
    expect(linesWords([line('a', false), line('b', true), line('c', false)])).toBe(
      '▲ Not ticked: 2 of 3. a; c',
    );
    const since = day('2026-08-03');
    expect(stillWords(undefined)).toBe('');
    expect(stillWords({ since, months: 4, isLong: true })).toBe(
      '▲ 4 months, since Monday 3 August 2026',
    );
    expect(stillWords({ since, months: 1, isLong: false })).toBe(
      '○ 1 month, since Monday 3 August 2026',
    );
  });
});
