import { childrenOf, othersThan } from '../../../src/core/leak/child-marks.ts';
import type { Change } from '../../../src/core/register/register.ts';
import { givenReferral, givenRegister } from '../../given/register.ts';
import { nextSitting, sitting } from '../../given/week.ts';
import { day } from '../given/day.ts';

const item = (number: number, at: string): Change => ({
  table: 'item',
  row: {
    key: `RP-26-000${number}@${at}`,
    reference: `RP-26-000${number}`,
    sitting: at,
    from: 'referral',
    status: 'withdrawn',
    late: false,
  },
});
/** Three children of one sitting, of whom the first and the second are heard together, and one of another. */
const register = givenRegister([
  givenReferral(1, '2026-11-19 09:00', {
    facts: { siblings: ['CH-0002', 'CH-0004', 'CH-0099'], dateOfBirth: day('2014-03-27') },
  }),
  givenReferral(2, '2026-11-19 09:01', { facts: { initials: 'B.C.' } }),
  givenReferral(3, '2026-11-19 09:02', {
    facts: { initials: 'C.D.', dateOfBirth: day('2012-05-09') },
  }),
  givenReferral(4, '2026-11-19 09:03'),
  ...[1, 2, 3].map((number) => item(number, sitting)),
  item(4, nextSitting),
  item(5, sitting),
]);
const names = new Map([['RP-26-0002', 'Child Beta']]);
const first = {
  reference: 'RP-26-0001',
  caseNumber: 'CH-0001',
  initials: 'A.B.',
  dateOfBirth: '2014-03-27',
};
const second = {
  reference: 'RP-26-0002',
  caseNumber: 'CH-0002',
  initials: 'B.C.',
  name: 'Child Beta',
};
const third = {
  reference: 'RP-26-0003',
  caseNumber: 'CH-0003',
  initials: 'C.D.',
  dateOfBirth: '2012-05-09',
};

describe('childrenOf', () => {
  it('is every child that was to be heard at a sitting, whatever became of its item', () => {
    expect(childrenOf(register, sitting)).toEqual([
      'RP-26-0001',
      'RP-26-0002',
      'RP-26-0003',
      'RP-26-0005',
    ]);
    expect(childrenOf(register, 'resources:2027-01-06')).toStrictEqual([]);
  });
});

describe('othersThan', () => {
  it('knows the child itself, all of the others of its sitting, and who is declared to be heard with it', () => {
    const { isReference, ...others } = othersThan(register, 'RP-26-0001', sitting, names);
    expect(others).toEqual({
      own: first,
      beside: [second, third],
      byCaseNumber: new Map(
        [1, 2, 3, 4].map((number) => [`CH-000${number}`, `RP-26-000${number}`]),
      ),
      declared: new Set(['RP-26-0002']),
    });
    expect([isReference('RP-26-0004'), isReference('RP-26-0005')]).toEqual([true, false]);
  });

  it('knows every child of the sitting where a text is about none of them', () => {
    const { own, beside, declared } = othersThan(register, undefined, sitting, names);
    expect(own).toBeUndefined();
    expect(beside).toEqual([first, second, third]);
    expect(declared).toEqual(new Set());
  });

  it('knows nobody beside a child of whom no sitting is told', () => {
    const { own, beside, declared } = othersThan(register, 'RP-26-0001', undefined, new Map());
    expect([own, beside, declared]).toEqual([first, [], new Set()]);
    const unknown = othersThan(register, 'RP-26-0005', sitting, names);
    expect('own' in unknown).toBe(false);
    expect(unknown.beside).toEqual([first, second, third]);
  });
});
