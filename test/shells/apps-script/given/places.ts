import { approveMinutes } from '../../../../src/app/approve-minutes.ts';
import { dailyCheck } from '../../../../src/app/daily-check.ts';
import { giveOrder } from '../../../../src/app/give-order.ts';
import { checkInstallation } from '../../../../src/app/installation/check-installation.ts';
import { codeOf } from '../../../../src/app/installation/code-mail.ts';
import type { Run } from '../../../../src/app/run.ts';
import { momentFrom } from '../../../../src/app/run.ts';
import { setUpWorkbook } from '../../../../src/app/set-up-workbook.ts';
import { tick } from '../../../../src/app/tick.ts';
import { typingInto } from '../../../../src/commands/story/write-minutes.ts';
import { seedPeople } from '../../../../src/commands/trial/seed-people.ts';
import { roleAccount, trialPeople } from '../../../../src/commands/trial/trial-people.ts';
import { typingRequest } from '../../../../src/commands/trial/type-in-cell.ts';
import { typingOverRequests } from '../../../../src/commands/trial/typing-over.ts';
import { offered } from '../../../../src/panels/index.ts';
import { createWorkspace } from '../../../../src/shells/local/workspace/create-workspace.ts';
import type { Workspace } from '../../../../src/shells/local/workspace/create-workspace.ts';
import { instantOf, londonTime } from '../../../../src/shells/node/london-clock.ts';
import { paths } from '../../../../src/core/week/page-paths.ts';
import { tabOf } from '../../../../src/workbook/layout.ts';
import { readWorkbook } from '../../../../src/workbook/read-workbook.ts';
import type { Snapshot } from '../../../../src/workbook/snapshot.ts';
import { request, runSync } from '../../../../src/workspace/program.ts';
import type { Program } from '../../../../src/workspace/program.ts';
import type { FakeGoogle } from './fake-google.ts';
import type { FakePage } from './fake-html.ts';
import { fakeRange } from './fake-spreadsheet-app.ts';
import { administrator } from './month.ts';
import type { Place } from './month.ts';

/** What people do with their own hands, the same anywhere. */
function handsOn(workspace: Workspace) {
  const as = <T>(email: string, program: Program<T>): T =>
    runSync(program, (asked) => workspace.handle(asked, { email }));
  const snapshot = (): Snapshot => as(roleAccount, readWorkbook(workspace.spreadsheetId, offered));
  return {
    as,
    snapshot,
    /** @returns where the cell is, sheet and 0-based row and column. */
    type: (tab: string, key: string, column: string, value: string) => {
      const book = snapshot();
      const ask = typingRequest(book, { tab, key, column, value });
      workspace.handle(
        { method: 'sheets.spreadsheets.batchUpdate', ask },
        { email: administrator },
      );
      const view = book.tabs.get(tab)!;
      const { sheetId } = tabOf(tab);
      return { sheetId, row: view.rowOf.get(key)!, column: view.columns.get(column)! };
    },
    write: ((sitting, reference, item, email) => {
      const { register } = snapshot();
      const documentId = register.rows.document.get(`minutes:${sitting}`)?.fileId ?? '';
      const document = as(email, request('docs.documents.get', { documentId }));
      const requests = typingOverRequests(typingInto(document, reference, item));
      as(email, request('docs.documents.batchUpdate', { documentId, requestBody: { requests } }));
    }) satisfies Place['write'],
  };
}

const runAt = (now: Run['now'], { spreadsheetId }: Workspace, id: string): Run => ({
  id,
  now,
  spreadsheetId,
  panels: offered,
  londonTime,
  mayGoOn: () => true,
});

/** The chair opens the page of the minutes in the web app, and sends its form. */
function approveOnPage(google: FakeGoogle, sitting: string, by: string): void {
  const visit = (name: 'doGet' | 'doPost', boxes: Readonly<Record<string, string>>): FakePage => {
    const parameter = { at: paths.minutes(sitting), ...boxes };
    const parameters = Object.fromEntries(
      Object.entries(parameter).map(([box, value]) => [box, [value]]),
    );
    const event = { parameter, parameters };
    return google.run(name, { as: roleAccount, visitor: by, event }) as FakePage;
  };
  const [, token = ''] = /name="token"\s+value="([^"]*)"/.exec(visit('doGet', {}).html) ?? [];
  visit('doPost', { token, answer: 'approve' });
}

/** A month lived by the pushed script, each run started as Google starts it. */
export function onGoogle(google: FakeGoogle): Place {
  const { workspace } = google;
  const hands = handsOn(workspace);
  const now = (): Run['now'] => londonTime(google.now());
  const fire = (handler: string, event?: unknown): void => {
    for (const trigger of google.triggers) {
      if (trigger.handler === handler) google.run(handler, { as: trigger.owner, event });
    }
  };
  return {
    now,
    set: (at) => {
      google.set(instantOf(at));
    },
    register: () => hands.snapshot().register,
    tick: () => {
      fire('tick');
    },
    dailyCheck: () => {
      fire('dailyCheck');
    },
    refer: (answers, email) => {
      workspace.submitResponse(answers, email);
      fire('formSubmitted', {});
    },
    type: (...cell) => {
      const { sheetId, row, column } = hands.type(...cell);
      const range = fakeRange(workspace, sheetId, [row + 1, column + 1, 1, 1]);
      fire('edited', { range, user: { getEmail: () => administrator } });
    },
    write: hands.write,
    approve: (sitting, by) => {
      approveOnPage(google, sitting, by);
    },
  };
}

/**
 * The same month by the programs themselves, asked of the workspace with nothing between.
 *
 * @param checkRun - the id of the run that checked the installation: its code comes from it.
 */
export function inMemory(at: string, checkRun: string): Place & { readonly workspace: Workspace } {
  let now = momentFrom(at);
  let instant = instantOf(now);
  let runs = 0;
  const workspace = createWorkspace({ roleAccount, now: () => instant });
  const hands = handsOn(workspace);
  const newRun = (): Run => runAt(now, workspace, `run-${String((runs += 1))}`);
  const turn = (editedBy?: string): void => {
    const run = newRun();
    hands.as(roleAccount, tick(editedBy === undefined ? run : { ...run, editedBy }));
  };
  const installation = {
    roleAccount,
    allowedDomains: ['council.example'],
    pagesUrl: '',
    documentsUrl: 'https://docs.google.com/document/d/',
    checkFirst: true,
  };
  hands.as(roleAccount, setUpWorkbook(installation, newRun()));
  turn();
  hands.as(roleAccount, seedPeople(workspace.spreadsheetId, trialPeople));
  const host = { account: roleAccount, triggersMissing: [], lastTurnAt: now, scopesMissing: [] };
  const run = runAt(now, workspace, checkRun);
  hands.as(roleAccount, checkInstallation(host, run));
  const order = { kind: 'confirm-check', code: codeOf(run) } as const;
  hands.as(roleAccount, giveOrder(order, roleAccount, newRun()));
  return {
    workspace,
    now: () => now,
    set: (moment) => {
      now = moment;
      instant = instantOf(now);
    },
    register: () => hands.snapshot().register,
    tick: turn,
    dailyCheck: () => {
      turn();
      hands.as(roleAccount, dailyCheck(newRun()));
    },
    refer: (answers, email) => {
      workspace.submitResponse(answers, email);
      turn();
    },
    type: (...cell) => {
      hands.type(...cell);
      turn(administrator);
    },
    write: hands.write,
    approve: (sitting, by) => {
      const said = hands.as(roleAccount, approveMinutes(sitting, by, newRun()));
      if (!said.ok) throw new Error(said.error);
    },
  };
}
