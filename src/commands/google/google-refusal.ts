import { asWorkspaceError } from '../../workspace/workspace-error.ts';
import { exitCodeOf, exitCodes, refusal } from '../refusal.ts';

/** What Google refused, as a sentence that says what to do; other failures as they are. */
export function googleRefusal(failure: unknown, who: string): Error {
  if (exitCodeOf(failure) !== exitCodes.failed) return failure as Error;
  const { status, message } = asWorkspaceError(failure);
  if (/has not been used in project|is disabled/i.test(message)) {
    return refusal(
      'notAllowed',
      `The Google Sheets API is switched off in the Google Cloud project of ${who}. Switch it on: https://console.cloud.google.com/apis/library/sheets.googleapis.com. Google says: ${message}`,
    );
  }
  if (status === 400 && message.includes('protected')) {
    return refusal(
      'notAllowed',
      `What is missing stands on a tab that only the shared mailbox may write. Open the workbook as the shared mailbox and choose Panel → Set up. Google says: ${message}`,
    );
  }
  if (status === 404) {
    return refusal(
      'notAllowed',
      `Google shows ${who} no such workbook. Compare the id with the workbook’s address, between /d/ and /edit, and share the workbook with that account.`,
    );
  }
  if (status === 401 || status === 403) {
    return refusal(
      'notAllowed',
      `Google does not let ${who} do this. See what is said above about sharing and permission. Google says: ${message}`,
    );
  }
  return failure instanceof Error ? failure : new Error(message);
}

/** What went wrong before anything was asked of the workbook: there is nobody to ask as. */
export const signInRefusal = (failure: unknown, who: string): Error =>
  refusal(
    'notAllowed',
    `Google does not sign in ${who}. See what is said above. Google says: ${asWorkspaceError(failure).message}`,
  );
