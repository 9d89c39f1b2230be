import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { quorumOf } from '../../../src/core/quorum/quorum-of.ts';
import { preset } from '../given/presets.ts';

const cited = { rule: 'ZZ-1.1', printed: 'Terms 1', phrase: 'as they say' };
const people = { titles: ['Finance', 'Housing', 'Team Manager 1'], ...cited };

const panelWith = (quorum: object): object => ({
  ...preset('resources'),
  members: people,
  chairs: { chair: ['Head of Service'], ...cited },
  quorum: { of: 'sitting', whenLost: 'stand-down', ...cited, ...quorum },
});

const faults = (quorum: object): readonly string[] => {
  const parsed = parsePanel(panelWith(quorum));
  return parsed.ok
    ? []
    : parsed.error.map(({ path, actual, example }) => `${path}: ${actual} | ${example}`);
};

const seat = (code: string, ...anyOf: readonly string[]) => ({
  code,
  label: code,
  anyOf,
  ...cited,
});
const seats = (count: number) =>
  Array.from({ length: count }, (_, at) => seat(`s${at}`, 'Finance', 'Housing'));

describe('the check of a quorum [BC-5.0]', () => {
  it('refuses more parts than a whole has', () => {
    expect(faults({ fraction: { part: 9, of: 3 } })).toEqual(['quorum.fraction.part: 9 of 3 | 3']);
    expect(faults({ fraction: { part: 3, of: 3 } })).toEqual([]);
  });

  it('refuses far more people than there are posts: of four posts, more than eight', () => {
    expect(faults({ atLeast: 8 })).toEqual([]);
    expect(faults({ atLeast: 9 })).toEqual(['quorum.atLeast: 9 | 2']);
    expect(faults({ atLeast: 9, seats: [seat('other', 'Health')] })).toEqual([]);
  });

  it('takes a title a letter or two away from one of the file for that one', () => {
    expect(faults({ seats: [seat('money', 'Finnance', 'Health')] })).toEqual([
      'quorum.seats[0].anyOf[0]: "Finnance" | "Finance"',
    ]);
    expect(faults({ seats: [seat('money', 'adminstrator')] })).toEqual([
      'quorum.seats[0].anyOf[0]: "adminstrator" | "administrator"',
    ]);
  });

  it('leaves titles alone that are those of others, or have another number', () =>
    expect(
      faults({ seats: [seat('one', 'Fiona', 'Team Manager 2', 'social-worker', 'Legal')] }),
    ).toEqual([]));

  it('asks for two seats that one person may fill', () =>
    expect(faults({ seats: seats(2), samePerson: [{ seats: ['s0'], ...cited }] })).toEqual([
      'quorum.samePerson[0].seats: s0 | ',
    ]));

  it('bounds seats, those filled together and those that stand in, so that it is quickly looked through', () => {
    const together = (count: number) => [
      { seats: seats(count).map(({ code }) => code), ...cited },
      { seats: ['s0', 's1'], ...cited },
    ];
    const standIns = (count: number) =>
      seats(count + 12).map((one, at) =>
        at < 12 || at === count + 12 ? one : { ...one, ifAbsent: `s${at - 12}` },
      );
    expect(faults({ seats: seats(24) })).toEqual([]);
    expect(faults({ seats: seats(25) })).toEqual(['quorum.seats: 25 | ']);
    expect(faults({ seats: standIns(7) })).toEqual(['quorum.seats: 7 | ']);
    expect(faults({ seats: seats(8), samePerson: together(7) })).toEqual([
      'quorum.samePerson: 7 | ',
    ]);
    const most = {
      seats: [...standIns(6), ...seats(24).slice(18)],
      samePerson: together(6),
    };
    expect(faults(most)).toEqual([]);
    const there = Array.from({ length: 20 }, (_, at) => ({
      name: `Person ${at}`,
      titles: [at % 2 === 0 ? 'Finance' : 'Housing'],
      attending: true,
    }));
    const panel = panelWith(most) as Panel;
    const { seats: answers } = quorumOf(panel, { reference: 'CH-0001' }, { people: there });
    expect(answers.filter(({ state }) => state === 'filled')).toHaveLength(18);
  });
});
