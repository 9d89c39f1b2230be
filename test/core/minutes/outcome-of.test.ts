import { outcomeOf } from '../../../src/core/minutes/outcome-of.ts';
import { isNone, trimmed } from '../../../src/core/minutes/reading.ts';
import { day } from '../given/day.ts';
import { faults, judged, minutesLabels, outcome } from '../given/minutes.ts';
import { resourcesPanel } from '../given/resources-panel.ts';

describe('outcomeOf [CPR-5.1b]', () => {
  it('takes what was decided, and none of the narrative', () =>
    expect(judged()).toEqual({
      ok: true,
      value: {
        decision: 'approve',
        retrospective: false,
        reasons: 'It meets the assessed need.',
        recommendations: 'None',
        sharedFunding: 'none',
        actions: [{ what: 'Arrange introductions', owner: 'Fostering ATM', dueOn: '2026-06-17' }],
        reviewOn: '2026-07-08',
        dissents: [],
        confirmed: true,
      },
    }));

  it('refuses every blank heading at once, with its place and clause [AT-7]', () => {
    const blank = Object.fromEntries(minutesLabels.map((label) => [label, ' \n']));
    const found = judged(blank, []);
    expect(found.ok ? [] : found.error.map(({ label, code, rule }) => [label, code, rule])).toEqual(
      [
        ['Pen picture, needs and circumstances', 'blank', 'CPR-3.3a'],
        ['Outcome sought and why', 'blank', 'CPR-3.3a'],
        ['Discussion highlights', 'blank', 'CPR-5.1b'],
        ['Decision', 'blank', 'CPR-3.5'],
        ['Reasons', 'blank', 'CPR-3.6'],
        ['Recommendations', 'blank', 'CPR-3.6'],
        ['Shared funding', 'blank', 'CPR-1.4'],
        ['Review date', 'blank', 'CPR-5.1b'],
        ['Actions', 'blank', 'CPR-5.1b'],
      ],
    );
    const missing = outcomeOf(
      { reference: 'RP-26-0142', answers: {}, actions: [], unreadable: [], place: 'Item 3' },
      resourcesPanel,
      day('2026-06-10'),
    );
    expect(missing.ok ? [] : missing.error).toHaveLength(9);
    expect(missing.ok ? [] : missing.error.map(({ place }) => place)).toEqual(
      Array(9).fill('Item 3'),
    );
  });

  it('says what would do, never what was typed', () => {
    const found = judged({ Decision: 'Yes for A.B.', 'Review date': 'ask A.B.' });
    expect(found).toEqual({
      ok: false,
      error: [
        {
          code: 'not-a-decision',
          reference: 'RP-26-0142',
          place: 'Item 3, RP-26-0142',
          label: 'Decision',
          expected: 'one of: Approve, Decline, Defer, Not heard',
          rule: 'CPR-3.5',
        },
        {
          code: 'not-a-date',
          reference: 'RP-26-0142',
          place: 'Item 3, RP-26-0142',
          label: 'Review date',
          expected: 'a date after the sitting, such as 8 July 2026, or None',
          rule: 'CPR-5.1c',
        },
      ],
    });
    expect(JSON.stringify(found)).not.toContain('A.B.');
  });

  it.each([
    ['Pen picture, needs and circumstances'],
    ['Outcome sought and why'],
    ['Discussion highlights'],
    ['Reasons'],
  ])('does not take "None" for %s', (label) =>
    expect(faults({ [label]: 'None' })).toEqual([[label, 'blank', undefined]]),
  );

  it('takes "None" for recommendations, funding, review date and actions [AT-7]', () => {
    const none = { what: 'None', owner: '', due: '' };
    const found = outcome({ 'Review date': 'None', 'Deferred to': 'N/A' }, [none]);
    expect(found).not.toHaveProperty('reviewOn');
    expect(found).not.toHaveProperty('deferredTo');
    expect(found.actions).toEqual([]);
    expect(found.recommendations).toBe('None');
  });

  it('leaves out the space and invisible marks around an answer', () =>
    expect(outcome({ Reasons: ' \u200bClear need.\ufeff\n' }).reasons).toBe('Clear need.'));
});

describe('outcomeOf, a child deferred [CPR-3.5]', () => {
  it('takes the day it comes back', () =>
    expect(outcome({ Decision: 'Defer', 'Deferred to': 'Wed 24 June' }).deferredTo).toBe(
      '2026-06-24',
    ));

  it('may leave that day open, but not the reasons', () => {
    expect(outcome({ Decision: 'Defer' })).not.toHaveProperty('deferredTo');
    expect(faults({ Decision: 'Defer', Reasons: '' })).toEqual([['Reasons', 'blank', undefined]]);
  });

  it('asks again where a day is given and the decision is another', () => {
    const approved = judged({ 'Deferred to': '24 June 2026' });
    expect(approved).toMatchObject({
      error: [
        {
          code: 'deferred-without-defer',
          label: 'Deferred to',
          expected: 'no date, unless the decision is Defer',
          rule: 'CPR-3.5',
        },
      ],
    });
    expect(faults({ Decision: '', 'Deferred to': '24 June 2026' })).toEqual([
      ['Decision', 'blank', undefined],
    ]);
  });

  it('refuses a day that is none, or not after the sitting', () => {
    const code = (text: string) => faults({ Decision: 'Defer', 'Deferred to': text });
    expect(code('next week')).toEqual([['Deferred to', 'not-a-date', undefined]]);
    expect(code('10 June 2026')).toEqual([['Deferred to', 'too-early', undefined]]);
    expect(judged({ Decision: 'Defer', 'Deferred to': 'x' })).toMatchObject({
      error: [{ rule: 'CPR-3.5' }],
    });
  });
});

describe('outcomeOf, a child not heard [CPR-3.5] [AT-7]', () => {
  const onlySays = (decision: string, reasons = '') =>
    outcomeOf(
      {
        reference: 'RP-26-0142',
        answers: { Decision: decision, Reasons: reasons },
        actions: [],
        unreadable: [],
        place: 'Item 3',
      },
      resourcesPanel,
      day('2026-06-10'),
      { placedOn: day('2026-06-01') },
    );

  it('needs a reason and nothing else', () => {
    expect(onlySays('Not heard', 'Withdrawn by the worker')).toEqual({
      ok: true,
      value: {
        decision: 'not-heard',
        retrospective: false,
        reasons: 'Withdrawn by the worker',
        recommendations: '',
        sharedFunding: 'none',
        actions: [],
        dissents: [],
        confirmed: false,
      },
    });
  });

  it.each([
    ['not heard: time ran out', 'time ran out'],
    ['NOT HEARD – time ran out', 'time ran out'],
    ['Not heard, time\nran out', 'time\nran out'],
    ['Not heard.\u200b Time ran out', 'Time ran out'],
  ])('takes the reason beside it: %j', (decision, reasons) =>
    expect(onlySays(decision)).toMatchObject({ value: { decision: 'not-heard', reasons } }),
  );

  it('takes the reason under its own heading first, and "None" for no reason', () => {
    expect(onlySays('Not heard: late', 'Withdrawn')).toMatchObject({
      value: { reasons: 'Withdrawn' },
    });
    expect(onlySays('Not heard: late', 'None')).toMatchObject({ value: { reasons: 'late' } });
    for (const reasons of ['', 'None']) {
      expect(onlySays('Not heard', reasons)).toEqual({
        ok: false,
        error: [
          {
            code: 'blank',
            reference: 'RP-26-0142',
            place: 'Item 3',
            label: 'Reasons',
            expected: 'why the child was not heard',
            rule: 'CPR-3.5',
          },
        ],
      });
    }
  });
});

describe('isNone and trimmed', () => {
  it.each(['None', 'none.', ' NIL ', 'n/a', 'N/A.', 'Not applicable'])('%j says none', (text) =>
    expect(isNone(text)).toBe(true),
  );

  it.each(['', 'nonea', 'none yet', 'no', 'a none'])('%j does not', (text) =>
    expect(isNone(text)).toBe(false),
  );

  it('a heading that is not there is blank', () => expect(trimmed(undefined)).toBe(''));
});
