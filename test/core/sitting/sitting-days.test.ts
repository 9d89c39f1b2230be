import type { Panel } from '../../../src/core/panel/panel.ts';
import type { SittingPattern, SittingPlan } from '../../../src/core/panel/sitting-plan.ts';
import { longGaps } from '../../../src/core/sitting/long-gaps.ts';
import {
  lastDayBy,
  plannedDays,
  startOfNextSitting,
} from '../../../src/core/sitting/next-sittings.ts';
import { sittingDays, type Diary } from '../../../src/core/sitting/sitting-days.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { knowing, resourcesPanel } from '../given/resources-panel.ts';

const citation = { rule: 'CPR-3.1', printed: 'Local default', phrase: '' };
const sitting = (plan: SittingPlan): Panel => ({
  ...resourcesPanel,
  sittings: { ...plan, ...citation },
});
const daysOf = (plan: SittingPattern, from: string, count: number) =>
  sittingDays(sitting(plan), day(from), count, knowing()).map(({ meetsOn }) => meetsOn);
const monthly = (
  nth: 1 | 2 | 3 | 4 | 5 | 'last',
  weekday: 1 | 3 | 5,
): Extract<SittingPattern, { readonly pattern: 'monthly' }> => ({
  pattern: 'monthly',
  days: [{ nth, weekday }],
});
const at = (panel: string, on: string, stream?: string) => ({
  key: `${panel}:${on}`,
  panel,
  on: day(on),
  status: 'planned' as const,
  ...(stream === undefined ? {} : { stream }),
});

describe('sittingDays, by the rhythms a file can say', () => {
  it.each<[string, SittingPattern, readonly string[]]>([
    [
      'every second Wednesday of a month',
      monthly(2, 3),
      ['2026-01-14', '2026-02-11', '2026-03-11'],
    ],
    ['the last Friday of a month', monthly('last', 5), ['2026-01-30', '2026-02-27', '2026-03-27']],
    [
      'a fifth Friday only where there is one',
      monthly(5, 5),
      ['2026-01-30', '2026-05-29', '2026-07-31'],
    ],
    [
      'the second Wednesday of every other month [LCLH-A1]',
      { ...monthly(2, 3), everyMonths: 2, firstMonth: '2025-09' },
      ['2026-01-14', '2026-03-11', '2026-05-13'],
    ],
    [
      'several days of a month',
      {
        pattern: 'monthly',
        days: [
          { nth: 3, weekday: 2 },
          { nth: 1, weekday: 2 },
        ],
      },
      ['2026-01-06', '2026-01-20', '2026-02-03'],
    ],
    [
      'every three weeks from a date',
      { pattern: 'every-weeks', weeks: 3, from: day('2025-12-31') },
      ['2026-01-21', '2026-02-11', '2026-03-04'],
    ],
    [
      'the dates it lists, and no more',
      {
        pattern: 'dates',
        dates: [day('2026-02-03'), day('2026-01-05'), day('2025-11-05')],
      },
      ['2026-01-05', '2026-02-03'],
    ],
    ['none that nobody typed', { pattern: 'by-hand' }, []],
    ['none of a rhythm whose first is not typed', { pattern: 'every-weeks', weeks: 2 }, []],
  ])('gives %s', (_, plan, days) => expect(daysOf(plan, '2026-01-01', 3)).toEqual(days));

  it('gives nothing before the first sitting of a rhythm', () =>
    expect(
      daysOf({ pattern: 'every-weeks', weeks: 2, from: day('2026-11-05') }, '2026-01-01', 1),
    ).toEqual(['2026-11-05']));

  it('leaves out a closure, both its ends included', () =>
    expect(
      daysOf(
        {
          pattern: 'weekly',
          weekday: 3,
          except: [{ from: day('2026-07-22'), to: day('2026-08-26'), why: 'School holidays' }],
        },
        '2026-07-15',
        2,
      ),
    ).toEqual(['2026-07-15', '2026-09-02']));
});

describe('sittingDays, on a holiday [CPR-G9] [NS-8.6]', () => {
  const mondays = (onHoliday?: SittingPattern['onHoliday']): SittingPattern => ({
    pattern: 'weekly',
    weekday: 1,
    ...(onHoliday ? { onHoliday } : {}),
  });

  it.each([
    ['stands where nothing is said', undefined, ['2026-03-30', '2026-04-06', '2026-04-13']],
    ['stands, to be asked about', 'ask', ['2026-03-30', '2026-04-06', '2026-04-13']],
    ['is skipped', 'skip', ['2026-03-30', '2026-04-13', '2026-04-20']],
    [
      'goes on to the next working day',
      'next-working-day',
      ['2026-03-30', '2026-04-07', '2026-04-13'],
    ],
    [
      'goes back over the weekend',
      'previous-working-day',
      ['2026-03-30', '2026-04-02', '2026-04-13'],
    ],
  ] as const)('%s', (_, onHoliday, days) =>
    expect(daysOf(mondays(onHoliday), '2026-03-30', 3)).toEqual(days),
  );

  it('keeps the day of the pattern beside the one it went to, and says why', () => {
    const [moved] = sittingDays(
      sitting(mondays('next-working-day')),
      day('2026-04-07'),
      1,
      knowing(),
    );
    expect(moved).toEqual({ on: '2026-04-06', meetsOn: '2026-04-07', because: 'Easter Monday' });
  });

  it('moves over a closure as well, and moves nothing where the holidays known end', () => {
    const except = [{ from: day('2026-04-07'), to: day('2026-04-07'), why: 'Closure' }];
    expect(daysOf({ ...mondays('next-working-day'), except }, '2026-04-06', 1)).toEqual([
      '2026-04-08',
    ]);
    expect(daysOf(mondays('next-working-day'), '2027-12-26', 1)).toEqual(['2027-12-29']);
    expect(daysOf(mondays('next-working-day'), '2028-04-17', 1)).toEqual(['2028-04-17']);
  });
});

describe('the phases of the Next Steps Panel [NS-8.4] [NS-8.7] [NS-A10]', () => {
  const panel = preset('next-steps');
  const sat = (from: string, count: number, phases: NonNullable<Diary['phases']> = []) =>
    sittingDays(panel, day(from), count, { ...knowing(), phases });

  it('sits every Thursday from 5 November 2026, also where people may wish to skip', () =>
    expect(sat('2026-01-01', 10).map(({ on }) => on)).toEqual(
      '11-05 11-12 11-19 11-26 12-03 12-10 12-17 12-24 12-31'
        .split(' ')
        .map((on) => `2026-${on}`)
        .concat('2027-01-07'),
    ));

  it('stays in its first phase, of those near 18, until a person confirms that it has ended [NS-8.3]', () => {
    const phases = new Set(sat('2026-11-01', 100).map(({ phase, cohort }) => `${phase}/${cohort}`));
    expect([...phases]).toEqual(['approaching-18/approaching-18']);
  });

  it('hears two cohorts in turn, then sits every two weeks, each from the day confirmed [NS-8.2]', () => {
    const days = sat('2026-12-03', 8, [
      { code: 'alternating', from: day('2026-12-10') },
      { code: 'every-two-weeks', from: day('2027-01-01') },
    ]);
    expect(days.map(({ on, cohort }) => [on, cohort])).toEqual([
      ['2026-12-03', 'approaching-18'],
      ['2026-12-10', 'fifteen-nine'],
      ['2026-12-17', 'back-from-17'],
      ['2026-12-24', 'fifteen-nine'],
      ['2026-12-31', 'back-from-17'],
      ['2027-01-07', 'fifteen-nine'],
      ['2027-01-21', 'fifteen-nine'],
      ['2027-02-04', 'fifteen-nine'],
    ]);
  });

  it('begins a phase that is said of it, and none that is said of another panel [NS-8.2]', () => {
    const alternating = { code: 'alternating', from: day('2026-12-10') };
    const cohorts = (of: string) =>
      sat('2026-12-03', 3, [{ ...alternating, panel: of }]).map(({ cohort }) => cohort);
    expect(cohorts('best-care')).toEqual(['approaching-18', 'approaching-18', 'approaching-18']);
    expect(cohorts('next-steps')).toEqual(['approaching-18', 'fifteen-nine', 'back-from-17']);
  });
});

describe('the streams of the Best Care Panel [BC-7.1] [BC-7.3] [BC-A10]', () => {
  const panel = preset('best-care');
  const typed = knowing(
    at('best-care', '2026-05-26', 'under-18'),
    at('best-care', '2026-05-26', '18-plus'),
  );

  it('count their own rhythm from their first sitting, and may share a day', () =>
    expect(
      plannedDays(panel, day('2026-05-26'), 7, typed).map(({ on, stream }) => `${on} ${stream}`),
    ).toEqual([
      '2026-05-26 18-plus',
      '2026-05-26 under-18',
      '2026-06-09 under-18',
      '2026-06-23 under-18',
      '2026-07-07 18-plus',
      '2026-07-07 under-18',
      '2026-07-21 under-18',
    ]));

  it('warn of a gap of their own only', () => {
    const late = knowing(
      at('best-care', '2026-05-26', 'under-18'),
      at('best-care', '2026-06-02', '18-plus'),
    );
    const days = plannedDays(panel, day('2026-05-26'), 4, late).filter(
      ({ on }) => on !== '2026-06-09',
    );
    expect(longGaps(panel, days)).toMatchObject([
      { after: '2026-05-26', until: '2026-06-23', days: 28, stream: 'under-18' },
    ]);
  });
});

describe('panels whose dates are typed', () => {
  const homes = preset('lasting-homes');
  const gaps = (...on: readonly string[]) => {
    const diary = knowing(...on.map((one) => at('lasting-homes', one)));
    return longGaps(homes, plannedDays(homes, day('2026-01-01'), 9, diary)).map(({ days }) => days);
  };

  it('may leave 63 days between two sittings, and not 70 [LCLH-A1] [LCLH-3.1]', () => {
    expect(gaps('2026-01-14', '2026-03-18')).toEqual([]);
    expect(gaps('2026-01-14', '2026-03-25')).toEqual([70]);
  });

  it('have no next sitting, and so no end of every clock, until one is typed [CPP-G1] [AT-23]', () => {
    const panel = preset('permanence');
    expect(startOfNextSitting(panel, day('2026-04-08'), knowing())).toBeUndefined();
    const diary = knowing(at('permanence', '2026-04-22'));
    expect(startOfNextSitting(panel, day('2026-04-08'), diary)).toBe('2026-04-22T09:30:00');
  });

  it('list what is due on 15 April for the 8th, and what has no sitting before it for the next [CPP-A5]', () => {
    const panel = preset('permanence');
    const diary = knowing(at('permanence', '2026-04-08'), at('permanence', '2026-04-22'));
    const listed = (due: string, today: string) =>
      lastDayBy(panel, day(due), day(today), diary)?.meetsOn;
    expect(listed('2026-04-15', '2026-03-01')).toBe('2026-04-08');
    expect(listed('2026-04-22', '2026-03-01')).toBe('2026-04-22');
    expect(listed('2026-04-15', '2026-04-09')).toBe('2026-04-22');
    expect(listed('2026-04-15', '2026-04-23')).toBeUndefined();
  });
});
