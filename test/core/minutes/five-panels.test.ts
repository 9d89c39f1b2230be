import { outcomeOf } from '../../../src/core/minutes/outcome-of.ts';
import type { ChildHeard } from '../../../src/core/minutes/outcome-of.ts';
import { printedItem } from '../../../src/core/minutes/printed-rows.ts';
import type { ActionReading } from '../../../src/core/minutes/reading.ts';
import { recordParts } from '../../../src/core/minutes/record-parts.ts';
import { presets } from '../../../src/panels/index.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const labels = (code: string, child: ChildHeard = {}): readonly string[] =>
  printedItem(preset(code), child).rows.map(({ label }) => label);

type Answers = Readonly<Record<string, string>>;

const agreed: ActionReading = { kind: '', what: 'Visit', owner: 'CH-0001’s worker', due: '1 July' };

const judged = (
  code: string,
  answers: Answers,
  actions: readonly ActionReading[] = [agreed],
  child: ChildHeard = {},
) =>
  outcomeOf(
    { reference: 'CH-26-0001', answers, actions, unreadable: [], place: 'Item 1' },
    preset(code),
    day('2026-06-10'),
    child,
  );

/** What must be refused: heading, why, and the clause. */
const refused = (...of: Parameters<typeof judged>) => {
  const found = judged(...of);
  return found.ok ? [] : found.error.map(({ label, code, rule }) => [label, code, rule]);
};

const connector = { Heard: 'Yes', 'Family connector': 'Considered: contact with an aunt' };
const views = {
  Heard: 'Yes',
  'The child’s view': 'To stay.',
  'The parents’ and carers’ view': 'Not obtained: abroad.',
  'Best value options': 'Two were compared.',
};
const differs = 'Does the outcome differ from the child’s wishes?';
const whyNot = 'Why the child’s wishes cannot be followed';
const absent = 'Does the young person not wish to attend?';

describe('the headings of each panel', () => {
  it('keep apart the kinds of outcome of which one holds a comma [BC-3.3]', () =>
    expect(printedItem(preset('best-care'), {}).actionsHint).toContain(
      'kind: “Supported”, “Ratified, on agreement at the LAC Review”, “Suggested approach” or “Considered”',
    ));

  it.each([
    [
      'next-steps',
      [
        'Options and routes after 18',
        'Primary plan and contingency plans',
        'Striving to be Thriving Tool',
        'Family connector (considered, with what came of it; or not applicable, and why)',
        'Heard (Yes or Not heard)',
        'Reasons (if not heard)',
        'Return to panel (a date, or No return)',
      ],
    ],
    [
      'lasting-homes',
      [
        'Heard from (such as 9:35am)',
        'Heard until',
        'Preferred accommodation',
        'Barriers to permanence',
        'View of the Independent Reviewing Officer',
        `${absent} (Yes or No)`,
        'Views of the young person (or asked, none given; if Yes above)',
        'Views sought and shared (Views shared; Asked, none given; if Yes above)',
        'Heard (Yes or Not heard)',
        'Reasons (if not heard)',
      ],
    ],
    [
      'permanence',
      [
        'Strengths of the care plan',
        'Weaknesses of the care plan',
        'Permanence plan and target date',
        'Heard (Yes or Not heard)',
        'Reasons (if not heard)',
      ],
    ],
  ])(
    'of the %s panel stand in the order of its file [CPP-1.4] [CPP-1.2] [NS-6.1] [NS-1.6] [LCLH-1.3] [LCLH-1.13]',
    (code, all) => expect(labels(code)).toEqual(all),
  );

  it('ask for the matching of carers only where a placement moves, and always whether it could be inside [BC-1.5] [BC-1.2]', () => {
    expect(labels('best-care')).toContain('Internal provision considered, or why not');
    const matched = 'How carers are matched to the child';
    expect(labels('best-care', { requestType: 'placement-move' })).toContain(matched);
    const staying = labels('best-care', { requestType: 'staying-put' });
    expect(staying.filter((label) => label.startsWith(matched))).toEqual([]);
    expect(labels('best-care')).toContain(`${matched} (if it applies)`);
  });

  it('give each outcome of an open list a kind, with the words of the panel [NS-1.3] [BC-3.3]', () => {
    expect(printedItem(preset('next-steps'), {})).toMatchObject({
      kinds: true,
      actionsTitle: 'Outcomes and actions',
      actionsHint:
        'kind: Recommendation, Advice, Support offered or Signpost; write None if there are none',
    });
    expect(printedItem(preset('resources'), {})).toMatchObject({
      kinds: false,
      actionsTitle: 'Actions',
      actionsHint: 'write None if there are none',
    });
  });
});

describe('what must be said before the minutes of each panel are final', () => {
  it.each([
    [
      'next-steps',
      [
        ['Family connector', 'blank', 'NS-6.2'],
        ['Heard', 'blank', 'NS-1.3'],
        ['Return to panel', 'blank', 'NS-8.8'],
        ['Actions', 'blank', 'NS-1.3'],
      ],
    ],
    [
      'lasting-homes',
      [
        [absent, 'blank', 'LCLH-4.6'],
        ['Heard', 'blank', 'LCLH-1.5'],
        ['Actions', 'blank', 'LCLH-1.7'],
      ],
    ],
    [
      'best-care',
      [
        ['The child’s view', 'blank', 'BC-2.2'],
        ['The parents’ and carers’ view', 'blank', 'BC-2.2'],
        ['Best value options', 'blank', 'BC-2.2'],
        [differs, 'blank', 'BC-1.3'],
        ['Heard', 'blank', 'BC-3.3'],
        ['Actions', 'blank', 'BC-3.1'],
      ],
    ],
    [
      'permanence',
      [
        ['Heard', 'blank', 'CPP-1.3'],
        ['Actions', 'blank', 'CPP-1.3'],
      ],
    ],
  ])('%s: all that is empty is refused at once, each with its clause [BC-3.1]', (code, all) =>
    expect(refused(code, {}, [])).toEqual(all),
  );

  it('the family connector is considered, and "None" alone does not say so [NS-6.2] [AT-19]', () => {
    const back = { 'Return to panel': 'No return' };
    expect(refused('next-steps', { ...connector, ...back })).toEqual([]);
    const without = [['Family connector', 'blank', 'NS-6.2']];
    expect(refused('next-steps', { ...back, Heard: 'Yes' })).toEqual(without);
    const none = { ...back, Heard: 'Yes', 'Family connector': 'None' };
    expect(refused('next-steps', none)).toEqual(without);
  });

  it('a young person returns on the day agreed, or no return was chosen [NS-8.8]', () => {
    const back = judged('next-steps', { ...connector, 'Return to panel': '9 December 2026' });
    expect(back).toMatchObject({ value: { decision: 'heard', reviewOn: '2026-12-09' } });
    const none = judged('next-steps', { ...connector, 'Return to panel': 'No return' });
    expect(none.ok && none.value).not.toHaveProperty('reviewOn');
    const once = refused('next-steps', { ...connector, 'Return to panel': 'twice a year' });
    expect(once).toEqual([['Return to panel', 'not-a-date', 'NS-8.8']]);
  });

  it('why wishes cannot be followed is needed where the outcome differs from them [BC-1.3]', () => {
    expect(refused('best-care', { ...views, [differs]: 'No' })).toEqual([]);
    expect(refused('best-care', { ...views, [differs]: 'Yes' })).toEqual([
      [whyNot, 'blank', 'BC-1.3'],
    ]);
    const explained = { ...views, [differs]: 'Yes', [whyNot]: 'No carer lives near the school.' };
    expect(refused('best-care', explained)).toEqual([]);
    expect(refused('best-care', { ...views, [differs]: 'partly' })).toEqual([
      [differs, 'not-yes-or-no', 'BC-1.3'],
    ]);
  });

  it('views are shared, or none were given, for who does not come [LCLH-4.6] [AT-11]', () => {
    const said = { Heard: 'Yes', [absent]: 'Yes' };
    expect(refused('lasting-homes', said)).toEqual([
      ['Views of the young person', 'blank', 'LCLH-4.6'],
      ['Views sought and shared', 'blank', 'LCLH-4.6'],
    ]);
    const asked = {
      ...said,
      'Views of the young person': 'Asked, none given',
      'Views sought and shared': 'Asked, none given',
    };
    expect(refused('lasting-homes', asked)).toEqual([]);
    expect(refused('lasting-homes', { ...asked, 'Views sought and shared': 'Not yet' })).toEqual([
      ['Views sought and shared', 'not-an-answer', 'LCLH-4.6'],
    ]);
    expect(refused('lasting-homes', { Heard: 'Yes', [absent]: 'No' })).toEqual([]);
  });

  it.each(presets().map(({ code }) => [code]))(
    '%s: a child not heard needs a reason and nothing else [CPR-3.5]',
    (code) => {
      const label = code === 'resources' ? 'Decision' : 'Heard';
      expect(judged(code, { [label]: 'Not heard: ill' }, [])).toMatchObject({
        value: { decision: 'not-heard', reasons: 'ill', actions: [] },
      });
      const silent = refused(code, { [label]: 'Not heard' }, []);
      expect(silent.map((one) => one.slice(0, 2))).toEqual([['Reasons', 'blank']]);
    },
  );
});

describe('the outcomes of an open list', () => {
  const row = (altered: Partial<ActionReading>): ActionReading => ({ ...agreed, ...altered });
  const back = { ...connector, 'Return to panel': 'No return' };

  it('are any number, each with its kind, owner and date [NS-1.3] [NS-1.5]', () => {
    const rows = [row({ kind: 'Recommendation' }), row({ kind: 'signpost' }), row({})];
    const found = judged('next-steps', back, rows);
    expect(found.ok && found.value.actions).toEqual([
      { what: 'Visit', owner: 'CH-0001’s worker', dueOn: '2026-07-01', kind: 'recommendation' },
      { what: 'Visit', owner: 'CH-0001’s worker', dueOn: '2026-07-01', kind: 'signpost' },
      { what: 'Visit', owner: 'CH-0001’s worker', dueOn: '2026-07-01' },
    ]);
  });

  it('may be none, said in whichever cell', () => {
    const none = { kind: 'None', what: '', owner: '', due: '' };
    const found = judged('next-steps', back, [none]);
    expect(found.ok && found.value.actions).toEqual([]);
    expect(refused('next-steps', back, [])).toEqual([['Actions', 'blank', 'NS-1.3']]);
  });

  it('are of no kind the panel does not have', () =>
    expect(refused('next-steps', back, [row({ kind: 'Order' })])).toEqual([
      ['Actions', 'not-a-kind', 'NS-1.3'],
    ]));

  it('a barrier needs no owner, an action its owner and date [LCLH-1.5] [LCLH-1.6] [LCLH-1.7]', () => {
    const bare = { owner: '', due: '' };
    const said = { Heard: 'Yes', [absent]: 'No' };
    expect(refused('lasting-homes', said, [row({ kind: 'Barrier', ...bare })])).toEqual([]);
    const missing = [
      ['Actions', 'action-without-owner', 'LCLH-1.7'],
      ['Actions', 'action-without-date', 'LCLH-1.7'],
    ];
    expect(refused('lasting-homes', said, [row({ kind: 'Action', ...bare })])).toEqual(missing);
    expect(refused('lasting-homes', said, [row(bare)])).toEqual(missing);
  });

  it('may be ratified, on agreement at the LAC Review [BC-3.3]', () => {
    const rows = [row({ kind: 'Ratified', owner: '', due: '' })];
    const found = judged('best-care', { ...views, [differs]: 'No' }, rows);
    expect(found).toMatchObject({ value: { actions: [{ kind: 'ratified' }] } });
  });

  it('are recommendations, advice, support or what was determined [CPP-1.3]', () => {
    const rows = ['Recommendation', 'Advice', 'Support', 'Determined'].map((kind) => row({ kind }));
    const found = judged('permanence', { Heard: 'yes' }, rows);
    expect(found.ok && found.value.actions.map(({ kind }) => kind)).toEqual([
      'recommendation',
      'advice',
      'support',
      'determined',
    ]);
  });
});

describe('recordParts', () => {
  const partsOf = (code: string, answers: Answers) => {
    const found = judged(code, answers);
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    const reading = { reference: '', answers, actions: [], unreadable: [], place: '' };
    return recordParts(preset(code), {}, reading, found.value);
  };

  it('has the headings of the panel, and says which nobody filled [BC-2.2]', () => {
    const { sections, decision, said, takesDissent } = partsOf('best-care', {
      ...views,
      [differs]: 'No',
    });
    expect(sections).toEqual([
      { heading: 'The child’s view', text: 'To stay.' },
      { heading: 'The parents’ and carers’ view', text: 'Not obtained: abroad.' },
      { heading: 'Best value options', text: 'Two were compared.' },
      { heading: 'Internal provision considered, or why not', text: 'Nothing was noted.' },
      { heading: 'How carers are matched to the child', text: 'Nothing was noted.' },
    ]);
    expect([decision, said, takesDissent]).toEqual(['', [], false]);
  });

  it('says when a young person returns [NS-8.8]', () =>
    expect(
      partsOf('next-steps', { ...connector, 'Return to panel': '9 December 2026' }).said,
    ).toEqual([{ label: 'Return to panel', text: 'Wednesday 9 December 2026' }]));
});
