import type { sheets_v4 } from '@googleapis/sheets';
import { keepPanels } from '../../app/keep-panels.ts';
import { setUpTabs } from '../../app/set-up-tabs.ts';
import type { Run } from '../../app/run.ts';
import { choosePanels } from '../../core/order/choose-panels.ts';
import type { PanelHere } from '../../core/panel/offered-panels.ts';
import { offered } from '../../panels/index.ts';
import { tabs } from '../../workbook/layout.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import { systemGone } from '../../workbook/system-rows.ts';
import { request } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import { reads } from '../../workspace/request.ts';
import type { Send } from '../../shells/node/send.ts';
import { refusal } from '../refusal.ts';
import { openGoogleWorkbook } from './google-workbook.ts';
import type { GoogleOptions, Saying } from './google-workbook.ts';

export type SetupOptions = GoogleOptions & {
  readonly roleAccount?: string;
  /** Codes with commas between. */
  readonly panels?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
};

/**
 * Sets up the tabs of a workbook on Google as far as any editor may: tabs, headings, lists, marks and
 * protection, language and time zone. Folder, templates, form and triggers belong to the role account and
 * are made by the workbook’s own menu. Safe to run again.
 */
export async function setup(options: SetupOptions, saying: Saying): Promise<void> {
  const chosen = chosenPanels(options.panels);
  const workbook = await openGoogleWorkbook(options, !options.dryRun, saying);
  const roleAccount = await workbook.ask(roleAccountOf(options.roleAccount, workbook.run));
  saying.talk(options.dryRun ? 'Looking at the workbook …' : 'Setting up the workbook …');
  const asked: sheets_v4.Schema$Request[] = [];
  try {
    await workbook.ask(setUpTabs(roleAccount, workbook.run), writingDown(asked, options.dryRun));
  } catch (failure) {
    // A preview of an empty workbook ends where its own tabs would be read back.
    const isPreviewed = options.dryRun && asked.length > 0;
    if (!isPreviewed || (failure as Error).message !== systemGone) throw failure;
  }
  if (chosen && !options.dryRun && !(await workbook.ask(keepPanels(chosen, workbook.run)))) {
    throw refusal(
      'misused',
      'This register is in use: its panels are chosen on its tab Panels, under "Runs here".',
    );
  }
  const done = [...doneBy(asked), ...(chosen ? [`panels: ${options.panels ?? ''}`] : [])];
  say(done, roleAccount, options, saying);
}

/** What was done, or would be, and what comes next. */
function say(
  done: readonly string[],
  roleAccount: string,
  options: SetupOptions,
  saying: Saying,
): void {
  const next = `Push the script if you have not yet (npm run push), then open the workbook as ${roleAccount} and choose Panel → Set up. It makes the rest, which only that account may: folder, templates and triggers among it.`;
  if (options.json) {
    saying.print(JSON.stringify({ dryRun: options.dryRun, roleAccount, done, next }));
    return;
  }
  const head = options.dryRun ? 'Would be done, and was not:' : 'Done:';
  saying.print(done.length === 0 ? 'Nothing to do: the tabs stand.' : head);
  for (const line of done) saying.print(`  ${line}`);
  saying.print(`Next: ${next}`);
}

function chosenPanels(codes: string | undefined): readonly PanelHere[] | undefined {
  if (codes === undefined) return undefined;
  const chosen = choosePanels(
    offered,
    codes.split(',').map((code) => code.trim()),
  );
  if (!chosen.ok) throw refusal('misused', chosen.error);
  return chosen.value;
}

/** Writes down what is asked of the workbook. A preview is the same, with a send that lets only reads by. */
const writingDown =
  (asked: sheets_v4.Schema$Request[], dryRun: boolean) =>
  (send: Send): Send =>
  async (request) => {
    if (request.method === 'sheets.spreadsheets.batchUpdate') {
      asked.push(...(request.ask.requestBody?.requests ?? []));
    }
    return dryRun && !reads.has(request.method) ? {} : send(request);
  };

/**
 * The account that may write the product’s columns: the one that the register already keeps, else the
 * one given.
 * @throws Refusal where nobody says, or two are said.
 */
function* roleAccountOf(given: string | undefined, run: Run): Program<string> {
  const kept = yield* keptRoleAccount(run);
  const account = kept ?? given?.trim().toLowerCase();
  if (account === undefined || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(account)) {
    throw refusal(
      'misused',
      'Say which shared mailbox the register will act as: --role-account resources.panel@your-council.gov.uk',
    );
  }
  if (given !== undefined && given.trim().toLowerCase() !== account.toLowerCase()) {
    throw refusal(
      'notConfigured',
      `This register acts as ${account}, not as ${given}. Leave --role-account away.`,
    );
  }
  return account;
}

function* keptRoleAccount({ spreadsheetId, panels }: Run): Program<string | undefined> {
  const { sheets } = yield* request('sheets.spreadsheets.get', {
    spreadsheetId,
    fields: 'sheets(properties(sheetId))',
  });
  const stands = sheets?.some(({ properties }) =>
    tabs.some(({ sheetId }) => sheetId === properties?.sheetId),
  );
  if (!stands) return undefined;
  const { register } = yield* readWorkbook(spreadsheetId, panels);
  return register.rows.workbook.get('workbook')?.roleAccount;
}

/** What a person would call what was asked of the workbook. */
function doneBy(requests: readonly sheets_v4.Schema$Request[]): readonly string[] {
  const made = requests.flatMap(({ addSheet }) => addSheet?.properties?.title ?? []);
  const isNew = new Set(requests.map(({ addSheet }) => addSheet?.properties?.sheetId));
  const columns = requests.flatMap(({ createDeveloperMetadata }) => {
    const { metadataValue, location } = createDeveloperMetadata?.developerMetadata ?? {};
    const sheetId = location?.dimensionRange?.sheetId;
    const tab = tabs.find((one) => one.sheetId === sheetId);
    const column = tab?.columns.find(({ id }) => id === metadataValue);
    return tab && column && !isNew.has(sheetId) ? [`"${column.heading}" on "${tab.title}"`] : [];
  });
  const mended = tabs.filter(
    ({ sheetId }) => !isNew.has(sheetId) && requests.some((one) => mendsTab(one, sheetId)),
  );
  return [
    ...(made.length > 0 ? [`tabs: ${made.join(', ')}`] : []),
    ...(columns.length > 0 ? [`columns put back: ${columns.join(', ')}`] : []),
    ...(mended.length > 0
      ? [
          `lists, protection, notes and colours put back: ${mended.map(({ title }) => title).join(', ')}`,
        ]
      : []),
    ...(requests.some(({ addFilterView }) => addFilterView)
      ? [
          `filter views: ${requests.flatMap(({ addFilterView }) => addFilterView?.filter?.title ?? []).join(', ')}`,
        ]
      : []),
    ...(requests.some(({ updateSpreadsheetProperties }) => updateSpreadsheetProperties)
      ? ['language en_GB, time zone Europe/London']
      : []),
    ...(requests.some(({ deleteSheet }) => deleteSheet) ? ['the empty "Sheet1" removed'] : []),
  ];
}

const mendsTab = (one: sheets_v4.Schema$Request, sheetId: number): boolean =>
  tabsMended.some((tabOf) => tabOf(one) === sheetId);

/** Where each kind of mend that has no heading of its own above says its tab. */
const tabsMended: readonly ((one: sheets_v4.Schema$Request) => number | null | undefined)[] = [
  ({ setDataValidation }) => setDataValidation?.range?.sheetId,
  ({ addProtectedRange }) => addProtectedRange?.protectedRange?.range?.sheetId,
  ({ updateCells }) =>
    updateCells?.fields?.includes('userEnteredValue') ? undefined : updateCells?.start?.sheetId,
  ({ addConditionalFormatRule }) => addConditionalFormatRule?.rule?.ranges?.[0]?.sheetId,
];
