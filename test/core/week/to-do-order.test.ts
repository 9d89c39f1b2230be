import type { Action, Change } from '../../../src/core/register/register.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { givenReferral, givenRegister, at } from '../../given/register.ts';
import { sitting } from '../../given/week.ts';
import { workerOne } from '../../given/people.ts';
import { day } from '../given/day.ts';

const heard: Change = {
  table: 'item',
  row: {
    ...{ key: `RP-26-0001@${sitting}`, reference: 'RP-26-0001', sitting, from: 'referral' },
    ...{ status: 'heard', late: false },
  },
};
const action = (number: number, dueOn: string, altered: Partial<Action> = {}): Change => {
  const row: Action = {
    key: `RP-26-0001@${sitting}/${number}`,
    item: `RP-26-0001@${sitting}`,
    what: 'Invented',
    owner: workerOne,
    dueOn: day(dueOn),
  };
  return { table: 'action', row: { ...row, ...altered } };
};
const lines = (rows: readonly Change[], when: string) =>
  toDo(givenRegister([heard, ...rows]), at(when)).filter(({ words }) => !words.includes('sitting'));
const brief = (rows: readonly Change[], when: string) =>
  lines(rows, when).map(({ words, about }) => `${words} ${about.split('/').at(-1) ?? ''}`);

describe('the order of To do', () => {
  it('is the most pressing first, and of those the soonest', () => {
    const rows = [action(1, '2026-12-31'), action(2, '2026-12-10'), action(3, '2026-12-09')];
    const returned = givenReferral(2, '2026-12-01 09:00', { status: 'returned' });
    const held: Change = {
      table: 'mail',
      row: {
        ...{ key: 'mail', type: 'outcome', to: workerOne, mode: 'hold', status: 'failed' },
        ...{ sendAt: at('2026-12-01 09:00'), facts: {}, thread: 't', attempt: 1, rule: '' },
      },
    };
    expect(brief([...rows, action(4, '2026-12-02'), returned, held], '2026-12-10 09:00')).toEqual([
      '▲ Overdue 4',
      '▲ Overdue 3',
      '▲ Not sent mail',
      '● Due soon 2',
      '◆ Sent back RP-26-0002',
      '○ To come 1',
    ]);
  });

  it('has nothing of what was done, in time or late', () => {
    const done = (on: string) => action(1, '2026-12-04', { doneOn: day(on) });
    expect(brief([done('2026-12-03')], '2026-12-10 09:00')).toEqual([]);
    expect(brief([done('2026-12-09')], '2026-12-10 09:00')).toEqual([]);
    expect(brief([action(1, '2026-12-04')], '2026-12-10 09:00')).toEqual(['▲ Overdue 1']);
  });

  it('says by when, and whose, with the clause that asks for it', () =>
    expect(lines([action(1, '2026-12-04')], '2026-12-10 09:00')[0]).toMatchObject({
      what: `Action for ${workerOne}, RP-26-0001, by Friday 4 December 2026, 5pm`,
      who: workerOne,
      clause: expect.stringMatching(/^Resources Panel, /) as string,
    }));
});
