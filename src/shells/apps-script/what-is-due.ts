import { toDo } from '../../core/week/to-do.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import { runSync } from '../../workspace/program.ts';
import { google } from './google.ts';
import { newRun } from './run.ts';

/** As many lines as a dialog shows without scrolling far. */
const mostLines = 15;

/** Everything that waits for a person, in the words of To do: references and roles, never a child's name. */
export function dueNow(): string {
  const { now, spreadsheetId, panels } = newRun();
  const { register } = runSync(readWorkbook(spreadsheetId, panels), google());
  const lines = toDo(register, now).map(
    ({ words, what, who }) => `${words}: ${what}${who === '' ? '' : ` (${who})`}`,
  );
  if (lines.length === 0) return 'Nothing waits for anybody.';
  const more = lines.length - mostLines;
  return [
    ...lines.slice(0, mostLines),
    ...(more > 0 ? [`${more} more stand on the tab To do.`] : []),
  ].join('\n\n');
}
