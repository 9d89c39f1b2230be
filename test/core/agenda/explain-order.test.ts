import { whyOut, whyThen } from '../../../src/core/agenda/explain-order.ts';
import { orderedSitting } from '../../../src/core/agenda/ordered-sitting.ts';
import type { SlotRequest } from '../../../src/core/agenda/slot-request.ts';
import type { Unit } from '../../../src/core/agenda/units.ts';
import { resourcesPanel } from '../given/resources-panel.ts';

const asked = (reference: string, altered: Partial<SlotRequest> = {}): SlotRequest => ({
  reference,
  received: '2026-06-01T09:00:00',
  fromReview: false,
  urgent: false,
  ...altered,
});

function order(requests: readonly SlotRequest[]) {
  const ordered = orderedSitting(resourcesPanel, requests, 20);
  const unitOf = (reference: string): Unit =>
    ordered.agenda.units.find((unit) => unit.requests[0]?.reference === reference) as Unit;
  return {
    then: (reference: string) => whyThen(ordered, unitOf(reference)),
    out: (reference: string) => whyOut(ordered, unitOf(reference)),
  };
}

const full = Array.from({ length: 10 }, (_, at) =>
  asked(`RP-26-00${10 + at}`, { received: `2026-05-${10 + at}` }),
);
const mornings = [{ from: '09:30', to: '13:00' }];

describe('whyThen', () => {
  it('names the best other time, with whom it is exchanged, and what that would cost', () =>
    expect(
      order([
        asked('RP-26-0001', { urgent: true, received: '3' }),
        asked('RP-26-0002', { received: '1' }),
        asked('RP-26-0003', { received: '2' }),
      ]).then('RP-26-0001'),
    ).toEqual({
      kind: 'best',
      instead: '09:50',
      exchangedWith: ['RP-26-0002'],
      cost: 'urgent-later',
    }));

  it('names a free time where that is better, and nobody who could not come instead', () => {
    const first = asked('RP-26-0001', { received: '1' });
    const notFirst = { received: '2', notAt: [{ from: '09:30', to: '09:50' }] };
    expect(order([first, asked('RP-26-0002', notFirst)]).then('RP-26-0001')).toEqual({
      kind: 'best',
      instead: '10:10',
      exchangedWith: [],
      cost: 'received-later',
    });
  });

  it('says so where no other time is possible', () =>
    expect(
      order([
        asked('RP-26-0001', { siblings: 'A' }),
        asked('RP-26-0002', { siblings: 'A' }),
        asked('RP-26-0003', {
          notAt: [
            { from: '09:30', to: '10:10' },
            { from: '10:30', to: '13:00' },
          ],
        }),
      ]).then('RP-26-0003'),
    ).toEqual({ kind: 'only-time' }));

  it('says so where a person chose the time', () =>
    expect(order([asked('RP-26-0001', { byHand: '10:10' })]).then('RP-26-0001')).toEqual({
      kind: 'by-hand',
    }));
});

describe('whyOut', () => {
  it('says that a better claim has the time', () =>
    expect(
      order([...full, asked('RP-26-0099', { received: '2026-06-09' })]).out('RP-26-0099'),
    ).toEqual({ kind: 'taken' }));

  it('says that nobody can come, whoever else can', () => {
    const never = asked('RP-26-0002', { notAt: mornings });
    expect(order([never]).out('RP-26-0002')).toEqual({ kind: 'never-possible' });
    expect(order([asked('RP-26-0001'), never]).out('RP-26-0002')).toEqual({
      kind: 'never-possible',
    });
  });

  it('says with whom it would have to be heard [CPR-A11]', () => {
    const pair = { siblings: 'A', received: '2026-06-09' };
    const others = { siblings: 'B', received: '2026-06-08' };
    const requests = [
      ...full.slice(1),
      ...[asked('RP-26-0096', others), asked('RP-26-0097', others)],
      ...[asked('RP-26-0098', pair), asked('RP-26-0099', pair)],
    ];
    expect(order(requests).out('RP-26-0098')).toEqual({ kind: 'together', with: ['RP-26-0099'] });
  });
});
