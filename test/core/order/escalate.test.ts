import type { OversightOrder } from '../../../src/core/order/oversight-order.ts';
import type { Escalated } from '../../../src/core/register/oversight.ts';
import { at } from '../../given/register.ts';
import { refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { all, became, by, given, key, now, of, panel, row, ruleOf } from './given-oversight.ts';

describe('an escalation [NS-7.5] [NS-7.6]', () => {
  const told = {
    ...{ code: 'escalation', stage: 'Formal escalation' },
    ...{ on: day('2027-02-12'), why: 'No visit yet' },
  };
  const order = (altered: object = {}): OversightOrder => ({
    ...{ kind: 'escalate', ...of, ...told, about: '' },
    ...altered,
  });
  const kept: Escalated = { ...told, by, at: at(now) };

  it('is kept on one line, with its stage, its day and who said it', () => {
    const what = 'Formal escalation, Friday 12 February 2027';
    expect(became(given(), order({ why: ' No\n  visit\tyet ' }))).toStrictEqual(
      all({ ...row, escalations: [kept] }, what, ruleOf('escalation')),
    );
    const about = `${key}/1`;
    const older = { ...kept, why: 'Older' };
    expect(became(given({ escalations: [older] }), order({ about }))).toStrictEqual(
      all({ ...row, escalations: [older, { ...kept, action: about }] }, what, ruleOf('escalation')),
    );
  });

  it('is the same only where all of it is the same', () => {
    const before = (altered: Partial<Escalated>) =>
      given({ escalations: [{ ...kept, ...altered }] });
    expect(refusal(before({ by: 'else' }), order(), now)).toBe('This is kept already.');
    const others: readonly Partial<Escalated>[] = [
      { code: 'dispute' },
      { stage: 'Else' },
      { on: day('2027-02-11') },
      { why: 'Else' },
      { action: `${key}/1` },
    ];
    for (const other of others) {
      expect(became(before(other), order()).said).toContain('Formal escalation');
    }
  });

  it('says why in at most 200 letters', () => {
    expect(became(given(), order({ why: 'x'.repeat(200) })).said).toContain('Formal escalation');
    const long = 'Say it in at most 200 letters.';
    expect(refusal(given(), order({ why: 'x'.repeat(201) }), now)).toBe(long);
  });

  const end = (altered: object = {}): OversightOrder => ({
    ...{
      kind: 'escalation-ended',
      ...of,
      number: 2,
      on: day('2027-02-12'),
      words: ' It\n was agreed ',
    },
    ...altered,
  });
  const two = [{ ...kept, why: 'Older' }, kept];

  it('ends with what came of it, on its own day at the soonest, beside the others', () => {
    const outcome = { words: 'It was agreed', on: day('2027-02-12'), by, at: at(now) };
    const after = { ...row, escalations: [two[0]!, { ...kept, outcome }] };
    expect(became(given({ escalations: two }), end())).toStrictEqual(
      all(after, 'Formal escalation ended on Friday 12 February 2027', ruleOf('escalation')),
    );
    const dispute = [
      { ...kept, code: 'dispute' },
      { ...kept, code: 'gone' },
    ];
    const rules = [1, 2].map(
      (number) => became(given({ escalations: dispute }), end({ number })).changes[1],
    );
    expect(rules).toMatchObject([{ row: { rule: ruleOf('dispute') } }, { row: { rule: '' } }]);
    expect(ruleOf('dispute')).not.toBe(ruleOf('escalation'));
  });

  it('does not end before it began, tomorrow, twice, or in more than 200 letters', () => {
    const no = (altered: object, escalations: readonly Escalated[] | undefined = two) =>
      refusal(given({ escalations }), end(altered), now);
    expect(no({ on: day('2027-02-11') })).toBe('It cannot have ended before it began.');
    expect(no({ on: day('2027-02-13') })).toBe('Give a day that has already come.');
    expect(no({ words: 'x'.repeat(201) })).toBe('Say it in at most 200 letters.');
    expect(no({ words: ' ' })).toBe('Say what came of it.');
    expect(refusal(given(), end(), now)).toBe('There is no such escalation.');
  });

  it('is not escalated where the panel’s file has no stages', () => {
    const { oversight: _, ...without } = panel;
    expect(refusal({ ...given(), panels: [without] }, order(), now)).toBe(
      'Choose one of the stages.',
    );
  });
});
