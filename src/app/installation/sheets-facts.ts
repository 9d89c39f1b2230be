import type { sheets_v4 } from '@googleapis/sheets';
import { request } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import type { AssumedFact, Refused, Scratch } from './assumed-fact.ts';

const bad = (message: string | RegExp): Refused => ({ status: 400, message });

const fields = 'userEnteredValue';

/** A batch of the scratch tab’s workbook. */
export function* sheetBatch(
  { spreadsheetId }: Scratch,
  requests: sheets_v4.Schema$Request[],
): Program<sheets_v4.Schema$BatchUpdateSpreadsheetResponse> {
  return yield* request('sheets.spreadsheets.batchUpdate', {
    spreadsheetId,
    requestBody: { requests },
  });
}

/** Writes this text into the first cell of the scratch tab. */
export const firstCell = ({ tab }: Scratch, stringValue: string): sheets_v4.Schema$Request => ({
  updateCells: {
    start: { sheetId: tab.sheetId, rowIndex: 0, columnIndex: 0 },
    rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
    fields,
  },
});

/** What the first cell of the scratch tab shows. */
export function* shownInFirstCell({
  spreadsheetId,
  tab,
}: Scratch): Program<sheets_v4.Schema$ExtendedValue | undefined> {
  const { sheets } = yield* request('sheets.spreadsheets.getByDataFilter', {
    spreadsheetId,
    fields: 'sheets(properties(sheetId),data(rowData(values(effectiveValue))))',
    requestBody: { dataFilters: [{ gridRange: { sheetId: tab.sheetId, endRowIndex: 1 } }] },
  });
  const found = sheets?.find(({ properties }) => properties?.sheetId === tab.sheetId);
  return found?.data?.[0]?.rowData?.[0]?.values?.[0]?.effectiveValue;
}

/** A name for the first cell of the scratch tab. All of ours begin alike, so that they are found again. */
export const named = ({ tab }: Scratch, name: string): sheets_v4.Schema$Request => ({
  addNamedRange: {
    namedRange: {
      name,
      range: {
        sheetId: tab.sheetId,
        startRowIndex: 0,
        endRowIndex: 1,
        startColumnIndex: 0,
        endColumnIndex: 1,
      },
    },
  },
});

export const sheetsFacts: readonly AssumedFact[] = [
  {
    name: 'an unknown sheet id is refused',
    leansOnIt: 'A commit that meets a tab somebody has deleted must be refused whole.',
    refuses: bad('Invalid requests[0].appendCells: No grid with id: 987654'),
    attempt: (scratch) =>
      sheetBatch(scratch, [{ appendCells: { sheetId: 987_654, rows: [], fields } }]),
  },
  {
    name: 'taking every row away is refused',
    refuses: bad(
      "Invalid requests[0].deleteDimension: You can't delete all the rows on the sheet.",
    ),
    attempt: (scratch) =>
      sheetBatch(scratch, [
        { deleteDimension: { range: { sheetId: scratch.tab.sheetId, dimension: 'ROWS' } } },
      ]),
  },
  {
    name: 'a tab whose title differs in case only is refused',
    refuses: bad(/already exists\. Please enter another name\./),
    attempt: (scratch) => {
      const { title, spareId: sheetId } = scratch.tab;
      const properties = { sheetId, title: title.toUpperCase(), hidden: true };
      return sheetBatch(scratch, [{ addSheet: { properties } }]);
    },
  },
  {
    name: 'a name that differs in case only counts as the same name',
    refuses: bad(/already exists/),
    *attempt(scratch) {
      yield* sheetBatch(scratch, [named(scratch, 'scratch_name')]);
      return yield* sheetBatch(scratch, [named(scratch, 'Scratch_Name')]);
    },
  },
  {
    name: 'metadata must hang on exactly one row or column',
    refuses: bad(/must be associated with a single row or column/),
    attempt: (scratch) => {
      const { sheetId } = scratch.tab;
      const dimensionRange = { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 };
      const developerMetadata = {
        metadataKey: 'scratch',
        visibility: 'DOCUMENT',
        location: { dimensionRange },
      };
      return sheetBatch(scratch, [{ createDeveloperMetadata: { developerMetadata } }]);
    },
  },
  {
    name: 'text that looks like a formula stays text when it is written as text',
    leansOnIt: 'What a person types into the form must never run as a formula.',
    *look(scratch) {
      yield* sheetBatch(scratch, [firstCell(scratch, '=1+1')]);
      const shown = yield* shownInFirstCell(scratch);
      return shown?.stringValue === '=1+1' ? undefined : `The cell shows ${JSON.stringify(shown)}.`;
    },
  },
];
