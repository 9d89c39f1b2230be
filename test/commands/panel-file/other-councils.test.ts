import { readFileSync } from 'node:fs';
import { datesOf } from '../../../src/commands/panel-file/dates.ts';
import { repliedBy } from '../../../src/commands/panel-file/replied-by.ts';
import { panelFrom } from '../../../src/commands/panel-file/read-panel-file.ts';
import { agendaGrid } from '../../../src/core/agenda/agenda-grid.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import { day } from '../../core/given/day.ts';
import { planReview, planReviewFile } from '../../given/plan-review.ts';

function panelIn(file: string): Panel {
  const panel = panelFrom(readFileSync(`test/panels/others/${file}.yaml`, 'utf8'));
  if (!panel.ok) throw new Error(JSON.stringify(panel.error));
  return panel.value;
}

const between = (panel: Panel, from: string, to: string) => datesOf(panel, day(from), day(to));

describe('the panels of other councils, as files only, by dates checked by hand', () => {
  it('has twelve cases of ten minutes every Tuesday, and asks about no time that is not stated', () => {
    const panel = panelIn('slough-child-in-need');
    expect(agendaGrid(panel)).toHaveLength(12);
    expect(agendaGrid(panel).at(-1)).toEqual({ startsAt: '11:20', minutes: 10 });
    const found = between(panel, '2026-12-25', '2027-01-05');
    expect(found.map(({ on, steps }) => [on, steps.map(({ at }) => at)])).toEqual([
      ['2026-12-29', ['2026-12-29T09:30:00']],
      ['2027-01-05', ['2027-01-05T09:30:00']],
    ]);
  });

  it('sits every Thursday but for the closure, and reckons a limit of the week before', () => {
    const panel = panelIn('coventry-permanency');
    const found = between(panel, '2026-12-17', '2027-01-07');
    expect(found.map(({ on, steps }) => [on, ...steps.map(({ at }) => at)])).toEqual([
      ['2026-12-17', '2026-12-11T12:00:00', '2026-12-14T17:00:00', '2026-12-18T12:00:00'],
      ['2027-01-07', '2026-12-31T12:00:00', '2027-01-04T17:00:00', '2027-01-08T12:00:00'],
    ]);
    expect(found[1]?.steps[0]?.why).toContain('New Year’s Day');
    expect(between(panel, '2020-12-23', '2020-12-31').map(({ on }) => on)).toEqual([
      '2020-12-24',
      '2020-12-31',
    ]);
  });

  it('hears seven children between the parts of an agenda and round its break, and has its dates', () => {
    const panel = panelIn('northmoor-care');
    expect(
      agendaGrid(panel).map((row) => ('pause' in row ? row.pause.label : row.startsAt)),
    ).toEqual(['09:30', '09:50', '10:10', '10:30', 'Break', '11:05', '11:25', '11:45']);
    const [found] = between(panel, '2026-12-01', '2026-12-01');
    expect(found?.steps.map(({ at }) => at)).toEqual([
      '2026-11-25T17:00:00',
      '2026-11-27T12:00:00',
    ]);
  });

  // By hand: of the days before Tuesday 7 April 2026 neither Good Friday nor Easter Monday is worked; 4 May is a holiday.
  it('divides its requests by what they ask for, and replies to each whether it meets or not', () => {
    const panel = panelIn('invented-strategy');
    const found = between(panel, '2026-04-01', '2026-05-08');
    expect(found.map(({ on, stream, steps }) => [on, stream, steps[0]?.at])).toEqual([
      ['2026-04-07', 'Children at risk', '2026-03-30T23:59:59'],
      ['2026-04-14', 'Children at risk', '2026-04-08T23:59:59'],
      ['2026-04-21', 'Children at risk', '2026-04-15T23:59:59'],
      ['2026-04-28', 'Children at risk', '2026-04-22T23:59:59'],
      ['2026-04-30', 'Places', '2026-04-24T23:59:59'],
      ['2026-05-05', 'Children at risk', '2026-04-28T23:59:59'],
    ]);
    expect(repliedBy(panel, day('2026-04-01'))?.step).toMatchObject({
      at: '2026-04-07T17:00:00',
      owner: 'chair',
      why: 'not counted: Good Friday, Easter Monday',
    });
  });

  it('sits on the dates listed, warns of the long gap over Easter, and tells the decision-maker’s time', () => {
    const panel = panelIn('east-riding-permanency');
    const found = between(panel, '2026-03-01', '2026-04-30');
    expect(found.map(({ on, steps }) => [on, ...steps.map(({ at }) => at?.slice(0, 10))])).toEqual([
      ['2026-03-09', '2026-02-27', '2026-02-27', '2026-03-18', '2026-03-23'],
      ['2026-04-20', '2026-04-10', '2026-04-10', '2026-04-29', '2026-05-05'],
    ]);
    expect(found[1]?.trouble).toEqual([
      '42 days after the sitting of Monday 9 March 2026: no more than 31 (Permanency Panel).',
    ]);
  });
});

describe('a panel of an invented council that finds children by their plans, as a file only [NS-3.3]', () => {
  it('sits every Wednesday, four children a sitting, and takes no requests', () => {
    expect(agendaGrid(planReview)).toHaveLength(4);
    const found = between(planReview, '2026-11-25', '2026-12-08');
    expect(found.map(({ on, steps }) => [on, steps])).toEqual([
      ['2026-11-25', []],
      ['2026-12-02', []],
    ]);
  });

  it('is the same panel when it is read from what is printed of it', () => {
    expect(parsePanel(JSON.parse(JSON.stringify(planReview)))).toEqual({
      ok: true,
      value: planReview,
    });
  });

  it.each([
    [
      'lastsMonths: 15',
      'lastsMonths: 0',
      'cohorts[0].plan.lastsMonths',
      'a whole number of months from 1 to 300',
      '0',
    ],
    [
      'lastsMonths: 15',
      'lastsWeeks: 60',
      'cohorts[0].plan.lastsMonths',
      'a whole number of months from 1 to 300',
      'nothing',
    ],
    [
      'withinWeeks: 6',
      'withinWeeks: soon',
      'cohorts[1].planEnds.withinWeeks',
      'a whole number of weeks from 0 to 104',
      '"soon"',
    ],
    [
      'withinWeeks: 6',
      'withinWeeks: 105',
      'cohorts[1].planEnds.withinWeeks',
      'a whole number of weeks from 0 to 104',
      '105',
    ],
  ])(
    'is refused with where and what where it says %s as %s',
    (right, wrong, path, expected, actual) => {
      const broken = panelFrom(planReviewFile.replace(right, wrong));
      expect(broken.ok ? [] : broken.error).toContainEqual(
        expect.objectContaining({ path, expected, actual }),
      );
    },
  );
});
