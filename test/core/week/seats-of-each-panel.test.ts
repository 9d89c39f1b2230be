import { withChanges } from '../../../src/core/register/rows.ts';
import type { Person, Register } from '../../../src/core/register/register.ts';
import { chairOf } from '../../../src/core/week/chair-of.ts';
import { prepareSittings } from '../../../src/core/week/prepare-sittings.ts';
import { presets } from '../../../src/panels/index.ts';
import { at, givenRegister } from '../../given/register.ts';
import { day } from '../given/day.ts';

const now = at('2026-11-25 10:00');
const on = day('2026-11-25');

const panels = presets();

/** Everybody whom the files name: a row of People for each title, for its own panel. */
const people: readonly Person[] = panels.flatMap(({ code, chairs, members }) => {
  const seat = (role: Person['role'], title: string, index: number): Person => ({
    role,
    email: `${role}.${code}.${index + 1}@council.example`,
    name: `Person ${role} ${index + 1}`,
    title,
    panels: [code],
  });
  const { viceChair = [] } = chairs;
  const { titles, additional } = members;
  return [
    ...chairs.chair.map((title, index) => seat('chair', title, index)),
    ...viceChair.map((title, index) => seat('vice-chair', title, index)),
    ...[...titles, ...(additional?.titles ?? [])].map((title, index) =>
      seat('member', title, index),
    ),
    seat('administrator', 'Panel administrator', 0),
  ];
});

/** An agenda of each panel goes. */
const register: Register = (() => {
  const rows = panels.flatMap(({ code }) => {
    const sitting = `${code}:2026-11-25`;
    return [
      { table: 'sitting', row: { key: sitting, panel: code, on, status: 'planned' } },
      {
        table: 'issue',
        row: {
          key: `agenda:${sitting}:1`,
          sitting,
          issue: 1,
          kind: 'agenda',
          on,
          status: 'going',
          items: [],
          changes: [],
          sendAt: now,
        },
      },
    ] as const;
  });
  return { ...withChanges(givenRegister([], { people }), rows), panels };
})();

const sittingOf = (code: string) => {
  const sitting = register.rows.sitting.get(`${code}:2026-11-25`);
  if (!sitting) throw new Error('There is no such sitting.');
  return sitting;
};

const titlesOf = (code: string): readonly string[] =>
  prepareSittings(register, now).flatMap((change) =>
    change.table === 'attendance' && change.row.sitting === sittingOf(code).key
      ? [people.find(({ email }) => email === change.row.person)?.title ?? '']
      : [],
  );

const titles = (code: string): readonly string[] => {
  const panel = panels.find((one) => one.code === code);
  return [...(panel?.members.titles ?? []), ...(panel?.members.additional?.titles ?? [])];
};

describe('the seats of each panel, by what People says', () => {
  it.each(panels.map(({ code }) => code))(
    'of the %s panel are all invited, and nobody of another [NS-2.3] [NS-2.5] [LCLH-2.3] [LCLH-2.4] [BC-4.2] [CPP-3.1] [CPP-3.4]',
    (code) => {
      const invited = titlesOf(code);
      expect(invited).toEqual(expect.arrayContaining([...titles(code)]));
      const own = people.filter((person) => person.panels?.includes(code));
      expect(invited.length).toBe(own.length);
    },
  );

  it.each([
    ['next-steps', 'Service Manager, SAT & Leaving Care'],
    ['lasting-homes', 'Leaving Care Service Senior Manager'],
    ['best-care', 'LAC Service Manager'],
    ['permanence', 'Service Manager for Corporate Parenting'],
  ])(
    'of the %s panel are chaired by its own chair, else by whoever presided [NS-2.1] [NS-7.7] [LCLH-2.1] [BC-4.1] [CPP-3.2]',
    (code, title) => {
      expect(chairOf(register, sittingOf(code))?.title).toBe(title);
      const chairs = people.filter(
        ({ role, panels: whose }) => role === 'chair' && whose?.includes(code),
      );
      const last = chairs.at(-1);
      const presided = { ...sittingOf(code), presiding: last?.email ?? '' };
      expect(chairOf(register, presided)?.title).toBe(last?.title);
    },
  );

  it('give the Permanence Panel four who stand in [CPP-3.3]', () => {
    const without = people.filter(({ role }) => role !== 'chair');
    const standing = chairOf({ ...register, people: without }, sittingOf('permanence'));
    expect(standing?.title).toBe('Service Manager Fostering');
    const four = people.filter(
      ({ role, panels: whose }) => role === 'vice-chair' && whose?.includes('permanence'),
    );
    expect(four).toHaveLength(4);
  });

  it.each(['next-steps', 'lasting-homes', 'permanence'])(
    'of the %s panel have an administrator, to whom its agenda goes too [NS-2.6] [LCLH-2.6] [CPP-3.5]',
    (code) => expect(titlesOf(code)).toContain('Panel administrator'),
  );
});
