import type { Change } from '../../../src/core/register/register.ts';
import { childName } from '../../../src/core/week/followed-child.ts';
import { followedToSettle } from '../../../src/core/week/followed-to-settle.ts';
import { keptBeside } from '../../../src/core/week/kept-beside.ts';
import { knownChildren } from '../../../src/core/week/known-children.ts';
import { at } from '../../given/register.ts';
import { cohortOf } from '../cohort/given-children.ts';
import { day } from '../given/day.ts';
import { caseOf, key, now, own, panel, tracked } from '../given/tracked-child.ts';

const by = { by: 'w', at: at(now) };
const order = cohortOf(panel, 'interim-care-order');

describe('what is kept beside a line of the Tracker [CPP-2.1]', () => {
  const beside = (cohorts?: readonly string[], register = tracked(), asked = panel) =>
    keptBeside(
      register,
      asked,
      knownChildren(register, asked),
      day('2026-11-27'),
    )(own(register), cohorts);

  it('is of the cohorts that are named, and of all where none is', () => {
    const kept = {
      name: childName({ key }),
      lines: expect.stringMatching(/^▲ Not ticked: 3 of 3\. /) as string,
      still: '○ Less than a month, since Monday 2 November 2026',
      events: '',
    };
    expect(beside()).toEqual({ since: '2026-11-02', kept });
    expect(beside([order.code])).toEqual({ since: '2026-11-02', kept });
    expect(beside(['other'])).toEqual({});
  });

  it('is nothing of a child that is not followed, or by a panel that keeps nothing', () => {
    const settled = [{ panel: 'permanence', code: order.code, why: 'w', ...by }];
    expect(beside(undefined, tracked({ settled }))).toEqual({});
    const { tracker: _, ...rest } = panel;
    const cohorts = panel.cohorts!.map(({ checks: __, ...one }) => one);
    expect(beside(undefined, tracked(), { ...rest, cohorts })).toEqual({});
  });

  it('asks for no tick once the sitting was held, nor of a child who left the tracker', () => {
    const rows = (status: 'planned' | 'held'): readonly Change[] => [
      caseOf({ status: 'listed', sitting: 's' }),
      {
        table: 'sitting',
        row: { key: 's', panel: 'permanence', on: day('2026-12-03'), status },
      },
    ];
    expect(followedToSettle(tracked({}, rows('planned')), at(now))).toHaveLength(1);
    expect(followedToSettle(tracked({}, rows('held')), at('2026-12-03 17:00'))).toEqual([]);
    const settled = [{ panel: 'permanence', code: order.code, why: 'w', ...by }];
    expect(followedToSettle(tracked({ settled }, rows('planned')), at(now))).toEqual([]);
  });
});
