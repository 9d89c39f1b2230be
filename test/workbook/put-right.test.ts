import type { sheets_v4 } from '@googleapis/sheets';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { tabOf } from '../../src/workbook/layout.ts';
import { given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { cellsOf, edit, write } from '../given/hands.ts';

const oneReferral = given((workbook) => workbook.refer(requestFor('Alpha', 1)));

const columns = (tab: string, at: number): sheets_v4.Schema$DimensionRange => ({
  sheetId: tabOf(tab).sheetId,
  dimension: 'COLUMNS',
  startIndex: at,
  endIndex: at + 1,
});

const textsOf = (workbook: GivenWorkbook, tab: string): readonly (readonly string[])[] =>
  cellsOf(workbook, tab).map((row) => row.map((cell) => cell.userEnteredValue?.stringValue ?? ''));

describe('what people move between the read and the write is put right at once', () => {
  it('leaves nothing in a column that a council has just put in', () => {
    const { given: workbook } = oneReferral();
    const status = workbook.read().tabs.get('referrals')?.columns.get('status') ?? -1;
    workbook.type('referrals', 'RP-26-0001', 'withdraw', 'Invented: a carer was found.');
    workbook.beforeNextWrite(() => {
      edit(workbook, [
        { insertDimension: { range: columns('referrals', status), inheritFromBefore: true } },
      ]);
    });
    workbook.turn();
    const theirs = textsOf(workbook, 'referrals').map((row) => row[status]);
    expect(theirs.filter((text) => text !== '')).toEqual([]);
  });

  it('gives a council’s own column back what stood there', () => {
    const { given: workbook } = oneReferral();
    const { sheetId } = tabOf('referrals');
    const status = workbook.read().tabs.get('referrals')?.columns.get('status') ?? -1;
    edit(workbook, [
      { insertDimension: { range: columns('referrals', status), inheritFromBefore: true } },
    ]);
    const own = { sheetId, columnIndex: status };
    write(workbook, { ...own, rowIndex: 0 }, { stringValue: 'Our notes' });
    write(workbook, { ...own, rowIndex: 1 }, { stringValue: 'Invented note' });
    workbook.type('referrals', 'RP-26-0001', 'withdraw', 'Invented: a carer was found.');
    workbook.beforeNextWrite(() => {
      // Theirs and the register’s change places: the write meets the one where the other was.
      edit(workbook, [
        { moveDimension: { source: columns('referrals', status), destinationIndex: status + 2 } },
      ]);
    });
    workbook.turn();
    const texts = textsOf(workbook, 'referrals');
    expect(texts.map((row) => row[status + 1]).slice(0, 2)).toEqual(['Our notes', 'Invented note']);
    expect(texts[1]?.[status]).toBe('– Withdrawn');
  });

  it('stands under the right headings of the Log', () => {
    const { given: workbook } = oneReferral();
    workbook.type('referrals', 'RP-26-0001', 'withdraw', 'Invented: a carer was found.');
    const before = cellsOf(workbook, 'log').length;
    workbook.beforeNextWrite(() => {
      edit(workbook, [{ moveDimension: { source: columns('log', 4), destinationIndex: 0 } }]);
    });
    workbook.turn();
    const [headings = [], ...lines] = textsOf(workbook, 'log');
    const about = lines.slice(before - 1).map((line) => line[headings.indexOf('About')]);
    expect(about.length).toBeGreaterThan(1);
    expect(about.filter((text) => text?.includes('RP-26-0001') !== true)).toEqual([]);
  });
});

describe('where Start cannot be written', () => {
  const hurt = (workbook: GivenWorkbook): void => {
    edit(workbook, [{ deleteDimension: { range: columns('start', 1) } }]);
    workbook.turn();
  };

  it('To do says what is wrong, and no longer once it is put right', () => {
    const { given: workbook } = oneReferral();
    const said = (): boolean =>
      textsOf(workbook, 'todo').some((row) =>
        row.some((text) => text.includes('"Now" is missing')),
      );
    hurt(workbook);
    expect(said()).toBe(true);
    workbook.setUp();
    workbook.turn();
    expect(said()).toBe(false);
  });
});

describe('a workbook set back to an older version while a run is under way', () => {
  it('stops at the next commit, and makes nothing twice once it is declared the live one', () => {
    const { given: workbook } = oneReferral();
    workbook.goTo('2026-11-24T11:30:00');
    const older = workbook.workspace.snapshot().spreadsheet;
    workbook.turn();
    const mails = workbook.workspace.sentMail().length;
    workbook.answerForm(requestFor('Beta', 2));
    workbook.beforeNextWrite(() => {
      workbook.workspace.restore({ ...workbook.workspace.snapshot(), spreadsheet: older });
    });
    workbook.tick();
    expect(workbook.read().register.rows.workbook.get('workbook')?.stopped).toContain('set back');
    expect(workbook.workspace.sentMail()).toHaveLength(mails);
    const { spreadsheetId } = workbook.workspace;
    workbook.order({ kind: 'carry-on', spreadsheetId });
    workbook.goTo('2026-11-24T11:45:00');
    workbook.turn();
    const keys = workbook.workspace
      .files()
      .flatMap(({ properties }) => properties['panelDocument'] ?? []);
    expect(keys).toContain('folder:resources:2026-11-25');
    expect(new Set(keys).size).toBe(keys.length);
  });
});
