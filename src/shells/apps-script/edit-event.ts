import { tabs } from '../../workbook/layout.ts';
import type { Tab } from '../../workbook/column.ts';

/** What Google hands to an edit trigger; nothing of it is sure to be there. */
export type EditEvent = {
  readonly range?: GoogleAppsScript.Spreadsheet.Range;
  readonly user?: { readonly getEmail?: unknown };
};

/**
 * Whose edit it was: the address the event itself gives. Google leaves it out for people of other
 * domains. An event made by hand on a page of the web app carries no functions, so it names nobody.
 */
export function editedBy(event: EditEvent | undefined): string | undefined {
  const user = event?.user;
  if (typeof user?.getEmail !== 'function') return undefined;
  const email = (user as GoogleAppsScript.Base.User).getEmail();
  return email === '' ? undefined : email.toLowerCase();
}

/**
 * Whether an edit may ask for anything: it lies on a tab with columns of people's, and not only under
 * headings of the product's. Where the event does not say, or was made by hand on a page, it may.
 */
export function mayMatter(event: EditEvent | undefined): boolean {
  const range = event?.range;
  if (typeof range?.getSheet !== 'function') return true;
  const sheet = range.getSheet();
  const tab = (tabs as readonly Tab[]).find(({ sheetId }) => sheetId === sheet.getSheetId());
  if (!tab?.columns.some(({ owner }) => owner === 'people')) return false;
  if (range.getRow() === 1) return true;
  const [headings = []] = sheet
    .getRange(1, range.getColumn(), 1, range.getNumColumns())
    .getValues() as readonly (readonly unknown[])[];
  return !headings.every((heading) =>
    tab.columns.some((column) => column.owner === 'product' && column.heading === heading),
  );
}
