import { addressOf } from '../core/week/links.ts';
import type { WorkbookState } from '../core/register/register.ts';
import { tabOf, tabs } from '../workbook/layout.ts';
import { namedBy } from './path-names.ts';
import type { SiteRun } from './page-ask.ts';

/**
 * How paths are followed on a host that has none of its own. The address the workbook keeps goes first:
 * it is the one in the mails. What is changed in the workbook leads there. Nothing in the local trial,
 * whose paths are paths.
 */
export function linksOf(
  run: SiteRun,
  workbook: Pick<WorkbookState, 'pagesUrl'> | undefined,
): ((path: string) => string) | undefined {
  if (run.pagesUrl === undefined) return undefined;
  const pagesUrl = workbook?.pagesUrl.endsWith('=') ? workbook.pagesUrl : run.pagesUrl;
  return (path) => tabUrl(path, run.spreadsheetId) ?? addressOf(pagesUrl, path);
}

/** The tab of the workbook that a path of the register stands for; nothing for any other path. */
export function tabUrl(path: string, spreadsheetId: string): string | undefined {
  const named = namedBy(path);
  if (!named || !inWorkbook.has(named.route)) return undefined;
  const tab = tabs.find(({ id }) => id === (named.places['tab'] ?? 'referrals'));
  return (
    tab &&
    `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit#gid=${tabOf(tab.id).sheetId}`
  );
}

const inWorkbook: ReadonlySet<string> = new Set(['register', 'tab', 'cell']);
