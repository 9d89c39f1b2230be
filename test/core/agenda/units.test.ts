import type { SlotRequest } from '../../../src/core/agenda/slot-request.ts';
import { inOrderOfClaim, unitsOf } from '../../../src/core/agenda/units.ts';
import type { Unit } from '../../../src/core/agenda/units.ts';

const asked = (reference: string, altered: Partial<SlotRequest> = {}): SlotRequest => ({
  ...{ reference, received: '2026-06-01T09:00:00', fromReview: false, urgent: false },
  ...altered,
});
const referencesOf = ({ requests }: Unit) => requests.map(({ reference }) => reference).join();
const told = { told: { startsAt: '10:10', minutes: 15 } };
const family = { siblings: 'A' };
const shared = { ...family, sharesSlot: true };

describe('the order of claim [CPR-3.2]', () => {
  const claim = (...requests: readonly SlotRequest[]) =>
    inOrderOfClaim(requests)
      .map(({ reference }) => reference.slice(-1))
      .join('');

  it('is emergencies, reviews, receipt, reference, whoever is given first', () =>
    expect(
      claim(
        asked('RP-26-0006'),
        asked('RP-26-0005'),
        asked('RP-26-0004', { received: '2026-05-30' }),
        asked('RP-26-0003', { fromReview: true, received: '2026-06-03' }),
        asked('RP-26-0002', { urgent: true, received: '2026-06-05' }),
        asked('RP-26-0001', { urgent: true, fromReview: true, received: '2026-06-06' }),
      ),
    ).toBe('123456'));

  it('takes a day without a time for the beginning of that day', () =>
    expect(claim(asked('ZZ-2', { received: '2026-06-01' }), asked('AA-1'))).toBe('21'));
});

describe('unitsOf', () => {
  it('counts as senior whoever was received before others, whatever else gives a claim', () => {
    const units = unitsOf([
      asked('RP-26-0003', { received: '2026-06-03' }),
      asked('RP-26-0002', { received: '2026-06-02', urgent: true }),
      asked('RP-26-0001'),
    ]);
    expect(units.map((unit) => [referencesOf(unit), unit.seniority])).toEqual([
      ['RP-26-0002', 2],
      ['RP-26-0001', 3],
      ['RP-26-0003', 1],
    ]);
  });

  it('hears those who share a slot as one: by the first received, and urgent where one of them is [CPR-A11]', () => {
    const units = unitsOf([
      asked('RP-26-0001', shared),
      asked('RP-26-0002', { received: '2026-06-02' }),
      asked('RP-26-0003', { ...shared, received: '2026-06-03', urgent: true }),
      asked('RP-26-0004', { ...shared, received: '2026-06-04', fromReview: true, ...told }),
      asked('RP-26-0005', { ...shared, received: '2026-06-04', manager: 'm', byHand: '10:30' }),
    ]);
    expect(units.map(referencesOf)).toEqual([
      'RP-26-0003,RP-26-0004,RP-26-0001,RP-26-0005',
      'RP-26-0002',
    ]);
    expect(units[0]).toMatchObject({
      ...{ urgent: true, fromReview: true, seniority: 2, manager: 'm' },
      ...{ told: { from: 610, to: 625 }, byHand: 630 },
    });
    expect(units[0]?.family).toBeUndefined();
    expect(units[1]).toMatchObject({ urgent: false, fromReview: false, seniority: 1 });
  });

  it('lets nobody share with whom they are no family', () => {
    const alone = { sharesSlot: true };
    expect(unitsOf([asked('RP-26-0001', alone), asked('RP-26-0002', alone)])).toHaveLength(2);
    expect(unitsOf([asked('RP-26-0001', shared), asked('RP-26-0002', family)])).toHaveLength(2);
    const others = { ...shared, siblings: 'B' };
    expect(unitsOf([asked('RP-26-0001', shared), asked('RP-26-0002', others)])).toHaveLength(2);
  });

  it('keeps together a family none of whom has a time yet, and one of them leads', () => {
    const units = unitsOf([
      asked('RP-26-0001', family),
      asked('RP-26-0002'),
      asked('RP-26-0003', family),
      asked('RP-26-0004', { ...family, ...told }),
      asked('RP-26-0005', { ...family, byHand: '11:00' }),
      asked('RP-26-0006', { siblings: 'B' }),
    ]);
    expect(units.map(({ family: of, whole, leads }) => [of, whole, leads])).toEqual([
      ['A', 'A', true],
      [undefined, undefined, false],
      ['A', 'A', false],
      ['A', undefined, false],
      ['A', undefined, false],
      [undefined, undefined, false],
    ]);
  });

  it('knows when each could come, in minutes', () =>
    expect(
      unitsOf([
        asked('RP-26-0001', {
          ...shared,
          notAt: [{ from: '09:30', to: '10:00' }],
          wish: { from: '12:00', to: '13:00' },
        }),
        asked('RP-26-0002', {
          ...shared,
          notAt: [{ from: '11:00', to: '11:30' }],
          disliked: [{ from: '10:00', to: '10:30' }],
        }),
      ])[0],
    ).toMatchObject({
      notAt: [
        { from: 570, to: 600 },
        { from: 660, to: 690 },
      ],
      disliked: [{ from: 600, to: 630 }],
      wish: { from: 720, to: 780 },
    }));
});
