import type { sheets_v4 } from '@googleapis/sheets';
import { tabOf } from '../../src/workbook/layout.ts';
import { givenWorkbook } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { edit } from '../given/hands.ts';

const { sheetId } = tabOf('referrals');

function viewsOn(workbook: GivenWorkbook, tab: number): readonly sheets_v4.Schema$FilterView[] {
  const found = workbook.send({
    method: 'sheets.spreadsheets.get',
    ask: {
      spreadsheetId: 'local-workbook',
      fields: 'sheets(properties(sheetId),filterViews)',
    },
  }) as sheets_v4.Schema$Spreadsheet;
  return found.sheets?.find((sheet) => sheet.properties?.sheetId === tab)?.filterViews ?? [];
}

const formulaOf = (view: sheets_v4.Schema$FilterView | undefined): string | null | undefined =>
  view?.filterSpecs?.[0]?.filterCriteria?.condition?.values?.[0]?.userEnteredValue;

describe('the filter views', () => {
  it('stand ready: what is not settled is one click away', () => {
    const [first] = viewsOn(givenWorkbook(), sheetId);
    expect(first?.title).toBe('Not settled');
    expect(formulaOf(first)).toBe('=REGEXMATCH($E2,"^[▲●○◆]")');
  });

  it('are not added twice, and a council’s own is left', () => {
    const workbook = givenWorkbook();
    edit(workbook, [{ addFilterView: { filter: { title: 'Mine', range: { sheetId } } } }]);
    const before = viewsOn(workbook, sheetId);
    workbook.setUp();
    expect(viewsOn(workbook, sheetId)).toEqual(before);
  });

  it('filter by the column where a person moved it, in a workbook that had none', () => {
    const workbook = givenWorkbook();
    const source = { sheetId, dimension: 'COLUMNS', startIndex: 4, endIndex: 5 };
    edit(workbook, [
      { moveDimension: { source, destinationIndex: 8 } },
      ...viewsOn(workbook, sheetId).map(({ filterViewId }) => ({
        deleteFilterView: { filterId: filterViewId ?? null },
      })),
    ]);
    workbook.setUp();
    const [first] = viewsOn(workbook, sheetId);
    expect(formulaOf(first)).toContain('$H2');
  });
});

describe('the tab Help', () => {
  it('gives each symbol its words', () => {
    const workbook = givenWorkbook();
    workbook.turn();
    const rows = workbook.read().tabs.get('help')?.rows ?? [];
    const about = rows.map(([cell]) => cell?.userEnteredValue?.stringValue);
    expect(about).toEqual(expect.arrayContaining(['▲', '●', '○', '◆', '✓', '–']));
  });

  it('is made in a workbook that was set up before there was one', () => {
    const workbook = givenWorkbook();
    edit(workbook, [{ deleteSheet: { sheetId: tabOf('help').sheetId } }]);
    workbook.setUp();
    workbook.turn();
    expect(workbook.read().tabs.get('help')?.rows.length).toBeGreaterThan(5);
  });
});
