import { orderWords } from '../../../src/core/week/order-words.ts';
import type { Item, Register, Sitting } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { managerOne } from '../../given/people.ts';
import { givenReferral, givenRegister } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { settled, sitting } from '../../given/week.ts';

const managerTwo = 'manager.two@council.example';
/** The first and the third come with one manager, the second with another. */
const three = (): Register =>
  settled(
    givenRegister(
      [managerOne, managerTwo, managerOne].map((manager, at) =>
        givenReferral(at + 1, `2026-11-20 1${at}:00`, { facts: { manager } }),
      ),
    ),
    '2026-11-23 17:01',
  );
const wordsOf = (register: Register) =>
  orderWords(register, register.rows.sitting.get(sitting) as Sitting);

describe('orderWords', () => {
  it('says that nothing better exists, and what each other time would cost', () =>
    expect(wordsOf(three())).toEqual({
      proof: 'This is the best order: nothing better exists.',
      reasons: [
        {
          reference: 'RP-26-0001',
          why: 'At 9:50am, in exchange with RP-26-0003, a request that was received earlier would be heard later.',
        },
        {
          reference: 'RP-26-0003',
          why: 'At 9:30am, in exchange with RP-26-0001, a request that was received earlier would be heard later.',
        },
        {
          reference: 'RP-26-0002',
          why: 'At 10:30am, a request that was received earlier would be heard later.',
        },
      ],
    }));

  it('says nothing of a sitting that nobody is to be heard at, or that was held', () => {
    const register = three();
    const held = { ...(register.rows.sitting.get(sitting) as Sitting), status: 'held' as const };
    expect(orderWords(register, held)).toBeUndefined();
    expect(wordsOf(settled(givenRegister([]), '2026-11-23 17:01'))).toBeUndefined();
  });

  describe('of each child why', () => {
    const at = '2026-11-23 17:01';
    const listed = (count: number, altered: (number: number) => GivenReferral = () => ({})) =>
      settled(
        givenRegister(
          Array.from({ length: count }, (_, index) =>
            givenReferral(
              index + 1,
              `2026-11-20 ${10 + Math.floor(index / 2)}:${index % 2 === 0 ? '00' : '30'}`,
              altered(index + 1),
            ),
          ),
        ),
        at,
      );
    const item = (number: number, altered: Partial<Item>, register: Register): Register => {
      const key = `RP-26-${String(number).padStart(4, '0')}@${sitting}`;
      const row = { ...register.rows.item.get(key)!, ...altered };
      return withChanges(register, [{ table: 'item', row }]);
    };
    const lines = (register: Register) =>
      wordsOf(register)?.reasons.map(({ reference, why }) => `${reference.slice(-2)} ${why}`) ?? [];
    const mornings = [{ from: '09:30', to: '13:00' }];
    const full = 'No time is left: in any other, somebody with a better claim would have no time.';

    it('is said of a time chosen by hand, and of the only time there is', () => {
      const chosen = item(1, { byHand: '10:10' }, listed(2));
      const notAt = [
        { from: '09:30', to: '09:50' },
        { from: '10:10', to: '13:00' },
      ];
      expect(lines(item(2, { notAt }, chosen))).toEqual([
        '02 No other time is possible.',
        '01 This time was chosen by hand.',
      ]);
    });

    it('is said of those who have no time, last and by reference', () => {
      const all = lines(item(3, { notAt: mornings }, listed(13)));
      expect(all.slice(10)).toEqual([
        '03 Whoever must come can come at no time of this sitting.',
        `12 ${full}`,
        `13 ${full}`,
      ]);
      expect(all[9]).toContain('11 At ');
    });

    it('is said of brothers and sisters for whom there is no room together', () => {
      const family = (number: number): GivenReferral =>
        number > 10 ? { facts: { siblings: ['CH-0011', 'CH-0012', 'CH-0013'] } } : {};
      const words = (own: number, ...others: readonly number[]) =>
        `${own} There is no room for it together with ${others.map((one) => `RP-26-00${one}`).join(', ')}, and brothers and sisters are not parted.`;
      expect(lines(listed(13, family)).slice(10)).toEqual([
        words(11, 12, 13),
        words(12, 11, 13),
        words(13, 11, 12),
      ]);
    });
  });
});
