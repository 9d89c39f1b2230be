import {
  assumed,
  issue,
  pull,
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
const generation = { addNamedRange: { namedRange: { name: 'panel_generation_8', range: cell } } };
const bad = (message: string | RegExp) => ({ status: 400, message });
const atomic =
  'https://cloud.google.com/workflows/docs/reference/googleapis/sheets/v4/spreadsheets/batchUpdate';

const read = async ({ ask, spreadsheetId }: Given, mask: string) =>
  ask('sheets.spreadsheets.getByDataFilter', {
    spreadsheetId,
    fields: mask,
    requestBody: { dataFilters: [{ gridRange: { sheetId: 0 } }] },
  });

/** Names, protection, who may see and do what, and how a batch is applied. */
export const workbookPromises: readonly GooglesPromise[] = [
  {
    name: 'a named range whose name exists is refused: of two commits from one generation one loses',
    source: issue('burnash/gspread', 1530),
    refuses: bad(/^Invalid requests\[0\]\.addNamedRange: .*panel_generation_8.* already exists/),
    attempt: async (given) => {
      await sheetBatch(given, [generation]);
      return sheetBatch(given, [generation]);
    },
  },
  {
    name: 'a name whose cells are gone is hidden, and still taken',
    source: issue('burnash/gspread', 1530),
    refuses: bad(/already exists/),
    attempt: async (given) => {
      const row = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
      await sheetBatch(given, [generation, { deleteDimension: { range: row } }]);
      const { namedRanges } = await read(given, 'namedRanges');
      expect(namedRanges).toBeUndefined();
      return sheetBatch(given, [generation]);
    },
  },
  {
    name: 'a named range that is not there cannot be updated',
    source: issue('nithinmurali/pygsheets', 253),
    refuses: bad('Invalid requests[0].updateNamedRange: No NamedRange with id: none'),
    attempt: (given) =>
      sheetBatch(given, [
        { updateNamedRange: { namedRange: { namedRangeId: 'none', name: 'x' }, fields: 'name' } },
      ]),
  },
  {
    name: 'text over 50,000 characters is refused',
    source: pull('ONE-F-M/one_fm', 1926),
    refuses: bad(/more than the maximum of 50000 characters in a single cell/),
    attempt: (given) =>
      sheetBatch(given, [{ updateCells: { start, rows: rowsOf(['x'.repeat(50_001)]), fields } }]),
  },
  {
    name: 'a protected cell is refused to those who are not its editors',
    source: pull('theoephraim/node-google-spreadsheet', 20),
    refuses: bad(
      'Invalid requests[0].updateCells: You are trying to edit a protected cell or object. ' +
        'Please contact the spreadsheet owner to remove protection if you need to edit.',
    ),
    attempt: async (given) => {
      const administrator = 'administrator@council.example';
      await given.ask('drive.permissions.create', {
        fileId: given.spreadsheetId,
        requestBody: { type: 'user', role: 'writer', emailAddress: administrator },
      });
      await sheetBatch(given, [{ addProtectedRange: { protectedRange: { range: cell } } }]);
      return sheetBatch(
        given,
        [{ updateCells: { start, rows: rowsOf(['x']), fields } }],
        administrator,
      );
    },
  },
  {
    name: 'a second protection of a whole tab is refused',
    source: issue('googleapis/google-api-python-client', 1064),
    refuses: bad(
      'Invalid requests[1].addProtectedRange: Sheet "Sheet1" already has sheet protection.',
    ),
    attempt: (given) => {
      const whole = { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } };
      return sheetBatch(given, [whole, whole]);
    },
  },
  {
    name: 'an A1 range that cannot be read is refused',
    source: issue('robin900/gspread-formatting', 49),
    refuses: bad(/Unable to parse range: 'all prompts'!A1:\[5/),
    attempt: ({ ask, spreadsheetId }) =>
      ask('sheets.spreadsheets.getByDataFilter', {
        spreadsheetId,
        requestBody: { dataFilters: [{ a1Range: "'all prompts'!A1:[5" }] },
      }),
  },
  {
    name: 'a workbook one has no part in cannot be found',
    source: assumed,
    refuses: { status: 404, message: 'Requested entity was not found.' },
    attempt: ({ ask, spreadsheetId }) =>
      ask('sheets.spreadsheets.get', { spreadsheetId }, 'stranger@elsewhere.example'),
  },
  {
    name: 'a write to a workbook one may only read is forbidden',
    source: issue('googleapis/google-api-ruby-client', 461),
    refuses: { status: 403, message: 'The caller does not have permission' },
    attempt: async (given) => {
      const reader = 'worker.one@council.example';
      await given.ask('drive.permissions.create', {
        fileId: given.spreadsheetId,
        requestBody: { type: 'user', role: 'reader', emailAddress: reader },
      });
      return sheetBatch(given, [generation], reader);
    },
  },
  {
    name: 'a batch is applied whole or not at all',
    source: atomic,
    holds: async (given) => {
      const write = { updateCells: { start, rows: rowsOf(['RP-26-0142']), fields } };
      await expect(sheetBatch(given, [write, { deleteSheet: { sheetId: 0 } }])).rejects.toThrow();
      const { sheets } = await read(given, 'sheets.data.rowData');
      expect(sheets?.[0]?.data?.[0]).toEqual({});
    },
  },
  {
    name: 'replies stand in the order of the requests, empty where there is none',
    source: atomic,
    holds: async (given) => {
      const write = { updateCells: { start, rows: rowsOf(['x']), fields } };
      const { replies } = await sheetBatch(given, [write, generation]);
      expect(replies?.[0]).toEqual({});
      expect(replies?.[1]?.addNamedRange?.namedRange).toMatchObject({ name: 'panel_generation_8' });
    },
  },
];
