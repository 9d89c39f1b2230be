import { givenReferrals, givenRegister } from '../../given/register.ts';
import { deciding, itemsAt, logOf, ordered, refusal, settled, worked } from '../../given/week.ts';
import type { Order } from '../../../src/core/order/order.ts';
import type { Register } from '../../../src/core/register/register.ts';

const early = '2026-11-20 10:00';
const planned = (): Register => settled(givenRegister(givenReferrals(2)), early);
const slotAt = (at: string): Order => ({ kind: 'slot-at', about: 'RP-26-0001', at });
const notAt = (from: string, to: string): Order => ({
  kind: 'not-at',
  about: 'RP-26-0001',
  times: [{ from, to }],
});

describe('a slot chosen by hand, and times at which somebody cannot [LCLH-3.4]', () => {
  it('is kept, whatever else would be better, until it is taken back', () => {
    const fixed = deciding(planned(), slotAt('12:40'), early);
    expect(logOf(fixed.changes)).toMatchObject([
      { what: 'Its slot is at 12:40pm, chosen by hand.', rule: 'CPR-3.3' },
    ]);
    const register = settled(ordered(planned(), slotAt('12:40'), early), early);
    expect(itemsAt(register)).toContain('12:40 RP-26-0001 listed');
    expect(deciding(register, slotAt(''), early).said).toBe('The register chooses its slot.');
    expect(itemsAt(settled(ordered(register, slotAt(''), early), early))).toEqual([
      '09:30 RP-26-0001 listed',
      '09:50 RP-26-0002 listed',
    ]);
  });

  it('moves somebody who was told a time, and the agenda is issued again', () => {
    const told = ['2026-11-23 17:01', '2026-11-24 11:30'].reduce(worked, planned());
    const moved = worked(ordered(told, slotAt('10:30'), '2026-11-24 12:00'), '2026-11-24 12:00');
    expect(itemsAt(moved)).toContain('10:30 RP-26-0001 listed');
    expect([...moved.rows.issue.values()].at(-1)?.changes).toEqual([
      'RP-26-0001 moves from 9:30am to 10:30am.',
    ]);
  });

  it.each(['09:20', '12:50', '13:00'])('is refused outside the session: %s', (at) =>
    expect(refusal(planned(), slotAt(at), early)).toBe(
      'A slot of that time does not lie within the session, or runs into a break.',
    ),
  );

  it('is not given at a time that somebody cannot', () => {
    const away = deciding(planned(), notAt('09:00', '10:00'), early);
    expect(away.said).toBe('Not heard 9am to 10am.');
    const register = settled(ordered(planned(), notAt('09:00', '10:00'), early), early);
    expect(itemsAt(register)).toContain('10:10 RP-26-0001 listed');
    const none: Order = { kind: 'not-at', about: 'RP-26-0001', times: [] };
    expect(deciding(register, none, early).said).toBe('Any time will do.');
    expect(itemsAt(settled(ordered(register, none, early), early))[0]).toBe(
      '09:30 RP-26-0001 listed',
    );
    expect(refusal(planned(), notAt('10:00', '10:00'), early)).toBe(
      'A time ends later than it begins.',
    );
  });

  it('is chosen only while the sitting is still to come', () => {
    expect(refusal(planned(), slotAt('10:30'), '2026-11-25 09:30')).toBe(
      'It is not listed for a sitting that is still to come.',
    );
    expect(refusal(planned(), { ...slotAt('10:30'), about: 'RP-26-0009' } as Order, early)).toBe(
      'It is not listed for a sitting that is still to come.',
    );
  });
});
