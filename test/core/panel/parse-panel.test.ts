import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import raw from '../../../src/panels/resources-panel.yaml';

type Keys = readonly (string | number)[];

/** The same value with one part put elsewhere in it; `undefined` takes the key away. */
function put(part: unknown, [key, ...rest]: Keys, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(part)) {
    return part.map((item: unknown, at) => (at === key ? put(item, rest, value) : item));
  }
  const fields = part as Readonly<Record<string, unknown>>;
  const altered = { ...fields, [key]: put(fields[key], rest, value) };
  return Object.fromEntries(Object.entries(altered).filter(([, kept]) => kept !== undefined));
}

/** The Resources Panel as data, altered. */
const altered = (...edits: readonly (readonly [Keys, unknown])[]): unknown =>
  edits.reduce((panel, [keys, value]) => put(panel, keys, value), raw);

const faultsOf = (input: unknown) => {
  const parsed = parsePanel(input);
  return parsed.ok ? [] : parsed.error;
};
/** What its figures of local choice stand in. */
const { monitored } = (raw as { readonly attendance: Readonly<Record<string, unknown>> })
  .attendance;
const pathsOf = (input: unknown) => faultsOf(input).map(({ path }) => path);

describe('parsePanel', () => {
  it('names every fault at once, each with its path', () => {
    const input = altered(
      [['record', 'steps', 1, 'within', 'amount'], 'two days'],
      [['cutOff', 'time'], '5pm'],
      [['chairs', 'chair'], undefined],
      [['session', 'lastestFinish'], '13:00'],
      [['slots', 'minMinutes'], 21],
    );
    expect(pathsOf(input).sort()).toEqual([
      'chairs.chair',
      'cutOff.time',
      'record.steps[1].within.amount',
      'session.lastestFinish',
      'slots.minMinutes',
    ]);
  });

  it.each([
    [
      ['record', 'steps', 1, 'within', 'amount'],
      0,
      'record.steps[1].within.amount',
      'a whole number of hours from 1 to 1000',
      '0',
      '48',
    ],
    [
      ['cutOff', 'time'],
      '5pm',
      'cutOff.time',
      'a time of day in quotes, 24 hours, HH:mm; or start-of-day, midday, end-of-day',
      '"5pm"',
      '"17:00"',
    ],
    [
      ['chairs', 'chair'],
      undefined,
      'chairs.chair',
      'a list of titles, at least one',
      'nothing',
      '["Service Director"]',
    ],
    [['late', 'rule'], '3.7', 'late.rule', 'the permanent id of the rule', '"3.7"', '"CPR-4.3"'],
    [
      ['sittings', 'weekday'],
      'Wednesday',
      'sittings.weekday',
      'a weekday as a number, 1 for Monday to 7 for Sunday',
      '"Wednesday"',
      '3',
    ],
    [
      ['session', 'lastestFinish'],
      '13:00',
      'session.lastestFinish',
      'no such key here; known are: earliestStart, latestFinish, breaks, choices, rule, printed, phrase',
      '"13:00"',
      '',
    ],
    [
      ['cutOff', 'onHoliday'],
      'roll-forward',
      'cutOff.onHoliday',
      'one of: roll-back, stay',
      '"roll-forward"',
      '"roll-back"',
    ],
    [
      ['late', 'approvers'],
      [],
      'late.approvers',
      'a list of roles, at least one',
      '[]',
      '["chair"]',
    ],
    [
      ['slots'],
      undefined,
      'slots',
      'a section with: minMinutes, defaultMinutes, maxMinutes, starts, costs, rule, printed, phrase',
      'nothing',
      '',
    ],
    [['clauses'], {}, 'clauses', 'a list of clauses, which may be empty', '{}', ''],
    [
      ['cutOff', 'by'],
      'moon',
      'cutOff.by',
      'one of: weekday, working-days, calendar-days',
      '"moon"',
      '"weekday"',
    ],
    [
      ['sittings', 'pattern'],
      undefined,
      'sittings.pattern',
      'one of: weekly, every-weeks, monthly, dates, by-hand, streams, phases',
      'nothing',
      '"weekly"',
    ],
  ] as const)(
    'says at %j what is expected, what stands there and what would do',
    (keys, value, path, expected, actual, example) => {
      expect(faultsOf(altered([keys, value]))).toEqual([{ path, expected, actual, example }]);
    },
  );

  it('shortens a long value', () => {
    const [fault] = faultsOf(altered([['prefix'], 'X'.repeat(200)]));
    expect(fault?.actual).toBe(`"${'X'.repeat(58)}…`);
  });

  it.each([[null], ['resources'], [undefined], [7]])('refuses %j as a whole', (input) => {
    const [fault, ...others] = faultsOf(input);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ path: '' });
    expect(fault?.expected).toMatch(/^a section with: code, prefix, name/);
  });

  it.each([
    [
      'a session that ends as it starts',
      [['session', 'latestFinish'], '09:30'],
      'session.latestFinish',
      '09:30 against 09:30',
    ],
    [
      'a shortest slot above the default',
      [['slots', 'minMinutes'], 21],
      'slots.minMinutes',
      '21 against 20',
    ],
    [
      'a longest slot below the default',
      [['slots', 'maxMinutes'], 19],
      'slots.maxMinutes',
      '19 against 20',
    ],
    [
      'a send time at the limit',
      [['agenda', 'sendAt'], '12:00'],
      'agenda.sendAt',
      '12:00 against 12:00',
    ],
    [
      'a cut-off as the agenda goes',
      [['cutOff', 'weekday'], 3],
      'cutOff.weekday',
      'weekday 3 17:00 against weekday 2 11:30',
    ],
    [
      'an agenda after the sitting',
      [['agenda', 'weekday'], 3],
      'agenda.weekday',
      'weekday 3 12:00 against weekday 3 09:30',
    ],
    [
      'an approver named twice',
      [
        ['late', 'approvers'],
        ['chair', 'chair'],
      ],
      'late.approvers[1]',
      'chair again',
    ],
    [
      'a seat named twice',
      [
        ['members', 'titles'],
        ['A', 'B', 'A'],
      ],
      'members.titles[2]',
      'A again',
    ],
    [
      'a first step that starts from a later one',
      [['record', 'steps', 0, 'startsFrom'], 'final'],
      'record.steps[0].startsFrom',
      '"final"',
    ],
    [
      'a step that starts from itself',
      [['record', 'steps', 1, 'startsFrom'], 'final'],
      'record.steps[1].startsFrom',
      '"final"',
    ],
    [
      'a step named twice',
      [['record', 'steps', 2, 'step'], 'final'],
      'record.steps[2].step',
      'final again',
    ],
    [
      'a choice given twice',
      [['decisions', 'choices', 2, 'value'], 'approve'],
      'decisions.choices[2].value',
      'approve again',
    ],
    [
      'a request type given twice',
      [['requestTypes', 'choices', 2, 'value'], 'new'],
      'requestTypes.choices[2].value',
      'new again',
    ],
    [
      'a funding given twice',
      [['sharedFunding', 'choices', 0, 'value'], 'tripartite'],
      'sharedFunding.choices[3].value',
      'tripartite again',
    ],
    [
      'a clause given twice',
      [['clauses', 1, 'rule'], 'CPR-3.4e'],
      'clauses[5].rule',
      'CPR-3.4e again',
    ],
  ] as const)('refuses %s', (_, edit, path, actual) => {
    expect(faultsOf(altered(edit))).toEqual([expect.objectContaining({ path, actual })]);
  });

  it('refuses a default slot longer than the session', () => {
    const input = altered([['session', 'latestFinish'], '09:49'], [['slots', 'maxMinutes'], 30]);
    expect(faultsOf(input)).toEqual([
      expect.objectContaining({ path: 'slots.defaultMinutes', actual: '20 against 19' }),
    ]);
  });

  it.each([
    ['a session just as long as one slot', [['session', 'latestFinish'], '09:50']],
    ['a shortest slot that is the default', [['slots', 'minMinutes'], 20]],
    ['a cut-off a minute before the agenda goes', [['cutOff', 'time'], '23:59']],
    ['no further clauses', [['clauses'], []]],
    ['no word of who must come', [['attendance'], { monitored }]],
    ['no word of managers', [['attendance', 'manager'], undefined]],
    ['a step without roll', [['record', 'steps', 0, 'within', 'roll'], 'none']],
  ] as const)('accepts %s', (_, edit) => expect(faultsOf(altered(edit))).toEqual([]));

  it('compares a cut-off with the agenda on the same day by their times', () => {
    const on = (time: string) => altered([['cutOff', 'weekday'], 2], [['cutOff', 'time'], time]);
    expect(faultsOf(on('11:29'))).toEqual([]);
    expect(pathsOf(on('11:30'))).toEqual(['cutOff.weekday']);
  });

  it('finds what is wrong in a part that may be left out, and what is no such part', () => {
    expect(faultsOf(altered([['attendance', 'worker', 'rule'], 'worker']))).toEqual([
      expect.objectContaining({ path: 'attendance.worker.rule', example: '"CPR-4.3"' }),
    ]);
    const clause = { rule: 'CPR-9.9', printed: 'x', phrase: 'x' };
    expect(pathsOf(altered([['attendance', 'guests'], clause]))).toEqual(['attendance.guests']);
  });

  it('says nothing of a relation whose own figures are at fault', () => {
    expect(pathsOf(altered([['slots', 'defaultMinutes'], 'twenty']))).toEqual([
      'slots.defaultMinutes',
    ]);
    expect(pathsOf(altered([['record', 'steps'], 'none']))).toEqual(['record.steps']);
    expect(pathsOf(altered([['session'], undefined]))).toEqual(['session']);
  });

  it.each([['', ' Resources Panel', 'Resources Panel ', 5]])(
    'refuses words that are none: %j',
    (...values) => {
      for (const value of values)
        expect(pathsOf(altered([['shortName'], value]))).toEqual(['shortName']);
    },
  );

  it.each(['CPR-4.3', 'CPR-5.1a', 'CPR-A7', 'CPR-G9', 'NS-8.3', 'LCLH-A4', 'BC-6.1'])(
    'takes %s for the id of a rule',
    (rule) => expect(faultsOf(altered([['late', 'rule'], rule]))).toEqual([]),
  );

  it.each(['4.3', 'CPR 4.3', 'cpr-4.3', 'CPR-', 'CPR-4.', 'CPR-4.3-x', ' CPR-4.3'])(
    'does not take %s for one',
    (rule) => expect(pathsOf(altered([['late', 'rule'], rule]))).toEqual(['late.rule']),
  );

  it.each([
    ['code', 'Resources'],
    ['code', 'resources panel'],
    ['code', '-resources'],
    ['prefix', 'R'],
    ['prefix', 'rp'],
    ['prefix', 'ABCDE'],
  ])('refuses as %s %j', (key, value) => expect(pathsOf(altered([[key], value]))).toEqual([key]));

  it.each(['24:00', '9:30', '09:60', '09:30:00', 930])('refuses as a time %j', (time) =>
    expect(pathsOf(altered([['session', 'earliestStart'], time]))).toEqual([
      'session.earliestStart',
    ]),
  );
});
