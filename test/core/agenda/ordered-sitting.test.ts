import { orderedSitting } from '../../../src/core/agenda/ordered-sitting.ts';
import { resourcesPanel } from '../given/resources-panel.ts';

const asked = (number: number) => ({
  reference: `RP-26-${String(number).padStart(4, '0')}`,
  received: '2026-06-01',
  ...{ fromReview: false, urgent: false },
});
const order = (...numbers: readonly number[]) =>
  orderedSitting(resourcesPanel, numbers.map(asked), 20).agenda;

describe('orderedSitting', () => {
  it('looks once for an order, however the requests are given', () => {
    const found = order(1, 2);
    expect(order(2, 1)).toBe(found);
    expect(order(1, 3)).not.toBe(found);
    expect(orderedSitting(resourcesPanel, [asked(1), asked(2)], 15).agenda).not.toBe(found);
  });
});
