import { faults, introduction, judged, outcome } from '../given/minutes.ts';

describe('actionsIn [CPR-5.1b]', () => {
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

describe('dissentsIn [CPR-3.4f] [CPR-A9]', () => {
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
