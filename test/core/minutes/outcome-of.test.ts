import { outcomeOf } from '../../../src/core/minutes/outcome-of.ts';
import {
  isNone,
  minutesLabels,
  trimmed,
  type ActionReading,
  type MinutesReading,
} from '../../../src/core/minutes/reading.ts';
import { day } from '../given/day.ts';
import { resourcesPanel } from '../given/resources-panel.ts';

const filled: Readonly<Record<string, string>> = {
  'Presented by': 'Worker One',
  'Pen picture, needs and circumstances': 'A.B. is settled at school.',
  'Outcome sought and why': 'A long-term foster placement.',
  'Discussion highlights': 'Two carers were compared.',
  Decision: 'Approve',
  Reasons: 'It meets the assessed need.',
  Recommendations: 'None',
  'Shared funding': 'None',
  'Review date': '8 July 2026',
  'Deferred to': '',
  Dissent: '',
  'Confirmed to social worker and manager': 'Yes',
};
const introduction: ActionReading = {
  what: 'Arrange introductions',
  owner: 'Fostering ATM',
  due: '17 June 2026',
};

const reading = (
  altered: Readonly<Record<string, string>> = {},
  actions: readonly ActionReading[] = [introduction],
): MinutesReading => ({
  reference: 'RP-26-0142',
  answers: { ...filled, ...altered },
  actions,
  place: 'Item 3, RP-26-0142',
});

const judged = (altered?: Readonly<Record<string, string>>, actions?: readonly ActionReading[]) =>
  outcomeOf(reading(altered, actions), resourcesPanel, day('2026-06-10'));
const outcome = (
  altered?: Readonly<Record<string, string>>,
  actions?: readonly ActionReading[],
) => {
  const found = judged(altered, actions);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
};
const faults = (altered?: Readonly<Record<string, string>>, actions?: readonly ActionReading[]) => {
  const found = judged(altered, actions);
  return found.ok ? [] : found.error.map(({ code, label, row }) => [label, code, row]);
};

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
      { reference: 'RP-26-0142', answers: {}, actions: [], place: 'Item 3' },
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

describe('outcomeOf, the decision [CPR-3.5]', () => {
  it.each([
    ['Approve', 'approve'],
    ['approved', 'approve'],
    ['APPROVED.', 'approve'],
    [' Approve ', 'approve'],
    ['Decline', 'decline'],
    ['Declined', 'decline'],
    ['Defer', 'defer'],
    ['deferred', 'defer'],
  ])('reads %j as %s', (text, decision) =>
    expect(outcome({ Decision: text }).decision).toBe(decision),
  );

  it.each([
    'Approve / Decline / Defer',
    'Agreed',
    'not approved',
    'Approve for six weeks',
    'Defe',
    'Not heardly',
    'Heard',
  ])('does not guess what %j means', (text) =>
    expect(faults({ Decision: text })).toEqual([['Decision', 'not-a-decision', undefined]]),
  );

  it('records a decision made after the placement as retrospective [CPR-A13]', () => {
    const on = (placedOn: string) => {
      const found = outcomeOf(reading(), resourcesPanel, day('2026-06-10'), day(placedOn));
      return found.ok && found.value.retrospective;
    };
    expect(on('2026-06-05')).toBe(true);
    expect(on('2026-06-10')).toBe(true);
    expect(on('2026-06-11')).toBe(false);
  });
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
        place: 'Item 3',
      },
      resourcesPanel,
      day('2026-06-10'),
      day('2026-06-01'),
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

describe('outcomeOf, dates', () => {
  it.each([
    ['3 July 2026', '2026-07-03'],
    ['11 June', '2026-06-11'],
    ['10 June', '2027-06-10'],
  ])('takes a review date of %s for %s', (text, reviewOn) =>
    expect(outcome({ 'Review date': text }).reviewOn).toBe(reviewOn),
  );

  it.each([
    ['10 June 2026', 'too-early'],
    ['Thu 8 July', 'wrong-weekday'],
    ['six weeks', 'not-a-date'],
  ])('refuses a review date of %s', (text, code) =>
    expect(faults({ 'Review date': text })).toEqual([['Review date', code, undefined]]),
  );
});

describe('outcomeOf, shared funding [CPR-1.4]', () => {
  it.each([
    ['None', 'none'],
    ['Tripartite', 'tripartite'],
    ['joint-sen', 'joint-sen'],
    ['Joint SEN', 'joint-sen'],
    ['joint health.', 'joint-health'],
    ['Joint with Special Educational Needs', 'joint-sen'],
    ['Joint with Health', 'joint-health'],
  ])('reads %j as %s', (text, funding) =>
    expect(outcome({ 'Shared funding': text }).sharedFunding).toBe(funding),
  );

  it('refuses what is none of the choices', () =>
    expect(judged({ 'Shared funding': 'maybe' })).toMatchObject({
      error: [
        {
          code: 'not-a-funding',
          label: 'Shared funding',
          expected:
            'one of: None, Joint with Special Educational Needs, Joint with Health, Tripartite',
          rule: 'CPR-1.4',
        },
      ],
    }));
});

describe('outcomeOf, whether it was confirmed [CPR-3.6]', () => {
  it.each([
    'Yes',
    'y',
    'yes, by the chair',
    'Confirmed',
    'confirmed: on the day',
    'x',
    '✓',
    '✔',
    '☑',
    'YES.',
  ])('takes %j for yes', (text) =>
    expect(outcome({ 'Confirmed to social worker and manager': text }).confirmed).toBe(true),
  );

  it.each(['', 'No', 'n', 'Not yet', '☐', 'no – worker had left'])('takes %j for no', (text) =>
    expect(outcome({ 'Confirmed to social worker and manager': text }).confirmed).toBe(false),
  );

  it('asks again for anything else', () =>
    expect(judged({ 'Confirmed to social worker and manager': 'perhaps' })).toMatchObject({
      error: [
        {
          code: 'not-yes-or-no',
          label: 'Confirmed to social worker and manager',
          expected: 'Yes or No',
          rule: 'CPR-3.6',
        },
      ],
    }));
});

describe('outcomeOf, actions [CPR-5.1b]', () => {
  const empty = { what: '', owner: ' ', due: '' };

  it('passes over empty rows, but counts them in naming the others', () => {
    expect(outcome({}, [empty, introduction, empty]).actions).toHaveLength(1);
    expect(faults({}, [empty, { ...introduction, owner: '' }])).toEqual([
      ['Actions', 'action-without-owner', 2],
    ]);
  });

  it('does not take a blank table for "None"', () => {
    expect(judged({}, [empty, empty])).toMatchObject({
      error: [
        {
          label: 'Actions',
          code: 'blank',
          expected: 'each action with its owner and date, or None',
        },
      ],
    });
  });

  it('takes "None" in every cell for none', () =>
    expect(outcome({}, [{ what: 'none.', owner: 'n/a', due: 'None' }]).actions).toEqual([]));

  it.each([
    [{ what: '' }, 'action-without-words', 'what is to be done', 'CPR-5.1b'],
    [{ owner: '' }, 'action-without-owner', 'who is to do it', 'CPR-5.1b'],
    [{ owner: 'None' }, 'action-without-owner', 'who is to do it', 'CPR-5.1b'],
    [
      { due: '' },
      'action-without-date',
      'a date from the day of the sitting on, such as 8 July 2026',
      'CPR-5.1b',
    ],
    [
      { due: 'ongoing' },
      'not-a-date',
      'a date from the day of the sitting on, such as 8 July 2026',
      'CPR-5.1b',
    ],
    [
      { due: '9 June 2026' },
      'too-early',
      'a date from the day of the sitting on, such as 8 July 2026',
      'CPR-5.1b',
    ],
  ])('asks of each action its words, owner and date: %j', (altered, code, expected, rule) =>
    expect(judged({}, [introduction, { ...introduction, ...altered }])).toMatchObject({
      error: [{ label: 'Actions', row: 2, code, expected, rule }],
    }),
  );

  it('names everything that is wrong with them at once', () =>
    expect(
      faults({}, [
        { what: '', owner: '', due: 'soon' },
        { what: 'None', owner: 'Chair', due: '' },
      ]),
    ).toEqual([
      ['Actions', 'action-without-words', 1],
      ['Actions', 'action-without-owner', 1],
      ['Actions', 'not-a-date', 1],
      ['Actions', 'action-without-date', 2],
    ]));

  it('may be due on the day of the sitting itself', () =>
    expect(outcome({}, [{ ...introduction, due: 'Wed 10 June' }]).actions[0]?.dueOn).toBe(
      '2026-06-10',
    ));

  it('keeps "None" beside real actions out of the list', () =>
    expect(outcome({}, [{ what: 'None', owner: '', due: '' }, introduction]).actions).toEqual([
      { what: 'Arrange introductions', owner: 'Fostering ATM', dueOn: '2026-06-17' },
    ]));

  it('trims the words and the owner', () =>
    expect(
      outcome({}, [{ what: ' Call ', owner: ' SEN Officer\n', due: ' 17 June 2026 ' }]).actions,
    ).toEqual([{ what: 'Call', owner: 'SEN Officer', dueOn: '2026-06-17' }]));
});

describe('outcomeOf, dissent [CPR-3.4f] [CPR-A9]', () => {
  it.each([
    ['Finance Accountant: the decision: no budget: none at all'],
    ['Finance Accountant – the decision – no budget: none at all'],
    ['Finance Accountant - the decision; no budget: none at all'],
    [' Finance Accountant :the decision:  no budget: none at all '],
  ])('reads %j', (text) =>
    expect(outcome({ Dissent: text }).dissents).toEqual([
      { by: 'Finance Accountant', from: 'the decision', why: 'no budget: none at all' },
    ]),
  );

  it('takes any number, one a line, and leaves the decision standing', () => {
    const found = outcome({ Dissent: 'A: b: c\n\nD: e-f: g\u000bH: i: j' });
    expect(found.dissents).toEqual([
      { by: 'A', from: 'b', why: 'c' },
      { by: 'D', from: 'e-f', why: 'g' },
      { by: 'H', from: 'i', why: 'j' },
    ]);
    expect(found.decision).toBe('approve');
  });

  it.each(['', 'None', 'n/a'])('takes %j for none', (text) =>
    expect(outcome({ Dissent: text }).dissents).toEqual([]),
  );

  it('names the line it cannot read', () =>
    expect(judged({ Dissent: 'A: b: c\nThe SEN Officer disagrees' })).toMatchObject({
      error: [
        {
          code: 'not-a-dissent',
          label: 'Dissent',
          row: 2,
          expected: 'who dissents: from what: why, one a line, or None',
          rule: 'CPR-3.4f',
        },
      ],
    }));
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
