import { divisionNames, divisions, publishedIn } from '../../../src/core/calendar/division.ts';
import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { datesOf } from '../../../src/commands/panel-file/dates.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const panelIn = (division: NonNullable<Panel['holidays']>['division']): Panel => ({
  ...preset('resources'),
  holidays: { division, rule: 'CPR-A6', printed: 'Local default', phrase: '' },
});

/** The one sitting of a day, its steps as `name: moment`. */
function stepsOn(panel: Panel, on: string): Readonly<Record<string, string>> {
  const [sitting] = datesOf(panel, day(on), day(on));
  return Object.fromEntries((sitting?.steps ?? []).map(({ what, at }) => [what, at ?? 'unknown']));
}
const trouble = (panel: Panel, on: string): string =>
  datesOf(panel, day(on), day(on))
    .flatMap((sitting) => sitting.trouble)
    .join(' ');

describe('the bank holidays that a panel keeps', () => {
  it('are as many as were published, each day once and in order, from 2019 to 2027', () => {
    expect(divisions.map((one) => publishedIn[one].length)).toEqual([75, 84, 93]);
    for (const one of divisions) {
      const days = publishedIn[one].map(({ on }) => on);
      expect(days).toEqual([...new Set(days)].sort());
      expect([days[0]?.slice(0, 4), days.at(-1)?.slice(0, 4)]).toEqual(['2019', '2027']);
    }
    expect(Object.values(divisionNames)).toHaveLength(3);
  });

  // By hand: the day, and where nobody works on it. The last of them are of all three.
  it.each([
    ['2026-01-02', 'scotland', '2nd January'],
    ['2026-11-30', 'scotland', 'St Andrew’s Day'],
    ['2026-08-03', 'scotland', 'Summer bank holiday'],
    ['2026-03-17', 'northern-ireland', 'St Patrick’s Day'],
    ['2026-07-13', 'northern-ireland', 'Battle of the Boyne (Orangemen’s Day)'],
    ['2027-07-12', 'northern-ireland', 'Battle of the Boyne (Orangemen’s Day)'],
  ] as const)('know %s in %s alone', (on, where, title) => {
    const kept = divisions.filter((one) => publishedIn[one].some((off) => off.on === on));
    expect(kept).toEqual([where]);
    expect(
      publishedIn[where]
        .find((off) => off.on === on)
        ?.title.replace('(substitute day)', '')
        .trim(),
    ).toBe(title);
  });

  it('are of England and Wales unless the file says otherwise', () => {
    for (const on of ['2026-04-08', '2026-12-02', '2027-01-06', '2027-09-01']) {
      expect(stepsOn(panelIn('england-and-wales'), on)).toEqual(stepsOn(preset('resources'), on));
    }
  });
});

describe('the dates of a panel in Scotland and in Northern Ireland [CPR-A6]', () => {
  const scottish = panelIn('scotland');
  const irish = panelIn('northern-ireland');

  it('close before St Andrew’s Day, which is a Monday like any other further south', () => {
    expect(stepsOn(scottish, '2026-12-02')['Requests close']).toBe('2026-11-27T17:00:00');
    expect(stepsOn(preset('resources'), '2026-12-02')['Requests close']).toBe(
      '2026-11-30T17:00:00',
    );
    expect(stepsOn(irish, '2026-12-02')['Requests close']).toBe('2026-11-30T17:00:00');
  });

  it('leave out 2 January, kept on Monday 4 January 2027, and New Year’s Day before it', () => {
    expect(stepsOn(scottish, '2027-01-06')['Requests close']).toBe('2026-12-31T17:00:00');
    expect(stepsOn(irish, '2027-01-06')['Requests close']).toBe('2027-01-04T17:00:00');
  });

  it('leave out 12 July and St Patrick’s Day, on which a sitting asks what to do', () => {
    expect(stepsOn(irish, '2027-07-14')['Requests close']).toBe('2027-07-09T17:00:00');
    expect(stepsOn(scottish, '2027-07-14')['Requests close']).toBe('2027-07-12T17:00:00');
    expect(trouble(irish, '2027-03-17')).toContain('St Patrick’s Day');
    expect(trouble(scottish, '2027-03-17')).toBe('');

    expect(stepsOn(irish, '2026-07-15')['Requests close']).toBe('2026-07-10T17:00:00');
  });

  it('end where what was published ends', () => {
    for (const panel of [scottish, irish, preset('resources')]) {
      expect(trouble(panel, '2028-01-05')).toContain(
        'Working days are not yet known after Friday 31 December 2027',
      );
      expect(stepsOn(panel, '2028-01-05')).not.toHaveProperty('Requests close');
    }
  });

  it('are refused of a part that there is not, with the nearest that there is', () => {
    const { holidays } = scottish;
    const written = (division: string) =>
      parsePanel({ ...scottish, holidays: { ...holidays, division } });
    expect(written('scotland').ok).toBe(true);
    const expected = 'one of: england-and-wales, scotland, northern-ireland';
    const at = { path: 'holidays.division', expected };
    expect(written('scotlnd')).toEqual({
      ok: false,
      error: [{ ...at, actual: '"scotlnd"', example: '"scotland"' }],
    });
    expect(written('northen-ireland')).toMatchObject({
      error: [{ example: '"northern-ireland"' }],
    });
    expect(written('wonderland')).toMatchObject({
      error: [{ ...at, example: '"england-and-wales"' }],
    });
    expect(parsePanel({ ...scottish, holidays: { ...holidays, division: 3 } })).toMatchObject({
      error: [{ example: '"england-and-wales"' }],
    });
  });
});
