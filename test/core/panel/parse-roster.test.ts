import { parseRoster } from '../../../src/core/panel/parse-roster.ts';
import { preset } from '../given/presets.ts';
import { allowed, child, faults, one, panel, titles } from './given-rosters.ts';

describe('parseRoster [BC-5.0]', () => {
  it('gives the roster as it stands where the panel’s file knows all that it names', () => {
    const roster = {
      people: [
        {
          ...one,
          titles: titles.split(', '),
          flags: ['Marked'],
          deputyFor: ['Post Chair'],
          for: [{ item: 'CH-0001', as: 'social-worker' }],
          interestIn: ['CH-0001'],
        },
      ],
      items: [
        {
          ...child,
          stream: '18-plus',
          placements: ['in-house-foster'],
          answers: [{ seat: 'knows', applies: true }],
          switched: [{ seat: 'decides', applies: false, reason: 'Not in this case' }],
          ...allowed(['decides', 'knows']),
        },
      ],
    };
    expect(parseRoster(panel, roster)).toEqual({ ok: true, value: roster });
  });

  it.each<readonly [string, object, string]>([
    [
      'a post',
      { titles: ['Post Member', 'Post Manger'] },
      `titles[1]: one that the panel’s file has: ${titles} | "Post Manger"`,
    ],
    [
      'whom somebody stands in for',
      { deputyFor: ['Post Manger'] },
      `deputyFor[0]: one that the panel’s file has: ${titles} | "Post Manger"`,
    ],
    [
      'a part in a case as a post',
      { titles: ['social-worker'] },
      'titles[0]: this part under "for", with the item it is for | "social-worker"',
    ],
    [
      'a part in a case as stood in for',
      { deputyFor: ['social-worker'] },
      `deputyFor[0]: one that the panel’s file has: ${titles} | "social-worker"`,
    ],
    ['a mark', { flags: ['marked'] }, 'flags[0]: one that the panel’s file has: Marked | "marked"'],
    [
      'a child of a part',
      { for: [{ item: 'CH-0009', as: 'social-worker' }] },
      'for[0].item: one that this roster has: CH-0001 | "CH-0009"',
    ],
    [
      'a child of an interest',
      { interestIn: ['CH-0001', 'CH-0009'] },
      'interestIn[1]: one that this roster has: CH-0001 | "CH-0009"',
    ],
  ])('refuses %s that nobody knows, and says which there are', (_, person, fault) => {
    expect(faults(person)).toEqual([`people[0].${fault}`]);
  });

  it.each<readonly [string, object, string]>([
    [
      'a stream',
      { stream: 'under-21' },
      'stream: one that the panel’s file has: under-18, 18-plus | "under-21"',
    ],
    [
      'a seat that is answered for',
      { answers: [{ seat: 'seven', applies: true }] },
      'answers[0].seat: one that the panel’s file has: decides, knows | "seven"',
    ],
    [
      'a cohort',
      { cohorts: ['leaving-care'] },
      'cohorts[0]: one that the panel’s file has: turning-17 | "leaving-care"',
    ],
  ])('refuses %s that the panel does not have', (_, item, fault) => {
    expect(faults({}, item)).toEqual([`items[0].${fault}`]);
  });

  it('knows only the posts that a file names', () => {
    const { viceChair: _, ...chairs } = panel.chairs;
    const { additional: _a, notRegular: _n, ...members } = panel.members;
    const { quorum: _q, ...small } = { ...panel, chairs, members };
    expect(faults({ titles: ['Post Vice'], flags: ['Marked'] }, {}, small)).toEqual([
      'people[0].titles[0]: one that the panel’s file has: chair, vice-chair, administrator, member, Post Member, Post Chair | "Post Vice"',
      'people[0].flags[0]: one that the panel’s file has: it has none | "Marked"',
    ]);
  });

  it('knows streams, cohorts and request types of whichever panel has them', () => {
    const inFile = (code: string, item: object) => faults({}, item, preset(code));
    expect(inFile('resources', { requestType: 'new' })).toEqual([]);
    expect(inFile('resources', { requestType: 'newer' })).toEqual([
      'items[0].requestType: one that the panel’s file has: new, emergency, planned, change, exceptional | "newer"',
    ]);
    expect(inFile('permanence', { requestType: 'new' })).toEqual([
      'items[0].requestType: one that the panel’s file has: it has none | "new"',
    ]);
    expect(inFile('resources', { cohorts: ['turning-17'], stream: '18-plus' })).toEqual([
      'items[0].cohorts[0]: one that the panel’s file has: it has none | "turning-17"',
      'items[0].stream: one that the panel’s file has: it has none | "18-plus"',
    ]);
    expect(inFile('next-steps', { cohorts: ['fifteen-nine'] })).toEqual([]);
    expect(inFile('resources', { answers: [{ seat: 'knows', applies: true }] })).toEqual([
      'items[0].answers[0].seat: one that the panel’s file has: it has none | "knows"',
    ]);
  });

  it('asks for each person and each child once', () => {
    const parsed = parseRoster(panel, {
      people: [one, one, { ...one, name: 'C.D.' }, one],
      items: [child, child],
    });
    expect(parsed).toEqual({
      ok: false,
      error: [
        { path: 'people[1].name', expected: 'each name once', actual: 'A.B. again', example: '' },
        { path: 'people[3].name', expected: 'each name once', actual: 'A.B. again', example: '' },
        {
          path: 'items[1].reference',
          expected: 'each reference once',
          actual: 'CH-0001 again',
          example: '',
        },
      ],
    });
  });

  it('says once of each place what is wrong, its form first', () => {
    const found = parseRoster(panel, {
      people: [{ ...one, attending: 'maybe', titles: ['Post Manger', 7] }, null],
      items: 'none',
    });
    const paths = found.ok ? [] : found.error.map(({ path, actual }) => [path, actual]);
    expect(paths).toEqual([
      ['people[0].titles[1]', '7'],
      ['people[0].attending', '"maybe"'],
      ['people[1]', 'null'],
      ['items', '"none"'],
      ['people[0].titles[0]', '"Post Manger"'],
    ]);
    for (const input of [null, undefined, 'roster', 7]) {
      expect(parseRoster(panel, input)).toMatchObject({ ok: false, error: [{ path: '' }] });
    }
  });

  it.each<readonly [string, object, readonly string[]]>([
    ['a person’s name', { name: 'A.B.', attending: true, extra: 1 }, ['people[0].extra']],
    ['an empty name', { name: '' }, ['people[0].name']],
    ['an empty list of posts', { titles: [] }, ['people[0].titles']],
    [
      'a part that nobody has',
      { for: [{ item: 'CH-0001', as: 'friend' }] },
      ['people[0].for[0].as'],
    ],
  ])('holds %s to its form', (_, person, paths) => {
    expect(faults(person).map((fault) => fault.split(':')[0])).toEqual(paths);
  });

  it.each(['CH_1', '-CH', 'CH-', 'CH--1', 'CH 1'])(
    'does not take %s for a reference',
    (reference) =>
      expect(faults({}, { reference })[0]).toBe(
        `items[0].reference: the reference of an item, in letters and figures | "${reference}"`,
      ),
  );
});
