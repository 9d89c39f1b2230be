import type { sheets_v4 } from '@googleapis/sheets';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { tabOf } from '../../src/workbook/layout.ts';
import { tidyRows } from '../../src/workbook/tidy-rows.ts';
import { reads } from '../../src/workspace/request.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import { tick } from '../../src/app/tick.ts';
import { administrator, given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { cellsOf, edit, placeOf, valueAt } from '../given/hands.ts';
import { tabById, wholeTabs } from '../given/tab-shapes.ts';

const { sheetId } = tabOf('referrals');
const book = (workbook: GivenWorkbook) => workbook.workspace.snapshot().spreadsheet;

const atRest = given((workbook) => workbook.refer(requestFor('Alpha', 1)));

/** What an administrator sees beside the tick. */
const beside = (workbook: GivenWorkbook, row: string): string =>
  String(valueAt(workbook, 'start', row, 'value'));

const tickAt = (workbook: GivenWorkbook, row: string, value = 'yes'): void => {
  workbook.type('start', row, 'tick', value);
  workbook.turn(administrator);
};

const deleteColumn = (workbook: GivenWorkbook, tab: number, at: number): void => {
  const range = { sheetId: tab, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 };
  edit(workbook, [{ deleteDimension: { range } }]);
};

/** A lost column, a freed list, and a tab that anybody may write to. */
function damage(workbook: GivenWorkbook): void {
  const { columnIndex } = placeOf(workbook, 'referrals', 'RP-26-0001', 'permission');
  const { protectedRanges } = tabById(book(workbook), tabOf('log').sheetId);
  edit(workbook, [
    {
      setDataValidation: {
        range: { sheetId, startColumnIndex: columnIndex, endColumnIndex: columnIndex + 1 },
      },
    },
    { deleteProtectedRange: { protectedRangeId: protectedRanges[0]?.protectedRangeId ?? null } },
  ]);
  deleteColumn(workbook, sheetId, 1);
}

const found = [
  '• "Referrals": 1 cell of "Late: permission" lost the list.',
  '• "Referrals": the column "Initials" is missing.',
  '• "Log" is not protected.',
];

describe('Tidy, asked for by a tick on Start', () => {
  it('lists what it would put right, and changes nothing of it', () => {
    const { given: workbook } = atRest();
    damage(workbook);
    const before = wholeTabs(book(workbook))['referrals'];
    tickAt(workbook, tidyRows.preview);
    expect(beside(workbook, tidyRows.preview).split('\n')).toEqual([
      '○ Monday 23 November 2026, 10am: this would be put right.',
      ...found,
    ]);
    expect(wholeTabs(book(workbook))['referrals']).toEqual(before);
  });

  it('puts it right at the second tick, says what and when, and logs who asked', () => {
    const { given: workbook, known: reference } = atRest();
    const before = wholeTabs(book(workbook))['referrals'];
    damage(workbook);
    tickAt(workbook, tidyRows.tidy);
    expect(beside(workbook, tidyRows.tidy).split('\n')).toEqual([
      '✓ Monday 23 November 2026, 10am: put right.',
      ...found,
    ]);
    expect(wholeTabs(book(workbook))['referrals']).toEqual(before);
    expect(tabById(book(workbook), tabOf('log').sheetId).protectedRanges).toHaveLength(1);
    const log = cellsOf(workbook, 'log').map((row) => JSON.stringify(row));
    expect(log.some((line) => line.includes(administrator) && line.includes('Tidy: do it'))).toBe(
      true,
    );
    expect(valueAt(workbook, 'referrals', reference, 'initials')).toBe('C.A.');
  });

  it('never touches the tick, and answers it once: unticked and ticked again it looks again', () => {
    const { given: workbook } = atRest();
    tickAt(workbook, tidyRows.preview);
    expect(beside(workbook, tidyRows.preview)).toBe(
      '✓ Monday 23 November 2026, 10am: nothing to put right.',
    );
    expect(valueAt(workbook, 'start', tidyRows.preview, 'tick')).toBe(true);
    damage(workbook);
    workbook.forget();
    workbook.turn();
    expect(workbook.methods().filter((method) => method === 'sheets.spreadsheets.get')).toEqual([]);
    tickAt(workbook, tidyRows.preview, '');
    expect(beside(workbook, tidyRows.preview)).toContain('Nothing is changed.');
    tickAt(workbook, tidyRows.preview);
    expect(beside(workbook, tidyRows.preview)).toContain(found[1]);
  });

  it('asks which is which where two names claim one column, and leaves that tab alone', () => {
    const { given: workbook } = atRest();
    const { columnIndex } = placeOf(workbook, 'referrals', 'RP-26-0001', 'accept');
    const heading: sheets_v4.Schema$Request = {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'Withdraw: why' } }] }],
        fields: 'userEnteredValue',
      },
    };
    edit(workbook, [heading]);
    damage(workbook);
    const before = JSON.stringify(tabById(book(workbook), sheetId));
    tickAt(workbook, tidyRows.tidy);
    const words = beside(workbook, tidyRows.tidy);
    expect(words).toContain('◆ Only you can say which it is. "Referrals": the column headed');
    expect(words).toContain('• "Log" is not protected.');
    expect(JSON.stringify(tabById(book(workbook), sheetId))).toBe(before);
  });

  it('brings back the column of addresses, without which nothing else is listened to', () => {
    const { given: workbook } = atRest();
    deleteColumn(workbook, tabOf('people').sheetId, 0);
    workbook.turn();
    tickAt(workbook, tidyRows.tidy);
    expect(beside(workbook, tidyRows.tidy)).toContain('"People": the column "Email" is missing.');
    expect(workbook.read().tabs.get('people')?.trouble).toEqual([]);
  });

  it('says what Google refuses, and the register goes on', () => {
    const { given: workbook } = atRest();
    damage(workbook);
    workbook.type('start', tidyRows.tidy, 'tick', 'yes');
    const refusing = (request: Parameters<GivenWorkbook['send']>[0]): unknown => {
      if (JSON.stringify(request).includes('addProtectedRange')) {
        throw new WorkspaceError(403, 'Invented refusal.');
      }
      return workbook.send(request);
    };
    const { register } = workbook.run(tick(workbook.newRun()), refusing);
    expect(register.rows.taken.get(`start/${tidyRows.tidy}`)?.answers['tick']).toBe(
      '▲ Google refused it, and nothing was changed: Invented refusal.',
    );
    expect(beside(workbook, tidyRows.tidy)).toContain('Invented refusal.');
  });

  it('costs an idle turn nothing', () => {
    const { given: workbook } = atRest();
    tickAt(workbook, tidyRows.preview);
    workbook.forget();
    workbook.turn();
    expect(workbook.methods().filter((method) => !reads.has(method))).toEqual([]);
    const sheets = workbook.methods().filter((method) => method.startsWith('sheets.'));
    expect(sheets).toEqual(['sheets.spreadsheets.getByDataFilter']);
  });
});

describe('the rows of Tidy on Start', () => {
  it('can be ticked again once Set up has put back the column of ticks', () => {
    const { given: workbook } = atRest();
    const before = wholeTabs(book(workbook))['start'];
    deleteColumn(workbook, 1, 3);
    workbook.setUp();
    workbook.turn();
    expect(wholeTabs(book(workbook))['start']?.columns['tick']).toEqual(before?.columns['tick']);
  });

  it('take a tick of an administrator, and nothing else on Start does', () => {
    const { given: workbook } = atRest();
    const rows = cellsOf(workbook, 'start').slice(1);
    const boxes = rows.flatMap((row) =>
      row[3]?.dataValidation ? [row[0]?.userEnteredValue?.stringValue] : [],
    );
    expect(boxes).toEqual(Object.values(tidyRows));
  });

  it('stay where they are while the lines of Start come and go, and so does the tick', () => {
    const { given: workbook } = atRest();
    const place = placeOf(workbook, 'start', tidyRows.tidy, 'tick');
    tickAt(workbook, tidyRows.tidy);
    for (let row = 1; row <= 13; row += 1) {
      edit(workbook, [
        {
          updateCells: {
            start: { sheetId: tabOf('people').sheetId, rowIndex: row, columnIndex: 2 },
            rows: [{ values: [{ userEnteredValue: { stringValue: 'boss' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ]);
    }
    workbook.turn();
    expect(cellsOf(workbook, 'start').length).toBeGreaterThan(14);
    expect(placeOf(workbook, 'start', tidyRows.tidy, 'tick')).toEqual(place);
    const ticked = cellsOf(workbook, 'start').flatMap((row) =>
      row[3]?.userEnteredValue?.boolValue ? [row[0]?.userEnteredValue?.stringValue] : [],
    );
    expect(ticked).toEqual([tidyRows.tidy]);
  });

  it('go with their tick where a person sorts Start or puts a row above them', () => {
    const { given: workbook } = atRest();
    workbook.type('start', tidyRows.preview, 'tick', 'yes');
    const range = { sheetId: 1, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    edit(workbook, [{ insertDimension: { range } }]);
    damage(workbook);
    workbook.turn();
    expect(beside(workbook, tidyRows.preview)).toContain(found[0]);
    expect(workbook.read().tabs.get('referrals')?.columns.has('initials')).toBe(false);
  });
});
