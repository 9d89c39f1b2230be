import { giveOrder } from '../../app/give-order.ts';
import { checkInstallation } from '../../app/installation/check-installation.ts';
import { findingsInWords } from '../../app/installation/findings-in-words.ts';
import type { Host } from '../../app/installation/host.ts';
import { runSync } from '../../workspace/program.ts';
import { google } from './google.ts';
import { lastBeat } from './heartbeat.ts';
import { roleAccount, runsAs } from './role-account.ts';
import { newRun } from './run.ts';
import { missingTriggers } from './triggers.ts';

/** Everything the register leans on, looked at, and what came of it in words. */
export function checkHere(): string {
  return findingsInWords(runSync(checkInstallation(host(), newRun()), google()));
}

function host(): Host {
  const last = lastBeat();
  const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
  return {
    account: runsAs(),
    triggersMissing: missingTriggers(),
    // Google says that some are missing, and not which.
    scopesMissing:
      status === ScriptApp.AuthorizationStatus.REQUIRED ? ['some of those that it asks for'] : [],
    ...(last === undefined ? {} : { lastTurnAt: last }),
  };
}

/**
 * Takes the code that the check sent to the shared mailbox: mail goes from then on.
 *
 * @returns what came of it, in words.
 */
export function confirmHere(code: string): string {
  const role = roleAccount();
  if (role === undefined) return 'This workbook is not set up: choose Panel, Set up.';
  if (role !== runsAs()) {
    return `Only ${role} can confirm the check. Sign in as it, open this workbook, and choose Panel, Confirm the check.`;
  }
  const said = runSync(giveOrder({ kind: 'confirm-check', code }, role, newRun()), google());
  return said.ok ? said.value : said.error;
}
