import { asking, givenWorkspace } from './given-workspace.ts';

const fields = 'userEnteredValue';
const row = (number: number) => ({
  values: Array.from({ length: 12 }, (_, column) => ({
    userEnteredValue: { stringValue: `${String(number)}/${String(column)}` },
  })),
});

describe('a workspace in memory', () => {
  it('starts many runs from one world, none of which sees another', () => {
    const workspace = givenWorkspace();
    const ask = asking(workspace);
    const { spreadsheetId } = workspace;
    const append = (...rows: object[]) =>
      ask('sheets.spreadsheets.batchUpdate', {
        spreadsheetId,
        requestBody: { requests: [{ appendCells: { sheetId: 0, rows, fields } }] },
      });
    append(...Array.from({ length: 200 }, (_, number) => row(number)));
    const world = workspace.snapshot();
    const started = performance.now();
    for (let run = 0; run < 500; run += 1) {
      workspace.restore(world);
      append(row(run));
      const reply = ask('sheets.spreadsheets.getByDataFilter', {
        spreadsheetId,
        fields: 'sheets(data(rowData(values(userEnteredValue))))',
        requestBody: { dataFilters: [{ gridRange: { sheetId: 0 } }] },
      });
      const rows = reply.sheets?.[0]?.data?.[0]?.rowData ?? [];
      expect(rows).toHaveLength(201);
      expect(rows[200]?.values?.[0]?.userEnteredValue?.stringValue).toBe(`${String(run)}/0`);
    }
    expect((performance.now() - started) / 500).toBeLessThan(10);
  });
});
