import { allocateSlots } from '../../../src/core/agenda/allocate-slots.ts';
import { whyThen } from '../../../src/core/agenda/explain-order.ts';
import { orderedSitting } from '../../../src/core/agenda/ordered-sitting.ts';
import { sittingToOrder } from '../../../src/core/agenda/sitting-to-order.ts';
import type { SlotRequest } from '../../../src/core/agenda/slot-request.ts';
import type { Unit } from '../../../src/core/agenda/units.ts';
import { agendaCosts } from '../../../src/core/panel/agenda-costs.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { preset } from '../given/presets.ts';

const bestCare = preset('best-care');
const { costs: _, ...slots } = bestCare.slots;
const asUsual: Panel = { ...bestCare, slots };

/** The fourth is carried forward; its manager comes for the second and third too, who were there before it. */
const requests: readonly SlotRequest[] = [
  { reference: 'BC-26-0001', manager: 'one', received: '1', urgent: false, fromReview: true },
  { reference: 'BC-26-0002', manager: 'two', received: '2', urgent: false, fromReview: true },
  { reference: 'BC-26-0003', manager: 'one', received: '3', urgent: false, fromReview: true },
  { reference: 'BC-26-0004', manager: 'two', received: '4', urgent: true, fromReview: false },
  { reference: 'BC-26-0005', manager: 'three', received: '5', urgent: false, fromReview: false },
  { reference: 'BC-26-0006', manager: 'two', received: '6', urgent: false, fromReview: false },
];
const heard = (panel: Panel, given = requests) =>
  allocateSlots(panel, given, 30)
    .placed.map(({ reference }) => reference.slice(-1))
    .join('');

describe('an agenda by the order of costs in its panel’s file [BC-A3]', () => {
  it('hears who comes back before others even where a manager then comes twice, if the file says so', () => {
    expect(heard(bestCare)).toBe('421356');
    expect(heard(asUsual)).toBe('426135');
  });

  it('is the usual order where the file says none', () => {
    expect(sittingToOrder(asUsual, 30).costs).toEqual(agendaCosts);
    expect(sittingToOrder(bestCare, 30).costs).toEqual(bestCare.slots.costs?.order);
  });

  it('says why there by the same order', () => {
    const costOf = (panel: Panel, reference: string) => {
      const ordered = orderedSitting(panel, requests, 30);
      const unit = ordered.agenda.units.find(({ requests: [one] }) => one?.reference === reference);
      const why = whyThen(ordered, unit as Unit);
      return why.kind === 'best' ? [why.instead, why.cost] : [why.kind];
    };
    expect(costOf(bestCare, 'BC-26-0002')).toEqual(['11:00', 'manager-visits']);
    expect(costOf(asUsual, 'BC-26-0002')).toEqual(['10:30', 'urgent-later']);
  });
});
