import { readFileSync } from 'node:fs';
import { fillIncoming } from '../../app/fill-incoming.ts';
import { firstTaking } from '../../core/panel/takes-requests.ts';
import { dateOf } from '../../core/calendar/local-date-time.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { panels } from '../../panels/index.ts';
import { londonTime } from '../../shells/node/london-clock.ts';
import { reads } from '../../workspace/request.ts';
import { readIncoming } from '../incoming/incoming-file.ts';
import type { FiledFault } from '../incoming/incoming-file.ts';
import { exitCodes, refusal } from '../refusal.ts';
import type { ExitCode } from '../refusal.ts';
import { openGoogleWorkbook } from './google-workbook.ts';
import type { GoogleOptions, Saying } from './google-workbook.ts';

export type ImportOptions = GoogleOptions & { readonly dryRun: boolean; readonly json: boolean };

/**
 * Brings children under review from a CSV file to the tab Incoming of a workbook on Google, where the
 * administrator accepts them one by one. A file with anything wrong in it is not begun.
 *
 * @returns `notConfigured` where the file is not as it must be.
 */
export async function importChildren(
  file: string,
  options: ImportOptions,
  saying: Saying,
): Promise<ExitCode> {
  const now = londonTime(new Date().toISOString());
  const read = readIncoming(textOf(file), panelOfForm(), dateOf(now));
  if (!read.ok) {
    sayFaults(file, read.error, options, saying);
    return exitCodes.notConfigured;
  }
  const { rows, leftOut } = read.value;
  const workbook = await openGoogleWorkbook(options, !options.dryRun, saying);
  saying.talk(`Bringing ${file} …`);
  const filled = await workbook.ask(
    fillIncoming(
      rows.map(({ row }) => row),
      workbook.run,
    ),
    options.dryRun
      ? (send) => async (request) => (reads.has(request.method) ? send(request) : {})
      : undefined,
  );
  if (options.json) {
    saying.print(JSON.stringify({ dryRun: options.dryRun, ...filled, leftOut }));
    return exitCodes.done;
  }
  const { added, there } = filled;
  saying.print(
    `${options.dryRun ? 'Would be added to' : 'Added to'} Incoming, rows: ${added.length}.`,
  );
  if (there.length > 0) saying.print(`There already, and left alone: ${there.join(', ')}.`);
  if (leftOut.length > 0) saying.print(`Columns left out: ${leftOut.join(', ')}.`);
  if (!options.dryRun && added.length > 0) {
    saying.print('Next: open the workbook, look at each row of Incoming, and tick Accept.');
  }
  return exitCodes.done;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (failure) {
    throw refusal('misused', `${file} cannot be read: ${(failure as Error).message}.`);
  }
}

function panelOfForm(): Panel {
  const panel = firstTaking(panels);
  if (!panel) throw new RangeError('There is no panel.');
  return panel;
}

function sayFaults(
  file: string,
  faults: readonly FiledFault[],
  { json }: ImportOptions,
  { print }: Saying,
): void {
  if (json) {
    print(JSON.stringify({ faults }));
    return;
  }
  print(
    `▲ ${file}: ${faults.length === 1 ? 'one thing is' : `${faults.length} things are`} wrong.`,
  );
  for (const { line, sentence } of faults) print(`  line ${line}: ${sentence}`);
  print('Nothing was brought. Mend the file and run this again.');
}
