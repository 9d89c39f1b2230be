import { addDays } from '../../../src/core/calendar/local-date.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { playCycle } from '../../../src/commands/simulate/play-cycle.ts';
import type { Played } from '../../../src/commands/simulate/play-cycle.ts';
import { simulation } from '../../../src/commands/simulate/simulate.ts';
import { day } from '../../core/given/day.ts';
import { preset } from '../../core/given/presets.ts';

const clause = { rule: 'ZZ-1', printed: 'Terms 1', phrase: 'as the terms say' };
const from = day('2026-11-23');

/** The weekly panel, with decisions of a closed list and types of request. */
const resources = preset('resources');
const types = resources.requestTypes!.choices;

const ofPanel = (panel: Partial<Panel>, weeks = 10, seed = 1): Played =>
  playCycle({ ...resources, ...panel }, { from, to: addDays(from, 7 * weeks - 1), seed });

type Quorum = NonNullable<Panel['quorum']>;
const seat = { code: 'housing', label: 'Housing', anyOf: ['Housing'], ...clause };
const quorum = (says: Partial<Quorum>): Pick<Panel, 'quorum'> => ({
  quorum: { of: 'item', whenLost: 'carry-forward', ...says, ...clause },
});

const saying = ({ events }: Played, words: string | RegExp) =>
  events.filter(({ what }) => new RegExp(words).test(what));
const childIn = ({ what }: { readonly what: string }): string => what.slice(0, 7);
const lostIn = (played: Played) => saying(played, ' is not quorate, ');
const heardIn = (played: Played) => saying(played, ' is heard: ');

describe('a play of streams by type of request [BC-A6]', () => {
  const [first, ...others] = types;
  const stream = (code: string, weekday: 3 | 4, values: readonly string[]) => ({
    code,
    label: code,
    category: { of: 'Request type', values },
    sittings: { pattern: 'weekly' as const, weekday, ...clause },
    ...clause,
  });
  const streams = [
    stream('First', 3, [first!.value]),
    stream(
      'Others',
      4,
      others.map(({ value }) => value),
    ),
  ];
  const played = ofPanel({ sittings: { pattern: 'streams', streams, ...clause } }, 30);
  const asksFirst = new Set(saying(played, `is referred: ${first!.label}`).map(childIn));

  it('hears each child where its type is heard, and leaves nobody out', () => {
    for (const { on, what } of heardIn(played)) {
      const own = asksFirst.has(what.slice(0, 7)) ? 'First' : 'Others';
      const [sits] = saying(played, `^Sitting · ${own}: `).filter((one) => one.on === on);
      expect([what, sits?.on]).toEqual([what, on]);
    }
    const heard = new Set(heardIn(played).map(childIn));
    expect([...heard].filter((name) => asksFirst.has(name)).length).toBeGreaterThan(5);
    expect([...heard].filter((name) => !asksFirst.has(name)).length).toBeGreaterThan(5);
  });

  it('brings a child back on a day of its own stream', () => {
    const back = saying(played, 'comes back on');
    expect(back.length).toBeGreaterThan(10);
    for (const one of back) {
      const weekday = asksFirst.has(childIn(one)) ? 'Wednesday' : 'Thursday';
      expect(one.what).toContain(`comes back on ${weekday} `);
    }
  });
});

describe('the quorum of a play [BC-5.0]', () => {
  const posts = new Set([
    ...resources.members.titles,
    ...resources.chairs.chair,
    ...(resources.chairs.viceChair ?? []),
  ]).size;

  it('hears nobody where more members are asked for than there are posts', () => {
    const played = ofPanel(quorum({ atLeast: 60 }), 4);
    expect(played.heard).toBe(0);
    expect(heardIn(played)).toEqual([]);
    expect(lostIn(played).length).toBeGreaterThan(5);
    expect(lostIn(played)[0]?.what).toMatch(
      new RegExp(`60 members are needed and (${posts}|${posts - 1}|${posts - 2}) come: `),
    );
  });

  it.each<readonly [string, Partial<Quorum>, RegExp]>([
    ['every member', { atLeast: posts }, new RegExp(`${posts} members are needed and \\d+ come`)],
    [
      'the whole of the members',
      { fraction: { part: 2, of: 2 } },
      new RegExp(`${posts} members are needed and \\d+ come`),
    ],
    ['its chair', { chair: 'compulsory' }, /nobody who may preside comes/],
  ])('decides about nobody at a sitting without %s, and about all at another', (_, says, words) => {
    const played = ofPanel(quorum(says), 24, 2);
    const without = new Set(lostIn(played).map(({ on }) => on));
    for (const { what } of lostIn(played)) expect(what).toMatch(words);
    expect(without.size).toBeGreaterThan(0);
    expect(heardIn(played).filter(({ on }) => without.has(on))).toEqual([]);
    expect(new Set(heardIn(played).map(({ on }) => on)).size).toBeGreaterThan(2);
    // Who will be missing is asked about beforehand, in the same words.
    const asked = saying(played, 'To do says so').filter(({ what }) => words.test(lowered(what)));
    expect(asked.length).toBeGreaterThanOrEqual(without.size);
  });

  it('asks for a seat only for the type of request that its file names', () => {
    const only = types[0]!;
    const seats = [{ ...seat, when: { requestTypes: [only.value] } }];
    let lost = 0;
    for (let seed = 1; seed <= 6; seed += 1) {
      const played = ofPanel(quorum({ seats }), 12, seed);
      const ofType = new Set(saying(played, `is referred: ${only.label}`).map(childIn));
      for (const one of lostIn(played)) {
        lost += 1;
        expect([one.what, ofType.has(childIn(one))]).toEqual([one.what, true]);
      }
    }
    expect(lost).toBeGreaterThan(2);
  });

  it('says of every missing seat beforehand that somebody is wanted', () => {
    const seats = ['a', 'b', 'c'].map((code) => ({ ...seat, code, label: `Seat ${code}` }));
    const played = ofPanel(
      quorum({ seats: seats.map((one) => ({ ...one, anyOf: [one.code] })) }),
      52,
    );
    for (const { what } of lostIn(played)) {
      for (const [, label = ''] of what.matchAll(/nobody is there as (Seat \w)/g)) {
        const asked = saying(played, `^Nobody comes as ${label} on .*${what.slice(0, 7)}`);
        expect([what, label, asked.length > 0]).toEqual([what, label, true]);
      }
    }
    expect(saying(played, 'Seat a, and nobody is there as Seat b').length).toBeGreaterThan(0);
  });
});

const lowered = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);

describe('what a play has follow without a quorum [BC-A3]', () => {
  const lost = (whenLost: Quorum['whenLost'], atLeast = 60): Played =>
    ofPanel(quorum({ atLeast, whenLost }), 6);

  it('discusses and carries forward where the file says so', () => {
    const played = lost('carry-forward');
    expect(lostIn(played)[0]?.what).toContain('it may be discussed, and is carried forward with');
    expect(played.waiting).toBe(saying(played, ' is referred').length);
    expect(saying(played, 'Final').length).toBeGreaterThan(0);
  });

  it('neither hears nor discusses where the file says stand-down, and owes no record', () => {
    const played = lost('stand-down');
    const [first] = lostIn(played);
    expect(first?.what).toContain('it is not heard, and goes to the next sitting with a claim');
    expect(lostIn(played).filter((one) => childIn(one) === childIn(first!)).length).toBeGreaterThan(
      2,
    );
    expect(saying(played, 'Final')).toEqual([]);
    expect(played).toMatchObject({ heard: 0, discussed: 0 });
  });

  it('discusses, decides nothing and lists nobody again where the file says discuss-only', () => {
    const played = lost('discuss-only');
    const names = lostIn(played).map(childIn);
    expect(names.length).toBeGreaterThan(3);
    expect(new Set(names).size).toBe(names.length);
    expect(lostIn(played)[0]?.what).toContain(
      'it may be discussed, nothing is decided, and it comes to no other sitting by itself',
    );
    expect(played).toMatchObject({ heard: 0, discussed: names.length });
    const panel = { ...resources, ...quorum({ atLeast: 60, whenLost: 'discuss-only' }) };
    expect(simulation(panel, { from, weeks: 6, seed: 1 }, false).at(-1)).toContain(
      `Heard: 0. Discussed and not decided: ${names.length}. Waiting`,
    );
  });
});

describe('a play of decisions', () => {
  const adjourn = { value: 'adjourn', label: 'Adjourn', comesBack: true };
  const decided = (choice: { readonly value: string; readonly label: string }): Partial<Panel> => ({
    decisions: { choices: [choice], ...clause },
  });

  it('brings a child back after each that the file says brings it back, whatever it is called', () => {
    const { review: _, ...without } = resources;
    const to = addDays(from, 41);
    for (const panel of [resources, without]) {
      const played = playCycle({ ...panel, ...decided(adjourn) }, { from, to, seed: 1 });
      const back = saying(played, ' comes back on ').map(
        ({ on, what }) => `${on} ${what.slice(0, 7)}`,
      );
      const heard = heardIn(played).map(({ on, what }) => `${on} ${what.slice(0, 7)}`);
      expect(heard.length).toBeGreaterThan(5);
      expect(back).toEqual(heard);
    }
  });

  it('brings nobody back for the word alone', () => {
    const { review: _, ...without } = resources;
    const panel = { ...without, ...decided({ value: 'defer', label: 'Defer' }) };
    const played = playCycle(panel, { from, to: addDays(from, 69), seed: 1 });
    expect(heardIn(played).length).toBeGreaterThan(5);
    expect(saying(played, ' comes back on ')).toEqual([]);
  });
});
