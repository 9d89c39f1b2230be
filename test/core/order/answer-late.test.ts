import type { Referral, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { admin, chair, viceChair } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { deciding, refusal, sitting } from '../../given/week.ts';
import { sittingOn } from '../given/resources-panel.ts';

const now = '2026-11-23 18:30';
const permission = { askedAt: at('2026-11-23 18:00'), sitting };
const parked = (altered: Partial<Referral> = {}): Register =>
  withChanges(
    givenRegister([
      givenReferral(1, '2026-11-23 18:00', { status: 'parked', permission, sitting, ...altered }),
    ]),
    [{ table: 'sitting', row: sittingOn('2026-11-25') }],
  );
const answer = (altered: object = {}) =>
  ({
    kind: 'answer-late',
    reference: 'RP-26-0001',
    answer: 'yes',
    why: 'It is urgent.',
    ...altered,
  }) as const;
const row = parked().rows.referral.get('RP-26-0001');

describe('the chair’s answer about a late request [CPR-4.4]', () => {
  it.each([
    [
      'yes',
      chair,
      'permitted',
      'Permitted by chair@council.example: it joins the agenda, marked late.',
    ],
    [
      'no',
      viceChair,
      'not permitted',
      'Not permitted by vice.chair@council.example: it goes to the next sitting.',
    ],
  ] as const)('is kept with its reason: %s', (said, by, words, told) => {
    const decided = deciding(parked(), answer({ answer: said }), now, by);
    expect(decided.said).toBe(told);
    expect(decided.changes).toStrictEqual([
      {
        table: 'referral',
        row: {
          ...row,
          permission: {
            ...permission,
            answer: said,
            answered: { by, why: 'It is urgent.', at: at(now) },
          },
        },
      },
      {
        table: 'log',
        row: {
          at: at(now),
          by,
          about: 'RP-26-0001',
          what: `Late: ${words}. It is urgent.`,
          rule: 'CPR-4.4',
        },
      },
    ]);
  });

  it.each<readonly [string, Register, object, string]>([
    [
      'before anybody was asked',
      givenRegister([givenReferral(1, '2026-11-23 18:00', { status: 'parked' })]),
      {},
      'Permission was not asked: this referral is not late.',
    ],
    [
      'a second time',
      parked({
        permission: {
          ...permission,
          answer: 'no',
          answered: { by: chair, why: 'It can wait.', at: at(now) },
        },
      }),
      {},
      'chair@council.example has answered: no. It can wait.',
    ],
    [
      'once it was withdrawn',
      parked({ status: 'withdrawn' }),
      {},
      'It does not wait for an answer any more: withdrawn, or its sitting has begun.',
    ],
    [
      'of a sitting that is not there',
      parked({ permission: { ...permission, sitting: 'resources:2027-01-06' } }),
      {},
      'It does not wait for an answer any more: withdrawn, or its sitting has begun.',
    ],
    ['without a reason', parked(), { why: ' ' }, 'Say why.'],
  ])('is not taken %s', (_, register, altered, words) =>
    expect(refusal(register, answer(altered), now, chair)).toBe(words),
  );

  it('is not taken once the sitting has begun', () => {
    expect(deciding(parked(), answer(), '2026-11-25 09:29', chair).said).toContain('Permitted');
    expect(refusal(parked(), answer(), '2026-11-25 09:30', chair)).toContain(
      'its sitting has begun',
    );
  });

  it('is the chair’s or the vice chair’s, however the address is written', () => {
    expect(refusal(parked(), answer(), now, admin)).toBe(
      'Only the chair or vice chair may permit a late request. Choose one of them under "Permission given by".',
    );
    const [change] = deciding(parked(), answer(), now, chair.toUpperCase()).changes;
    expect((change?.row as Referral).permission?.answered?.by).toBe(chair);
  });
});

describe('a request that is accepted as it stands [CPR-A10]', () => {
  const accept = (why: string) =>
    ({ kind: 'accept-as-it-stands', reference: 'RP-26-0001', why }) as const;
  const returned = parked({ status: 'returned', missing: ['Input of the IRO'] });

  it('is kept with who said why', () => {
    const before = returned.rows.referral.get('RP-26-0001');
    const { changes, said } = deciding(returned, accept('The IRO is ill.'), now);
    expect(said).toBe(`Accepted as it stands by ${admin}.`);
    expect(changes).toStrictEqual([
      {
        table: 'referral',
        row: {
          ...before,
          status: 'accepted',
          acceptedAsItStands: { by: admin, why: 'The IRO is ill.', at: at(now) },
        },
      },
      {
        table: 'log',
        row: {
          at: at(now),
          by: admin,
          about: 'RP-26-0001',
          what: 'Accepted as it stands: The IRO is ill.',
          rule: 'CPR-4.2',
        },
      },
    ]);
  });

  it('was sent back, and has a reason', () => {
    expect(refusal(parked(), accept('The IRO is ill.'), now)).toBe(
      'Only a referral that was sent back can be accepted as it stands.',
    );
    expect(refusal(returned, accept(' '), now)).toBe('Say why it is accepted as it stands.');
  });
});
