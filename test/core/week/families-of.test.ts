import type { Referral } from '../../../src/core/register/register.ts';
import { familiesOf } from '../../../src/core/week/families-of.ts';
import { givenReferral, givenRegister } from '../../given/register.ts';

const referral = (number: number, ...siblings: readonly number[]): Referral => {
  const facts = { siblings: siblings.map((one) => `CH-000${one}`) };
  const { rows } = givenRegister([givenReferral(number, '2026-11-19 09:00', { facts })]);
  return rows.referral.get(`RP-26-000${number}`)!;
};

describe('familiesOf [CPR-A11]', () => {
  it('is one for all whom one of them names, or who name one of them', () =>
    expect([...familiesOf([referral(3, 1), referral(1), referral(2), referral(4, 2)])]).toEqual([
      ['RP-26-0001', 'RP-26-0001 RP-26-0003'],
      ['RP-26-0003', 'RP-26-0001 RP-26-0003'],
      ['RP-26-0002', 'RP-26-0002 RP-26-0004'],
      ['RP-26-0004', 'RP-26-0002 RP-26-0004'],
    ]));

  it('joins those whom a third belongs to, whoever comes first', () => {
    const all = 'RP-26-0001 RP-26-0002 RP-26-0003 RP-26-0004';
    const families = familiesOf([referral(1), referral(2, 1), referral(4), referral(3, 2, 4)]);
    expect([...families.values()]).toEqual([all, all, all, all]);
  });

  it('has none of a child alone, or whose brother is not here', () =>
    expect(familiesOf([referral(1, 9), referral(2)]).size).toBe(0));
});
