import { confirmedLabel, decisionRows, inShort } from '../../../src/core/minutes/decision-rows.ts';
import { preset } from '../given/presets.ts';
import { bare, minutes, notes, row, silent } from '../given/silent-panels.ts';

describe('what stands behind the headings of a panel’s own [CPR-3.5] [CPR-1.4] [CPR-3.4f] [CPR-3.6]', () => {
  const decision = row('Decision', 'decision', {
    hint: 'Approve, Decline, Defer or Not heard',
    expected: 'one of: Approve, Decline, Defer, Not heard',
    required: true,
    rule: 'CPR-3.5',
  });
  const deferred = row('Deferred to', 'deferred', {
    hint: 'if deferred',
    expected: 'no date, unless the decision is Defer',
    rule: 'CPR-3.5',
  });
  const dissent = row('Dissent', 'dissent', {
    hint: 'who – from what – why, one per line',
    expected: 'who dissents: from what: why, one a line, or None',
    rule: 'CPR-3.4f',
  });
  const confirmed = row(confirmedLabel, 'confirmed', {
    hint: 'Yes or No',
    expected: 'Yes or No',
    rule: 'CPR-3.6',
  });
  const funding = row('Shared funding', 'funding', {
    hint: 'None, SEN, Health or Tripartite',
    expected: 'one of: None, SEN, Health, Tripartite',
    required: true,
    noneIsAnswer: true,
    rule: 'CPR-1.4',
  });

  it('is each part that its file has, in order', () =>
    expect(decisionRows(silent())).toStrictEqual([
      decision,
      row('Reasons', 'reasons'),
      funding,
      row('Review date', 'return-date', {
        hint: 'or None',
        rule: preset('resources').review?.rule,
      }),
      deferred,
      dissent,
      confirmed,
    ]));

  it('has the words of the file where the file has words', () => {
    const own = (label: string, reads: string) => ({ ...notes, label, reads });
    const all = [
      own('Why', 'reasons'),
      own('Advice', 'recommendations'),
      own('Back', 'return-date'),
    ];
    const rows = decisionRows(silent('resources', minutes(...all)));
    expect(rows.map(({ label, reads }) => [label, reads])).toEqual([
      ['Decision', 'decision'],
      ['Why', 'reasons'],
      ['Advice', 'recommendations'],
      ['Shared funding', 'funding'],
      ['Back', 'return-date'],
      ['Deferred to', 'deferred'],
      ['Dissent', 'dissent'],
      [confirmedLabel, 'confirmed'],
    ]);
    expect(rows[1]).toStrictEqual(row('Why', 'reasons', { expected: 'an answer', rule: 'NS-2' }));
  });

  it('is whether the child was heard, and why not, of a panel that chooses nothing', () => {
    const reasons = row('Reasons', 'reasons', { hint: 'if not heard' });
    const heard = { hint: 'Yes or Not heard', expected: 'Yes, or Not heard and why' };
    expect(decisionRows(bare())).toStrictEqual([
      row('Heard', 'heard', { ...heard, required: true }),
      reasons,
    ]);
    const { rule } = preset('permanence').decisions ?? {};
    expect(decisionRows(silent('permanence'))).toStrictEqual([
      row('Heard', 'heard', { ...heard, required: true, rule }),
      reasons,
    ]);
  });

  it('notes for a day to come back only where a choice brings the child back', () => {
    const choices = [{ value: 'approve', label: 'Approve' }];
    const never = silent('resources', { decisions: { kind: 'closed', choices, rule: 'CPR-3.5' } });
    expect(decisionRows(never).map(({ reads }) => reads)).not.toContain('deferred');
  });

  it.each([
    ['Joint with Health', 'Health'],
    ['Joint with Special Educational Needs', 'SEN'],
    ['Paid Joint with Health', 'PJwH'],
    ['None', 'None'],
  ])('writes %s as %s for short', (label, short) =>
    expect(inShort({ value: 'x', label })).toBe(short),
  );
});
