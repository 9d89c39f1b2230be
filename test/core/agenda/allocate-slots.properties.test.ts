import fc from 'fast-check';
import { allocateSlots } from '../../../src/core/agenda/allocate-slots.ts';
import type { SlotRequest } from '../../../src/core/agenda/slot-request.ts';
import { minutesOf } from '../../../src/core/calendar/local-date-time.ts';
import { resourcesPanel } from '../given/resources-panel.ts';
import { trials } from '../given/trials.ts';

const allocate = (requests: readonly SlotRequest[], minutes = 20) =>
  allocateSlots(resourcesPanel, requests, minutes);

/** A list may take a twentieth of a second; the soak looks at more of them. */
const numRuns = process.env['PANEL_SOAK'] ? 300 : trials(8);

describe('allocateSlots, for any list', () => {
  const anyRequests = fc.uniqueArray(
    fc.record({
      reference: fc.integer({ min: 1, max: 40 }).map((n) => `RP-26-${String(n).padStart(4, '0')}`),
      received: fc.constantFrom('2026-06-01', '2026-06-02', '2026-06-03'),
      fromReview: fc.boolean(),
      urgent: fc.boolean(),
      family: fc.option(fc.constantFrom('A', 'B', 'C'), { nil: undefined }),
      told: fc.option(fc.integer({ min: 0, max: 220 }), { nil: undefined, freq: 4 }),
    }),
    { selector: ({ reference }) => reference, maxLength: 24 },
  );
  const anyMinutes = fc.integer({ min: 15, max: 20 });
  const toRequest = (one: {
    reference: string;
    received: string;
    fromReview: boolean;
    urgent: boolean;
    family: string | undefined;
    told: number | undefined;
  }): SlotRequest => {
    const { family, told, ...bare } = one;
    const at = 560 + (told ?? 0);
    const startsAt = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    return {
      ...bare,
      ...(family !== undefined && { siblings: family }),
      ...(told !== undefined && { told: { startsAt, minutes: 20 } }),
    };
  };

  it('lists each child once, in a slot or over', () =>
    fc.assert(
      fc.property(anyRequests, anyMinutes, (drawn, minutes) => {
        const requests = drawn.map(toRequest);
        const { placed, over } = allocate(requests, minutes);
        const listed = [...placed, ...over].map(({ reference }) => reference);
        expect(listed.sort()).toEqual(requests.map(({ reference }) => reference).sort());
      }),
      { seed: 3, numRuns },
    ));

  it('lets no slot overlap another, start before 09:30 or end after 13:00', () =>
    fc.assert(
      fc.property(anyRequests, anyMinutes, (drawn, minutes) => {
        let free = minutesOf('09:30');
        for (const slot of allocate(drawn.map(toRequest), minutes).placed) {
          expect(minutesOf(slot.startsAt)).toBeGreaterThanOrEqual(free);
          free = minutesOf(slot.startsAt) + slot.minutes;
        }
        expect(free).toBeLessThanOrEqual(minutesOf('13:00'));
      }),
      { seed: 4, numRuns },
    ));

  it('never depends on the order the requests are given in', () =>
    fc.assert(
      fc.property(anyRequests, anyMinutes, fc.nat(), (drawn, minutes, turn) => {
        const requests = drawn.map(toRequest);
        const by = requests.length === 0 ? 0 : turn % requests.length;
        const turned = [...requests.slice(by), ...requests.slice(0, by)].reverse();
        expect(allocate(turned, minutes)).toEqual(allocate(requests, minutes));
      }),
      { seed: 5, numRuns },
    ));

  it('keeps brothers and sisters together, and leaves out none alone, where no time was told', () =>
    fc.assert(
      fc.property(anyRequests, anyMinutes, (drawn, minutes) => {
        const requests = drawn.map((one) => toRequest({ ...one, told: undefined }));
        const { placed } = allocate(requests, minutes);
        for (const family of ['A', 'B', 'C']) {
          const own = requests.filter(({ siblings }) => siblings === family);
          const places = placed.flatMap(({ reference }, at) =>
            own.some((one) => one.reference === reference) ? [at] : [],
          );
          expect([0, own.length]).toContain(places.length);
          expect((places.at(-1) ?? 0) - (places[0] ?? 0)).toBe(Math.max(places.length - 1, 0));
        }
      }),
      { seed: 6, numRuns },
    ));

  it('offers a length only where with it everyone fits', () =>
    fc.assert(
      fc.property(anyRequests, (drawn) => {
        const requests = drawn.map((one) => toRequest({ ...one, told: undefined }));
        const { shorterSlots } = allocate(requests, 20).offers;
        if (shorterSlots !== undefined) {
          expect(allocate(requests, shorterSlots).over).toEqual([]);
          expect(allocate(requests, shorterSlots + 1).over).not.toEqual([]);
        }
      }),
      { seed: 7, numRuns },
    ));
});
