import {
  figureName,
  figuresOf,
  isName,
  withFigures,
} from '../../../src/core/panel/panel-figures.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';

const cited = (rule: string, printed = 'Anywhere 9') => ({ rule, printed, phrase: 'any words' });
const of = (panel: object) => figuresOf(panel as Panel);
const locals = (panel: object) => of(panel).flatMap(({ path, isLocal }) => (isLocal ? [path] : []));

describe('figuresOf', () => {
  it('lists every figure in the order of the file, with the clause of the part it stands in', () => {
    const steps = [
      { step: 'draft', within: { amount: 48, ...cited('CPR-2') }, owner: 'chair' },
      { owner: 'administrator', hours: [1, 2] },
    ];
    const slots = { minMinutes: 15, starts: ['09:30'], ...cited('CPR-3') };
    const attendance = { monitored: true, nobody: null, empty: [], mixed: [7, false] };
    expect(
      of({
        code: 'x',
        prefix: 'XX',
        name: 'X',
        shortName: 'X',
        clauses: [cited('CPR-1')],
        record: { steps, ...cited('CPR-1') },
        slots,
        attendance,
      }),
    ).toEqual([
      { path: 'record.steps.draft.step', value: 'draft', citation: cited('CPR-1'), isLocal: false },
      {
        path: 'record.steps.draft.within.amount',
        value: 48,
        citation: cited('CPR-2'),
        isLocal: false,
      },
      {
        path: 'record.steps.draft.owner',
        value: 'chair',
        citation: cited('CPR-1'),
        isLocal: false,
      },
      {
        path: 'record.steps.2.owner',
        value: 'administrator',
        citation: cited('CPR-1'),
        isLocal: false,
      },
      { path: 'record.steps.2.hours', value: [1, 2], citation: cited('CPR-1'), isLocal: false },
      { path: 'slots.minMinutes', value: 15, citation: cited('CPR-3'), isLocal: false },
      { path: 'slots.starts', value: ['09:30'], citation: cited('CPR-3'), isLocal: false },
      { path: 'attendance.monitored', value: true, isLocal: false },
      { path: 'attendance.mixed.1', value: 7, isLocal: false },
      { path: 'attendance.mixed.2', value: false, isLocal: false },
    ]);
  });

  it('names a part of a list by its step, value, code, seat, name or rule, else by its place', () => {
    const parts = [
      { code: 'by-code', value: 'by-value', step: 'by-step', n: 1 },
      { code: 'by-code', value: 'by-value', n: 1 },
      { name: 'by-name', seat: 'by-seat', n: 1 },
      { rule: 'CPR-9', name: 'by-name', n: 1 },
      { name: 'with.dot', n: 1 },
      { code: 7, n: 1 },
      { rule: 'CPR-9', n: 1 },
    ];
    const paths = of({ parts }).map(({ path }) => path);
    expect(paths.filter((path) => path.endsWith('.n'))).toEqual([
      'parts.by-step.n',
      'parts.by-value.n',
      'parts.by-seat.n',
      'parts.by-name.n',
      'parts.5.n',
      'parts.6.n',
      'parts.CPR-9.n',
    ]);
  });

  it('cites what is only partly said with nothing in place of the rest', () =>
    expect(of({ slots: { rule: 'CPR-9', minMinutes: 15 } })).toEqual([
      {
        path: 'slots.minMinutes',
        value: 15,
        citation: { rule: 'CPR-9', printed: '', phrase: '' },
        isLocal: false,
      },
    ]));
});

describe('figures that a council may choose [CPR-A6]', () => {
  it.each([
    ['CPR-A1', 'Anywhere 9', true],
    ['CPR-G12b', 'Anywhere 9', true],
    ['CPR-9.9', 'Local default', true],
    ['CPR-9.9', 'Anywhere 9', false],
    ['CPR-A1.2', 'Anywhere 9', false],
    ['CPR-B1', 'Anywhere 9', false],
    ['CPR-A', 'Anywhere 9', false],
  ])('of a part that cites %s, printed “%s”: %s', (rule, printed, isLocal) =>
    expect(of({ slots: { minMinutes: 15, ...cited(rule, printed) } })[0]?.isLocal).toBe(isLocal),
  );

  it('are those that the file leaves open too, and no names', () => {
    const part = { code: 'x', step: 'x', value: 'x', seat: 'x', pattern: 'x', other: 1 };
    expect(locals({ part: { ...part, ...cited('CPR-A1') } })).toEqual(['part.other']);
    expect(locals({ part, localChoice: ['part.code', 'part.other'] })).toEqual([
      'part.code',
      'part.other',
    ]);
  });

  it('a name is what other parts and rows know a part by, and no pattern', () => {
    const names = ['step', 'value', 'code', 'seat', 'pattern', 'name'].map((key) =>
      isName({ path: `streams.first.${key}` }),
    );
    expect(names).toEqual([true, true, true, true, false, false]);
    expect(isName({ path: 'code.time' })).toBe(false);
  });
});

describe('figureName', () => {
  it('is the path in words', () => {
    expect(figureName('record.steps.draft.startsFrom')).toBe('record, steps, draft, starts from');
    expect(figureName('session.earliestStartToBe')).toBe('session, earliest start to be');
    expect(figureName('slots.ARTTime')).toBe('slots, ARTTime');
  });
});

describe('withFigures', () => {
  const panel = {
    slots: { minMinutes: 15, breaks: null },
    record: { steps: [{ step: 'draft', hours: 48 }, { step: 'final', hours: 24 }, { hours: 1 }] },
  };

  it('puts values in the place of others, and leaves the rest and the panel itself as they are', () => {
    const changed = withFigures(panel, {
      'slots.minMinutes': 10,
      'record.steps.final.hours': 12,
      'record.steps.3.hours': 2,
    });
    expect(changed).toEqual({
      slots: { minMinutes: 10, breaks: null },
      record: { steps: [{ step: 'draft', hours: 48 }, { step: 'final', hours: 12 }, { hours: 2 }] },
    });
    expect(panel.slots.minMinutes).toBe(15);
    expect(withFigures(panel, {})).toEqual(panel);
  });

  it.each([
    'gone',
    'gone.x',
    'slots.gone',
    'slots.minMinutes.gone',
    'slots.breaks.gone',
    'record.steps.gone.hours',
    'record.steps.draft.gone',
  ])('leaves out “%s”, which leads nowhere', (path) =>
    expect(withFigures(panel, { [path]: 1 })).toStrictEqual(panel),
  );
});
