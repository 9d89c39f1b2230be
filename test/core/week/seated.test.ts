import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { givenChild, registerOf } from '../../given/panels.ts';
import { people } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { mailKeys, ordered, worked, workedThrough } from '../../given/week.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import type { Person, Register } from '../../../src/core/register/register.ts';
import { isRegular } from '../../../src/core/attendance/regular.ts';
import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import { askedOf } from '../../../src/core/week/asked-of.ts';
import { folderAudience } from '../../../src/core/week/sitting-audiences.ts';
import { standingMembers } from '../../../src/core/week/sittings.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { sits, visitorFrom } from '../../../src/pages/who-may.ts';
import file from '../../../src/panels/next-steps-panel.yaml';

const panel = preset('next-steps');
const seat = (name: string, title: string, ...flags: readonly string[]): Person => ({
  email: `${name}@council.example`,
  name,
  role: 'member',
  title,
  ...(flags.length === 0 ? {} : { flags }),
});
const holder = seat('holder', 'Fostering Team Manager');
const nominee = seat('nominee', 'fostering team manager', 'nominee');
const steering = seat('steering', 'SAT Team Manager');
const ticked = seat('ticked', 'SAT Team Manager', 'Sits');

/** A young person is listed for Thursday 3 December 2026, and these are on People beside the usual ones. */
function listed(...more: readonly Person[]): Register {
  const key = 'next-steps:2026-12-03';
  const child = givenChild('next-steps', 1, '2026-11-19 09:00', {
    sitting: key,
    facts: { dateOfBirth: day('2009-06-01') },
  });
  const row = { key, panel: 'next-steps', on: day('2026-12-03'), status: 'planned' } as const;
  const register = withChanges(registerOf('next-steps', [child]), [
    { table: 'sitting', row },
    {
      table: 'item',
      row: {
        key: `NS-26-0001@${key}`,
        reference: 'NS-26-0001',
        sitting: key,
        from: 'referral',
        status: 'listed',
        late: false,
      },
    },
  ]);
  return { ...register, people: [...people, ...more] };
}
const held = (...more: readonly Person[]): Register =>
  workedThrough(listed(...more), '2026-11-30 09:00', '2026-12-02 12:00', '2026-12-03 13:00');
const seated = ({ rows }: Register): readonly string[] =>
  [...rows.attendance.values()].filter(({ title }) => title !== '').map(({ person }) => person);
const said = (...more: readonly Person[]) =>
  toDo(listed(...more), at('2026-11-20 09:00'))
    .filter(({ about }) => about === 'Fostering Team Manager')
    .map(({ words, what, who }) => `${words} ${what} ${who}`);

describe('managers of the steering group [NS-2.4]', () => {
  it('get no agenda, no seat and no folder, unless the administrator marks them', () => {
    const asked = ordered(
      worked(listed(steering, ticked), '2026-11-30 09:00'),
      { kind: 'build-agenda', sitting: 'next-steps:2026-12-03' },
      '2026-11-30 10:00',
    );
    const register = workedThrough(asked, '2026-11-30 10:00', '2026-12-03 13:00');
    const told = mailKeys(register, 'agenda').map((key) => key.split('/').at(-1));
    expect(told).toContain(ticked.email);
    expect(told).not.toContain(steering.email);
    expect(seated(register)).toContain(ticked.email);
    expect(seated(register)).not.toContain(steering.email);
    const readers = folderAudience(register, 'next-steps', at('2026-12-03 13:00'));
    expect(readers.map(({ email }) => email)).not.toContain(steering.email);
  });

  it('see no sitting of that panel, and stay members of any other', () => {
    const all = [panel, preset('resources')];
    const visitor = (person: Person) => visitorFrom([person], person.email, day('2026-12-01'), all);
    expect(sits(visitor(steering), 'next-steps')).toBe(false);
    expect(visitor(steering).seats).toContainEqual({
      role: 'manager',
      title: 'SAT Team Manager',
      panels: ['next-steps'],
    });
    expect(sits(visitor(steering), 'resources')).toBe(true);
    expect(sits(visitor(ticked), 'next-steps')).toBe(true);
    const only = visitor({ ...steering, panels: ['next-steps'] });
    expect([sits(only, 'next-steps'), sits(only, 'resources')]).toEqual([false, false]);
  });

  it('are left out by title alone, whatever else somebody is', () => {
    expect(isRegular(panel, { ...steering, title: ' sat team manager ' })).toBe(false);
    expect(isRegular(panel, { ...steering, role: 'chair' })).toBe(true);
    expect(isRegular(preset('resources'), steering)).toBe(true);
  });
});

describe('the fostering seat and its nominee [NS-2.2]', () => {
  it('is filled by the nominee, while whoever holds it gets the agenda all the same', () => {
    const register = held(holder, nominee);
    expect(seated(register)).toContain(nominee.email);
    expect(seated(register)).not.toContain(holder.email);
    const members = standingMembers(register, 'next-steps', at('2026-12-03 13:00'));
    expect(members.map(({ email }) => email)).toEqual(
      expect.arrayContaining([holder.email, nominee.email]),
    );
    expect(seated(held(holder))).toContain(holder.email);
  });

  it('is asked about Staying Put and the tools for carers, whoever sits', () => {
    const asks = (register: Register) => {
      const referral = register.rows.referral.get('NS-26-0001');
      return referral
        ? askedOf(register, referral)
            .filter(({ rule }) => rule === 'NS-2.2')
            .map(({ label, owners }) => [label, ...owners])
        : [];
    };
    const staying = 'Possible Staying Put considered';
    const tools =
      'Plans for carers to start the Resettlement Passport or the Striving to be Thriving Tool';
    expect(asks(worked(listed(holder, nominee), '2026-11-20 09:00'))).toEqual([
      [staying, nominee.email],
      [tools, nominee.email],
    ]);
    expect(asks(worked(listed(holder), '2026-11-20 09:00'))).toEqual([
      [staying, holder.email],
      [tools, holder.email],
    ]);
  });

  it.each<readonly [string, readonly Person[], readonly string[]]>([
    ['both are there', [holder, nominee], []],
    [
      'nobody is named',
      [holder],
      [
        '○ Nominee to be named Next Steps Panel, Fostering Team Manager: until somebody is named, whoever holds the seat sits. A nominee is a row of People with the title “Fostering Team Manager” and “Nominee” under Flag. Administrator',
      ],
    ],
    [
      'nobody holds it',
      [nominee],
      [
        '◆ Seat vacant Next Steps Panel, Fostering Team Manager: nobody holds the seat. The nominee sits. Administrator',
      ],
    ],
    [
      'both are lacking',
      [],
      [
        '◆ Seat vacant Next Steps Panel, Fostering Team Manager: nobody holds the seat, and nobody is named. A nominee is a row of People with the title “Fostering Team Manager” and “Nominee” under Flag. Administrator',
      ],
    ],
  ])('is on To do of the administrator as it lacks somebody: %s', (_, more, lines) =>
    expect(said(...more)).toEqual(lines),
  );
});

describe('seats in a panel’s file [NS-2.2] [NS-2.4]', () => {
  const { members } = file as {
    readonly members: { readonly nominated: readonly object[]; readonly notRegular: object };
  };
  const [nominated = {}] = members.nominated;
  const faultsOf = (altered: object) => {
    const parsed = parsePanel({ ...(file as object), members: { ...members, ...altered } });
    return parsed.ok ? [] : parsed.error.map(({ path, actual }) => `${path}: ${actual}`);
  };

  it.each<readonly [string, object, readonly string[]]>([
    [
      'nobody sits for a title that is no member’s',
      { nominated: [{ ...nominated, title: 'Mayor' }] },
      ['members.nominated[0].title: "Mayor"'],
    ],
    [
      'one seat has one nominee’s mark',
      { nominated: [nominated, nominated] },
      [0, 1].map((index) => `members.nominated[${index}].title: "Fostering Team Manager"`),
    ],
    [
      'no member is left out too',
      { notRegular: { ...members.notRegular, titles: ['SAILS'] } },
      ['members.notRegular.titles: SAILS'],
    ],
  ])('%s', (_, altered, faults) => expect(faultsOf(altered)).toEqual(faults));
});
