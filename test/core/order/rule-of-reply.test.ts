import { ruleFor } from '../../../src/core/order/decide-reply.ts';
import type { Attendance } from '../../../src/core/register/register.ts';
import { managerOne, workerOne } from '../../given/people.ts';
import { givenReferral, givenRegister } from '../../given/register.ts';
import { sittingOn } from '../given/resources-panel.ts';
import { given, key } from '../week/given-tuesday.ts';

const seat = (person: string, presents?: readonly string[]): Attendance => ({
  key: `x/${person}`,
  sitting: 'x',
  person,
  title: '',
  ...(presents ? { presents } : {}),
  mark: '',
  cover: '',
});

describe('the clause that asks somebody to come [CPR-2.3] [CPR-2.6] [CPR-2.7]', () => {
  it('is that of members, of whoever presents, or of their manager', () => {
    const register = givenRegister([
      givenReferral(1, '2026-11-19 09:00'),
      givenReferral(2, '2026-11-19 09:01', { facts: { worker: 'worker.two@council.example' } }),
    ]);
    const rule = (...of: Parameters<typeof seat>) =>
      ruleFor(register, sittingOn('2026-11-25'), seat(...of));
    expect(rule('finance@council.example')).toBe('CPR-2.3');
    expect(rule(workerOne, ['RP-26-0002', 'RP-26-0001'])).toBe('CPR-2.6');
    expect(rule(managerOne, ['RP-26-0001'])).toBe('CPR-2.7');
    expect(rule(workerOne, ['RP-26-0009'])).toBe('CPR-2.7');
  });

  it('is that of the part in which they are asked, where the terms have such a list [BC-4.3]', () => {
    const register = given({ facts: { reviewingOfficer: 'officer@council.example' } });
    const sitting = register.rows.sitting.get(key);
    if (!sitting) throw new Error('There is a sitting.');
    const rule = (...of: Parameters<typeof seat>) => ruleFor(register, sitting, seat(...of));
    expect(rule(workerOne, ['BC-26-0001'])).toBe('BC-4.3');
    expect(rule('officer@council.example', ['BC-26-0001'])).toBe('BC-A1');
    expect(rule('stranger@council.example', ['BC-26-0001'])).toBe('');
    expect(rule(workerOne, ['BC-26-0009'])).toBe('');
    expect(rule(workerOne)).toBe('');
  });
});
