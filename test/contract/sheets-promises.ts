import {
  issue,
  pull,
  reproduced,
  rowsOf,
  sheetBatch,
  type Given,
  type GooglesPromise,
} from './promise.ts';

const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
const cell = {
  sheetId: 0,
  startRowIndex: 0,
  endRowIndex: 1,
  startColumnIndex: 0,
  endColumnIndex: 1,
};
const fields = 'userEnteredValue';
const bad = (message: string | RegExp) => ({ status: 400, message });

const read = async ({ ask, spreadsheetId }: Given, mask: string) =>
  ask('sheets.spreadsheets.getByDataFilter', {
    spreadsheetId,
    fields: mask,
    requestBody: { dataFilters: [{ gridRange: { sheetId: 0 } }] },
  });

/** The shape of requests, and the edges of the grid. */
export const sheetsPromises: readonly GooglesPromise[] = [
  {
    name: 'a batch without requests is refused',
    source: issue('googleapis/google-api-nodejs-client', 1001),
    refuses: bad('Must specify at least one request.'),
    attempt: (given) => sheetBatch(given, []),
  },
  {
    name: 'an empty request is refused',
    source: issue('taylorwilsdon/google_workspace_mcp', 769),
    refuses: bad('Invalid requests[0]: No request set.'),
    attempt: (given) => sheetBatch(given, [{}]),
  },
  {
    name: 'two kinds in one request are refused',
    source: issue('googleapis/google-cloud-dart', 26),
    refuses: bad(/oneof field .* is already set\. Cannot set/),
    attempt: (given) =>
      sheetBatch(given, [
        { deleteSheet: { sheetId: 0 }, addSheet: { properties: { title: 'x' } } },
      ]),
  },
  {
    name: 'two kinds of value in one cell are refused',
    source: issue('googleapis/google-cloud-dart', 26),
    refuses: bad(/oneof field 'value' is already set/),
    attempt: (given) => {
      const both = { userEnteredValue: { stringValue: 'x', numberValue: 1 } };
      return sheetBatch(given, [{ updateCells: { start, rows: [{ values: [both] }], fields } }]);
    },
  },
  {
    name: 'a name that does not exist is refused, with its place',
    source: issue('googleapis/google-api-python-client', 930),
    refuses: bad(
      `Invalid JSON payload received. Unknown name "DeleteRange" at 'requests[0]': Cannot find field.`,
    ),
    attempt: (given) => sheetBatch(given, [{ DeleteRange: {} } as object]),
  },
  {
    name: 'an update without fields is refused',
    source: reproduced,
    refuses: bad(
      "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. " +
        "(Use '*' to indicate all fields.)",
    ),
    attempt: (given) => sheetBatch(given, [{ repeatCell: { range: cell, cell: {} } }]),
  },
  {
    name: 'a reply mask with a space in it is refused',
    source: pull('ringo380/claude-google-sheets-mcp', 4),
    refuses: bad('Request contains an invalid argument.'),
    attempt: (given) => read(given, 'properties, sheets.properties'),
  },
  {
    name: 'a reply mask that names nothing is refused',
    source: reproduced,
    refuses: bad(/Request contains an invalid argument\./),
    attempt: (given) => read(given, 'sheet'),
  },
  {
    name: 'a protected range that is not there cannot be taken away',
    source: issue('googleapis/google-api-python-client', 1064),
    refuses: bad('Invalid requests[0].deleteProtectedRange: No protected range with id: 7'),
    attempt: (given) => sheetBatch(given, [{ deleteProtectedRange: { protectedRangeId: 7 } }]),
  },
  {
    name: 'a start after the last row is refused',
    source: issue('SparkFund/google-apps-clj', 23),
    refuses: bad(
      'Invalid requests[0].updateCells: GridCoordinate.rowIndex[1000] is after last row in grid[1000]',
    ),
    attempt: (given) =>
      sheetBatch(given, [
        { updateCells: { start: { ...start, rowIndex: 1000 }, rows: rowsOf(['x']), fields } },
      ]),
  },
  {
    name: 'more rows than the grid has below the start are refused',
    source: issue('Thource/dude-wheres-my-stuff', 428),
    refuses: bad(
      'Invalid requests[0].updateCells: Attempting to write row: 1000, beyond the last requested row of: 999',
    ),
    attempt: (given) =>
      sheetBatch(given, [
        { updateCells: { start: { ...start, rowIndex: 999 }, rows: rowsOf(['x'], ['y']), fields } },
      ]),
  },
  {
    name: 'a row wider than the grid is refused',
    source: issue('OpenRefine/OpenRefine', 2760),
    refuses: bad(
      'Invalid requests[0].appendCells: Attempting to write column: 26, beyond the last requested column of: 25',
    ),
    attempt: (given) => {
      const row = Array.from({ length: 27 }, () => 'x');
      return sheetBatch(given, [{ appendCells: { sheetId: 0, rows: rowsOf(row), fields } }]);
    },
  },
  {
    name: 'a range past the grid is refused',
    source: issue('socialpoint-labs/sheetfu', 53),
    refuses: bad(
      'Invalid requests[0].updateCells: Range (Sheet1!A1001:C1001) exceeds grid limits. ' +
        'Max rows: 1000, max columns: 26',
    ),
    attempt: (given) => {
      const range = { sheetId: 0, startRowIndex: 1000, endRowIndex: 1001, endColumnIndex: 3 };
      return sheetBatch(given, [{ updateCells: { range, rows: rowsOf(['x']), fields } }]);
    },
  },
  {
    name: 'a column put in at the very end must take after the one before',
    source: pull('OWOX/owox-data-marts', 1273),
    refuses: bad(
      /range\.startIndex must be less than the grid size \(26\) if inheritFromBefore is false/,
    ),
    attempt: (given) => {
      const range = { sheetId: 0, dimension: 'COLUMNS', startIndex: 26, endIndex: 27 };
      return sheetBatch(given, [{ insertDimension: { range, inheritFromBefore: false } }]);
    },
  },
  {
    name: 'a tab of the same title is refused',
    source: reproduced,
    refuses: bad(
      'Invalid requests[0].addSheet: A sheet with the name "Sheet1" already exists. Please enter another name.',
    ),
    attempt: (given) => sheetBatch(given, [{ addSheet: { properties: { title: 'Sheet1' } } }]),
  },
  {
    name: 'deleting the last tab is refused',
    source: issue('tidyverse/googlesheets4', 70),
    refuses: bad("Invalid requests[0].deleteSheet: You can't remove all the sheets in a document."),
    attempt: (given) => sheetBatch(given, [{ deleteSheet: { sheetId: 0 } }]),
  },
];
