import { giveOrder } from '../../app/give-order.ts';
import { checkInstallation } from '../../app/installation/check-installation.ts';
import { findingsInWords } from '../../app/installation/findings-in-words.ts';
import type { FormSeen } from '../../app/installation/form-findings.ts';
import type { Host } from '../../app/installation/host.ts';
import { runSync } from '../../workspace/program.ts';
import { google } from './google.ts';
import { openForm, rememberedForms } from './kept-form.ts';
import type { RememberedForm } from './kept-form.ts';
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
    forms: rememberedForms().map(formSeen),
    // Google says that some are missing, and not which.
    scopesMissing:
      status === ScriptApp.AuthorizationStatus.REQUIRED ? ['some of those that it asks for'] : [],
    ...(last === undefined ? {} : { lastTurnAt: last }),
  };
}

function formSeen(kept: RememberedForm): FormSeen {
  const { panel, items } = kept;
  try {
    const form = openForm(kept);
    const stand = new Set(form.getItems().map((item) => String(item.getId())));
    const gone = Object.values(items).filter((id) => !stand.has(id));
    return { panel, open: { published: form.isPublished(), questionsGone: gone.length } };
  } catch {
    return { panel };
  }
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
