import type { sheets_v4 } from '@googleapis/sheets';
import { setUpTabs } from '../../src/app/set-up-tabs.ts';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import type { Spreadsheet } from '../../src/shells/local/workspace/sheets/spreadsheet.ts';
import { createWorkspace } from '../../src/shells/local/workspace/create-workspace.ts';
import { systemSheetId, systemTitle, tabs } from '../../src/workbook/layout.ts';
import { runSync } from '../../src/workspace/program.ts';
import { reads } from '../../src/workspace/request.ts';
import { given, givenWorkbook, roleAccount } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { edit } from '../given/hands.ts';
import { marksOn, tabById, wholeTabs } from '../given/tab-shapes.ts';

type Request = sheets_v4.Schema$Request;

const weekUnderWay = given((workbook) => {
  const references = ['Alpha', 'Beta'].map((letter, index) =>
    workbook.refer(requestFor(letter, index + 1)),
  );
  const [first = ''] = references;
  workbook.type('referrals', first, 'permittedWhy', 'Invented words');
  workbook.turn();
  return first;
});

const book = (workbook: GivenWorkbook): Spreadsheet => workbook.workspace.snapshot().spreadsheet;

/** The same numbers between 0 and 1 for the same seed. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Every heading called something else, and every tab’s columns in another order. */
function disguise(workbook: GivenWorkbook, seed: number): void {
  const chance = chances(seed);
  for (const { sheetId, columns } of tabs) {
    const heading = (index: number): Request => ({
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: index },
        rows: [{ values: [{ userEnteredValue: { stringValue: `Ours ${index}` } }] }],
        fields: 'userEnteredValue',
      },
    });
    edit(
      workbook,
      columns.map((_, index) => heading(index)),
    );
    columns.forEach((_, startIndex) => {
      const destinationIndex = Math.floor(chance() * (columns.length + 1));
      if (destinationIndex === startIndex || destinationIndex === startIndex + 1) return;
      const source = { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 };
      edit(workbook, [{ moveDimension: { source, destinationIndex } }]);
    });
  }
}

/** Takes from a tab, wherever its columns stand, all that set-up gave it but its cells’ values. */
function strip(workbook: GivenWorkbook, sheetId: number): void {
  const spreadsheet = book(workbook);
  const tab = tabById(spreadsheet, sheetId);
  const width = tab.columnCount;
  edit(workbook, [
    ...tab.protectedRanges.map(({ protectedRangeId }) => ({
      deleteProtectedRange: { protectedRangeId: protectedRangeId ?? null },
    })),
    ...tab.filterViews.map(({ filterViewId }) => ({
      deleteFilterView: { filterId: filterViewId ?? null },
    })),
    { setDataValidation: { range: { sheetId, startRowIndex: 1 } } },
    {
      repeatCell: {
        range: { sheetId, endRowIndex: 1, endColumnIndex: width },
        cell: {},
        fields: 'note,userEnteredFormat',
      },
    },
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { frozenRowCount: 0 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
  ]);
  // The API can take a rule away; the local workspace has no need to.
  const world = workbook.workspace.snapshot();
  const tabs = world.spreadsheet.tabs.map((one) =>
    one.sheetId === sheetId ? { ...one, conditionalFormats: [] } : one,
  );
  workbook.workspace.restore({ ...world, spreadsheet: { ...world.spreadsheet, tabs } });
}

const butForHeadings = (spreadsheet: Spreadsheet): unknown =>
  Object.fromEntries(
    Object.entries(wholeTabs(spreadsheet)).map(([id, tab]) => [
      id,
      {
        ...tab,
        columns: Object.fromEntries(
          Object.entries(tab.columns).map(([column, shape]) => [
            column,
            {
              ...shape,
              heading: { ...shape.heading, userEnteredValue: null, effectiveValue: null },
            },
          ]),
        ),
      },
    ]),
  );

describe('Set up, on an empty workbook', () => {
  it('makes every tab whole: headings, marks, notes, protection, lists, colours, filter views', () => {
    const workbook = givenWorkbook();
    const spreadsheet = book(workbook);
    expect(spreadsheet.tabs.map(({ properties }) => properties.title)).toEqual([
      ...tabs.map(({ title }) => title),
      systemTitle,
    ]);
    expect(tabById(spreadsheet, systemSheetId).properties.hidden).toBe(true);
    const whole = wholeTabs(spreadsheet);
    for (const { id, sheetId, columns, order } of tabs) {
      const tab = whole[id];
      expect([...marksOn(spreadsheet, sheetId)]).toEqual(
        columns.map((column, place) => [column.id, place]),
      );
      expect(tab).toMatchObject({ frozenRows: 1, protectedWhole: order !== 'people' });
      for (const column of columns) {
        const shape = tab?.columns[column.id];
        expect(shape?.heading.userEnteredValue).toEqual({ stringValue: column.heading });
        expect(shape?.heading.note).toMatch(/^(Written by the register|Yours to fill)/);
        expect(shape?.open).toBe(column.owner === 'people');
        expect(shape?.colours).toHaveLength('state' in column ? 6 : 0);
      }
    }
  });

  it('leaves a tab of the council’s own, its title and what stands on it', () => {
    const workspace = createWorkspace({ roleAccount, now: () => '2026-11-23T10:00:00Z' });
    const send = (requests: readonly Request[]): unknown =>
      workspace.handle(
        {
          method: 'sheets.spreadsheets.batchUpdate',
          ask: { spreadsheetId: workspace.spreadsheetId, requestBody: { requests: [...requests] } },
        },
        { email: roleAccount },
      );
    send([
      { addSheet: { properties: { sheetId: 500, title: 'log' } } },
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 4, columnIndex: 2 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'Invented: keep me' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    const run = givenWorkbook().newRun();
    runSync(setUpTabs(roleAccount, { ...run, spreadsheetId: workspace.spreadsheetId }), (request) =>
      workspace.handle(request, { email: roleAccount }),
    );
    const { spreadsheet } = workspace.snapshot();
    const titles = spreadsheet.tabs.map(({ properties }) => properties.title);
    expect(titles).toEqual(expect.arrayContaining(['Sheet1', 'log', 'Log (register)']));
    expect(JSON.stringify(tabById(spreadsheet, 0).rows)).toContain('Invented: keep me');
  });
});

describe('Set up, on a workbook that is set up already', () => {
  it('asks for nothing that writes, and the workbook is the same in every byte', () => {
    const { given: workbook } = weekUnderWay();
    const before = JSON.stringify(workbook.workspace.snapshot().spreadsheet);
    workbook.setUp();
    expect(workbook.methods().filter((method) => !reads.has(method))).toEqual([]);
    expect(JSON.stringify(book(workbook))).toBe(before);
  });
});

describe('Set up, on a workbook with every heading renamed and every column moved', () => {
  it.each([1, 2])('changes nothing, and the headings stay as the council has them (%i)', (seed) => {
    const { given: workbook } = weekUnderWay();
    disguise(workbook, seed);
    const before = JSON.stringify(book(workbook));
    workbook.setUp();
    expect(JSON.stringify(book(workbook))).toBe(before);
  });

  it('is written to and listened to where its columns are', () => {
    const { given: workbook, known: reference } = weekUnderWay();
    disguise(workbook, 4);
    const { cells } = wholeTabs(book(workbook))['referrals']!.columns['initials']!;
    workbook.type('referrals', reference, 'withdraw', 'Invented');
    workbook.refer(requestFor('Gamma', 3));
    workbook.setUp();
    const { columns } = wholeTabs(book(workbook))['referrals']!;
    expect(columns['initials']!.cells).toMatchObject(cells);
    expect(Object.keys(columns['initials']!.cells)).toHaveLength(3);
    expect(columns['status']!.cells[reference]?.userEnteredValue).toEqual({
      stringValue: '– Withdrawn',
    });
    expect(columns['permittedWhy']!.cells[reference]?.userEnteredValue).toEqual({
      stringValue: 'Invented words',
    });
  });

  it('gives back what was taken away, to the columns it belonged to', () => {
    const { given: workbook } = weekUnderWay();
    disguise(workbook, 5);
    const before = butForHeadings(book(workbook));
    for (const { sheetId } of tabs) strip(workbook, sheetId);
    expect(butForHeadings(book(workbook))).not.toEqual(before);
    workbook.setUp();
    expect(butForHeadings(book(workbook))).toEqual(before);
  });

  it('knows a column that lost its mark by its heading, and marks it again', () => {
    const { given: workbook } = weekUnderWay();
    const before = wholeTabs(book(workbook));
    edit(workbook, [{ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: {} } } }]);
    expect(book(workbook).metadata).toEqual([]);
    workbook.setUp();
    expect(wholeTabs(book(workbook))).toEqual(before);
  });

  it('writes a heading that was emptied, and leaves a note of the council’s own', () => {
    const { given: workbook } = weekUnderWay();
    const { sheetId } = tabs[2];
    const before = wholeTabs(book(workbook))['referrals']!.columns['status']!.heading;
    const heading = (columnIndex: number, cell: sheets_v4.Schema$CellData): Request => ({
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex },
        rows: [{ values: [cell] }],
        fields: 'userEnteredValue,note',
      },
    });
    const ours = { userEnteredValue: { stringValue: 'Child' }, note: 'Ask Person One' };
    edit(workbook, [heading(4, {}), heading(1, ours)]);
    workbook.setUp();
    const { columns } = wholeTabs(book(workbook))['referrals']!;
    expect(columns['status']!.heading).toEqual(before);
    expect(columns['initials']!.heading).toMatchObject(ours);
  });
});
