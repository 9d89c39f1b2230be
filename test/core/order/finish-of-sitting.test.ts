import { admin, chair, viceChair } from '../../given/people.ts';
import { at, givenReferrals, givenRegister } from '../../given/register.ts';
import {
  deciding,
  itemsAt,
  logOf,
  ordered,
  refusal,
  settled,
  sitting,
  worked,
} from '../../given/week.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import type { Order } from '../../../src/core/order/order.ts';
import type { Register } from '../../../src/core/register/register.ts';

const early = '2026-11-20 10:00';
const after = '2026-11-25 15:00';
const until = (
  time: string,
  why = 'Twelve children, and no other day before Christmas.',
): Order => ({
  kind: 'plan-finish',
  sitting,
  until: at(`2026-11-25 ${time}`),
  why,
});
const ended = (time: string): Order => ({
  kind: 'finished',
  sitting,
  at: at(`2026-11-25 ${time}`),
});
const ranOver: Order = { kind: 'ran-over', sitting, why: 'The fourth child needed longer.' };

const planned = (count = 2): Register => settled(givenRegister(givenReferrals(count)), early);
const held = (register = planned()): Register =>
  ['2026-11-23 17:01', '2026-11-24 11:30', '2026-11-25 09:30'].reduce(worked, register);
const asked = (register: Register): readonly string[] =>
  toDo(register, at(after)).flatMap(({ words, what }) => (words === '● Ran over' ? [what] : []));

describe('a sitting that is to end later than usual [CPR-3.2]', () => {
  it('has room for more children, once the chair says so with a reason', () => {
    const twelve = planned(12);
    expect(itemsAt(twelve).filter((line) => line.endsWith('over'))).toHaveLength(2);
    const order = deciding(twelve, until('13:40'), early, viceChair);
    expect(order.said).toBe(
      'It may end as late as 1:40pm: Twelve children, and no other day before Christmas.',
    );
    expect(logOf(order.changes)).toMatchObject([{ rule: 'CPR-3.2', by: viceChair }]);
    const later = settled(ordered(twelve, until('13:40'), early, chair), early);
    expect(itemsAt(later).filter((line) => line.endsWith('over'))).toEqual([]);
    expect(itemsAt(later).at(-1)).toMatch(/^13:10|^13:20/);
  });

  it('ends as usual again where the usual time, or an earlier one, is typed', () => {
    const later = ordered(planned(12), until('13:40'), early, chair);
    const back = deciding(later, until('13:00', ''), early, chair);
    expect(back.said).toBe('It ends by 1pm, as usual.');
    expect(back.changes[0]).not.toHaveProperty('row.laterFinish');
  });

  it.each([
    ['nobody but chair and vice chair', until('13:40'), admin, /^Only the chair or vice chair/],
    ['not without a reason', until('13:40', ' '), chair, /^Say why it is to end later\.$/],
    [
      'not another day',
      { ...until('13:40'), until: at('2026-11-26 13:40') } as Order,
      chair,
      /^The finish lies on Wednesday 25 November 2026\.$/,
    ],
  ])('is let by %s', (_, order, by, words) =>
    expect(refusal(planned(), order, early, by)).toMatch(words),
  );

  it('is settled before it begins', () =>
    expect(refusal(held(), until('13:40'), '2026-11-25 09:30', chair)).toMatch(
      /^The sitting has begun/,
    ));
});

describe('a sitting that ran over [CPR-3.2]', () => {
  it('is logged as a breach, and To do asks why until it is said', () => {
    const over = ordered(held(), ended('13:20'), after);
    expect(asked(over)).toEqual([
      'The sitting of Wednesday 25 November 2026 ended on Wednesday 25 November 2026, 1:20pm, after Wednesday 25 November 2026, 1pm. Type why under "Ran over: why" on Sittings.',
    ]);
    const said = deciding(over, ranOver, after);
    expect(logOf(said.changes)).toMatchObject([
      { rule: 'CPR-3.2', what: 'Ran past its latest finish: The fourth child needed longer.' },
    ]);
    expect(asked(ordered(over, ranOver, after))).toEqual([]);
  });

  it('asks nothing where it ended in time, and takes no reason then', () => {
    expect(asked(ordered(held(), ended('13:00'), after))).toEqual([]);
    expect(refusal(held(), ranOver, after)).toMatch(/^It did not run past its latest finish\./);
    const over = ordered(held(), ended('13:01'), after);
    expect(refusal(over, { ...ranOver, why: ' ' }, after)).toBe('Say why it ran over.');
  });

  it('is a breach too where the chair allowed it, whose reason is the reason', () => {
    const register = held(ordered(planned(), until('13:40'), early, chair));
    const over = deciding(register, ended('13:30'), after);
    expect(over.said).toContain(`Ran past its latest finish, as ${chair} allowed: Twelve children`);
    expect(over.said).not.toContain('Type why');
    expect(asked(ordered(register, ended('13:30'), after))).toEqual([]);
    expect(asked(ordered(register, ended('13:41'), after))).toHaveLength(1);
  });
});

describe('when each child was heard [LCLH-3.4]', () => {
  const heard = (end: 'from' | 'until', time: string, day = '2026-11-25'): Order => ({
    kind: 'heard-at',
    about: 'RP-26-0001',
    end,
    at: at(`${day} ${time}`),
  });

  it('is noted beside its slot; one that was overrun says so, and is logged', () => {
    const begun = deciding(held(), heard('from', '09:35'), after);
    expect(begun.said).toBe('Heard from 9:35am.');
    expect(logOf(begun.changes)).toEqual([]);
    const ran = deciding(
      ordered(held(), heard('from', '09:35'), after),
      heard('until', '10:05'),
      after,
    );
    expect(ran.said).toBe(
      'Heard 9:35am to 10:05am: 15 minutes past its slot, which ended at 9:50am.',
    );
    expect(logOf(ran.changes)).toMatchObject([{ what: ran.said, rule: 'CPR-3.3' }]);
    const one = deciding(held(), heard('until', '09:51'), after);
    expect(one.said).toBe('Heard until 9:51am: 1 minute past its slot, which ended at 9:50am.');
    const inTime = deciding(held(), heard('until', '09:50'), after);
    expect(inTime.said).toBe('Heard until 9:50am.');
    expect(logOf(inTime.changes)).toEqual([]);
  });

  it.each([
    ['before the sitting', planned, heard('from', '09:35'), 'Its sitting has not begun.'],
    [
      'of another day',
      held,
      heard('from', '09:35', '2026-11-24'),
      'The time lies on Wednesday 25 November 2026, and not in the future.',
    ],
    [
      'in the future',
      held,
      heard('from', '15:01'),
      'The time lies on Wednesday 25 November 2026, and not in the future.',
    ],
  ])('takes no time %s', (_, register, order, words) =>
    expect(refusal(register(), order, after)).toBe(words),
  );

  it('ends later than it was begun', () => {
    const begun = ordered(held(), heard('from', '09:35'), after);
    expect(refusal(begun, heard('until', '09:35'), after)).toBe('It ends later than it was begun.');
  });
});
