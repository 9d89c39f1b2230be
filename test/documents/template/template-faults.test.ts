import { nearestName } from '../../../src/core/nearest-name.ts';
import { parseTemplate } from '../../../src/documents/template/parse-template.ts';
import { templateFaults } from '../../../src/documents/template/template-faults.ts';
import type { Facts } from '../../../src/core/register/register.ts';

const sentences = (text: string, facts: Facts): readonly string[] =>
  templateFaults(parseTemplate(text), facts).map((fault) => fault.sentence);

describe('templateFaults', () => {
  it('names an unknown tag with its line and the nearest name', () => {
    expect(sentences('subject: {{refrence}}', { reference: 'RP-26-0001' })).toEqual([
      'Line 1: nothing is called {{refrence}}. Did you mean {{reference}}?',
      'The template: the fact "reference" is given and never said.',
    ]);
  });

  it('tells a gap in one row from a wrong name', () => {
    const text = 'subject: s\n\n{{#items}}\n- {{time}}\n{{/items}}';
    expect(sentences(text, { items: [{ time: '9:30am' }, {}] })).toEqual([
      'Line 4: no value is given for {{time}} in every row.',
    ]);
  });

  it('asks for a block where a list or a yes or no is used as words', () => {
    expect(sentences('subject: {{late}} {{items}}', { late: true, items: [] })).toEqual([
      'Line 1: {{late}} is a yes or no, not words. Write {{#late}} … {{/late}}.',
      'Line 1: {{items}} is a list, not words. Write {{#items}} … {{/items}}.',
    ]);
  });

  it('reports blocks without a partner, wherever they stand', () => {
    const text = 'subject: s\n\n{{#a}}\nWords {{/b}}\n\n| x | y |\n| {{#c}}1 | 2 |';
    expect(sentences(text, { a: true, c: [] })).toEqual([
      'Line 3: {{#a}} is never closed. Write {{/a}} where the block ends.',
      'Line 4: {{/b}} closes a block that was not opened. Write {{#b}} where it begins.',
      'Line 7: {{#c}} is never closed. Write {{/c}} where the block ends.',
      'The template: the fact "a" is given and never said.',
      'The template: the fact "c" is given and never said.',
    ]);
  });

  it('shows braces that make no tag', () => {
    expect(sentences('subject: {{date of birth}}', {})).toEqual([
      'Line 1: "{{date of birth}}" is not a tag. A tag is {{name}}: two braces on each side, and letters, digits and dots between.',
    ]);
  });

  it('names a row with too many cells, a caption without a table and a head that is none', () => {
    const text = 'Dear all\n\n| a | b |\n| c |\n\nTable: nothing';
    expect(sentences(text, {})).toEqual([
      'Line 1: the head ends at the first blank line, and each line of it reads "name: words".',
      'Line 4: this row must have 2 cells.',
      'Line 6: no table follows.',
    ]);
  });

  it('finds facts of rows that are never said', () => {
    const text = 'subject: s\n\n{{#items}}\n- {{time}}\n{{/items}}';
    expect(sentences(text, { items: [{ time: '9:30am', note: 'late' }] })).toEqual([
      'The template: the fact "items › note" is given and never said.',
    ]);
  });

  it('finds nothing wrong in a template whose every name is known and said', () => {
    const text = 'subject: {{day}}\n\n{{^late}}\nIn time: [{{label}}]({{url}})\n{{/late}}';
    expect(sentences(text, { day: '', late: false, label: '', url: '' })).toEqual([]);
  });
});

describe('nearestName', () => {
  it.each([
    ['refrence', 'reference'],
    ['sittingday', 'sittingDay'],
    ['manger', 'manager'],
    ['zebra', undefined],
  ])('%s was probably %s', (misspelt, meant) => {
    expect(nearestName(misspelt, ['reference', 'sittingDay', 'manager'])).toBe(meant);
  });
});
