import { agendaPuzzle, minutesIn } from '../../../src/core/agenda/agenda-puzzle.ts';
import { levelsOf } from '../../../src/core/agenda/levels-of.ts';
import { sittingSlots } from '../../../src/core/agenda/sitting-slots.ts';
import type { SlotRequest } from '../../../src/core/agenda/slot-request.ts';
import { agendaCosts } from '../../../src/core/panel/agenda-costs.ts';
import type { AgendaCost } from '../../../src/core/panel/agenda-costs.ts';
import { unitsOf } from '../../../src/core/agenda/units.ts';
import type { Unit } from '../../../src/core/agenda/units.ts';

const asked = (number: number, altered: Partial<SlotRequest> = {}): SlotRequest => ({
  reference: `RP-26-000${number}`,
  received: '2026-06-01T09:00:00',
  ...{ fromReview: false, urgent: false },
  ...altered,
});
const one = (altered: Partial<SlotRequest> = {}): Unit => unitsOf([asked(1, altered)])[0] as Unit;
const told = (startsAt: string, minutes = 20) => ({ told: { startsAt, minutes } });
const slot = (from: number, to: number = from + 20) => ({ from, to, follows: true });
const session = { from: 570, to: 660 };

describe('what an order costs [CPR-3.3]', () => {
  const [first] = agendaCosts;

  it('is most of all to leave out one who was told a time, then an emergency, a review, anybody, the senior', () => {
    const leaves = (unit: Unit) => levelsOf([first]).map(({ leave }) => leave(unit, 10));
    expect(leaves(one())).toEqual([0, 0, 0, 1, 1]);
    expect(leaves(one(told('09:30')))).toEqual([1, 0, 0, 1, 1]);
    expect(leaves(one({ urgent: true, fromReview: true }))).toEqual([0, 1, 1, 1, 1]);
    const [pair] = unitsOf(
      [1, 2].map((number) => asked(number, { siblings: 'A', sharesSlot: true })),
    );
    expect(leaves(pair!)).toEqual([0, 0, 0, 2, 1]);
    const [senior] = unitsOf([asked(1), asked(2), asked(3)]);
    expect(leaves(senior!)).toEqual([0, 0, 0, 1, 9]);
  });

  const placed = (cost: AgendaCost, unit: Unit, from: number, index = 0) =>
    levelsOf([cost]).map(({ place }) => place(unit, slot(from), index));
  const left = (cost: AgendaCost, unit: Unit) =>
    levelsOf([cost]).map(({ leave }) => leave(unit, 10));

  it('is then to move one who was told a time', () => {
    expect(placed('told-moved', one(told('09:30')), 570)).toEqual([0]);
    expect(placed('told-moved', one(told('09:30')), 590)).toEqual([1]);
    expect(placed('told-moved', one(), 590)).toEqual([0]);
    expect(left('told-moved', one(told('09:30')))).toEqual([1]);
    expect(left('told-moved', one())).toEqual([0]);
  });

  it('counts each time that somebody dislikes, or that lies outside a wish', () => {
    const disliked = [
      { from: '09:30', to: '09:40' },
      { from: '12:00', to: '13:00' },
    ];
    const wish = { from: '10:00', to: '10:40' };
    const times = [570, 600, 620, 630];
    const costs = (unit: Unit) => times.map((from) => placed('disliked-times', unit, from)[0]);
    expect(costs(one({ disliked }))).toEqual([1, 0, 0, 0]);
    expect(costs(one({ wish }))).toEqual([1, 0, 0, 1]);
    expect(costs(one({ disliked, wish }))).toEqual([2, 0, 0, 1]);
    expect(costs(one())).toEqual([0, 0, 0, 0]);
  });

  it('is the later the more: of emergencies, then of reviews, then of whoever was received first', () => {
    expect(placed('urgent-later', one({ urgent: true }), 570, 3)).toEqual([3, 0]);
    expect(placed('urgent-later', one({ fromReview: true }), 570, 3)).toEqual([0, 3]);
    expect(left('urgent-later', one({ urgent: true }))).toEqual([10, 0]);
    const [senior] = unitsOf([asked(1), asked(2)]);
    expect(placed('received-later', senior!, 570, 3)).toEqual([12]);
    expect(left('received-later', senior!)).toEqual([40]);
  });
});

describe('agendaPuzzle', () => {
  const puzzle = (requests: readonly SlotRequest[], starts?: readonly number[]) =>
    agendaPuzzle(
      { sessions: [session], slotMinutes: 20, costs: agendaCosts, ...(starts && { starts }) },
      requests,
    );
  const spans = (requests: readonly SlotRequest[]) =>
    puzzle(requests).slots.map(({ from, to }) => [from, to]);

  it('puts those of one manager side by side, and among them those of one family', () => {
    const { puzzle: numbers, units } = puzzle([
      asked(1, { manager: 'one' }),
      asked(2, { siblings: 'A', manager: 'two' }),
      asked(3, { manager: 'one', siblings: 'B' }),
      asked(4),
      asked(5, { manager: 'two' }),
      asked(6, { manager: 'two', siblings: 'A' }),
      asked(7, { manager: 'one', siblings: 'C' }),
      asked(8, { manager: 'one', siblings: 'B' }),
      asked(9, { manager: 'three', siblings: 'C' }),
    ]);
    const order = units.map(({ requests }) => requests[0]?.reference.slice(-1)).join('');
    expect(order).toBe('138726549');
    // Whoever shares a name by the place of the first of them, and a dash for who shares none.
    const shared = (list: Float64Array) =>
      [...list].map((name) => (name === -1 ? '-' : list.indexOf(name))).join('');
    expect(shared(numbers.manager)).toBe('0000444--');
    expect(shared(numbers.family)).toBe('-11344--3');
    expect(numbers.whole).toEqual(numbers.family);
  });

  it('keeps a time chosen by hand, and a time that was told where none was chosen since', () => {
    expect(spans([asked(1, { byHand: '09:45' })])).toEqual([
      [585, 605],
      [605, 625],
      [625, 645],
    ]);
    expect(spans([asked(1, told('09:45', 15))])[0]).toEqual([585, 600]);
    expect(spans([asked(1, { ...told('09:40'), byHand: '10:20' })])).toEqual([
      [570, 590],
      [590, 610],
      [620, 640],
      [640, 660],
    ]);
  });

  it('hears nobody in less time than a slot, but one who was told so little', () => {
    const { puzzle: numbers, units, slots } = puzzle([asked(1), asked(2, told('09:30', 15))]);
    expect(units[1]?.told).toEqual({ from: 570, to: 585 });
    expect([...numbers.may].slice(0, slots.length)).toEqual([0, 1, 1, 1]);
    expect([...numbers.may].slice(slots.length)).toEqual([1, 1, 1, 1]);
    expect(minutesIn(units[1]!, slot(570, 585), 20)).toBe(15);
    expect(minutesIn(units[1]!, slot(570, 590), 20)).toBe(20);
    expect(minutesIn(units[1]!, slot(590, 605), 20)).toBe(20);
    expect(minutesIn(units[0]!, slot(570, 585), 20)).toBe(20);
  });
});

describe('sittingSlots', () => {
  it('cuts what lies between the kept times into slots, whichever is kept first', () => {
    const kept = [
      { from: 630, to: 650 },
      { from: 580, to: 600 },
    ];
    expect(sittingSlots([session], kept, 20).map(({ from }) => from)).toEqual([580, 600, 630]);
  });

  it('holds the starts that are listed, but for those in a kept time', () => {
    const kept = [{ from: 580, to: 600 }];
    const starts = [570, 590, 600, 630];
    expect(sittingSlots([session], kept, 20, starts).map(({ from }) => from)).toEqual([
      580, 600, 630,
    ]);
  });
});
