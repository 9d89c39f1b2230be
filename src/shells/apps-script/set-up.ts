import { setUpWorkbook } from '../../app/set-up-workbook.ts';
import type { Installation } from '../../app/set-up-workbook.ts';
import { runSync } from '../../workspace/program.ts';
import type { BuiltForm } from './build-form.ts';
import { google } from './google.ts';
import { buildRequestForms } from './request-form.ts';
import { recordRoleAccount, roleAccount, runsAs } from './role-account.ts';
import { newRun } from './run.ts';
import { setTriggers } from './triggers.ts';
import { turn } from './turn.ts';
import { whyItFailed } from './why-it-failed.ts';

const title = 'Set up';

/**
 * Sets up the workbook for the shared mailbox: tabs, template Docs, triggers, and a first turn. Whatever
 * stands is left, so it may be asked for again. Anybody else is told whom to ask.
 */
export function setUpHere(): void {
  const ui = SpreadsheetApp.getUi();
  const me = runsAs();
  const role = roleAccount();
  if (role !== undefined && role !== me) {
    ui.alert(
      title,
      `Only ${role} can set this workbook up. You are signed in as ${me}. Ask whoever reads the mail of ${role} to open the workbook and choose Panel, Set up.`,
      ui.ButtonSet.OK,
    );
    return;
  }
  if (role === undefined) {
    const answer = ui.alert(
      'Is this the panel’s shared mailbox?',
      `You are signed in as ${me}. Everything the register sends comes from this address, and only it may set the register up. Choose No if it is your own.`,
      ui.ButtonSet.YES_NO,
    );
    if (answer !== ui.Button.YES) {
      ui.alert(
        title,
        'Nothing was done. Sign in as the panel’s shared mailbox, open this workbook, and choose Panel, Set up.',
        ui.ButtonSet.OK,
      );
      return;
    }
    recordRoleAccount(me);
  }
  ui.alert(title, setUpOnce(me), ui.ButtonSet.OK);
}

/** Two at once would each make their own questions in the Form, and answers to one half would be lost. */
function setUpOnce(role: string): string {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(0)) {
    return 'Set-up is under way already. Wait until it says what came of it, and choose nothing meanwhile.';
  }
  try {
    return setUpAs(role);
  } finally {
    lock.releaseLock();
  }
}

/** @returns what was done and what comes next, or what stood in the way. */
function setUpAs(role: string): string {
  let forms: readonly BuiltForm[];
  try {
    runSync(setUpWorkbook(installationOf(role), newRun()), google());
    const { now } = newRun();
    const { register } = turn({ wait: 30_000 });
    forms = buildRequestForms(register, now);
    setTriggers();
  } catch (failure) {
    return `Set-up came part of the way. ${whyItFailed(failure).words} Then choose Panel, Set up again: what stands is left as it is.`;
  }
  return [
    `The workbook is set up. The register runs every five minutes, as ${role}.`,
    ...forms.map(({ title: name, url }) => `${name}, by this form: ${url}`),
    ...forms
      .flatMap(({ ofAnotherKind }) => ofAnotherKind)
      .map(
        (title) =>
          `The question "${title}" was made another kind of question: what it is answered may come back for correction.`,
      ),
    'Next: type the panel’s people on the tab People, share the workbook with the administrators, and choose Panel, Check this installation. No mail goes before that.',
  ].join('\n\n');
}

const installationOf = (role: string): Installation => ({
  roleAccount: role,
  allowedDomains: [role.slice(role.indexOf('@') + 1)],
  pagesUrl: pagesUrl(),
  documentsUrl: 'https://docs.google.com/document/d/',
  checkFirst: true,
});

/** The web app takes a page’s path as a query. Google gives no address while there is no deployment. */
function pagesUrl(): string {
  const url = ScriptApp.getService().getUrl();
  return url ? `${url}?at=` : '';
}
