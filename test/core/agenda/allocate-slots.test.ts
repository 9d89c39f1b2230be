import { allocateSlots, isSlotLength } from '../../../src/core/agenda/allocate-slots.ts';
import type { SlotRequest } from '../../../src/core/agenda/slot-request.ts';
import { timeFromMinutes } from '../../../src/core/calendar/local-date-time.ts';
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

describe('allocateSlots [CPR-3.2] [CPR-3.3]', () => {
  it('starts at 09:30 and goes on without a gap', () =>
    expect(allocate(many(3))).toEqual({
      placed: [
        { reference: 'RP-26-0001', startsAt: '09:30', minutes: 20 },
        { reference: 'RP-26-0002', startsAt: '09:50', minutes: 20 },
        { reference: 'RP-26-0003', startsAt: '10:10', minutes: 20 },
      ],
      over: [],
      offers: {},
      proven: true,
    }));

  it('has nothing to do for an empty list', () =>
    expect(allocate([])).toEqual({
      placed: [],
      over: [],
      offers: {},
      proven: true,
    }));

  it.each([
    ['11 at 20 minutes', 11, 20, 10, '12:30', { shorterSlots: 19 }],
    ['11 at 19 minutes', 11, 19, 11, '12:40', {}],
    ['14 at 20 minutes', 14, 20, 10, '12:30', { shorterSlots: 15 }],
    ['14 at 15 minutes', 14, 15, 14, '12:45', {}],
    ['15 at 15 minutes', 15, 15, 14, '12:45', {}],
    ['15 at 20 minutes', 15, 20, 10, '12:30', {}],
    ['10 at 20 minutes', 10, 20, 10, '12:30', {}],
    ['13 at 20 minutes', 13, 20, 10, '12:30', { shorterSlots: 16 }],
  ])('of %s lists what fits and drops none [AT-3]', (_, count, minutes, fit, last, offers) => {
    const { placed, over, ...rest } = allocate(many(count), minutes);
    expect(placed).toHaveLength(fit);
    expect(placed.at(-1)?.startsAt).toBe(last);
    expect(over).toHaveLength(count - fit);
    expect(rest).toEqual({ offers, proven: true });
  });

  it('offers no length at all where everybody has a slot', () =>
    expect(allocate(many(1)).offers).not.toHaveProperty('shorterSlots'));

  it('counts for each that is over its own slot alone, and no free time across a break', () => {
    const session = { ...resourcesPanel.session, breaks: [{ from: '09:45', to: '12:00' }] };
    const panel = { ...resourcesPanel, session };
    const { over } = allocateSlots(panel, many(5), 20);
    expect(over.map(({ because }) => [because.needsMinutes, because.freeMinutes])).toEqual([
      [20, 15],
      [20, 15],
    ]);
  });

  it('says why one is over, with the clause', () =>
    expect(allocate(many(11)).over).toEqual([
      {
        reference: 'RP-26-0011',
        because: {
          code: 'no-room',
          needsMinutes: 20,
          freeMinutes: 10,
          citation: {
            rule: 'CPR-3.3',
            printed: 'Frequency, Duration & Process of Panel Meetings 3.3',
            phrase: '15 – 20 minute time slots',
          },
        },
      },
    ]));

  it('hears emergencies first, then reviews, then in order of receipt, then by reference', () =>
    expect(
      timesOf([
        asked('RP-26-0006', { received: '2026-06-02T10:00:00' }),
        asked('RP-26-0005', { received: '2026-06-02T10:00:00' }),
        asked('RP-26-0004', { received: '2026-06-01T10:00:00' }),
        asked('RP-26-0003', { fromReview: true, received: '2026-06-05T10:00:00' }),
        asked('RP-26-0002', { urgent: true, received: '2026-06-08T10:00:00' }),
        asked('RP-26-0001', { urgent: true, fromReview: true, received: '2026-06-08T11:00:00' }),
      ]),
    ).toEqual([
      '09:30 RP-26-0001',
      '09:50 RP-26-0002',
      '10:10 RP-26-0003',
      '10:30 RP-26-0004',
      '10:50 RP-26-0005',
      '11:10 RP-26-0006',
    ]));

  it.each([14, 21, 17.5, 0, -20, Number.NaN])('refuses slots of %d minutes', (minutes) => {
    expect(isSlotLength(resourcesPanel, minutes)).toBe(false);
    expect(() => allocate(many(1), minutes)).toThrow(new RangeError(`Slot length: ${minutes}`));
  });

  it.each([15, 17, 20])('allows slots of %d minutes', (minutes) =>
    expect(isSlotLength(resourcesPanel, minutes)).toBe(true),
  );
});

describe('allocateSlots, brothers and sisters [CPR-A11]', () => {
  it('hears them one after another, at the place of the first of them', () =>
    expect(
      timesOf([
        asked('RP-26-0001', { received: '1' }),
        asked('RP-26-0002', { received: '2', siblings: 'CH-0001 CH-0002' }),
        asked('RP-26-0003', { received: '3' }),
        asked('RP-26-0004', { received: '4', siblings: 'CH-0001 CH-0002' }),
      ]),
    ).toEqual(['09:30 RP-26-0001', '09:50 RP-26-0002', '10:10 RP-26-0004', '10:30 RP-26-0003']));

  it('keeps apart two families, and children without one', () =>
    expect(
      timesOf([
        asked('RP-26-0001', { received: '1', siblings: 'B' }),
        asked('RP-26-0002', { received: '2', siblings: 'A' }),
        asked('RP-26-0003', { received: '3', siblings: 'B' }),
        asked('RP-26-0004', { received: '4', siblings: 'A' }),
        asked('B', { received: '0' }),
      ]).map((line) => line.slice(6)),
    ).toEqual(['B', 'RP-26-0001', 'RP-26-0003', 'RP-26-0002', 'RP-26-0004']));

  it('leaves them together for the next sitting rather than split them, and fills the room', () => {
    const pair = { received: '2026-06-02T10:00:00', siblings: 'CH-0001 CH-0002' };
    const requests = [
      ...many(9),
      asked('RP-26-0020', pair),
      asked('RP-26-0021', pair),
      asked('RP-26-0030', { received: '2026-06-03T10:00:00' }),
    ];
    const { placed, over, offers } = allocate(requests);
    expect(placed.at(-1)).toEqual({ reference: 'RP-26-0030', startsAt: '12:30', minutes: 20 });
    expect(over.map(({ reference }) => reference)).toEqual(['RP-26-0020', 'RP-26-0021']);
    expect(over[0]?.because).toMatchObject({ needsMinutes: 40, freeMinutes: 10 });
    expect(offers).toEqual({ shorterSlots: 17 });
  });
});

describe('allocateSlots, families over', () => {
  it('counts for each family its own slots, and names each who shares one', () => {
    const of = (siblings: string) => ({ received: '9', siblings });
    const shared = { ...of('C'), sharesSlot: true, notAt: [{ from: '09:00', to: '14:00' }] };
    const { over } = allocate([
      ...many(10),
      ...[asked('RP-26-0020', of('A')), asked('RP-26-0021', of('A'))],
      ...[asked('RP-26-0022', of('B')), asked('RP-26-0023', of('B')), asked('RP-26-0024', of('B'))],
      ...[asked('RP-26-0025', shared), asked('RP-26-0026', shared)],
    ]);
    expect(over.map(({ because }) => because.needsMinutes)).toEqual([40, 40, 60, 60, 60, 20, 20]);
    expect(over.at(-1)?.reference).toBe('RP-26-0026');
  });
});

describe('allocateSlots, times already told', () => {
  const told = (startsAt: string, minutes = 20) => ({ told: { startsAt, minutes } });

  it('keeps them and fills the first room', () =>
    expect(
      timesOf([
        asked('RP-26-0001', told('09:50')),
        asked('RP-26-0002', told('10:30')),
        asked('RP-26-0003'),
        asked('RP-26-0004'),
        asked('RP-26-0005'),
      ]),
    ).toEqual([
      '09:30 RP-26-0003',
      '09:50 RP-26-0001',
      '10:10 RP-26-0004',
      '10:30 RP-26-0002',
      '10:50 RP-26-0005',
    ]));

  it('keeps a length that was told, whatever new slots are', () =>
    expect(allocate([asked('RP-26-0001', told('09:30', 15)), asked('RP-26-0002')]).placed).toEqual([
      { reference: 'RP-26-0001', startsAt: '09:30', minutes: 15 },
      { reference: 'RP-26-0002', startsAt: '09:45', minutes: 20 },
    ]));

  it('passes over room too short for a slot', () =>
    expect(timesOf([asked('RP-26-0001', told('09:45')), asked('RP-26-0002')])).toEqual([
      '09:45 RP-26-0001',
      '10:05 RP-26-0002',
    ]));

  it.each([
    ['before one, the earlier of the two', [], '10:10'],
    ['after one where the time before is taken', [asked('RP-26-0009', told('10:10'))], '10:50'],
  ])('puts a brother or sister %s', (_, others, startsAt) => {
    const { placed } = allocate([
      asked('RP-26-0001', { siblings: 'A', ...told('10:30') }),
      asked('RP-26-0002', { siblings: 'A' }),
      ...others,
    ]);
    expect(placed).toContainEqual({ reference: 'RP-26-0002', startsAt, minutes: 20 });
  });

  it('takes the first room where beside a brother or sister there is none', () =>
    expect(
      timesOf([
        asked('RP-26-0001', { siblings: 'A', ...told('10:30') }),
        asked('RP-26-0002', { siblings: 'A' }),
        asked('RP-26-0003', told('10:50')),
        asked('RP-26-0004', told('10:10')),
      ])[0],
    ).toBe('09:30 RP-26-0002'));

  it('gives one of two told the same time the first room', () =>
    expect(
      timesOf([asked('RP-26-0001', told('10:10')), asked('RP-26-0002', told('10:20'))]),
    ).toEqual(['09:30 RP-26-0002', '10:10 RP-26-0001']));

  it.each(['09:29', '12:41', '08:00', '13:00'])('gives one told %s a time in the session', (at) =>
    expect(timesOf([asked('RP-26-0001', told(at))])).toEqual(['09:30 RP-26-0001']),
  );

  it.each(['09:30', '12:40'])('keeps %s, which is within it', (at) =>
    expect(timesOf([asked('RP-26-0001', told(at))])).toEqual([`${at} RP-26-0001`]),
  );

  it('fills the earliest room, whoever was told the time before it', () =>
    expect(
      timesOf([
        asked('RP-26-0001', told('11:00')),
        asked('RP-26-0002', told('09:30')),
        asked('RP-26-0003'),
      ])[1],
    ).toBe('09:50 RP-26-0003'));

  it('offers nothing while everyone has a slot', () => {
    const all = many(11).map((one, at) => {
      return { ...one, ...told(timeFromMinutes(570 + at * 19), 19) };
    });
    expect(allocate(all).over).toEqual([]);
    expect(allocate(all).offers).toEqual({});
  });

  it('never offers longer slots as shorter ones', () => {
    const spread = Array.from({ length: 10 }, (_, at) => timeFromMinutes(572 + at * 21));
    const { over, offers } = allocate(
      [...spread.map((at, index) => asked(`RP-26-000${index}`, told(at, 16))), asked('RP-26-0020')],
      15,
    );
    expect(over).toHaveLength(1);
    expect(offers).toEqual({});
  });

  it('offers nothing shorter where length is not what is wanting', () => {
    const spread = ['09:40', '10:10', '10:40', '11:10', '11:40', '12:10', '12:40'];
    const { over, offers } = allocate([
      ...spread.map((at, index) => asked(`RP-26-000${index}`, told(at))),
      asked('RP-26-0020'),
    ]);
    expect(over[0]?.because).toMatchObject({ needsMinutes: 20, freeMinutes: 10 });
    expect(offers).toEqual({});
  });
});
