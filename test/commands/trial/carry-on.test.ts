import { momentFrom } from '../../../src/app/run.ts';
import { openTrial } from '../../../src/commands/trial/open-trial.ts';
import { roleAccount } from '../../../src/commands/trial/trial-people.ts';
import { workbookOf } from '../../../src/core/register/rows.ts';

const admin = 'admin@council.example';

const open = () =>
  openTrial({
    at: momentFrom('2026-11-23T10:00:00'),
    pagesUrl: 'http://127.0.0.1:8080',
    real: () => 0,
  });

/** A trial whose workbook was set back: the memory outside it knows of a later generation. */
async function setBack() {
  const trial = await open();
  const { spreadsheetId } = trial.workspace;
  trial.workspace.handle(
    {
      method: 'memory.remember',
      ask: { generation: { generation: 100_000, spreadsheetId } },
    },
    { email: roleAccount },
  );
  await trial.desk.turn();
  const stopped = async () => workbookOf((await trial.desk.snapshot()).register).stopped;
  return { ...trial, stopped };
}

describe('carryOn', () => {
  it('lets a workbook that was set back go on, once a person says that it is the live one', async () => {
    const { desk, stopped } = await setBack();
    expect(await stopped()).toContain('set back to an older version');
    expect(await desk.carryOn(admin)).toBe('This workbook is live again.');
    expect(await stopped()).toBeUndefined();
    await desk.turn();
    expect(await stopped()).toBeUndefined();
  });

  it('says that nothing is stopped when nothing is', async () => {
    expect(await (await open()).desk.carryOn(admin)).toBe('Nothing is stopped.');
  });
});
