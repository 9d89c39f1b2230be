import { fullDateTime } from '../calendar/dates-in-full.ts';
import type { Register } from '../register/register.ts';
import { workbookOf } from '../register/rows.ts';
import { err, ok } from '../result.ts';
import { afterWaiting } from '../week/after-waiting.ts';
import { logged } from '../week/logged.ts';
import { checkItem, mailWaits } from '../week/mail-waits.ts';
import type { Decided, Given } from './order.ts';

/** A person says that this is the live workbook after all; effects begin again from what it holds. */
export function carryOn(register: Register, spreadsheetId: string, { by, now }: Given): Decided {
  const { stopped, ...workbook } = workbookOf(register);
  if (stopped === undefined) return err('Nothing is stopped.');
  return ok({
    changes: [
      { table: 'workbook', row: { ...workbook, spreadsheetId, carriedOn: true } },
      logged(now, 'Workbook', 'Declared the live workbook', '', by),
    ],
    said: 'This workbook is live again.',
  });
}

/** The mail of the last check has arrived: from now on mail goes, what waited for it first. */
export function confirmCheck(register: Register, code: string, { by, now }: Given): Decided {
  const workbook = workbookOf(register);
  const { checked } = workbook;
  if (!checked) return err(`This installation has not been checked. Choose ${checkItem} first.`);
  const when = fullDateTime(checked.at);
  if (!checked.passed) {
    return err(`The check of ${when} found something wrong. Mend it, then choose ${checkItem}.`);
  }
  if (code.replace(/\s/g, '') !== checked.code) {
    return err(
      `This is not the code of the last check. Look in ${workbook.roleAccount} for the mail of ${when}; it holds six figures. If it has not arrived, choose ${checkItem} again.`,
    );
  }
  const waited = mailWaits(register);
  const row = { ...workbook, checked: { ...checked, confirmedAt: checked.confirmedAt ?? now } };
  return ok({
    changes: [
      { table: 'workbook', row },
      ...(waited ? afterWaiting(register, now) : []),
      logged(now, 'Workbook', 'The mail of the check has arrived', '', by),
    ],
    said: waited ? 'The check is confirmed. Mail goes from now on.' : 'The check is confirmed.',
  });
}
