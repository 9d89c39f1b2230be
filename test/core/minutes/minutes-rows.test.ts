import type { MinutesRow } from '../../../src/core/minutes/minutes-row.ts';
import { rowsFor, rowsOf } from '../../../src/core/minutes/minutes-rows.ts';
import { bare, minutes, notes, row } from '../given/silent-panels.ts';

const find = (rows: readonly MinutesRow[], label: string) =>
  rows.find((one) => one.label === label);
const gate = { label: 'Views', before: 'final-minutes', effect: 'blocks', rule: 'NS-1' };

describe('the rows of a child’s part', () => {
  const withGate = (altered: object = {}) => bare({ gates: [{ ...gate, ...altered }] });
  const view = (altered: object = {}) => find(rowsOf(withGate(altered)), 'Views');

  it('begin with who presents, then the panel’s headings, then what must stand', () => {
    const panel = bare({
      ...minutes(notes, { ...notes, label: 'Why', reads: 'reasons' }),
      gates: [gate, { ...gate, label: 'Else', before: 'agenda' }],
    });
    const labels = ['Presented by', 'Notes', 'Views', 'Heard', 'Why'];
    expect(rowsOf(panel).map(({ label }) => label)).toEqual(labels);
    expect(rowsFor({ ...panel }, {}).map(({ label }) => label)).toEqual(labels);
    expect(rowsOf(panel)[0]).toStrictEqual(row('Presented by', 'presented'));
  });

  it('ask for what must stand with the answers of the file, or a yes [LCLH-4.6]', () => {
    const yes = { hint: 'Yes', expected: 'one of: Yes', required: true, rule: 'NS-1' };
    expect(view()).toStrictEqual(row('Views', 'choice', { ...yes, answers: ['Yes'] }));
    expect(view({ effect: 'warns' })?.required).toBe(false);
    const words = 'Shared; Asked; Set aside: by whom and why';
    expect(view({ answers: ['Shared', 'Asked'], override: ['chair'] })).toStrictEqual(
      row('Views', 'choice', {
        ...{ ...yes, hint: words, expected: `one of: ${words}` },
        ...{ answers: ['Shared', 'Asked'], yields: true },
      }),
    );
  });

  it('say what would do under a heading, and its place in the record', () => {
    const of = (altered: object) => find(rowsOf(bare(minutes({ ...notes, ...altered }))), 'Notes');
    expect(of({})).toStrictEqual(row('Notes', 'words', { expected: 'an answer', rule: 'NS-2' }));
    expect(of({ noneIsAnswer: true, answer: 'required', recordedAs: 'Said' })).toStrictEqual(
      row('Notes', 'words', {
        ...{ expected: 'an answer, or None', rule: 'NS-2' },
        ...{ noneIsAnswer: true, required: true, recordedAs: 'Said' },
      }),
    );
    expect(of({ expected: 'the words' })?.expected).toBe('the words');
  });

  const asked = 'Is it so?';
  const rowsWhen = (when: object, child: object = {}, altered: object = {}) =>
    rowsFor(bare(minutes({ ...notes, answer: 'required', ...altered, when })), child);

  it('stand where facts ask for them, may be blank where nobody knows, and are left out else [BC-1.5]', () => {
    const moves = { requestTypes: ['move'] };
    const found = (...of: Parameters<typeof rowsWhen>) => find(rowsWhen(...of), 'Notes');
    expect(found(moves, { requestType: 'move' })).toMatchObject({ required: true, hint: '' });
    expect(found(moves)).toMatchObject({ required: false, hint: 'if it applies' });
    expect(found(moves, {}, { hint: 'in short' })?.hint).toBe('in short; if it applies');
    expect(found(moves, { requestType: 'new' })).toBeUndefined();
  });

  it('ask the question that decides, once, and as strictly as what depends on it [BC-1.3] [LCLH-4.6]', () => {
    const question = (required: boolean, rule: string) =>
      row(asked, 'question', {
        ...{ hint: 'Yes or No', expected: 'Yes or No', required, rule, when: {} },
      });
    expect(find(rowsWhen({ asked }), asked)).toStrictEqual(question(true, 'NS-2'));
    const two = (first: object, second: object) =>
      rowsOf(
        bare(
          minutes(
            { ...notes, when: { asked }, ...first },
            { ...notes, label: 'More', rule: 'NS-3', when: { asked }, ...second },
          ),
        ),
      );
    const loose = two({}, {});
    expect(find(loose, asked)).toStrictEqual(question(false, 'NS-2'));
    expect(loose.filter(({ label }) => label === asked)).toHaveLength(1);
    expect(loose.map(({ asked: by }) => by)).toEqual([
      ...[undefined, undefined, asked, asked],
      ...[undefined, undefined],
    ]);
    expect(find(two({}, { answer: 'required' }), asked)).toStrictEqual(question(true, 'NS-3'));
    expect(find(two({ when: { ages: { to: 18 } } }, {}), 'Notes')).not.toHaveProperty('asked');
  });

  it('are asked of nobody whose placement answers the question', () => {
    const when = { asked, notAskedFor: ['adoption'] };
    const labels = (placements: readonly string[]) =>
      rowsWhen(when, { placements }).map(({ label }) => label);
    expect(labels(['foster'])).toContain('Notes');
    expect(labels(['foster'])).toContain(asked);
    expect(labels(['adoption'])).toEqual(['Presented by', 'Heard', 'Reasons']);
    const unasked = rowsWhen({ notAskedFor: ['adoption'] }, { placements: ['foster'] });
    expect(find(unasked, 'Notes')).toMatchObject({ required: true });
  });
});
