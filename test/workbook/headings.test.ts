import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { tabOf } from '../../src/workbook/layout.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { given } from '../given/given-workbook.ts';
import { cellsOf, edit, valueAt, write } from '../given/hands.ts';

const { sheetId } = tabOf('referrals');

const oneReferral = given((workbook) => workbook.refer(requestFor('Alpha', 1)));

const columnOf = (workbook: GivenWorkbook, id: string): number =>
  workbook.read().tabs.get('referrals')?.columns.get(id) ?? -1;

const startSays = (workbook: GivenWorkbook): string =>
  cellsOf(workbook, 'start')
    .map((row) => row.map((cell) => cell.userEnteredValue?.stringValue ?? '').join(' '))
    .join('\n');

/** Cuts a whole column, heading and all, and pastes it over another. */
function cutColumn(workbook: GivenWorkbook, from: string, onto: string): void {
  const startColumnIndex = columnOf(workbook, from);
  const columnIndex = columnOf(workbook, onto);
  edit(workbook, [
    {
      cutPaste: {
        source: { sheetId, startColumnIndex, endColumnIndex: startColumnIndex + 1 },
        destination: { sheetId, rowIndex: 0, columnIndex },
        pasteType: 'PASTE_NORMAL',
      },
    },
  ]);
}

const deleteColumn = (workbook: GivenWorkbook, tab: number, at: number): void => {
  edit(workbook, [
    {
      deleteDimension: {
        range: { sheetId: tab, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
      },
    },
  ]);
};

describe('a column whose metadata and heading name different columns', () => {
  it('is not written, and neither is the rest of its tab; Start names both', () => {
    const { given: workbook } = oneReferral();
    cutColumn(workbook, 'withdraw', 'accept');
    const before = cellsOf(workbook, 'referrals');
    workbook.answerForm(requestFor('Beta', 2));
    workbook.turn();
    expect(cellsOf(workbook, 'referrals')).toEqual(before);
    expect(startSays(workbook)).toContain(
      '"Referrals": the column headed "Withdraw: why" is the one that held "Accept as it stands: why"',
    );
  });

  it('is not listened to: what stands there may be meant for either', () => {
    const { given: workbook, known: reference } = oneReferral();
    workbook.type('referrals', reference, 'withdraw', 'Invented: withdrawn by mistake');
    cutColumn(workbook, 'withdraw', 'accept');
    expect(workbook.read().inputs.size).toBe(0);
    workbook.turn();
    expect(workbook.read().register.rows.referral.get(reference)?.status).toBe('listed');
    expect(workbook.read().register.rows.taken.size).toBe(0);
  });

  it('leaves every other tab at work, and catches up when it is put back', () => {
    const { given: workbook } = oneReferral();
    const asItWas = workbook.workspace
      .snapshot()
      .spreadsheet.tabs.find((tab) => tab.sheetId === sheetId);
    const headings = asItWas?.rows[0]?.values ?? [];
    cutColumn(workbook, 'withdraw', 'accept');
    const reference = workbook.refer(requestFor('Beta', 2));
    expect(
      cellsOf(workbook, 'outbox')
        .flat()
        .some((cell) => cell.userEnteredValue?.stringValue?.includes(`receipt:${reference}`)),
    ).toBe(true);
    edit(workbook, [
      {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [...headings] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    workbook.turn();
    expect(valueAt(workbook, 'referrals', reference, 'status')).toBe('○ Listed');
    expect(startSays(workbook)).not.toContain('needs you');
  });
});

describe('a column that is gone', () => {
  it('is named on Start, and its tab waits for it', () => {
    const { given: workbook, known: reference } = oneReferral();
    workbook.type('referrals', reference, 'permittedWhy', 'Invented note');
    workbook.turn();
    deleteColumn(workbook, sheetId, columnOf(workbook, 'permittedWhy'));
    workbook.turn();
    expect(startSays(workbook)).toContain('"Referrals": the column "Permission: why" is missing.');
    const taken = workbook.read().register.rows.taken.get(`referrals/${reference}`);
    expect(taken?.values).toEqual({ permittedWhy: 'Invented note' });
  });

  it('is put back where it belongs when the workbook is set up again', () => {
    const { given: workbook, known: reference } = oneReferral();
    for (const id of ['status', 'withdraw']) {
      deleteColumn(workbook, sheetId, columnOf(workbook, id));
    }
    workbook.setUp();
    workbook.turn();
    const view = workbook.read().tabs.get('referrals');
    expect(view?.trouble).toEqual([]);
    expect([...(view?.columns ?? [])]).toEqual(
      tabOf('referrals').columns.map(({ id }, place) => [id, place]),
    );
    expect(valueAt(workbook, 'referrals', reference, 'status')).toBe('○ Listed');
    workbook.type('referrals', reference, 'withdraw', 'Invented');
    workbook.turn();
    expect(valueAt(workbook, 'referrals', reference, 'status')).toBe('– Withdrawn');
  });
});

describe('a tab that is gone', () => {
  const deleteTab = (workbook: GivenWorkbook, id: string): void => {
    edit(workbook, [{ deleteSheet: { sheetId: tabOf(id).sheetId } }]);
  };

  it('is named on Start while all else goes on', () => {
    const { given: workbook } = oneReferral();
    deleteTab(workbook, 'reviews');
    const reference = workbook.refer(requestFor('Beta', 2));
    expect(startSays(workbook)).toContain('The tab "Reviews" is missing.');
    expect(valueAt(workbook, 'referrals', reference, 'status')).toBe('○ Listed');
  });

  it('comes back with everything the register knows when the workbook is set up again', () => {
    const { given: workbook, known: reference } = oneReferral();
    deleteTab(workbook, 'referrals');
    workbook.turn();
    workbook.setUp();
    workbook.turn();
    expect(valueAt(workbook, 'referrals', reference, 'status')).toBe('○ Listed');
    expect(startSays(workbook)).not.toContain('needs you');
  });

  it('costs two more reads, and only while it is gone', () => {
    const { given: workbook } = oneReferral();
    deleteTab(workbook, 'reviews');
    workbook.forget();
    workbook.read();
    expect(workbook.methods()).toEqual([
      'sheets.spreadsheets.getByDataFilter',
      'sheets.spreadsheets.get',
      'sheets.spreadsheets.getByDataFilter',
    ]);
  });

  it('stops everything where it is the System tab, and says how to mend it', () => {
    const { given: workbook } = oneReferral();
    edit(workbook, [{ deleteSheet: { sheetId: 99 } }]);
    expect(() => workbook.tick()).toThrow('The System tab is gone');
  });
});

describe('People and Holidays', () => {
  it('without the column of addresses nothing follows and nothing goes', () => {
    const { given: workbook } = oneReferral();
    const mails = workbook.workspace.sentMail().length;
    deleteColumn(workbook, tabOf('people').sheetId, 0);
    workbook.answerForm(requestFor('Beta', 2));
    workbook.goTo('2026-11-24T12:00:00');
    expect(workbook.turn().more).toBe(false);
    expect(workbook.workspace.sentMail()).toHaveLength(mails);
    expect(workbook.read().register.rows.referral.size).toBe(1);
    expect(startSays(workbook)).toContain('"People": the column "Email" is missing.');
  });

  it.each([
    ['people', 'email', 'one@council.example, two@council.example', 'is not one email address'],
    ['people', 'role', 'boss', '"boss" is not a role. Choose chair, vice-chair'],
    ['people', 'from', 'when she is back', '"when she is back" is not a date'],
    ['holidays', 'date', 'Christmas', 'Holidays, row 2: "Christmas" is not a date'],
  ])('a row of %s whose %s is "%s" is named on Start', (tab, column, text, words) => {
    const { given: workbook } = oneReferral();
    const view = workbook.read().tabs.get(tab);
    const columnIndex = view?.columns.get(column) ?? -1;
    write(
      workbook,
      { sheetId: tabOf(tab).sheetId, rowIndex: 1, columnIndex },
      { stringValue: text },
    );
    workbook.turn();
    workbook.answerForm(requestFor('Beta', 2));
    workbook.turn();
    expect(startSays(workbook)).toContain(words);
  });

  it('takes a day however it is typed', () => {
    const { given: workbook } = oneReferral();
    const { sheetId: holidays } = tabOf('holidays');
    const days = ['24 December 2026', '29/12/2026', '2026-12-30', 'Thu 31 Dec 2026'];
    days.forEach((day, index) => {
      write(
        workbook,
        { sheetId: holidays, rowIndex: 100 + index, columnIndex: 0 },
        { stringValue: day },
      );
      write(
        workbook,
        { sheetId: holidays, rowIndex: 100 + index, columnIndex: 2 },
        { stringValue: 'Closed' },
      );
    });
    const { daysOff } = workbook.read().register.calendar;
    const expected = ['2026-12-24', '2026-12-29', '2026-12-30', '2026-12-31'];
    expect(expected.filter((day) => daysOff.has(day as never))).toEqual(expected);
    expect(workbook.read().remarks).toEqual([]);
  });
});
