import type { Child } from '../../../src/core/register/child.ts';
import type { Change, Item, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import {
  capacityOf,
  coverageByQuarter,
  eighteenthsByQuarter,
} from '../../../src/core/report/children-ahead.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { trackerLines } from '../../../src/core/week/tracker-lines.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { child } from '../cohort/given-children.ts';
import { day, moment } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const sittingAt = (panel: string, on: string): Change => ({
  table: 'sitting',
  row: { key: `${panel}:${on}`, panel, on: day(on), status: 'held' },
});

/** A case of this child before a panel, heard on a day; or waiting, where there is none. */
const caseOf = (
  panel: string,
  reference: string,
  key: string,
  heardOn?: string,
): readonly Change[] => [
  givenReferral(1, '2026-01-12 10:00', {
    reference,
    panel,
    status: heardOn === undefined ? 'accepted' : 'heard',
    facts: { caseNumber: key },
  }),
  ...(heardOn === undefined
    ? []
    : [
        sittingAt(panel, heardOn),
        {
          table: 'item' as const,
          row: {
            key: `${reference}@${panel}:${heardOn}`,
            reference,
            sitting: `${panel}:${heardOn}`,
            from: 'referral',
            status: 'heard',
            late: false,
          } as Item,
        },
      ]),
];

const registerOf = (
  panels: readonly string[],
  children: readonly Child[],
  rows: readonly Change[] = [],
): Register => ({
  ...withChanges(givenRegister(), [
    ...children.map((row): Change => ({ table: 'child', row })),
    ...rows,
  ]),
  panels: panels.map(preset),
});

const lines = (register: Register, now: string): readonly string[] =>
  trackerLines(register, at(now)).map(({ words, dueOn = '–', what, child: key, panel }) =>
    [words, dueOn, what, key, panel].join(' | '),
  );

describe('trackerLines', () => {
  it('has a line for each reason a child is followed up, over panels, the soonest due first [CPP-A1]', () => {
    const register = registerOf(
      ['next-steps', 'permanence'],
      [
        child('1000001', '2011-05-20', {
          placement: 'with-parents',
          placedSince: day('2026-09-10'),
          legalStatus: 'interim-care-order',
        }),
      ],
    );
    expect(lines(register, '2026-12-01 09:00')).toEqual([
      '● Due soon | 2026-12-10 | Placed with parents, every three months | 1000001 | permanence',
      '○ To come | 2027-02-20 | Fifteen and a half, to be heard by fifteen and three quarters | 1000001 | next-steps',
      '○ To come | – | Interim care orders | 1000001 | permanence',
    ]);
  });

  it('lets go of who was heard by an age, and keeps who stands on a tracker until that is closed [CPP-2.6] [CPP-A12]', () => {
    const made = (settled: Child['settled']) =>
      registerOf(
        ['next-steps', 'permanence'],
        [
          child('1000001', '2011-05-20', {
            legalStatus: 'interim-care-order',
            ...(settled ? { settled } : {}),
          }),
        ],
        [
          ...caseOf('next-steps', 'NS-26-0001', '1000001', '2026-11-26'),
          ...caseOf('permanence', 'PP-26-0001', '1000001', '2026-04-08'),
        ],
      );
    const open = lines(made(undefined), '2026-12-01 09:00');
    expect(open).toEqual([
      '✓ Discussed Wednesday 8 April 2026 | – | Interim care orders | 1000001 | permanence',
    ]);
    const closed = made([
      {
        panel: 'permanence',
        code: 'interim-care-order',
        by: 'chair@council.example',
        why: 'The order was discharged',
        at: moment('2026-11-30 10:00'),
      },
    ]);
    expect(lines(closed, '2026-12-01 09:00')).toEqual([]);
  });

  it('shows a child in two cohorts of a panel twice on the Tracker, and asks for it once on To do', () => {
    const register = registerOf(['next-steps'], [child('1000001', '2008-12-10')]);
    expect(lines(register, '2026-12-01 09:00').map((line) => line.split(' | ')[2])).toEqual([
      'A primary plan by seventeen and a half',
      'Approaching 18',
      'Fifteen and a half, to be heard by fifteen and three quarters',
    ]);
    const asked = toDo(register, at('2026-12-01 09:00')).map(
      ({ words, what }) => `${words} ${what}`,
    );
    expect(asked.filter((line) => line.includes('Put down'))).toEqual([
      '● Due soon Put down for a sitting: LCS 1000001, A.B., by Wednesday 9 December 2026. Approaching 18.',
    ]);
  });
});

describe('To do about children [NS-A1] [CPP-A5]', () => {
  const overdue = child('1000001', '2011-05-20');
  const asked = (register: Register, now: string): readonly string[] =>
    toDo(register, at(now))
      // Sittings and phases that wait for an answer are asked for themselves.
      .filter(({ words }) => !words.startsWith('◆'))
      .map(({ words, what, who, clause }) => [words, what, who, clause].join(' | '));

  it('says who passed fifteen and three quarters unheard, with the clause, until it is put down', () => {
    const now = '2027-03-01 09:00';
    expect(asked(registerOf(['next-steps'], [overdue]), now)).toEqual([
      '▲ Overdue | Put down for a sitting: LCS 1000001, A.B., by Saturday 20 February 2027. Fifteen and a half, to be heard by fifteen and three quarters. | Administrator | Next Steps Panel, Facilitation & Process: “identify cohorts of young people by chronological age (15 and a half)”',
    ]);
    const waiting = registerOf(
      ['next-steps'],
      [overdue],
      [...caseOf('next-steps', 'NS-27-0001', '1000001'), sittingAt('next-steps', '2027-03-04')],
    );
    const referral = waiting.rows.referral.get('NS-27-0001')!;
    const down = withChanges(waiting, [
      { table: 'referral', row: { ...referral, sitting: 'next-steps:2027-03-04' } },
    ]);
    expect(asked(down, now).filter((line) => line.includes('Put down'))).toEqual([]);
  });

  it('asks the worker for a plan that is to stand [NS-1.7], and counts who has no date of birth [NS-3.3]', () => {
    const register = registerOf(
      ['next-steps'],
      [child('1000001', '2009-08-31'), child('1000002', '')],
    );
    const found = asked(register, '2027-01-15 09:00');
    expect(found).toEqual([
      '● Due soon | A primary plan by seventeen and a half: LCS 1000001, A.B., by Sunday 28 February 2027. The administrator says on the page that it stands. | worker.one@council.example | Next Steps Panel, Aim/Purpose of Next Steps Panel: “approaches 17 and a half, a primary plan is being appropriately progressed”',
      '● No date of birth | 1 child has no date of birth, so nobody can say when they are due. Have it put right in the case system, then bring the extract again. | Administrator | ',
    ]);
  });
});

describe('reports about children', () => {
  const youngPeople = [
    child('1000001', '2009-01-20'),
    child('1000002', '2009-02-20'),
    child('1000003', '2009-05-20'),
    child('1000004', '2001-02-20', { legalStatus: 'care-leaver' }),
  ];

  it('count 18th birthdays ahead by quarter, the soonest first, and no care leaver [NS-1.8]', () => {
    const register = registerOf(['next-steps'], youngPeople);
    expect(eighteenthsByQuarter(register, at('2026-11-30 09:00'))).toEqual([
      { quarter: '2027-01', counts: { turning18: 2 } },
      { quarter: '2027-04', counts: { turning18: 1 } },
    ]);
  });

  it('see two and a half years ahead and beyond, to the end of the fourth, and nobody who left care [NS-1.8]', () => {
    const born = ['2008-11-29', '2008-11-30', '2011-05-30', '2012-11-29', '2012-11-30'];
    const children = [
      ...born.map((on, index) => child(String(1000001 + index), on)),
      child('1000006', '2011-05-30', { goneOn: day('2026-11-02') }),
    ];
    const found = eighteenthsByQuarter(
      registerOf(['next-steps'], children),
      at('2026-11-30 09:00'),
    );
    expect(found.map(({ quarter, counts }) => [quarter, counts.turning18])).toEqual([
      ['2026-10', 1],
      ['2029-04', 1],
      ['2030-10', 1],
    ]);
  });

  it('count who was heard and who was not by cohort and quarter [NS-8.5] [LCLH-1.2]', () => {
    const register = registerOf(
      ['lasting-homes'],
      youngPeople,
      caseOf('lasting-homes', 'LH-26-0001', '1000001', '2026-11-26'),
    );
    expect(
      coverageByQuarter(register, preset('lasting-homes'), at('2026-11-30 09:00')).map(
        ({ cohort, quarters }) => [cohort.code, quarters],
      ),
    ).toEqual([
      [
        'in-care-16',
        [
          { quarter: '2027-04', counts: { heard: 0, 'put-down': 0, 'to-come': 1, missed: 0 } },
          { quarter: '2027-01', counts: { heard: 0, 'put-down': 0, 'to-come': 1, missed: 0 } },
          { quarter: '2026-10', counts: { heard: 1, 'put-down': 0, 'to-come': 0, missed: 0 } },
        ],
      ],
    ]);
  });

  it('say how many sittings a cohort needs by the panel’s own rhythm and slots, only those of its turn [NS-8.1]', () => {
    const register = registerOf(
      ['next-steps'],
      Array.from({ length: 11 }, (_, index) => child(String(1000001 + index), '2009-06-20')),
    );
    const found = capacityOf(register, preset('next-steps'), at('2026-11-30 09:00'));
    expect(
      found.map(({ cohort, needed }) => [cohort.code, needed.sittings, needed.lastOn]),
    ).toEqual([
      ['fifteen-nine', 2, undefined],
      ['back-from-17', 0, undefined],
      ['approaching-18', 2, '2026-12-10'],
    ]);
    expect(found[2]?.needed).toEqual({
      toCome: 11,
      perSitting: 9,
      sittings: 2,
      lastOn: '2026-12-10',
      tooLate: 0,
    });
  });

  it('reckon with the slots that are still free: who is listed for a sitting takes one [NS-8.1]', () => {
    const key = 'next-steps:2026-12-10';
    const lastOn = (listed: number) => {
      const items = Array.from({ length: listed }, (_, index): Change => {
        const reference = `NS-26-000${index + 1}`;
        const row = { key: `${reference}@${key}`, reference, sitting: key } as const;
        return { table: 'item', row: { ...row, from: 'referral', status: 'listed', late: false } };
      });
      const children = Array.from({ length: 11 }, (_, index) =>
        child(String(1000001 + index), '2009-06-20'),
      );
      const planned: Change = {
        table: 'sitting',
        row: { key, panel: 'next-steps', on: day('2026-12-10'), status: 'planned' },
      };
      const register = registerOf(['next-steps'], children, [planned, ...items]);
      const found = capacityOf(register, preset('next-steps'), at('2026-11-30 09:00'));
      return found.find(({ cohort }) => cohort.code === 'approaching-18')?.needed.lastOn;
    };
    expect([7, 8].map(lastOn)).toEqual(['2026-12-10', '2026-12-17']);
  });
});
