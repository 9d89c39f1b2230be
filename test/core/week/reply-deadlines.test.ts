import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Item, Referral, SaidOfCase } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { sayOfCase } from '../../../src/core/order/say-of-case.ts';
import { askedOf } from '../../../src/core/week/asked-of.ts';
import { askedWords } from '../../../src/core/week/asked-words.ts';
import { replyDeadlines } from '../../../src/core/week/reply-deadlines.ts';
import { deadlinesOf } from '../../../src/core/week/deadlines.ts';
import { admin, chair } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { answered, asking } from './given-asking.ts';

const cited = { rule: 'NS-5.1', printed: 'Replies 2', phrase: 'within five working days' };
const request: NonNullable<Panel['request']> = {
  ...cited,
  reply: {
    ...{ label: 'Reply to the request', task: 'Tell the worker what was decided' },
    ...{ owner: 'chair', within: { amount: 5, unit: 'working-days', time: '17:00' }, ...cited },
  },
};
const given = (altered: Partial<Referral> = {}) =>
  asking({ request }, { is: 'none', status: 'accepted', ...altered } as never);
const owed = (altered?: Partial<Referral>) => {
  const register = given(altered);
  return deadlinesOf(register, at('2026-11-20 09:00')).filter(({ key }) =>
    key.startsWith('reply:'),
  );
};

describe('a reply that a panel owes to each request [CPR-5.2b]', () => {
  it('is on To do with the chair, from when the request is complete, with a sitting or without', () => {
    expect(owed()).toEqual([
      {
        key: 'reply:NS-26-0001:1',
        panel: 'next-steps',
        what: 'Tell the worker what was decided: NS-26-0001',
        owners: [chair],
        dueAt: at('2026-11-26 17:00'),
        rule: 'NS-5.1',
        about: 'NS-26-0001',
        path: expect.stringContaining('NS-26-0001') as string,
        nearHours: 24,
      },
    ]);
    expect(owed({ status: 'listed' })).toHaveLength(1);
    expect(owed({ completedAt: at('2026-11-20 08:00') })[0]?.dueAt).toBe(at('2026-11-27 17:00'));
  });

  it('is nobody’s while the request was sent back, and no more once it was heard or withdrawn', () => {
    for (const status of ['returned', 'heard', 'withdrawn'] as const)
      expect(owed({ status })).toEqual([]);
    expect(deadlinesOf(asking({}, { is: 'none' }), at('2026-11-20 09:00'))).toEqual([]);
  });

  it('is owed once: not to a child who was brought over, nor to one who was heard and comes back', () => {
    expect(owed({ responses: ['brought-over'] })).toEqual([]);
    const item = { key: 'i', reference: 'NS-26-0001', sitting: 'before', status: 'heard' } as Item;
    const back = withChanges(given({ status: 'listed' }), [{ table: 'item', row: item }]);
    expect(replyDeadlines(back, at('2026-11-20 09:00'))).toEqual([]);
    expect(askedOf(back, back.rows.referral.get('NS-26-0001')!)).toEqual([]);
    const listed = withChanges(given(), [{ table: 'item', row: { ...item, status: 'listed' } }]);
    expect(replyDeadlines(listed, at('2026-11-20 09:00'))).toHaveLength(1);
  });

  it('is done once somebody says so, by who may', () => {
    const words = (said?: SaidOfCase) => {
      const register = given(said && { said: { reply: said } });
      const referral = register.rows.referral.get('NS-26-0001')!;
      return askedOf(register, referral).map((one) => askedWords(register, referral, one));
    };
    expect(words()).toEqual(['○ Not replied yet']);
    expect(words(answered('Not replied'))).toEqual(['○ Not replied yet']);
    expect(words(answered('Replied'))).toEqual(['✓ Replied']);
    expect(owed({ said: { reply: answered('Not replied') } })[0]).not.toHaveProperty('doneAt');
    expect(owed({ said: { reply: answered('Replied') } })[0]).toMatchObject({
      doneAt: at('2026-11-20 09:00'),
    });
    const order = { kind: 'say-of-case', about: 'NS-26-0001', code: 'reply', note: '' } as const;
    const decided = sayOfCase(
      given(),
      { ...order, answer: 'Replied' },
      { by: admin, now: at('2026-11-20 10:00') },
    );
    expect(decided.ok && decided.value.said).toBe('Reply to the request: Replied.');
  });
});
