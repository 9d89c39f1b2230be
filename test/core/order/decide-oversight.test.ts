import type { OversightOrder } from '../../../src/core/order/oversight-order.ts';
import type { Oversight } from '../../../src/core/register/oversight.ts';
import { at } from '../../given/register.ts';
import { refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';
import {
  actionOf,
  all,
  became,
  by,
  given,
  line,
  now,
  of,
  panel,
  row,
  ruleOf,
} from './given-oversight.ts';

describe('what is looked at in a review [NS-7.2] [NS-7.4]', () => {
  const look = (code: string, answer: 'yes' | 'no', on = '2027-02-12'): OversightOrder => ({
    ...{ kind: 'look-at', ...of, code, answer },
    on: day(on),
  });
  const looked = { on: day('2027-02-12'), by, forThem: true, at: at(now) } as const;
  const known: Partial<Oversight> = { reviewOn: day('2027-02-12'), typed: true };

  it('is a check that is not met, whose next day an extract may tell again', () => {
    const code = 'in-pathway-plan';
    const what =
      'All recommendations are in the Pathway Plan: no, Friday 12 February 2027, for the officer';
    const answers = { [code]: { answer: 'no', ...looked } } as const;
    expect(became(given(known), look(code, 'no'))).toStrictEqual(
      all({ ...row, reviewOn: day('2027-02-12'), answers }, what, ruleOf(code)),
    );
  });

  it('is met once nothing that was recommended is missing in the plan', () => {
    const code = 'in-pathway-plan';
    const missing = (count: number) =>
      refusal(
        given(
          {},
          Array.from({ length: count }, (_, at) => actionOf(at + 1, { kind: 'advice' })),
        ),
        look(code, 'yes'),
        now,
      );
    const rest = 'not in the Pathway Plan yet: say of each since when it stands there, or why not.';
    expect(missing(1)).toBe(`1 of what was recommended is ${rest}`);
    expect(missing(2)).toBe(`2 of what was recommended are ${rest}`);
    const answers = { [code]: { answer: 'yes', ...looked } } as const;
    expect(became(given(known, []), look(code, 'yes')).changes[0]).toStrictEqual({
      table: 'oversight',
      row: { ...row, ...known, answers },
    });
  });

  it('is a line that holds nothing up and moves no day, beside the answers before', () => {
    const before = { preparing: { answer: 'yes', ...looked } } as const;
    const answers = { ...before, contingency: { answer: 'no', ...looked } } as const;
    const { changes } = became(given({ ...known, answers: before }), look('contingency', 'no'));
    expect(changes[0]).toStrictEqual({ table: 'oversight', row: { ...row, ...known, answers } });
    expect(refusal(given(), look('contingency', 'no', '2027-02-13'), now)).toBe(
      'Give a day that has already come.',
    );
    expect(refusal(given(), look('escalation', 'no'), now)).toBe(
      'The panel’s file has nothing to look at called escalation.',
    );
    expect(refusal(given(), { ...look('contingency', 'no'), oversight: 'none' }, now)).toBe(
      'Nothing is looked at under none.',
    );
  });

  it('is on the day somebody types, after the sitting', () => {
    const review = (on: string): OversightOrder => ({ kind: 'review-on', ...of, on: day(on) });
    const after = { ...row, reviewOn: day('2026-11-20'), typed: true } as const;
    const what = 'Next review on Friday 20 November 2026';
    expect(became(given(), review('2026-11-20'))).toStrictEqual(
      all(after, what, ruleOf('in-pathway-plan')),
    );
    expect(refusal(given(), review('2026-11-19'), now)).toBe(
      'The next review comes after the sitting of Thursday 19 November 2026.',
    );
    const { oversight: _, ...without } = panel;
    const unruled = became({ ...given(), panels: [without] }, review('2026-11-20'));
    expect(unruled.changes[1]).toStrictEqual(line(what, ''));
  });

  it('is passed on where no review is left, once, and where the file says to whom [NS-A12]', () => {
    const pass = (on: string): OversightOrder => ({ kind: 'pass-on', ...of, on: day(on) });
    const passed = { on: day('2027-02-12'), by, at: at(now) };
    const what = 'No review left: passed to Leaving Care on Friday 12 February 2027';
    expect(became(given(), pass('2027-02-12'))).toStrictEqual(
      all({ ...row, passed }, what, 'NS-A12'),
    );
    expect(refusal(given({ passed }), pass('2027-02-12'), now)).toBe('It was passed on already.');
    expect(refusal(given(), pass('2027-02-13'), now)).toBe('Give a day that has already come.');
    const [check, ...others] = panel.oversight ?? [];
    if (!check) throw new Error('There is a check.');
    const { passesTo: _, ...kept } = check;
    for (const oversight of [others, [kept, ...others]]) {
      const register = { ...given(), panels: [{ ...panel, oversight }] };
      const none = 'The panel’s file passes nothing on.';
      expect(refusal(register, pass('2027-02-12'), now)).toBe(none);
    }
  });
});

describe('what was recommended, in the plan or not [NS-1.4]', () => {
  const action = actionOf(1, { kind: 'advice' });
  const as = (stands: object, what: string) => ({
    changes: [
      { table: 'action', row: { ...action, plan: stands } },
      line(what, 'NS-1.4', action.key),
    ],
    said: `${what}.`,
  });

  it('stands there since a day, today at the latest', () => {
    const since = day('2027-02-12');
    expect(became(given(), { kind: 'in-plan', action: action.key, since })).toStrictEqual(
      as({ since, by, at: at(now) }, 'In the Pathway Plan since Friday 12 February 2027'),
    );
  });

  it('need not, with a reason of at most 200 letters on one line', () => {
    const order = (why: string) =>
      ({ kind: 'not-needed-in-plan', action: action.key, why }) as const;
    expect(became(given(), order(' Done \n\n then '))).toStrictEqual(
      as({ notNeeded: 'Done then', by, at: at(now) }, 'Not needed in the Pathway Plan'),
    );
    expect(became(given(), order('x'.repeat(200))).said).toBe('Not needed in the Pathway Plan.');
    expect(refusal(given(), order('x'.repeat(201)), now)).toBe('Say it in at most 200 letters.');
  });
});
