import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { workbookOf } from '../../src/core/register/rows.ts';
import { commit } from '../../src/workbook/commit.ts';
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

  it('makes a template anew when it lies in the bin, though papers copied from it stand', () => {
    const workbook = givenWorkbook();
    const { templates } = workbookOf(workbook.read().register);
    workbook.refer(requestFor('Alpha', 1));
    workbook.turn();
    const fileId = templates['paper'] ?? '';
    workbook.send({
      method: 'drive.files.update',
      ask: { fileId, requestBody: { trashed: true }, fields: 'id' },
    });
    workbook.setUp();
    const { register } = workbook.read();
    const now = workbookOf(register).templates['paper'];
    const papers = [...register.rows.document.values()].map((document) => document.fileId);
    expect([fileId, ...papers]).not.toContain(now);
  });

  it('makes no second file when it is asked for again', () => {
    const workbook = givenWorkbook();
    const before = workbook.workspace.files().length;
    workbook.setUp();
    expect(workbook.workspace.files()).toHaveLength(before);
  });

  it('leaves a copy a copy: nothing is sent from it before a person has said that it is live', () => {
    const workbook = givenWorkbook();
    workbook.run(
      commit(workbook.read(), { id: 'copied', now: workbook.newRun().now }, (register) => [
        { table: 'workbook', row: { ...workbookOf(register), spreadsheetId: 'the-original' } },
      ]),
    );
    workbook.setUp();
    workbook.answerForm(requestFor('Alpha', 1));
    expect(workbook.turn().effects).toEqual([]);
    expect(workbookOf(workbook.read().register).stopped).toContain('This workbook is a copy.');
    workbook.order({ kind: 'carry-on', spreadsheetId: workbook.read().spreadsheetId });
    expect(workbook.turn().effects).not.toEqual([]);
  });
});
