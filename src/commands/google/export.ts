import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readLog } from '../../workbook/read-log.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { Run } from '../../app/run.ts';
import type { Program } from '../../workspace/program.ts';
import { csvOf } from '../tables/csv.ts';
import { tableOf } from '../tables/table.ts';
import type { Table } from '../tables/table.ts';
import { xlsxOf } from '../tables/xlsx.ts';
import { refusal } from '../refusal.ts';
import { openGoogleWorkbook } from './google-workbook.ts';
import type { GoogleOptions, Saying } from './google-workbook.ts';

export type ExportOptions = GoogleOptions & {
  /** Where the files are put; new or empty. */
  readonly folder: string;
  readonly dryRun: boolean;
  readonly json: boolean;
};

/**
 * Copies the register of a workbook on Google to files: one CSV for each tab, log included, and all of
 * them as one Excel workbook. It only reads. Files may be opened by their owner alone.
 * @throws Refusal where the folder holds something already: nothing is written over.
 */
export async function exportRegister(options: ExportOptions, saying: Saying): Promise<void> {
  const folder = path.resolve(options.folder);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw refusal(
      'misused',
      `${options.folder} holds something already, and nothing is written over. Name another with --folder.`,
    );
  }
  const workbook = await openGoogleWorkbook(options, false, saying);
  saying.talk('Reading the workbook …');
  const tables = await workbook.ask(readTables(workbook.run));
  const files = new Map<string, string | Buffer>(
    tables.map((table) => [`${table.title}.csv`, csvOf(table)]),
  );
  files.set('Panel register.xlsx', xlsxOf(tables));
  if (!options.dryRun) mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, content] of files) {
    if (options.dryRun) continue;
    saying.talk(`Writing ${name} …`);
    writeFileSync(path.join(folder, name), content, { mode: 0o600 });
  }
  if (options.json) {
    const rows = Object.fromEntries(tables.map((table) => [table.title, table.rows.length]));
    saying.print(
      JSON.stringify({ dryRun: options.dryRun, folder, files: [...files.keys()], rows }),
    );
    return;
  }
  const head = options.dryRun ? 'Would be written to' : 'Written to';
  saying.print(`${head} ${options.folder}: ${files.size} files.`);
  for (const { title, rows } of tables) saying.print(`  ${title}.csv, rows: ${rows.length}`);
  saying.print('  Panel register.xlsx, all of them');
  saying.print('They hold personal data about children. Keep them no wider than the workbook.');
}

function* readTables({ spreadsheetId, panels }: Run): Program<readonly Table[]> {
  const { tabs } = yield* readWorkbook(spreadsheetId, panels);
  const log = yield* readLog(spreadsheetId);
  return [...tabs.values()].map((view) => tableOf(view.tab.order === 'log' ? log : view));
}
