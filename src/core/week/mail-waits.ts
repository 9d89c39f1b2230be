import { fullDateTime } from '../calendar/dates-in-full.ts';
import type { Register } from '../register/register.ts';

/** Where an installation is checked, and where its check is confirmed. */
export const checkItem = 'Panel, Check this installation';
const confirmItem = 'Panel, Confirm the check';

/** Whether no mail may go yet, because this installation has still to be checked. */
export function mailWaits(register: Register): boolean {
  const { checkFirst, checked } = register.rows.workbook.get('workbook') ?? {};
  return checkFirst === true && checked?.confirmedAt === undefined;
}

/** Why no mail goes yet, and what a person does about it; nothing where mail goes. */
export function whyMailWaits(register: Register): string | undefined {
  const workbook = register.rows.workbook.get('workbook');
  if (!workbook || !mailWaits(register)) return undefined;
  const { checked, roleAccount } = workbook;
  if (!checked) {
    return `No mail goes before this installation has been checked. Open the workbook as ${roleAccount} and choose ${checkItem}.`;
  }
  const when = fullDateTime(checked.at);
  return checked.passed
    ? `No mail goes before the check of ${when} is confirmed. It sent a code to ${roleAccount}: choose ${confirmItem} and type it.`
    : `No mail goes before a check finds nothing wrong. That of ${when} did: mend it, then choose ${checkItem} as ${roleAccount}.`;
}
