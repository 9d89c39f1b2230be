import { orderWords } from '../../../src/core/week/order-words.ts';
import type { Register, Sitting } from '../../../src/core/register/register.ts';
import { managerOne } from '../../given/people.ts';
import { givenReferral, givenRegister } from '../../given/register.ts';
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
});
