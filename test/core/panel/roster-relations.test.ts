import { parseRoster } from '../../../src/core/panel/parse-roster.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { preset } from '../given/presets.ts';
import { allowed, bestCare, child, faults, one, panel, together } from './given-rosters.ts';

describe('two seats for one person, in a roster [BC-A2]', () => {
  const which =
    'items[0].allowed[0]: seats that the panel’s file lets one person fill: decides and knows and third, by: chair';

  it('are allowed by whom the file names, for any of its seats', () =>
    expect(faults({}, allowed(['knows', 'decides']))).toEqual([]));

  it.each<readonly [string, readonly string[], string, string]>([
    ['by somebody else', ['decides', 'knows'], 'vice-chair', 'decides and knows, by: vice-chair'],
    ['for one seat alone', ['knows'], 'chair', 'knows, by: chair'],
  ])('are not allowed %s', (_, seats, by, found) =>
    expect(faults({}, allowed(seats, by))).toEqual([`${which} | ${found}`]),
  );

  it('are not allowed where one of them is no such seat', () =>
    expect(faults({}, allowed(['knows', 'other']))).toEqual([
      'items[0].allowed[0].seats[1]: one that the panel’s file has: decides, knows | "other"',
      `${which} | knows and other, by: chair`,
    ]));

  it('may be allowed by anybody where the file does not say by whom', () => {
    const open = (groups: readonly object[]): Panel =>
      ({ ...panel, quorum: { ...panel.quorum, samePerson: groups } }) as Panel;
    const free = open([{ ...together, seats: ['decides', 'knows'] }]);
    expect(faults({}, allowed(['decides', 'knows'], 'member'), free)).toEqual([]);
    expect(faults({}, allowed(['knows']), free)).toEqual([
      'items[0].allowed[0]: seats that the panel’s file lets one person fill: decides and knows | knows, by: chair',
    ]);
    const two = open([
      { ...together, seats: ['decides', 'third'] },
      { ...together, seats: ['decides', 'knows'], allowedBy: 'member' },
    ]);
    expect(faults({}, allowed(['decides', 'knows'], 'member'), two)).toEqual([]);
    expect(faults({}, allowed(['decides', 'knows']), two)).toEqual([
      'items[0].allowed[0]: seats that the panel’s file lets one person fill: decides and third; decides and knows, by: member | decides and knows, by: chair',
    ]);
    expect(faults({}, allowed(['decides', 'knows']), open([]))).toEqual([
      'items[0].allowed[0]: seats that the panel’s file lets one person fill: it names none | decides and knows, by: chair',
    ]);
    expect(faults({}, allowed(['decides', 'knows']), preset('resources')).at(-1)).toBe(
      'items[0].allowed[0]: seats that the panel’s file lets one person fill: it names none | decides and knows, by: chair',
    );
  });

  it('are no question of the roster where nobody or nothing is named, which its form says', () => {
    const paths = (given: object) =>
      faults({}, { allowed: [given] }).map((fault) => fault.split(': ')[0]);
    expect(paths({ by: 'chair', reason: 'Short' })).toEqual(['items[0].allowed[0].seats']);
    expect(paths({ seats: ['knows', 'decides'], reason: 'Short' })).toEqual([
      'items[0].allowed[0].by',
    ]);
    expect(faults({}, { allowed: [{ seats: ['knows'], by: 7, reason: 'Short' }] })).toContain(
      `${which} | knows, by: `,
    );
  });
});

describe('the stream of a child in a roster [BC-A6]', () => {
  const streamOf = (item: object, of = bestCare) => {
    const parsed = parseRoster(of, { people: [one], items: [{ ...child, ...item }] });
    return parsed.ok ? parsed.value.items[0] : parsed.error;
  };
  const born = '2008-11-24';

  it('is that of the age on the day of the sitting', () => {
    expect(streamOf({ born, on: '2026-11-23' })).toEqual({
      ...child,
      born,
      on: '2026-11-23',
      stream: 'under-18',
    });
    expect(streamOf({ born, on: '2026-11-24' })).toMatchObject({ stream: '18-plus' });
  });

  it('is the one that is given, where one is', () =>
    expect(streamOf({ born, on: '2026-11-23', stream: '18-plus' })).toMatchObject({
      stream: '18-plus',
    }));

  it('is none where birth or day is not given, or the panel has no streams', () => {
    expect(streamOf({ born })).toEqual({ ...child, born });
    expect(streamOf({ on: '2026-11-23' })).toEqual({ ...child, on: '2026-11-23' });
    expect(streamOf({ born, on: '2026-11-23' }, preset('permanence'))).toEqual({
      ...child,
      born,
      on: '2026-11-23',
    });
  });
});
