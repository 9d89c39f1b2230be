import { allocateSlots } from '../../../src/core/agenda/allocate-slots.ts';
import type { SlotRequest } from '../../../src/core/agenda/slot-request.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { resourcesPanel } from '../given/resources-panel.ts';

const asked = (reference: string, altered: Partial<SlotRequest> = {}): SlotRequest => ({
  reference,
  received: '2026-06-01T09:00:00',
  fromReview: false,
  urgent: false,
  ...altered,
});
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => asked(`RP-26-${String(at + 1).padStart(4, '0')}`));

const allocate = (requests: readonly SlotRequest[], minutes = 20) =>
  allocateSlots(resourcesPanel, requests, minutes);
const timesOf = (requests: readonly SlotRequest[], minutes = 20) =>
  allocate(requests, minutes).placed.map(({ reference, startsAt }) => `${startsAt} ${reference}`);

describe('allocateSlots, breaks and listed times [LCLH-6.1] [AT-12]', () => {
  const wholeDay: Panel = {
    ...resourcesPanel,
    session: {
      ...resourcesPanel.session,
      latestFinish: '16:20',
      breaks: [{ from: '12:50', to: '13:00' }],
    },
  };
  const times = (panel: Panel, requests: readonly SlotRequest[]) =>
    allocateSlots(panel, requests, 20).placed.map(({ startsAt }) => startsAt);

  it('gives a full day the twenty times of the agenda, ten before the break and ten after', () =>
    expect(times(wholeDay, many(20)).join(' ')).toBe(
      '09:30 09:50 10:10 10:30 10:50 11:10 11:30 11:50 12:10 12:30 ' +
        '13:00 13:20 13:40 14:00 14:20 14:40 15:00 15:20 15:40 16:00',
    ));

  it('never counts what lies on both sides of a break as one after another', () => {
    const pair = { siblings: 'A', received: '9' };
    const { placed } = allocateSlots(
      wholeDay,
      [...many(9), asked('RP-26-0101', pair), asked('RP-26-0102', pair)],
      20,
    );
    expect(placed.slice(8).map(({ startsAt, reference }) => `${startsAt} ${reference}`)).toEqual([
      '12:10 RP-26-0009',
      '13:00 RP-26-0101',
      '13:20 RP-26-0102',
    ]);
  });

  it('starts only at the times that the terms of reference list', () => {
    const listed = { ...resourcesPanel.slots, starts: ['09:30', '10:15', '11:00'] };
    const panel: Panel = { ...resourcesPanel, slots: listed };
    expect(times(panel, many(4))).toEqual(['09:30', '10:15', '11:00']);
    expect(allocateSlots(panel, many(4), 20).offers).toEqual({});
  });
});

describe('allocateSlots, what people can and cannot', () => {
  const span = (from: string, to: string) => ({ from, to });

  it('hears nobody while someone who must come cannot', () =>
    expect(
      timesOf([
        asked('RP-26-0001', { notAt: [span('09:30', '09:40'), span('10:09', '10:20')] }),
        asked('RP-26-0002'),
      ]),
    ).toEqual(['09:30 RP-26-0002', '10:30 RP-26-0001'].sort()));

  it('hears a child at the time chosen by hand, or not at all', () => {
    const requests = [
      asked('RP-26-0001', { byHand: '10:05' }),
      asked('RP-26-0002', { byHand: '09:10' }),
    ];
    expect(timesOf(requests)).toEqual(['10:05 RP-26-0001']);
    expect(allocate(requests).over.map(({ reference }) => reference)).toEqual(['RP-26-0002']);
  });

  it('gives way to a wish and to a dislike where it can', () =>
    expect(
      timesOf([
        asked('RP-26-0001', { disliked: [span('09:30', '09:50')] }),
        asked('RP-26-0002', { wish: span('12:00', '13:00') }),
      ]),
    ).toEqual(['09:50 RP-26-0001', '12:10 RP-26-0002']));

  it('lets a manager come once for all of theirs', () =>
    expect(
      timesOf([
        asked('RP-26-0001', { manager: 'manager.one@council.example' }),
        asked('RP-26-0002', { manager: 'manager.two@council.example' }),
        asked('RP-26-0003', { manager: 'manager.one@council.example' }),
        asked('RP-26-0004', { manager: 'manager.two@council.example' }),
      ]).map((line) => line.slice(-1)),
    ).toEqual(['1', '3', '2', '4']));

  it('hears brothers and sisters in one slot where they share it', () => {
    const pair = { siblings: 'A', sharesSlot: true };
    expect(
      timesOf([asked('RP-26-0001', pair), asked('RP-26-0002'), asked('RP-26-0003', pair)]),
    ).toEqual(['09:30 RP-26-0001', '09:30 RP-26-0003', '09:50 RP-26-0002']);
  });

  it('moves whoever was told a time only where another would be left out', () => {
    const told = asked('RP-26-0001', { told: { startsAt: '10:10', minutes: 20 } });
    const only = { notAt: [span('09:30', '10:10'), span('10:30', '13:00')] };
    expect(timesOf([told, asked('RP-26-0002', { received: '0' })])[1]).toBe('10:10 RP-26-0001');
    expect(timesOf([told, asked('RP-26-0002', only)])).toEqual([
      '09:30 RP-26-0001',
      '10:10 RP-26-0002',
    ]);
  });
});
