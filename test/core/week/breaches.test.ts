import { homesFinal as final, homesSitting as key } from '../../given/lasting-homes.ts';
import { at } from '../../given/register.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Item, Register, Sitting } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { breachesOf } from '../../../src/core/week/breaches.ts';
import { isPastFinish, overrunsToSettle, usualFinishOf } from '../../../src/core/week/overruns.ts';

const base = final();
const sitting = base.rows.sitting.get(key)!;
const item = [...base.rows.item.values()].find((one) => one.sitting === key)!;
const usual = usualFinishOf(base, sitting);

/** What is printed of the sitting, as it was kept but for what a test alters. */
const printed = (
  altered: Partial<Sitting>,
  ofItem: Partial<Item> = {},
  register: Register = base,
): readonly (readonly [string, string])[] => {
  const now = withChanges(register, [{ table: 'item', row: { ...item, ...ofItem } }]);
  return breachesOf(now, { ...sitting, ...altered }).map(({ words, clause }) => [words, clause]);
};
const filed = (altered: Partial<Panel>): Register => ({
  ...base,
  panels: base.panels.map((panel) => ({ ...panel, ...altered })),
});

describe('breaches of a sitting, each with where it is asked [LCLH-2.2] [CPR-2.6] [BC-A3] [CPR-3.2]', () => {
  it('are none where all was as it is asked', () => {
    expect(printed({})).toEqual([]);
    expect(printed({ unrepresented: [] }, { absent: [] })).toEqual([]);
  });

  it('are partners who were not represented', () => {
    expect(printed({ unrepresented: ['Fostering Manager'] })).toEqual([
      ['Not represented: Fostering Manager.', 'Lasting Homes Panel, Membership'],
    ]);
    expect(
      printed({ unrepresented: ['Fostering Manager'] }, {}, filed({ attendance: {} })),
    ).toEqual([['Not represented: Fostering Manager.', '']]);
  });

  it('are those asked to a child’s item who were away, and what was made without a quorum', () => {
    const away = printed({}, { absent: ['social-worker'] });
    expect(away.map(([words]) => words)).toEqual([
      'LH-26-0001: the social worker was neither there nor represented.',
    ]);
    const without = (found: NonNullable<Item['quorum']>['found']) =>
      printed({}, { quorum: { found } as NonNullable<Item['quorum']> });
    expect(without(['Chair', 'Housing'])).toEqual([
      ['LH-26-0001: not quorate, without Chair, Housing.', ''],
    ]);
    expect(without([])).toEqual([]);
    expect(without('quorate')).toEqual([]);
  });

  it('are an end past the latest finish, with its reason', () => {
    const words = (altered: Partial<Sitting>) => printed(altered).map(([one]) => one);
    const late = at(`${sitting.on} 23:59`);
    const past = 'It ended past its latest finish, on Tuesday 8 December 2026, 11:59pm';
    expect(words({ finishedAt: usual })).toEqual([]);
    expect(words({ finishedAt: late })).toEqual([`${past}.`]);
    const why = (text: string) => ({ why: text, by: 'chair', at: late });
    const ranOver = why('The guard came late.') as NonNullable<Sitting['ranOver']>;
    expect(words({ finishedAt: late, ranOver })).toEqual([`${past}: The guard came late.`]);
    const laterFinish = { ...why('Seven. Or more'), until: '23:59' } as unknown as NonNullable<
      Sitting['laterFinish']
    >;
    expect(words({ finishedAt: late, laterFinish })).toEqual([`${past}: Seven. Or more.`]);
    expect(words({ finishedAt: late, laterFinish, ranOver })).toEqual([
      `${past}: The guard came late.`,
    ]);
  });
});

describe('a sitting that ran over [CPR-3.2]', () => {
  const ran = (altered: Partial<Sitting>): Register =>
    withChanges(base, [{ table: 'sitting', row: { ...sitting, ...altered } }]);

  it('is asked why, until somebody has said it', () => {
    const finishedAt = at(`${sitting.on} 23:59`);
    const panel = base.panels[0]!;
    expect(overrunsToSettle(ran({ finishedAt }))).toEqual([
      {
        words: '● Ran over',
        what: expect.stringMatching(
          /^The sitting of Tuesday 8 December 2026 ended on Tuesday 8 December 2026, 11:59pm, after Tuesday 8 December 2026, .+\. Type why under "Ran over: why" on Sittings\.$/,
        ) as string,
        who: 'Administrator',
        about: key,
        path: `/sittings/${encodeURIComponent(key)}`,
        panel: 'lasting-homes',
        rule: panel.session.rule,
      },
    ]);
    const ranOver = { why: 'Late', by: 'chair', at: finishedAt } as NonNullable<Sitting['ranOver']>;
    expect(overrunsToSettle(ran({ finishedAt, ranOver }))).toEqual([]);
    expect(overrunsToSettle(ran({ finishedAt: usual }))).toEqual([]);
    expect(isPastFinish(base, sitting)).toBe(false);
  });
});
