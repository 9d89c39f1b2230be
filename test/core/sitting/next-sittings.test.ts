import { englandAndWales } from '../../../src/core/calendar/england-and-wales.ts';
import { workingCalendar } from '../../../src/core/calendar/working-calendar.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import {
  dayForReview,
  holidayOn,
  meetsOn,
  plannedDays,
  startOfNextSitting,
} from '../../../src/core/sitting/next-sittings.ts';
import { sittingDays } from '../../../src/core/sitting/sitting-days.ts';
import { day } from '../given/day.ts';
import { knowing, resourcesPanel, sittingOn } from '../given/resources-panel.ts';

const stoodDown = (on: string) => sittingOn(on, { status: 'stood-down' });
const movedTo = (on: string, to: string) => sittingOn(on, { movedTo: day(to) });

describe('sittingDays [CPR-3.1]', () => {
  it.each([
    ['on the day itself', '2026-06-10', ['2026-06-10', '2026-06-17', '2026-06-24']],
    ['from the day after', '2026-06-11', ['2026-06-17', '2026-06-24', '2026-07-01']],
    ['from the day before', '2026-06-09', ['2026-06-10', '2026-06-17', '2026-06-24']],
    [
      'over the year’s end, holidays and all',
      '2027-12-27',
      ['2027-12-29', '2028-01-05', '2028-01-12'],
    ],
    ['on a bank holiday Wednesday', '2024-12-24', ['2024-12-25', '2025-01-01', '2025-01-08']],
  ])('gives every Wednesday: %s', (_, from, dates) =>
    expect(sittingDays(resourcesPanel, day(from), 3, knowing()).map(({ on }) => on)).toEqual(dates),
  );

  it('gives none when none are asked for', () =>
    expect(sittingDays(resourcesPanel, day('2026-06-10'), 0, knowing())).toEqual([]));
});

describe('meetsOn', () => {
  it('is the day it was moved to, else its own', () => {
    expect(meetsOn(sittingOn('2026-06-10'))).toBe('2026-06-10');
    expect(meetsOn(movedTo('2026-06-10', '2026-06-11'))).toBe('2026-06-11');
  });
});

describe('plannedDays [CPR-3.1]', () => {
  const meets = (from: string, sittings: readonly ReturnType<typeof sittingOn>[], count = 3) =>
    plannedDays(resourcesPanel, day(from), count, knowing(...sittings)).map(
      (planned) => planned.meetsOn,
    );

  it('follows the pattern where the register knows nothing', () =>
    expect(plannedDays(resourcesPanel, day('2026-06-10'), 2, knowing())).toEqual([
      { on: '2026-06-10', meetsOn: '2026-06-10' },
      { on: '2026-06-17', meetsOn: '2026-06-17' },
    ]));

  it('passes over a sitting stood down', () =>
    expect(meets('2026-06-10', [stoodDown('2026-06-17')])).toEqual([
      '2026-06-10',
      '2026-06-24',
      '2026-07-01',
    ]));

  it('counts a sitting already held, for one may look back', () =>
    expect(meets('2026-06-10', [sittingOn('2026-06-10', { status: 'held' })], 1)).toEqual([
      '2026-06-10',
    ]));

  it('puts a moved sitting where it meets', () => {
    const moved = [movedTo('2026-06-10', '2026-06-18')];
    expect(plannedDays(resourcesPanel, day('2026-06-10'), 3, knowing(...moved))).toEqual([
      { on: '2026-06-17', meetsOn: '2026-06-17' },
      { on: '2026-06-10', meetsOn: '2026-06-18' },
      { on: '2026-06-24', meetsOn: '2026-06-24' },
    ]);
  });

  it('orders two sittings of one day by the day each was planned for', () =>
    expect(
      plannedDays(
        resourcesPanel,
        day('2026-06-11'),
        2,
        knowing(movedTo('2026-06-10', '2026-06-17')),
      ),
    ).toEqual([
      { on: '2026-06-10', meetsOn: '2026-06-17' },
      { on: '2026-06-17', meetsOn: '2026-06-17' },
    ]));

  it('leaves out what met before, and other panels’ sittings', () =>
    expect(
      meets('2026-06-11', [
        sittingOn('2026-06-10'),
        movedTo('2026-06-17', '2026-06-10'),
        sittingOn('2026-06-12', { panel: 'another' }),
      ]),
    ).toEqual(['2026-06-24', '2026-07-01', '2026-07-08']));

  it('finds as many as asked, however many are stood down', () =>
    expect(
      meets('2026-06-10', ['2026-06-10', '2026-06-17', '2026-06-24'].map(stoodDown), 2),
    ).toEqual(['2026-07-01', '2026-07-08']));
});

describe('startOfNextSitting [CPR-5.4]', () => {
  const next = (after: string, sittings: readonly ReturnType<typeof sittingOn>[] = []) =>
    startOfNextSitting(resourcesPanel, day(after), knowing(...sittings));

  it('is the Wednesday after, at the earliest start', () =>
    expect(next('2026-06-10')).toBe('2026-06-17T09:30:00'));

  it('is the next scheduled sitting when the following week’s is stood down', () =>
    expect(next('2026-06-10', [stoodDown('2026-06-17')])).toBe('2026-06-24T09:30:00'));

  it('comes sooner or later where the next is moved', () => {
    expect(next('2026-06-10', [movedTo('2026-06-17', '2026-06-16')])).toBe('2026-06-16T09:30:00');
    expect(next('2026-06-10', [movedTo('2026-06-17', '2026-06-18')])).toBe('2026-06-18T09:30:00');
  });

  it('is never the sitting of the same day', () =>
    expect(next('2026-06-10', [sittingOn('2026-06-10')])).toBe('2026-06-17T09:30:00'));
});

describe('dayForReview [CPR-5.1c] [CPR-A8]', () => {
  const heardOn = (reviewOn: string, today = '2026-06-10', panel: Panel = resourcesPanel) =>
    dayForReview(panel, day(reviewOn), day(today), knowing())?.meetsOn;
  const noLater: Panel = {
    ...resourcesPanel,
    review: { ...resourcesPanel.review, bringForward: 'before' },
  };

  it.each([
    ['a Friday [AT-8]', '2026-07-03', '2026-07-08'],
    ['a Wednesday', '2026-07-08', '2026-07-08'],
    ['the Thursday after', '2026-07-09', '2026-07-15'],
    ['a date years away', '2029-07-03', '2029-07-04'],
  ])('brings %s forward to the first sitting on or after it', (_, reviewOn, on) =>
    expect(heardOn(reviewOn)).toBe(on),
  );

  it('brings a date that has passed to the first sitting from today', () => {
    expect(heardOn('2026-05-01')).toBe('2026-06-10');
    expect(heardOn('2026-05-01', '2026-06-11')).toBe('2026-06-17');
  });

  it('passes over a sitting stood down', () =>
    expect(
      dayForReview(
        resourcesPanel,
        day('2026-07-03'),
        day('2026-06-10'),
        knowing(stoodDown('2026-07-08')),
      ),
    ).toEqual({ on: '2026-07-15', meetsOn: '2026-07-15' }));

  it.each([
    ['the last sitting before it', '2026-07-03', '2026-07-01'],
    ['its own day', '2026-07-08', '2026-07-08'],
    ['a date years away', '2029-07-03', '2029-06-27'],
    ['the first from today when none is left before it', '2026-06-05', '2026-06-10'],
    ['today’s when it falls on today', '2026-06-10', '2026-06-10'],
  ])('where "no later than" is meant, takes %s', (_, reviewOn, on) =>
    expect(heardOn(reviewOn, '2026-06-10', noLater)).toBe(on),
  );

  it('where "no later than" is meant, never goes back before today', () => {
    expect(heardOn('2026-06-16', '2026-06-11', noLater)).toBe('2026-06-17');
    expect(
      dayForReview(noLater, day('2026-07-03'), day('2026-06-10'), knowing(stoodDown('2026-07-01'))),
    ).toMatchObject({ meetsOn: '2026-06-24' });
  });
});

describe('holidayOn [CPR-G9]', () => {
  it.each([
    ['2025-01-01', 'New Year’s Day'],
    ['2024-12-25', 'Christmas Day'],
    ['2026-06-10', undefined],
    ['2026-06-13', undefined],
  ])('of %s is %s', (on, title) => expect(holidayOn(day(on), englandAndWales)).toBe(title));

  it('names the council’s own closure too', () => {
    const closed = workingCalendar(
      [{ on: day('2026-12-30'), title: 'Council closure' }],
      englandAndWales.covers,
    );
    expect(holidayOn(day('2026-12-30'), closed)).toBe('Council closure');
  });
});
