import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { workbookOf } from '../../src/core/register/rows.ts';
import { givenWorkbook } from '../given/given-workbook.ts';

describe('setUpWorkbook', () => {
  it('never takes a child’s paper for the template it was copied from', () => {
    const workbook = givenWorkbook();
    const { templates } = workbookOf(workbook.read().register);
    workbook.refer(requestFor('Alpha', 1));
    workbook.turn();
    workbook.setUp();
    expect(workbookOf(workbook.read().register).templates).toEqual(templates);
  });

  it('makes no second file when it is asked for again', () => {
    const workbook = givenWorkbook();
    const before = workbook.workspace.files().length;
    workbook.setUp();
    expect(workbook.workspace.files()).toHaveLength(before);
  });
});
