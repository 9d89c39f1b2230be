import type { Panel } from '../../../src/core/panel/panel.ts';
import { bestSeating, onlyWarns } from '../../../src/core/quorum/best-seating.ts';
import type { QuorumItem, RosterPerson } from '../../../src/core/quorum/roster.ts';
import type { Seat } from '../../../src/core/quorum/seat-applies.ts';
import { item, panel, person, seat } from './given-small-quorum.ts';

describe('the best way to fill seats [BC-A2]', () => {
  const filled = (
    of: Panel,
    seats: readonly Seat[],
    people: readonly RosterPerson[],
    child: Partial<QuorumItem> = {},
  ) => {
    const found = bestSeating(of, seats, people, { ...item, ...child });
    return [
      [...found.filled].map(([code, { name }]) => `${code} ${name}`).sort(),
      found.missing.map(({ code }) => code),
      found.together,
    ];
  };
  const group = (allowedBy?: string) =>
    panel({ quorum: { samePerson: [{ seats: ['a', 'b'], ...(allowedBy ? { allowedBy } : {}) }] } });
  const two = [seat('a'), seat('b', ['Teacher'])];
  const both = person('P', ['Nurse', 'Teacher']);
  const asked = (by: string, seats = ['a', 'b']) =>
    ({ allowed: [{ seats, by, reason: 'n' }] }) as Partial<QuorumItem>;

  it('takes who holds a title before who stands in, and earlier seats first', () => {
    const people = [person('A', [], { deputyFor: ['Nurse'] }), person('B', ['Nurse'])];
    expect(filled(panel(), [seat('a')], people)).toEqual([['a B'], [], []]);
    expect(filled(panel(), two, [both])).toEqual([['a P'], ['b'], []]);
    expect(filled(panel(), two, [both, person('Q', ['Nurse'])])).toEqual([['a Q', 'b P'], [], []]);
    expect(filled(panel(), [], people)).toEqual([[], [], []]);
  });

  it('lets one person fill two where the file does, or somebody allowed it', () => {
    const one = [['a P', 'b P'], [], [['a', 'b']]];
    const apart = [['a P'], ['b'], []];
    expect(filled(group(), two, [both])).toEqual(one);
    expect(filled(group('member'), two, [both])).toEqual(apart);
    expect(filled(group('member'), two, [both], asked('member'))).toEqual(one);
    expect(filled(group('member'), two, [both], asked('chair'))).toEqual(one);
    expect(filled(group('member'), two, [both], asked('vice-chair'))).toEqual(apart);
    expect(filled(group('member'), two, [both], asked('member', ['a', 'c']))).toEqual(apart);
    expect(
      filled(
        group(),
        [...two, seat('c')],
        [both, person('Q', ['Teacher']), person('R', ['Nurse'])],
      ),
    ).toEqual([['a R', 'b Q', 'c P'], [], []]);
  });

  it('leaves a seat that only warns rather than one that stops a decision', () => {
    const warning = seat('a', ['Nurse'], { warnsIn: ['old'] });
    expect(filled(panel(), [warning, two[1] as Seat], [both], { stream: 'old' })).toEqual([
      ['b P'],
      ['a'],
      [],
    ]);
    expect(filled(panel(), [warning, two[1] as Seat], [both], { stream: 'young' })).toEqual([
      ['a P'],
      ['b'],
      [],
    ]);
    expect([
      onlyWarns(warning, { ...item, stream: 'old' }),
      onlyWarns(warning, item),
      onlyWarns(seat('a'), { ...item, stream: 'old' }),
    ]).toEqual([true, false, false]);
  });
});
