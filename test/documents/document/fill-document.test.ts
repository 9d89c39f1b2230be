import type { docs_v1 } from '@googleapis/docs';
import type { Facts } from '../../../src/core/register/register.ts';
import { documentRequests } from '../../../src/documents/document/document-requests.ts';
import { fillDocument, isFilled } from '../../../src/documents/document/fill-document.ts';
import { docDesk, linesOf } from './doc-desk.ts';
import type { DocDesk } from './doc-desk.ts';

/** A Doc made from the words of a template. */
function made(body: string): DocDesk {
  const desk = docDesk();
  desk.update(documentRequests(`title: Test\n\n${body}`));
  return desk;
}

function fill(desk: DocDesk, facts: Facts): void {
  const requests = fillDocument(desk.get(), facts, 'mark');
  if (!requests.ok) throw new Error(requests.error.map((fault) => fault.sentence).join(' '));
  desk.update(requests.value);
}

function filled(body: string, facts: Facts): readonly string[] {
  const desk = made(body);
  fill(desk, facts);
  return desk.lines();
}

function sentences(desk: DocDesk, facts: Facts): readonly string[] {
  const requests = fillDocument(desk.get(), facts, 'mark');
  return requests.ok ? [] : requests.error.map((fault) => fault.sentence);
}

/** The index of some words in the body of a Doc without tables. */
const indexOf = (desk: DocDesk, words: string): number =>
  1 + desk.lines().join('\n').indexOf(words);

const styled = (
  desk: DocDesk,
  words: string,
  textStyle: docs_v1.Schema$TextStyle,
): docs_v1.Schema$Request => {
  const startIndex = indexOf(desk, words);
  const range = { startIndex, endIndex: startIndex + words.length };
  return { updateTextStyle: { range, textStyle, fields: Object.keys(textStyle).join(',') } };
};

const tablesOf = (desk: DocDesk): readonly docs_v1.Schema$StructuralElement[] =>
  (desk.get().body?.content ?? []).filter((element) => element.table);

describe('fillDocument', () => {
  it('fills tags where they stand, several in a line, after letters of two units', () => {
    expect(filled('# {{a}}\n\n😀 {{a}}-{{b}} 😀{{a}}', { a: '😀!', b: '' })).toEqual([
      '# 😀!',
      '😀 😀!- 😀😀!',
    ]);
  });

  it.each(['{{decision}}', '$&', '=IMPORTXML("x")', '{{#items}}', '\u200fשלום', 'a\tb'])(
    'puts %j in as it was typed',
    (typed) => {
      const body = '{{a}} {{decision}}\n\n{{#items}}\n{{a}}{{#b}} {{b}}{{/b}}\n{{/items}}';
      const facts = { a: typed, decision: 'Approve', items: [{ b: typed }] };
      expect(filled(body, facts)).toEqual([`${typed} Approve`, `${typed} ${typed}`]);
    },
  );

  it('keeps indexes true where Docs takes characters out of a value', () => {
    const typed = 'a\u0000b\ue000c\r\nd\ud800';
    expect(
      filled('{{a}}\n\n{{#items}}\n{{b}}: {{a}}\n{{/items}}', { a: typed, items: [{ b: '1' }] }),
    ).toEqual(['abc', 'd\ufffd', '1: abc', 'd\ufffd']);
  });

  it('writes a block once per item, in order, with what is nearest first', () => {
    const body = '{{#cases}}\n## {{n}}\n\n{{#actions}}\n- {{n}}\n{{/actions}}\n{{/cases}}\n\nEnd';
    const cases = [
      { n: 'one', actions: [{ n: 'a' }, { n: 'b' }] },
      { n: 'two', actions: [] },
    ];
    expect(filled(body, { cases })).toEqual(['## one', '- a', '- b', '## two', 'End']);
  });

  it('writes tables within a block, and rows within such tables', () => {
    const body =
      '{{#cases}}\n## {{n}}\n\n| What | Who |\n| --- | --- |\n' +
      '| {{#actions}}{{what}} | {{who}}{{/actions}} |\n{{/cases}}\n\nEnd';
    const cases = [
      {
        n: 'one',
        actions: [
          { what: 'a', who: 'x' },
          { what: 'b', who: 'y' },
        ],
      },
      { n: 'two', actions: [] },
    ];
    expect(filled(body, { cases }).filter((line) => line !== '')).toEqual([
      '## one',
      '‖ *What* | *Who* |',
      '| a | x |',
      '| b | y |',
      '## two',
      '‖ *What* | *Who* |',
      'End',
    ]);
  });

  it('repeats a row where it stands and leaves the other rows alone', () => {
    const body =
      '| Time | Who |\n| --- | --- |\n| {{#items}}{{t}} | {{w}}{{/items}} |\n| End | {{w}} |';
    const items = [
      { t: '9:30am', w: 'a' },
      { t: '9:50am', w: 'b' },
    ];
    expect(filled(body, { items, w: 'all' })).toEqual([
      '',
      '‖ *Time* | *Who* |',
      '| 9:30am | a |',
      '| 9:50am | b |',
      '| End | all |',
      '',
    ]);
    expect(filled(body, { items: [], w: 'all' })).toEqual([
      '',
      '‖ *Time* | *Who* |',
      '| End | all |',
      '',
    ]);
  });

  it('shows a condition where it holds, and its opposite where it does not', () => {
    const body =
      'A\n\n{{#late}}\nLate\n{{/late}}\n\n{{^late}}\nIn time\n{{/late}}\n\n{{^items}}\nNone\n{{/items}}';
    expect(filled(body, { late: true, items: [] })).toEqual(['A', 'Late', 'None', '']);
    expect(filled(body, { late: false, items: [{}] })).toEqual(['A', 'In time', '']);
  });

  it('leaves a line where Docs needs one: before a table and at the end', () => {
    expect(
      filled('{{#late}}\nLate\n{{/late}}\n\n| a | b |\n\n{{#late}}\nLate\n{{/late}}', {
        late: false,
      }),
    ).toEqual(['', '| *a* | b |', '']);
  });

  it('turns {{url|label}} into the label with its link', () => {
    const facts = { url: 'https://docs.council.example/p', label: 'Record' };
    expect(filled('See [the paper]({{url}}) and [{{label}}]({{url}}).', facts)).toEqual([
      'See ⟨the paper→https://docs.council.example/p⟩ and ⟨Record→https://docs.council.example/p⟩.',
    ]);
    expect(filled('See [the paper]({{url}}).', { url: '' })).toEqual(['See the paper.']);
  });

  it('keeps a heading and an item of a list one paragraph', () => {
    expect(
      filled('## {{a}}\n\n{{#items}}\n- {{a}}\n{{/items}}', { a: 'x\n\ty', items: [{}] }),
    ).toEqual(['## x\u000b y', '- x\u000b y']);
  });

  it('keeps the looks that the council gave its template, within blocks and without', () => {
    const desk = made('Day {{day}}\n\n{{#items}}\nTime {{t}} and more\n{{/items}}\n\nEnd');
    desk.update([
      styled(desk, '{{day}}', { bold: true }),
      styled(desk, '{{t}}', { bold: true }),
      styled(desk, 'more', { italic: true }),
    ]);
    fill(desk, { day: 'Wednesday', items: [{ t: '9:30am' }, { t: '9:50am' }] });
    expect(desk.lines()).toEqual([
      'Day *Wednesday*',
      'Time *9:30am* and _more_',
      'Time *9:50am* and _more_',
      'End',
    ]);
  });

  it('makes the tables of a block again as they look: ground, widths, heights, merged cells', () => {
    const desk = made('{{#items}}\n| H | I |\n| --- | --- |\n| {{t}} | b |\n| c | d |\n{{/items}}');
    const tableStartLocation = { index: tablesOf(desk)[0]?.startIndex ?? 0 };
    const tableCellLocation = { tableStartLocation, rowIndex: 1, columnIndex: 0 };
    const height = { magnitude: 40, unit: 'PT' };
    desk.update([
      {
        updateTableRowStyle: {
          tableStartLocation,
          rowIndices: [2],
          tableRowStyle: { minRowHeight: height },
          fields: 'minRowHeight',
        },
      },
      { mergeTableCells: { tableRange: { tableCellLocation, rowSpan: 1, columnSpan: 2 } } },
    ]);
    const looksOf = ({ table }: docs_v1.Schema$StructuralElement): unknown => [
      table?.tableStyle,
      table?.tableRows?.map((row) => [
        row.tableRowStyle,
        row.tableCells?.map((cell) => cell.tableCellStyle),
      ]),
    ];
    const [model] = tablesOf(desk);
    const wanted = looksOf(model ?? {});
    fill(desk, { items: [{ t: '1' }, { t: '2' }] });
    expect(tablesOf(desk).map(looksOf)).toEqual([wanted, wanted]);
  });

  it('fills headers and footers', () => {
    const desk = made('{{a}}');
    desk.update([{ createHeader: { type: 'DEFAULT' } }]);
    const [segmentId = ''] = Object.keys(desk.get().headers ?? {});
    desk.update([{ insertText: { location: { segmentId, index: 0 }, text: 'Panel {{a}} {{b}}' } }]);
    fill(desk, { a: '1', b: '2' });
    expect(desk.lines()).toEqual(['1']);
    expect(linesOf(desk.get().headers?.[segmentId]?.content ?? [])).toEqual(['Panel 1 2']);
  });

  it('marks the Doc as filled, last of all and in the same batch', () => {
    const desk = made('{{a}}');
    expect(isFilled(desk.get(), 'mark')).toBe(false);
    fill(desk, { a: '' });
    expect([isFilled(desk.get(), 'mark'), isFilled(desk.get(), 'toString')]).toEqual([true, false]);
  });
});

describe('fillDocument, where the template is at fault', () => {
  it('says everything at once, with place and nearest name, and writes nothing', () => {
    const desk = made('# {{dya}}\n\n| a | {{refrence}} |\n\n{{date of}}\n\n{{late}}');
    expect(sentences(desk, { day: 'x', reference: 'y', late: true })).toEqual([
      'Paragraph 2: "{{date of}}" is not a tag. A tag is {{name}}: two braces on each side, and letters, digits and dots between.',
      'Paragraph 1: nothing is called {{dya}}. Did you mean {{day}}?',
      'Table 1, row 1, column 2, paragraph 1: nothing is called {{refrence}}. Did you mean {{reference}}?',
      'Paragraph 3: {{late}} is a yes or no, not words. Write {{#late}} … {{/late}}.',
    ]);
  });

  it('finds blocks that are not closed or not opened', () => {
    const desk = docDesk();
    const text = '{{#items}}\nWords\n{{/late}}\nMore {{/items}}';
    desk.update([{ insertText: { location: { index: 1 }, text } }]);
    expect(sentences(desk, { items: [], late: true })).toEqual([
      'Paragraph 1: {{#items}} and {{/items}} each have to stand alone in a paragraph. Put other words above or below.',
      'Paragraph 3: {{/late}} closes a block that was not opened. Write {{#late}} where it begins.',
    ]);
  });

  it('refuses a page break within a block that repeats, and leaves it in a condition', () => {
    const desk = made('{{#items}}\nOne\n{{/items}}\n\n{{#late}}\nLate\n{{/late}}');
    desk.update([{ insertPageBreak: { location: { index: indexOf(desk, 'Late') } } }]);
    expect(sentences(desk, { items: [], late: true })).toEqual([]);
    desk.update([{ insertPageBreak: { location: { index: indexOf(desk, 'One') } } }]);
    expect(sentences(desk, { items: [], late: true })).toEqual([
      'Paragraph 2: a page break cannot be written once per item. Put it before or after the block.',
    ]);
    expect(sentences(desk, { items: true, late: true })).toEqual([]);
  });
});
