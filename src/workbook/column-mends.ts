import type { sheets_v4 } from '@googleapis/sheets';
import type { Panel } from '../core/panel/panel.ts';
import { typedText } from './cell.ts';
import { peopleAddRows } from './column.ts';
import type { Column } from './column.ts';
import type { Mend } from './mend.ts';
import type { Places } from './places.ts';
import type { TabShape } from './shape.ts';
import type { TabView } from './snapshot.ts';
import { below, columnMark, headingCell, headingFields, typingRequests } from './tab-requests.ts';
import { validationOf } from './validation.ts';

type Request = sheets_v4.Schema$Request;

/** Columns that people deleted, each put back beside the one it stood beside. */
export const missingColumns = (
  view: TabView,
  { inserts }: Places,
  panels: readonly Panel[],
): readonly Mend[] =>
  inserts.map(({ column, at }) => {
    const { tab, title } = view;
    return {
      what: `"${title}": the column "${column.heading}" is missing.`,
      requests: [
        {
          insertDimension: {
            range: { sheetId: tab.sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
            inheritFromBefore: at > 0,
          },
        },
        writeHeading(tab.sheetId, at, headingCell(column, panels), headingFields),
        columnMark(tab.sheetId, column.id, at),
        ...(peopleAddRows(tab)
          ? typingRequests(tab.sheetId, column, at)
          : inEachRow(view, column, at)),
      ],
    };
  });

/** Its list or tick box in the rows that stand: in all, or in those that are asked something. */
function inEachRow({ tab, rows, rowOf }: TabView, column: Column, at: number): readonly Request[] {
  const rule = column.owner === 'people' ? validationOf(column) : undefined;
  if (!rule) return [];
  const asking = tab.pinned?.flatMap((key) => rowOf.get(key) ?? []);
  const stretches = asking?.map((row) => [row, row + 1] as const) ?? [
    [1, rows.length + 1] as const,
  ];
  return stretches
    .filter(([from, to]) => from < to)
    .map(([startRowIndex, endRowIndex]) => ({
      setDataValidation: {
        range: { ...below(tab.sheetId, at), startRowIndex, endRowIndex },
        rule,
      },
    }));
}

/** Columns that are known by their heading only, which the next who renames it would lose. */
export const unmarkedColumns = (view: TabView, { marks }: TabShape): readonly Mend[] =>
  standing(view).flatMap(({ column, place }) =>
    marks[place] === column.id
      ? []
      : [
          {
            what: `"${view.title}": the column "${column.heading}" is known by its heading only.`,
            requests: [columnMark(view.tab.sheetId, column.id, place)],
          },
        ],
  );

const ourNotes = /^(Written by the register\.|Yours to fill\.)/;

/**
 * Headings that were emptied, and notes and colours of ours that are gone. What the council called a
 * column, and a note of its own, is left.
 */
export function lostHeadings(
  view: TabView,
  { headings }: TabShape,
  panels: readonly Panel[],
): readonly Mend[] {
  const { title, tab } = view;
  const dress: Request[] = [];
  const emptied = standing(view).flatMap(({ column, place }): readonly Mend[] => {
    const now = headings[place] ?? {};
    const wanted = headingCell(column, panels);
    if (typedText(now) === '') {
      const request = writeHeading(tab.sheetId, place, wanted, headingFields);
      return [
        { what: `"${title}": the heading "${column.heading}" is empty.`, requests: [request] },
      ];
    }
    const note = now.note ?? '';
    const fields = [
      ...(note === '' || (ourNotes.test(note) && note !== wanted.note) ? ['note'] : []),
      ...(sameColour(now, wanted) ? [] : ['userEnteredFormat(textFormat,backgroundColor)']),
    ];
    if (fields.length > 0) {
      dress.push(writeHeading(tab.sheetId, place, wanted, fields.join(',')));
    }
    return [];
  });
  return [
    ...emptied,
    ...(dress.length === 0
      ? []
      : [
          {
            what: `"${title}": ${counted(dress.length, 'heading has', 'headings have')} lost the note or the colour that says whose the column is.`,
            requests: dress,
          },
        ]),
  ];
}

/** Google keeps a colour in steps of 1/255, and leaves out what is 0. */
function sameColour(one: sheets_v4.Schema$CellData, other: sheets_v4.Schema$CellData): boolean {
  const parts = ({ userEnteredFormat }: sheets_v4.Schema$CellData): readonly number[] => {
    const { red, green, blue } = userEnteredFormat?.backgroundColor ?? {};
    return [red ?? 0, green ?? 0, blue ?? 0];
  };
  const others = parts(other);
  return parts(one).every((part, at) => Math.abs(part - (others[at] ?? 0)) < 0.01);
}

const writeHeading = (
  sheetId: number,
  columnIndex: number,
  cell: sheets_v4.Schema$CellData,
  fields: string,
): Request => ({
  updateCells: { start: { sheetId, rowIndex: 0, columnIndex }, rows: [{ values: [cell] }], fields },
});

export const standing = ({
  tab,
  columns,
}: TabView): readonly { readonly column: Column; readonly place: number }[] =>
  tab.columns.flatMap((column) => {
    const place = columns.get(column.id);
    return place === undefined ? [] : [{ column, place }];
  });

export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
