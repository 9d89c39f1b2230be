import type { docs_v1 } from '@googleapis/docs';
import { before, saidOf, typed } from './given/broken-templates.ts';
import type { Change } from './given/broken-templates.ts';

type At = (index: number) => docs_v1.Schema$Request;

const person: At = (index) => ({
  insertPerson: { location: { index }, personProperties: { email: 'a@council.example' } },
});
const pageBreak: At = (index) => ({ insertPageBreak: { location: { index } } });
const footnote: At = (index) => ({ createFootnote: { location: { index } } });
const merged: Change = (desk) => {
  const table = desk.get().body?.content?.find((element) => element.table);
  const tableStartLocation = { index: table?.startIndex ?? 0 };
  const tableCellLocation = { tableStartLocation, rowIndex: 1, columnIndex: 1 };
  return [{ mergeTableCells: { tableRange: { tableCellLocation, rowSpan: 1, columnSpan: 2 } } }];
};

/** A slip in a template of the council's, and the one sentence with which the check answers it. */
const slips: readonly (readonly [string, () => readonly string[], string])[] = [
  [
    'a name is misspelt',
    () => saidOf('minutes', typed('{{day}}', '{{dya}}')),
    'Paragraph 1: nothing is called {{dya}}. Did you mean {{day}}?',
  ],
  [
    'a name has a capital too many',
    () => saidOf('minutes', typed('{{panel}}', '{{Panel}}')),
    'Paragraph 1: nothing is called {{Panel}}. Did you mean {{panel}}?',
  ],
  [
    'a name that nobody knows',
    () => saidOf('minutes', typed('{{title}}', '{{postcode}}')),
    'Table 1, row 2, column 1, paragraph 1: nothing is called {{postcode}}. Remove the tag. What can stand here: title, person, mark, panel, day, guidance, members, items.',
  ],
  [
    'a name of each item stands outside the items',
    () => saidOf('minutes', typed('minutes of {{day}}', 'minutes of {{day}}, {{reference}}')),
    'Paragraph 1: {{reference}} is known for each of {{items}} only. Put it between {{#items}} and {{/items}}.',
  ],
  [
    'a space in a name',
    () => saidOf('minutes', typed('{{day}}', '{{the day}}')),
    'Paragraph 1: "{{the day}}" is not a tag. A tag is {{name}}: two braces on each side, and letters, digits and dots between.',
  ],
  [
    'an apostrophe in a name',
    () => saidOf('minutes', typed('{{day}}', '{{day’s}}')),
    'Paragraph 1: "{{day’s}}" is not a tag. A tag is {{name}}: two braces on each side, and letters, digits and dots between.',
  ],
  [
    'one brace short at the end',
    () => saidOf('minutes', typed('{{day}}', '{{day}')),
    'Paragraph 1: "{{day}" is not a tag. A tag is {{name}}: two braces on each side, and letters, digits and dots between.',
  ],
  [
    'one brace short at the beginning',
    () => saidOf('minutes', typed('{{day}}', '{day}}')),
    'Paragraph 1: "{day}}" is not a tag. A tag is {{name}}: two braces on each side, and letters, digits and dots between.',
  ],
  [
    'one brace on each side',
    () => saidOf('minutes', typed('{{day}}', '{day}')),
    'Paragraph 1: "{day}" is not a tag. A tag is {{name}}: two braces on each side, and letters, digits and dots between.',
  ],
  [
    'three braces on each side',
    () => saidOf('minutes', typed('{{day}}', '{{{day}}}')),
    'Paragraph 1: "{" is not a tag. A tag is {{name}}: two braces on each side, and letters, digits and dots between.',
  ],
  [
    'square brackets',
    () => saidOf('minutes', typed('{{day}}', '[[day]]')),
    'Paragraph 1: "[[day]]" is not a tag. A tag is {{name}}: two braces on each side, and letters, digits and dots between.',
  ],
  [
    'nothing between the braces',
    () => saidOf('minutes', typed('{{day}}', '{{}}')),
    'Paragraph 1: "{{}}" is not a tag. A tag is {{name}}: two braces on each side, and letters, digits and dots between.',
  ],
  [
    'braces left over',
    () => saidOf('minutes', typed('Who was there', 'Who was there }}')),
    'Paragraph 3: "}}" is not a tag. A tag is {{name}}: two braces on each side, and letters, digits and dots between.',
  ],
  [
    'another sign where a block begins',
    () => saidOf('minutes', typed('{{#items}}', '{{*items}}')),
    'Paragraph 6: "{{*items}}" is not a tag. A tag is {{name}}: two braces on each side, and letters, digits and dots between.',
  ],
  [
    'a chip within a tag',
    () => saidOf('minutes', before('ay}}', person)),
    'Paragraph 1: "{{d▢ay}}" is not a tag. A tag is {{name}}: two braces on each side, and letters, digits and dots between.',
  ],
  [
    'the end of a block is deleted',
    () => saidOf('minutes', typed('{{/items}}', '')),
    'Paragraph 6: {{#items}} is never closed. Write {{/items}} where the block ends.',
  ],
  [
    'the beginning of a block is deleted',
    () => saidOf('minutes', typed('{{#items}}', '')),
    'Paragraph 13: {{/items}} closes a block that was not opened. Write {{#items}} where it begins.',
  ],
  [
    'the end of a block is misspelt',
    () => saidOf('minutes', typed('{{/items}}', '{{/item}}')),
    'Paragraph 13: {{/item}} is probably a slip. Write {{/items}}, as in paragraph 6.',
  ],
  [
    'the beginning of a block is misspelt',
    () => saidOf('minutes', typed('{{#items}}', '{{#item}}')),
    'Paragraph 6: {{#item}} is probably a slip. Write {{#items}}, as in paragraph 13.',
  ],
  [
    'both ends of a block are misspelt',
    () => saidOf('minutes', typed('{{#items}}', '{{#itmes}}'), typed('{{/items}}', '{{/itmes}}')),
    'Paragraph 6: nothing is called {{itmes}}. Did you mean {{items}}?',
  ],
  [
    'a block begins as it should end',
    () => saidOf('minutes', typed('{{#items}}', '{{/items}}')),
    'Paragraph 6: {{/items}} stands where the block begins. Write {{#items}} here.',
  ],
  [
    'a block ends as it should begin',
    () => saidOf('minutes', typed('{{/items}}', '{{#items}}')),
    'Paragraph 13: {{#items}} stands where the block ends. Write {{/items}} here.',
  ],
  [
    'two blocks overlap',
    () =>
      saidOf(
        'request-paper',
        typed('{{/late}}', '{{#later}}'),
        typed('{{#madeBefore}}', '{{/late}}'),
        typed('{{#later}}', '{{#madeBefore}}'),
      ),
    'Paragraph 4: {{#madeBefore}} begins within {{#late}} and ends after it. Write {{/madeBefore}} before {{/late}}.',
  ],
  [
    'words beside the beginning of a block',
    () => saidOf('minutes', typed('{{#items}}', '{{#items}} Item:')),
    'Paragraph 6: {{#items}} and {{/items}} each have to stand alone in a paragraph. Put other words above or below.',
  ],
  [
    'a row is begun and not ended',
    () => saidOf('minutes', typed('{{mark}}{{/members}}', '{{mark}}')),
    'Table 1, row 2, column 1, paragraph 1: {{#members}} is never closed. Write {{/members}} where the block ends.',
  ],
  [
    'a row begins in its second cell',
    () =>
      saidOf(
        'minutes',
        typed('{{#members}}{{title}}', '{{title}}'),
        typed('{{person}}', '{{#members}}{{person}}'),
      ),
    'Table 1, row 2, column 2, paragraph 1: {{#members}} has to begin the first cell of its row and {{/members}} to end the last, with no cells merged.',
  ],
  [
    'cells of a repeated row are merged',
    () => saidOf('minutes', merged),
    'Table 1, row 2, column 1, paragraph 1: {{#members}} has to begin the first cell of its row and {{/members}} to end the last, with no cells merged.',
  ],
  [
    'a list is used as words',
    () => saidOf('minutes', typed('{{day}}', '{{items}}')),
    'Paragraph 1: {{items}} is a list, not words. Write {{#items}} … {{/items}}.',
  ],
  [
    'a yes or no is used as words',
    () => saidOf('request-paper', typed('{{receivedAt}}', '{{late}}')),
    'Table 1, row 6, column 2, paragraph 1: {{late}} is a yes or no, not words. Write {{#late}} … {{/late}}.',
  ],
  [
    'a link to a list',
    () => saidOf('agenda', typed('{{paperUrl|', '{{earlier|')),
    'Paragraph 30: {{earlier}} is a list, not words. Write {{#earlier}} … {{/earlier}}.',
  ],
  [
    'a person chip in a block',
    () => saidOf('minutes', before('{{actionsTitle}}', person)),
    'Paragraph 8: a person chip cannot be written once per item. Put it before or after the block.',
  ],
  [
    'a page break in a block',
    () => saidOf('minutes', before('{{actionsTitle}}', pageBreak)),
    'Paragraph 8: a page break cannot be written once per item. Put it before or after the block.',
  ],
  [
    'a footnote in a block',
    () => saidOf('minutes', before('{{label}}', footnote)),
    'Table 3, row 3, column 1, paragraph 1: a footnote cannot be written once per item. Put it before or after the block.',
  ],
  [
    'a person chip in a repeated row',
    () => saidOf('minutes', before('{{person}}', person)),
    'Table 1, row 2, column 2, paragraph 1: a person chip cannot be written once per item. Put it before or after the block.',
  ],
];

describe('the check of a template Doc', () => {
  it('is tried on at least 30 slips', () => {
    expect(slips.length).toBeGreaterThanOrEqual(30);
  });

  it.each(slips)('answers in one sentence: %s', (_, said, sentence) => {
    expect(said()).toEqual([sentence]);
  });
});
