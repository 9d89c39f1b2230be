import type { sheets_v4 } from '@googleapis/sheets';
import type { Panel } from '../core/panel/panel.ts';
import { citationsOf, clauseWords } from '../core/panel/citations.ts';
import { numberFormats } from './cell.ts';
import { peopleAddRows } from './column.ts';
import type { Column, Tab } from './column.ts';
import { newFilterViews } from './filter-views.ts';
import { protect } from './protect.ts';
import { stateFormats } from './state-formats.ts';
import { columnMetadataKey } from './tab-view.ts';
import { validationOf } from './validation.ts';

type Request = sheets_v4.Schema$Request;

/** The requests that make a tab: its heading, what each column is, and who may write where. */
export function tabRequests(
  tab: Tab,
  index: number,
  roleAccount: string,
  panels: readonly Panel[],
): readonly Request[] {
  const { sheetId, columns } = tab;
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title: tab.title,
          index,
          gridProperties: {
            rowCount: 200,
            columnCount: columns.length,
            frozenRowCount: 1,
            ...(columns.length > 1 ? { frozenColumnCount: 1 } : {}),
          },
        },
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: columns.map((column) => headingCell(column, panels)) }],
        fields: headingFields,
      },
    },
    ...columns.map((column, place) => columnMark(sheetId, column.id, place)),
    ...(peopleAddRows(tab)
      ? columns.flatMap((column, place) => typingRequests(sheetId, column, place))
      : []),
    ...(tab.order === 'people' ? [] : [protect(sheetId, roleAccount, peoplesCells(tab))]),
    ...stateFormats(tab),
    ...newFilterViews(tab),
  ];
}

const grey = { red: 0.88, green: 0.88, blue: 0.88 };
const white = { red: 1, green: 1, blue: 1 };

export const headingFields = 'userEnteredValue,userEnteredFormat(textFormat,backgroundColor),note';

export const headingCell = (
  column: Column,
  panels: readonly Panel[],
): sheets_v4.Schema$CellData => ({
  userEnteredValue: { stringValue: column.heading },
  userEnteredFormat: {
    textFormat: { bold: true },
    backgroundColor: column.owner === 'product' ? grey : white,
  },
  note:
    column.owner === 'product'
      ? 'Written by the register. Anything typed here is put back.'
      : [
          'Yours to fill.',
          ...(column.says ? [column.says] : []),
          ...clausesFor(column, panels),
        ].join('\n'),
});

/** What the terms of reference say of this column, panel by panel; nothing for a rule of our own. */
const clausesFor = ({ rule }: Column, panels: readonly Panel[]): readonly string[] =>
  panels.flatMap((panel) =>
    rule !== undefined && citationsOf(panel).some((one) => one.rule === rule)
      ? [clauseWords(panel, rule)]
      : [],
  );

/** What a column is found by, whatever its heading is called and wherever it is moved. */
export const columnMark = (sheetId: number, id: string, place: number): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: columnMetadataKey,
      metadataValue: id,
      visibility: 'DOCUMENT',
      location: {
        dimensionRange: {
          sheetId,
          dimension: 'COLUMNS',
          startIndex: place,
          endIndex: place + 1,
        },
      },
    },
  },
});

/** The cells of one column under its heading. */
export const below = (sheetId: number, place: number): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: 1,
  startColumnIndex: place,
  endColumnIndex: place + 1,
});

/** On a tab that people fill row by row, lists and dates stand ready; elsewhere they come with each row. */
export function typingRequests(sheetId: number, column: Column, place: number): readonly Request[] {
  if (column.owner === 'product') return [];
  const range = below(sheetId, place);
  const rule = validationOf(column);
  if (rule) return [{ setDataValidation: { range, rule } }];
  if (column.shows !== 'moment') return [];
  const cell = { userEnteredFormat: { numberFormat: numberFormats.date } };
  return [{ repeatCell: { range, cell, fields: 'userEnteredFormat.numberFormat' } }];
}

/** People write in their own columns only; on a tab without any, nowhere. */
const peoplesCells = ({ sheetId, columns }: Tab): readonly sheets_v4.Schema$GridRange[] =>
  columns.flatMap((column, place) => (column.owner === 'people' ? [below(sheetId, place)] : []));
