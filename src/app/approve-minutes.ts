import { err } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import type { Program } from '../workspace/program.ts';
import { faultWords } from './fault-words.ts';
import { giveOrderOn } from './give-order.ts';
import { readMinutesOf } from './read-asked.ts';
import type { Run } from './run.ts';

/**
 * The chair approves the minutes as final. They are read from the document first: whatever a final
 * record must say and does not is listed, all at once, and nothing is taken.
 *
 * @param seen - fingerprint of the text that the chair was shown, where it is known: another text is not
 *   approved unseen.
 *
 * Source: CPR-5.1b. Source: CPR-5.2b.
 */
export function* approveMinutes(
  sitting: string,
  by: string,
  run: Run,
  seen?: string,
): Program<Result<string, string>> {
  const snapshot = yield* readWorkbook(run.spreadsheetId, run.panels);
  const { register } = snapshot;
  const row = register.rows.sitting.get(sitting);
  if (!row) return err(`There is no sitting ${sitting}.`);
  const read = yield* readMinutesOf(register, row, run.now);
  if (!read) return err('The minutes document has not been made yet.');
  if (seen !== undefined && seen !== read.text) return err(changedMeanwhile);
  const open = [...faultWords(read), ...read.suggested];
  if (open.length > 0) return err(['The minutes are not final yet:', ...open].join('\n'));
  const { outcomes, text, parts } = read;
  const presence = read.presence.said;
  const order = { kind: 'approve-minutes', sitting, outcomes, presence, text, parts } as const;
  return yield* giveOrderOn(snapshot, order, by, run);
}

const changedMeanwhile =
  'The minutes were changed after this page was opened. Look at them as they are now, then approve them.';
