import { workbookOf } from '../../core/register/rows.ts';
import { addressOf } from '../../core/week/links.ts';
import { paths } from '../../core/week/page-paths.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import { runSync } from '../../workspace/program.ts';
import { google } from './google.ts';
import { newRun } from './run.ts';

/** How many children are known, and where an extract is brought: a menu cannot open a page by itself. */
export function childrenWords(): string {
  const { spreadsheetId, panels } = newRun();
  const { register } = runSync(readWorkbook(spreadsheetId, panels), google());
  const { size } = register.rows.child;
  const { pagesUrl } = workbookOf(register);
  return [
    size === 1 ? '1 child is known.' : `${size} children are known.`,
    'Who is due, and where an extract of the children in care is brought, for administrators:',
    pagesUrl === ''
      ? 'The pages have no address yet: release them first.'
      : addressOf(pagesUrl, paths.children),
    'Where a panel looks for children by itself, the tab Start has the same link.',
  ].join('\n\n');
}
