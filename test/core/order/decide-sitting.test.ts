import { chair } from '../../given/people.ts';
import { at, givenReferrals, givenRegister } from '../../given/register.ts';
import {
  deciding,
  logOf,
  ordered,
  refusal,
  settled,
  sitting,
  workedThrough,
} from '../../given/week.ts';
import type { Order } from '../../../src/core/order/order.ts';

const planned = (count = 1) => settled(givenRegister(givenReferrals(count)), '2026-11-20 10:00');
const gone = () => workedThrough(planned(), '2026-11-23 17:01', '2026-11-24 11:30');
const held = () => workedThrough(gone(), '2026-11-25 09:30');
const day = (text: string) => text as never;

describe('orders for a sitting to come [CPR-3.1]', () => {
  it.each([
    [
      'build its agenda',
      { kind: 'build-agenda', sitting },
      'The agenda is built and stands in the Outbox.',
      { buildAskedAt: '2026-11-20T10:00:00' },
    ],
    [
      'choose its slots',
      { kind: 'slot-minutes', sitting, minutes: 15 },
      'Slots of 15 minutes.',
      { slotMinutes: 15 },
    ],
    [
      'stand it down',
      { kind: 'stand-down', sitting, why: 'Snow.' },
      'Stood down. The notice stands in the Outbox.',
      {
        status: 'stood-down',
        stoodDown: { by: 'admin@council.example', why: 'Snow.', at: '2026-11-20T10:00:00' },
      },
    ],
    [
      'move it',
      { kind: 'move-sitting', sitting, to: day('2026-11-26') },
      'Moved to Thursday 26 November 2026.',
      { movedTo: '2026-11-26' },
    ],
    [
      'type its cut-off',
      { kind: 'set-cut-off', sitting, at: at('2026-11-20 12:00') },
      'Cut-off: Friday 20 November 2026, 12 noon.',
      { cutOffAt: '2026-11-20T12:00:00' },
    ],
    [
      'type when its agenda is due',
      { kind: 'set-agenda-due', sitting, at: at('2026-11-24 10:00') },
      'Agenda due: Tuesday 24 November 2026, 10am.',
      { agendaDueAt: '2026-11-24T10:00:00' },
    ],
  ] as const)('%s', (_, order, said, row) => {
    expect(deciding(planned(), order, '2026-11-20 10:00').said).toBe(said);
    expect(ordered(planned(), order, '2026-11-20 10:00').rows.sitting.get(sitting)).toMatchObject(
      row,
    );
    expect(logOf(deciding(planned(), order, '2026-11-20 10:00').changes)).toEqual([
      {
        at: '2026-11-20T10:00:00',
        by: 'admin@council.example',
        about: sitting,
        what: said,
        rule: 'CPR-3.1',
      },
    ]);
  });

  it.each<[string, Order, string]>([
    [
      'slots of 14 minutes',
      { kind: 'slot-minutes', sitting, minutes: 14 },
      'Slots are 15 to 20 whole minutes.',
    ],
    [
      'slots of 21 minutes',
      { kind: 'slot-minutes', sitting, minutes: 21 },
      'Slots are 15 to 20 whole minutes.',
    ],
    [
      'slots of 15 and a half',
      { kind: 'slot-minutes', sitting, minutes: 15.5 },
      'Slots are 15 to 20 whole minutes.',
    ],
    [
      'standing down without a reason',
      { kind: 'stand-down', sitting, why: ' ' },
      'Say why the sitting is stood down.',
    ],
    [
      'a move to today',
      { kind: 'move-sitting', sitting, to: day('2026-11-20') },
      'Choose a day that is still to come.',
    ],
    [
      'a move to its own day',
      { kind: 'move-sitting', sitting, to: day('2026-11-25') },
      'It is held on that day already.',
    ],
    [
      'a move to the day of another',
      { kind: 'move-sitting', sitting, to: day('2026-12-02') },
      'There is a sitting on that day already.',
    ],
    [
      'a sitting that is not there',
      { kind: 'build-agenda', sitting: 'no-such' },
      'There is no sitting no-such.',
    ],
  ])('refuses %s', (_, order, words) =>
    expect(refusal(planned(), order, '2026-11-20 10:00')).toBe(words),
  );

  it.each<[string, Order, string]>([
    [
      'slots once people have been told their times',
      { kind: 'slot-minutes', sitting, minutes: 15 },
      'The agenda has gone, and people have been told their times.',
    ],
    [
      'building an agenda that has gone',
      { kind: 'build-agenda', sitting },
      'The agenda has gone; what changes is re-issued.',
    ],
  ])('refuses %s', (_, order, words) =>
    expect(refusal(gone(), order, '2026-11-24 12:00')).toBe(words),
  );

  it('builds no empty agenda [CPR-A12]', () =>
    expect(refusal(planned(0), { kind: 'build-agenda', sitting }, '2026-11-20 10:00')).toBe(
      'Nothing is listed, and no agenda goes out empty. Stand the sitting down instead.',
    ));

  it('builds no agenda while its dates cross [CPR-A7]', () =>
    expect(
      refusal(
        settled(givenRegister(), '2027-12-20 10:00'),
        { kind: 'build-agenda', sitting: 'resources:2027-12-29' },
        '2027-12-20 10:00',
      ),
    ).toBe('Its dates cross or are not yet known. Type both dates on Sittings first.'));

  it('allows the longest slots', () => {
    const longest = { kind: 'slot-minutes', sitting, minutes: 20 } as const;
    expect(deciding(planned(), longest, '2026-11-20 10:00').said).toBe('Slots of 20 minutes.');
  });

  it('takes no order for one that is stood down, and builds nothing for what is withdrawn', () => {
    const snow = { kind: 'stand-down', sitting, why: 'Snow.' } as const;
    expect(refusal(ordered(planned(), snow, '2026-11-20 10:00'), snow, '2026-11-20 11:00')).toBe(
      'The sitting has begun or is stood down: this can no longer be changed.',
    );
    const off = { kind: 'withdraw', reference: 'RP-26-0001', why: 'Home.' } as const;
    const without = ordered(planned(), off, '2026-11-20 10:00');
    expect(refusal(without, { kind: 'build-agenda', sitting }, '2026-11-20 10:00')).toMatch(
      /^Nothing is listed/,
    );
  });

  it('moves a sitting to the day of one that is stood down', () => {
    const down = ordered(
      planned(),
      { kind: 'stand-down', sitting: 'resources:2026-12-02', why: 'No chair.' },
      '2026-11-20 10:00',
    );
    expect(
      deciding(down, { kind: 'move-sitting', sitting, to: day('2026-12-02') }, '2026-11-20 10:00')
        .said,
    ).toBe('Moved to Wednesday 2 December 2026.');
  });

  it.each(['build-agenda', 'stand-down'] as const)(
    'takes no order to %s once it has begun',
    (kind) =>
      expect(refusal(planned(), { kind, sitting, why: 'Snow.' }, '2026-11-25 09:30')).toBe(
        'The sitting has begun or is stood down: this can no longer be changed.',
      ),
  );
});

describe('orders for a sitting that has been held [CPR-3.2] [CPR-2.1]', () => {
  const finished = (text: string) => ({ kind: 'finished', sitting, at: at(text) }) as const;

  it('keeps when it finished, and who presided', () => {
    const register = ordered(held(), finished('2026-11-25 12:40'), '2026-11-25 13:00');
    expect(register.rows.sitting.get(sitting)?.finishedAt).toBe('2026-11-25T12:40:00');
    const presided = deciding(
      held(),
      { kind: 'presided', sitting, person: chair },
      '2026-11-25 13:00',
    );
    expect(presided.said).toBe(`${chair} presided.`);
    expect(presided.changes[0]).toMatchObject({ row: { presiding: chair } });
  });

  it('is in time at 1pm, and a breach that is logged once a minute later', () => {
    const inTime = deciding(held(), finished('2026-11-25 13:00'), '2026-11-25 14:00');
    expect(inTime.said).toBe('Finished at Wednesday 25 November 2026, 1pm.');
    expect(logOf(inTime.changes)).toHaveLength(1);
    const over = deciding(held(), finished('2026-11-25 13:01'), '2026-11-25 14:00');
    expect(over.said).toBe(
      'Finished at Wednesday 25 November 2026, 1:01pm. Ran past its latest finish. Resources Panel, Frequency, Duration & Process of Panel Meetings 3.2: “from 9:30am at the earliest through to 1:00pm at the latest” Type why under "Ran over: why".',
    );
    expect(logOf(over.changes).map(({ rule }) => rule)).toEqual(['CPR-3.1', 'CPR-3.2']);
  });

  it.each([
    ['as it began', '2026-11-25 09:30', '2026-11-25 14:00'],
    ['this very minute', '2026-11-25 12:00', '2026-11-25 12:00'],
  ])('may have finished %s', (_, text, when) => {
    expect(deciding(held(), finished(text), when).said).toMatch(/^Finished at/);
  });

  it.each([
    ['before it began', '2026-11-25 09:29', '2026-11-25 14:00'],
    ['in the future', '2026-11-25 12:00', '2026-11-25 11:59'],
    ['another day', '2026-11-26 10:00', '2026-11-27 10:00'],
  ])('did not finish %s', (_, text, when) =>
    expect(refusal(held(), finished(text), when)).toBe(
      'The finish lies on Wednesday 25 November 2026, after the start and not in the future.',
    ),
  );

  it('has not finished if it was stood down', () => {
    const down = ordered(
      planned(),
      { kind: 'stand-down', sitting, why: 'Snow.' },
      '2026-11-20 10:00',
    );
    expect(refusal(down, finished('2026-11-25 12:00'), '2026-11-25 14:00')).toMatch(
      /^The finish lies on/,
    );
  });
});
