import type { Register } from '../../core/register/register.ts';
import { workbookOf } from '../../core/register/rows.ts';
import { addressOf } from '../../core/week/links.ts';
import { paths } from '../../core/week/page-paths.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import { runSync } from '../../workspace/program.ts';
import { google } from './google.ts';
import { newRun } from './run.ts';

/** How many children are known, and where an extract is brought: a menu cannot open a page by itself. */
export function childrenWords(): string {
  const register = registerNow();
  const { size } = register.rows.child;
  return [
    size === 1 ? '1 child is known.' : `${size} children are known.`,
    'Who is due, and where an extract of the children in care is brought, for administrators:',
    pageWords(register, paths.children),
    'Where a panel looks for children by itself, the tab Start has the same link.',
  ].join('\n\n');
}

/** Where the file of a council's own panel is brought. */
export const ownPanelWords = (): string =>
  [
    'The file of a panel of your own is brought on a page, for administrators of every panel:',
    pageWords(registerNow(), paths.ownPanels),
    'The tab Panels has the same link, and there you choose whether it runs.',
  ].join('\n\n');

function registerNow(): Register {
  const { spreadsheetId, panels } = newRun();
  return runSync(readWorkbook(spreadsheetId, panels), google()).register;
}

function pageWords(register: Register, path: string): string {
  const { pagesUrl } = workbookOf(register);
  return pagesUrl === ''
    ? 'The pages have no address yet: release them first.'
    : addressOf(pagesUrl, path);
}
