import {
  finalAt,
  homesFinal as final,
  homesSitting as key,
  homesTold as told,
} from '../../given/lasting-homes.ts';
import { at } from '../../given/register.ts';
import { logOf, ordered, worked } from '../../given/week.ts';
import { noCover } from '../../../src/core/attendance/cover.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Register, Sitting } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { notePartners, partnersToSettle } from '../../../src/core/week/partners-to-settle.ts';
import { preset } from '../given/presets.ts';

const open = (register: Register, when = '2026-12-04 10:00') =>
  partnersToSettle(register, at(when));
const filed = (register: Register, altered: Partial<Panel>): Register => ({
  ...register,
  panels: register.panels.map((panel) => ({ ...panel, ...altered })),
});
const sat = (register: Register, altered: Partial<Sitting>): Register => {
  const row = { ...register.rows.sitting.get(key)!, ...altered };
  return withChanges(register, [{ table: 'sitting', row }]);
};
/** The housing authorities, of whom two sit there, do not come. */
const without = ['housing', 'housing.two'].reduce((register, one) => {
  const person = `${one}@council.example`;
  const seat = `${key}/${person}`;
  return ordered(
    register,
    { kind: 'reply', seat, answer: 'not-coming', cover: noCover },
    '2026-12-02 10:00',
    person,
  );
}, told);
const nobody = 'Residential Services Manager (nobody on People has that title)';
/** As it stands on To do, but for who is not represented. */
const line = (missing: string) => ({
  words: '● Not represented',
  what: `Tuesday 8 December 2026: nobody comes for ${missing}. Ask for a deputy, and answer for them under "Reply for them" on Attendance. The sitting is held all the same.`,
  who: 'Administrator, chair',
  about: key,
  path: `/sittings/${encodeURIComponent(key)}`,
  panel: 'lasting-homes',
  rule: 'LCLH-2.2',
});

describe('partners for whom nobody comes, on To do [LCLH-2.2] [LCLH-2.9]', () => {
  it('stand there with all who hold the seat, from when the agenda went until it begins', () => {
    expect(open(told)).toEqual([line(nobody)]);
    const housing =
      'Housing Authority representatives (housing@council.example, housing.two@council.example)';
    expect(open(without)).toEqual([line(`${housing}; ${nobody}`)]);
    expect(open(told, '2026-12-08 09:29')).toHaveLength(1);
    expect(open(told, '2026-12-08 09:30')).toEqual([]);
    const { rows } = told;
    expect(open({ ...told, rows: { ...rows, issue: new Map() } })).toEqual([]);
    expect(open(sat(told, { status: 'stood-down' }))).toEqual([]);
  });

  it('stand there of no panel whose file does not ask, nor where somebody comes for each', () => {
    expect(open(filed(told, { attendance: {} }))).toEqual([]);
    const members = told.panels[0]!.members;
    const titles = members.titles.filter((one) => one !== 'Residential Services Manager');
    expect(open(filed(told, { members: { ...members, titles } }))).toEqual([]);
  });

  it('are asked of attendance once it was held, where no quorum asks for the marks already', () => {
    const held = worked(told, '2026-12-08 17:00');
    const unmarked = told.panels[0]!.members.titles.filter(
      (one) => one !== 'Residential Services Manager',
    );
    expect(open(held, '2026-12-08 17:00')).toEqual([
      {
        words: '● Attendance to mark',
        what: `Tuesday 8 December 2026: nobody said whether these were represented: ${unmarked.join('; ')}. Choose Present, Cover or Absent under "Attendance" on Attendance.`,
        who: 'Administrator',
        about: key,
        path: '/register/attendance',
        panel: 'lasting-homes',
        rule: 'LCLH-2.2',
      },
    ]);
    const { quorum } = preset('best-care');
    expect(open(filed(held, { quorum: quorum! }), '2026-12-08 17:00')).toEqual([]);
  });
});

describe('partners who were not represented, as they are kept [LCLH-2.2]', () => {
  const kept = (altered: Partial<Sitting>, register = final()) =>
    notePartners(sat(register, altered), finalAt);

  it('are those who were not there, each logged, beside those kept before', () => {
    const absent = final({ 'foster@council.example': { mark: 'absent' } });
    const changes = kept({ unrepresented: ['Residential Services Manager'] }, absent);
    expect(changes[0]).toMatchObject({
      table: 'sitting',
      row: { key, unrepresented: ['Residential Services Manager', 'Fostering Manager'] },
    });
    expect(logOf(changes)).toMatchObject([
      { about: key, what: 'Not represented: Fostering Manager', rule: 'LCLH-2.2' },
    ]);
  });

  it('are put right, one kept and one taken back at once', () => {
    const changes = kept({ unrepresented: ['Fostering Manager'] });
    expect(changes[0]).toMatchObject({ row: { unrepresented: ['Residential Services Manager'] } });
    expect(logOf(changes).map(({ what }) => what)).toEqual([
      'Not represented: Residential Services Manager',
      'Represented after all: Fostering Manager',
    ]);
    expect(kept({ unrepresented: ['Residential Services Manager'] })).toEqual([]);
    expect(kept({ status: 'planned' })).toEqual([]);
  });
});
