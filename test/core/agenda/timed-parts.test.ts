import fc from 'fast-check';
import { agendaRows } from '../../../src/core/agenda/agenda-rows.ts';
import { allocateSlots } from '../../../src/core/agenda/allocate-slots.ts';
import type { SlotRequest } from '../../../src/core/agenda/slot-request.ts';
import { timedParts } from '../../../src/core/agenda/timed-parts.ts';
import { minutesOf } from '../../../src/core/calendar/local-date-time.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { withFinish } from '../../../src/core/panel/with-session.ts';
import { inParts, northmoor } from '../../given/northmoor.ts';
import { resourcesPanel } from '../given/resources-panel.ts';
import { trials } from '../given/trials.ts';

const heard = (startsAt: string, minutes = 20) => ({ startsAt, minutes });

const requests = (count: number): readonly SlotRequest[] =>
  Array.from({ length: count }, (_, at) => ({
    reference: `NM-26-${String(at + 1).padStart(4, '0')}`,
    received: `2026-11-20 09:${String(at).padStart(2, '0')}`,
    fromReview: false,
    urgent: false,
  }));

const timesIn = (panel: Panel, count: number) =>
  allocateSlots(panel, requests(count), panel.slots.defaultMinutes);

/** The parts as `09:15 Welcome`, those of the children among them. */
function words(panel: Panel, items: readonly ReturnType<typeof heard>[]): readonly string[] {
  const parts = timedParts(panel, items);
  if (!parts) return [];
  return [...parts.before, parts.children, ...parts.after].map(
    ({ startsAt, label }) => `${startsAt} ${label}`,
  );
}

describe('the parts of an agenda besides its children', () => {
  it('begin with the session and end after the last child, in the order of the file', () =>
    expect(words(northmoor, [heard('09:30'), heard('09:50')])).toEqual([
      '09:15 Welcome, apologies and declarations of interest',
      '09:25 Minutes of the last sitting and matters arising',
      '09:30 The children',
      '10:10 Any other business',
      '10:20 Date of the next sitting',
    ]));

  it('are none where the file gives none', () =>
    expect(timedParts(resourcesPanel, [heard('09:30')])).toBeUndefined());

  it('stand one after the other where nobody is heard', () =>
    expect(words(inParts(10, 0, 5), [])).toEqual(['09:15 Part 1', '09:25 Part 2', '09:25 Part 3']));

  it('wait for the end of a break that they would run into, all of them', () => {
    expect(words(inParts(0, 15, 10), [heard('10:30', 0)]).slice(1)).toEqual([
      '11:05 Part 2',
      '11:20 Part 3',
    ]);
    expect(words(inParts(0, 10, 10), [heard('10:30', 0)])[1]).toBe('10:30 Part 2');
  });

  it('stand at the end of the session where the agenda shows every slot', () => {
    const { agendaPaper, ...rest } = inParts(10, 0, 5);
    if (!agendaPaper) throw new Error('It has none.');
    const panel: Panel = { ...rest, agendaPaper: { ...agendaPaper, shows: ['time', 'child'] } };
    expect(words(panel, [heard('09:25')])[2]).toBe('12:25 Part 3');
    const rows = agendaRows(panel, [], 20).flatMap((row) => ('pause' in row ? [] : [row.startsAt]));
    expect([rows[0], rows.at(-1)]).toEqual(['09:25', '12:05']);
  });

  it('take their minutes from the children: seven are heard, and the next has no room', () => {
    const { placed, over } = timesIn(northmoor, 8);
    expect(placed.map(({ startsAt }) => startsAt)).toEqual([
      ...['09:30', '09:50', '10:10', '10:30'],
      ...['11:05', '11:25', '11:45'],
    ]);
    expect(over.map(({ because }) => because.freeMinutes)).toEqual([10]);
    expect(words(northmoor, placed).slice(-2)).toEqual([
      '12:05 Any other business',
      '12:15 Date of the next sitting',
    ]);
  });

  it('end later where the chair lets the sitting end later', () => {
    const { placed } = timesIn(withFinish(northmoor, '12:45'), 8);
    expect(placed.at(-1)?.startsAt).toBe('12:05');
    expect(words(withFinish(northmoor, '12:45'), placed).at(-1)).toBe(
      '12:35 Date of the next sitting',
    );
  });

  it('never overlap a slot, another part or the break, nor leave the session', () => {
    const some = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 });
    fc.assert(
      fc.property(some, some, fc.nat({ max: 9 }), fc.boolean(), (first, last, count, grid) => {
        const plain = inParts(...first, 0, ...last);
        const { agendaPaper } = plain;
        if (!agendaPaper) throw new Error('It has none.');
        const panel: Panel = grid
          ? { ...plain, agendaPaper: { ...agendaPaper, shows: ['time'] } }
          : plain;
        const { placed } = timesIn(panel, count);
        const parts = timedParts(panel, placed);
        const pause = { startsAt: '10:50', minutes: 15 };
        const all = [...(parts?.before ?? []), ...placed, ...(parts?.after ?? []), pause];
        const inTurn = all
          .map(({ startsAt, minutes }) => [minutesOf(startsAt), minutesOf(startsAt) + minutes])
          .sort(([one = 0], [other = 0]) => one - other);
        let free = minutesOf('09:15');
        for (const [from = 0, to = 0] of inTurn) {
          expect(from).toBeGreaterThanOrEqual(free);
          free = to;
        }
        expect(free).toBeLessThanOrEqual(minutesOf('12:30'));
      }),
      { seed: 11, numRuns: trials(100) },
    );
  });
});
