import type { Change } from '../../../src/core/register/register.ts';
import { answersToForget } from '../../../src/core/week/answers-to-forget.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';

const paper = (status: 'made' | 'wanted', version = 1): Change => ({
  table: 'document',
  row: {
    key: `paper:RP-26-0001:${version}`,
    kind: 'paper',
    status,
    reference: 'RP-26-0001',
    name: 'RP-26-0001 request paper',
    audience: [],
    granted: {},
    claim: { run: 'run-1', at: at('2026-11-23 10:00') },
  },
});

const forgotten = (
  altered: GivenReferral,
  when = '2026-11-30 10:00',
  papers: readonly Change[] = [paper('made')],
) =>
  answersToForget(
    givenRegister([givenReferral(1, '2026-11-23 09:00', altered), ...papers]),
    at(when),
  );

const all = [{ reference: 'RP-26-0001', responses: ['response-1'] }];

describe('answersToForget', () => {
  it('names what stands in a paper for a week, once the request was heard or withdrawn', () => {
    expect(forgotten({ status: 'heard' })).toEqual(all);
    expect(forgotten({ status: 'withdrawn' })).toEqual(all);
  });

  it('leaves them a minute short of the week', () => {
    expect(forgotten({ status: 'heard' }, '2026-11-30 09:59')).toEqual([]);
  });

  it.each(['returned', 'parked', 'accepted', 'listed'] as const)(
    'leaves those of a request that is %s: a change begins from them',
    (status) => {
      expect(forgotten({ status })).toEqual([]);
    },
  );

  it('leaves them while their paper, of the version in force, is not made', () => {
    expect(forgotten({ status: 'heard' }, '2027-01-04 10:00', [])).toEqual([]);
    expect(forgotten({ status: 'heard' }, '2027-01-04 10:00', [paper('wanted')])).toEqual([]);
    expect(forgotten({ status: 'heard', version: 2 }, '2027-01-04 10:00')).toEqual([]);
  });

  it('names none twice, and no request of which all are gone', () => {
    const responses = ['response-1', 'response-2'];
    const papers = [paper('made', 2)];
    const some = { status: 'heard', version: 2, responses, forgotten: ['response-1'] } as const;
    expect(forgotten(some, '2026-11-30 10:00', papers)).toEqual([
      { reference: 'RP-26-0001', responses: ['response-2'] },
    ]);
    const none = { ...some, forgotten: responses };
    expect(forgotten(none, '2026-11-30 10:00', papers)).toEqual([]);
  });
});
