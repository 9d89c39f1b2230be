import type { sheets_v4 } from '@googleapis/sheets';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { tabOf } from '../../src/workbook/layout.ts';
import { given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { cellsOf, edit } from '../given/hands.ts';

const oneReferral = given((workbook) => workbook.refer(requestFor('Alpha', 1)));

const columns = (tab: string, at: number): sheets_v4.Schema$DimensionRange => ({
  sheetId: tabOf(tab).sheetId,
  dimension: 'COLUMNS',
  startIndex: at,
  endIndex: at + 1,
});

const textsOf = (workbook: GivenWorkbook, tab: string): readonly (readonly string[])[] =>
  cellsOf(workbook, tab).map((row) => row.map((cell) => cell.userEnteredValue?.stringValue ?? ''));

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
