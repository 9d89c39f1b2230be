import { administrator, asking, givenWorkspace } from './given-workspace.ts';

const text = (...values: string[]) => ({
  values: values.map((stringValue) => ({ userEnteredValue: { stringValue } })),
});

function givenRows() {
  const workspace = givenWorkspace();
  const ask = asking(workspace);
  const { spreadsheetId } = workspace;
  const batch = (requests: object[], as = ask) =>
    as('sheets.spreadsheets.batchUpdate', { spreadsheetId, requestBody: { requests } });
  const cells = () => {
    const reply = ask('sheets.spreadsheets.getByDataFilter', {
      spreadsheetId,
      fields: 'sheets(data(rowData(values(effectiveValue))))',
      requestBody: { dataFilters: [{ gridRange: { sheetId: 0 } }] },
    });
    const rows = reply.sheets?.[0]?.data?.[0]?.rowData ?? [];
    return rows.map((row) => row.values?.map((cell) => cell.effectiveValue?.stringValue ?? ''));
  };
  const metadata = () => {
    const reply = ask('sheets.spreadsheets.getByDataFilter', {
      spreadsheetId,
      fields: 'sheets(data(columnMetadata(developerMetadata(metadataKey))))',
      requestBody: { dataFilters: [{ a1Range: 'Sheet1!A1:D1' }] },
    });
    const columns = reply.sheets?.[0]?.data?.[0]?.columnMetadata ?? [];
    return columns.map((column) => column.developerMetadata?.[0]?.metadataKey ?? '');
  };
  batch([
    {
      appendCells: {
        sheetId: 0,
        rows: [
          text('Reference', 'Status'),
          text('RP-26-0001', 'listed'),
          text('RP-26-0002', 'parked'),
        ],
        fields: 'userEnteredValue',
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'column',
          metadataValue: 'status',
          visibility: 'DOCUMENT',
          location: {
            dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
          },
        },
      },
    },
  ]);
  return { workspace, ask, spreadsheetId, batch, cells, metadata };
}

describe('batchUpdateSpreadsheet', () => {
  it('keeps metadata with its column when a person moves the column', () => {
    const { batch, cells, metadata } = givenRows();
    batch([
      {
        moveDimension: {
          source: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
          destinationIndex: 0,
        },
      },
    ]);
    expect(cells()[1]).toEqual(['listed', 'RP-26-0001']);
    expect(metadata()).toEqual(['column', '', '', '']);
  });

  it('moves metadata along when a column comes in before it', () => {
    const { batch, metadata } = givenRows();
    batch([
      {
        insertDimension: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        },
      },
    ]);
    expect(metadata()).toEqual(['', '', 'column', '']);
  });

  it('moves metadata along when a column comes in at its own place', () => {
    const { batch, metadata } = givenRows();
    const range = { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 };
    batch([{ insertDimension: { range } }]);
    expect(metadata()).toEqual(['', '', 'column', '']);
    batch([{ deleteDimension: { range: { ...range, startIndex: 0, endIndex: 2 } } }]);
    expect(metadata()).toEqual(['column', '', '', '']);
  });

  it('leaves nothing of a batch whose last request is refused', () => {
    const { batch, cells } = givenRows();
    const before = cells();
    const refused = () =>
      batch([
        {
          updateCells: {
            start: { sheetId: 0, rowIndex: 1, columnIndex: 1 },
            rows: [text('heard')],
            fields: 'userEnteredValue',
          },
        },
        { addSheet: { properties: { title: 'sheet1' } } },
      ]);
    expect(refused).toThrow('already exists');
    expect(cells()).toEqual(before);
  });

  it('gives out nothing that a caller could alter the workbook through', () => {
    const { ask, spreadsheetId, cells } = givenRows();
    const reply = ask('sheets.spreadsheets.getByDataFilter', {
      spreadsheetId,
      requestBody: { includeGridData: true },
    });
    const cell = reply.sheets?.[0]?.data?.[0]?.rowData?.[1]?.values?.[1];
    expect(cell && Object.isFrozen(cell)).toBe(true);
    reply.sheets?.pop();
    expect(cells()[1]).toEqual(['RP-26-0001', 'listed']);
  });

  it('appends after the last row with a value, in a grid that grows', () => {
    const { batch, cells } = givenRows();
    batch([
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount: 3 } },
          fields: 'gridProperties.rowCount',
        },
      },
      { appendCells: { sheetId: 0, rows: [text('RP-26-0003')], fields: 'userEnteredValue' } },
    ]);
    expect(cells()[3]).toEqual(['RP-26-0003']);
  });

  it('sorts rows as a person does, whole rows together', () => {
    const { batch, cells } = givenRows();
    batch([
      {
        sortRange: {
          range: { sheetId: 0, startRowIndex: 1 },
          sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
        },
      },
    ]);
    expect(cells().slice(1, 3)).toEqual([
      ['RP-26-0002', 'parked'],
      ['RP-26-0001', 'listed'],
    ]);
  });

  it('lets an administrator write beside a protected column, never in it', () => {
    const { workspace, ask, spreadsheetId, batch } = givenRows();
    ask('drive.permissions.create', {
      fileId: spreadsheetId,
      sendNotificationEmail: false,
      requestBody: { type: 'user', role: 'writer', emailAddress: administrator.email },
    });
    batch([
      { addProtectedRange: { protectedRange: { range: { sheetId: 0, endColumnIndex: 1 } } } },
    ]);
    const write = (columnIndex: number) =>
      batch(
        [
          {
            updateCells: {
              start: { sheetId: 0, rowIndex: 1, columnIndex },
              rows: [text('x')],
              fields: 'userEnteredValue',
            },
          },
        ],
        asking(workspace, administrator),
      );
    expect(() => write(0)).toThrow('protected cell');
    expect(() => write(1)).not.toThrow();
  });
});
