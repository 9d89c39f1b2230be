import { systemSheetId, tabs } from '../workbook/layout.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { systemGone } from '../workbook/system-rows.ts';
import { trouble } from '../workbook/trouble.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { WorkspaceError } from '../workspace/workspace-error.ts';
import { councilFindings } from './installation/council-findings.ts';
import { findingFrom, wrong } from './workbook-finding.ts';
import type { WorkbookFinding } from './workbook-finding.ts';
import { readHeadings, renamed } from './renamed-findings.ts';
import type { Run } from './run.ts';
import {
  generationFindings,
  installationFindings,
  localeFindings,
  protectionFindings,
  setUpAgain,
} from './workbook-findings.ts';

/**
 * Everything about a workbook that keeps the register from running rightly, each with its mend: language
 * and zone, tabs and columns, protection, generations, people, holidays. It only reads.
 *
 * @returns what is wrong first, in the order of the tabs; nothing where all is well.
 */
export function* checkWorkbook(run: Run): Program<readonly WorkbookFinding[]> {
  const found = yield* request('sheets.spreadsheets.get', {
    spreadsheetId: run.spreadsheetId,
    fields:
      'properties(locale,timeZone),sheets(properties(sheetId,title,hidden),protectedRanges(range)),namedRanges(name)',
  });
  const stands = new Set(found.sheets?.map((sheet) => sheet.properties?.sheetId));
  if (!stands.has(systemSheetId)) return [notSetUp(tabs.some((tab) => stands.has(tab.sheetId)))];
  let snapshot: Snapshot;
  try {
    snapshot = yield* readWorkbook(run.spreadsheetId, run.panels);
  } catch (failure) {
    if (failure instanceof WorkspaceError) throw failure;
    return [damaged(failure)];
  }
  const headings = yield* readHeadings(snapshot, stands);
  const findings = [
    ...localeFindings(found),
    ...trouble(snapshot).map(findingFrom),
    ...protectionFindings(found),
    ...installationFindings(snapshot),
    ...generationFindings(snapshot, found),
    ...whatTheCouncilKeeps(snapshot, run),
    ...renamed(snapshot, headings),
  ];
  return [
    ...findings.filter(({ severity }) => severity === 'wrong'),
    ...findings.filter(({ severity }) => severity === 'advice'),
  ];
}

/** The same as *Check this installation* looks at, where set-up has been finished. */
function whatTheCouncilKeeps({ register }: Snapshot, run: Run): readonly WorkbookFinding[] {
  const workbook = register.rows.workbook.get('workbook');
  if (!workbook) return [];
  return councilFindings(register, workbook, run)
    .filter(({ state }) => state === 'wrong')
    .map(({ checked, seen, fix }) => wrong(`${checked}. ${seen}`, fix));
}

const notSetUp = (tabsStand: boolean): WorkbookFinding => {
  if (!tabsStand) return wrong('This workbook is not set up: it has none of the tabs.', setUpAgain);
  return findingFrom(systemGone);
};

/** A System tab that somebody wrote over is a finding: nothing else can be known of such a workbook. */
const damaged = (failure: unknown): WorkbookFinding =>
  wrong(
    `The System tab cannot be read. ${failure instanceof Error ? failure.message : String(failure)}`,
    'Restore the workbook from its version history.',
  );
