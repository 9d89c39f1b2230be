import type { docs_v1 } from '@googleapis/docs';
import { givenDocument } from './given-workspace.ts';

/** Every paragraph as `start-end text`, tables indented. */
function outline(content: readonly docs_v1.Schema$StructuralElement[] = [], indent = ''): string[] {
  return content.flatMap((element) => {
    const place = `${indent}${element.startIndex ?? 0}-${element.endIndex ?? 0}`;
    if (element.paragraph) {
      const words = element.paragraph.elements?.map((one) => one.textRun?.content ?? '*').join('|');
      return [`${place} ${JSON.stringify(words)}`];
    }
    if (!element.table) return [];
    const rows = element.table.tableRows ?? [];
    return [`${place} table`].concat(
      rows.flatMap((row) => row.tableCells?.flatMap((cell) => outline(cell.content, '  ')) ?? []),
    );
  });
}

const bodyOf = (document: docs_v1.Schema$Document) => outline(document.body?.content);
const insert = (index: number, text: string) => ({ insertText: { location: { index }, text } });
const remove = (startIndex: number, endIndex: number) => ({
  deleteContentRange: { range: { startIndex, endIndex } },
});

describe('batchUpdateDocument', () => {
  it('lays out a new document as one empty paragraph at 1', () => {
    expect(bodyOf(givenDocument().read())).toEqual(['1-2 "\\n"']);
  });

  it('puts the text of cell (r, c) at T + 4 + r(1 + 2C) + 2c', () => {
    const { edit, read } = givenDocument();
    edit({ insertTable: { rows: 2, columns: 3, location: { index: 1 } } });
    expect(bodyOf(read())).toEqual([
      '1-2 "\\n"',
      '2-18 table',
      '  5-6 "\\n"',
      '  7-8 "\\n"',
      '  9-10 "\\n"',
      '  12-13 "\\n"',
      '  14-15 "\\n"',
      '  16-17 "\\n"',
      '18-19 "\\n"',
    ]);
  });

  it('fills cells from the last to the first by indexes taken before', () => {
    const { edit, read } = givenDocument();
    edit(
      { insertTable: { rows: 1, columns: 2, endOfSegmentLocation: {} } },
      insert(7, 'right'),
      insert(5, 'left'),
    );
    expect(bodyOf(read())).toEqual([
      '1-2 "\\n"',
      '2-18 table',
      '  5-10 "left\\n"',
      '  11-17 "right\\n"',
      '18-19 "\\n"',
    ]);
  });

  it('makes a paragraph for each line break, in the style of the first', () => {
    const { edit, read } = givenDocument();
    edit(
      insert(1, 'Agenda'),
      {
        updateParagraphStyle: {
          range: { startIndex: 1, endIndex: 2 },
          paragraphStyle: { namedStyleType: 'HEADING_1' },
          fields: 'namedStyleType',
        },
      },
      insert(7, '\nItems'),
    );
    expect(bodyOf(read())).toEqual(['1-8 "Agenda\\n"', '8-14 "Items\\n"']);
    const styles = read().body?.content?.map(
      (one) => one.paragraph?.paragraphStyle?.namedStyleType,
    );
    expect(styles).toEqual([undefined, 'HEADING_1', 'HEADING_1']);
  });

  it('joins two paragraphs when the line break between them goes', () => {
    const { edit, read } = givenDocument();
    edit(insert(1, 'one\ntwo'), remove(3, 6));
    expect(bodyOf(read())).toEqual(['1-6 "onwo\\n"']);
  });

  it('takes a whole table out, and refuses half of one', () => {
    const { edit, read } = givenDocument();
    edit(insert(1, 'before'), { insertTable: { rows: 1, columns: 1, endOfSegmentLocation: {} } });
    expect(bodyOf(read())).toEqual([
      '1-8 "before\\n"',
      '8-13 table',
      '  11-12 "\\n"',
      '13-14 "\\n"',
    ]);
    expect(() => edit(remove(9, 12))).toThrow('Cannot delete the requested range');
    expect(() => edit(remove(7, 8))).toThrow('Cannot delete the requested range');
    edit(remove(8, 13));
    expect(bodyOf(read())).toEqual(['1-8 "before\\n"', '8-9 "\\n"']);
  });

  it('leaves whole paragraphs alone when whole ones before them go', () => {
    const { edit, read } = givenDocument();
    edit(insert(1, 'one\ntwo\nthree'), remove(1, 9));
    expect(bodyOf(read())).toEqual(['1-7 "three\\n"']);
  });

  it('replaces a tag in body, cell and header, and nothing within what it put there', () => {
    const { edit, read } = givenDocument();
    const made = edit({ createHeader: { type: 'DEFAULT' } });
    const segmentId = made.replies?.[0]?.createHeader?.headerId ?? '';
    edit(
      insert(1, '{{day}} and {{day}}'),
      { insertText: { location: { segmentId, index: 0 }, text: 'On {{day}}' } },
      { insertTable: { rows: 1, columns: 1, endOfSegmentLocation: {} } },
    );
    edit(insert(24, '{{day}}'));
    const reply = edit({
      replaceAllText: {
        containsText: { text: '{{day}}', matchCase: true },
        replaceText: '{{day}} $& 1',
      },
    });
    expect(reply.replies?.[0]?.replaceAllText?.occurrencesChanged).toBe(4);
    expect(bodyOf(read())[0]).toBe('1-31 "{{day}} $& 1 and {{day}} $& 1\\n"');
    expect(outline(read().headers?.[segmentId]?.content)).toEqual(['0-16 "On {{day}} $& 1\\n"']);
  });

  it('keeps a named range on its text through edits before and inside it', () => {
    const { edit, read } = givenDocument();
    edit(insert(1, 'RP-26-0142 decided'), {
      createNamedRange: { name: 'filled', range: { startIndex: 1, endIndex: 11 } },
    });
    edit(insert(1, 'Item '), insert(8, '--'));
    expect(read().namedRanges?.['filled']?.namedRanges?.[0]?.ranges).toEqual([
      { startIndex: 6, endIndex: 18 },
    ]);
    edit(remove(6, 18));
    expect(read().namedRanges).toBeUndefined();
  });

  it('gives a link its colour and underline, and keeps it off the line break', () => {
    const { edit, read } = givenDocument();
    edit(insert(1, 'paper'), {
      updateTextStyle: {
        range: { startIndex: 1, endIndex: 7 },
        textStyle: { link: { url: 'https://council.example' } },
        fields: 'link',
      },
    });
    const runs = read().body?.content?.[1]?.paragraph?.elements;
    expect(runs?.map((run) => run.textRun?.content)).toEqual(['paper', '\n']);
    expect(runs?.[0]?.textRun?.textStyle).toMatchObject({ underline: true, link: {} });
    expect(runs?.[1]?.textRun?.textStyle).toEqual({});
  });

  it('joins neighbouring runs of one style and splits those that differ', () => {
    const { edit, read } = givenDocument();
    edit(insert(1, 'plain'), insert(6, ' still'), {
      updateTextStyle: {
        range: { startIndex: 1, endIndex: 6 },
        textStyle: { bold: true },
        fields: 'bold',
      },
    });
    expect(bodyOf(read())).toEqual(['1-13 "plain| still\\n"']);
  });

  it('adds and takes away rows and columns of a table', () => {
    const { edit, read } = givenDocument();
    const tableStartLocation = { index: 2 };
    edit(
      { insertTable: { rows: 1, columns: 1, endOfSegmentLocation: {} } },
      {
        insertTableRow: {
          tableCellLocation: { tableStartLocation, rowIndex: 0, columnIndex: 0 },
          insertBelow: true,
        },
      },
      {
        insertTableColumn: {
          tableCellLocation: { tableStartLocation, rowIndex: 0, columnIndex: 0 },
          insertRight: true,
        },
      },
      insert(12, 'last'),
      {
        deleteTableRow: { tableCellLocation: { tableStartLocation, rowIndex: 0, columnIndex: 0 } },
      },
      {
        deleteTableColumn: {
          tableCellLocation: { tableStartLocation, rowIndex: 0, columnIndex: 0 },
        },
      },
    );
    expect(bodyOf(read())).toEqual(['1-2 "\\n"', '2-11 table', '  5-10 "last\\n"', '11-12 "\\n"']);
  });

  it('makes one list of neighbouring paragraphs, levels by their tabs', () => {
    const { edit, read } = givenDocument();
    edit(insert(1, 'one\n\ttwo'), {
      createParagraphBullets: {
        range: { startIndex: 1, endIndex: 8 },
        bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE',
      },
    });
    const bullets = read().body?.content?.flatMap((one) => one.paragraph?.bullet ?? []);
    expect(bodyOf(read())).toEqual(['1-5 "one\\n"', '5-9 "two\\n"']);
    expect(bullets?.map(({ nestingLevel }) => nestingLevel)).toEqual([undefined, 1]);
    expect(new Set(bullets?.map(({ listId }) => listId)).size).toBe(1);
  });

  it('puts a page break and a line break at one place', () => {
    const { edit, read } = givenDocument();
    edit(insert(1, 'ab'), { insertPageBreak: { location: { index: 2 } } });
    expect(bodyOf(read())).toEqual(['1-4 "a|*|\\n"', '4-6 "b\\n"']);
  });
});
