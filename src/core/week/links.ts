import type { Register } from '../register/register.ts';
import { workbookOf } from '../register/rows.ts';

/**
 * Where a page is reached. On a host that has paths of its own the path is put behind its address; on one
 * that has none, the address ends in a query that takes it: `…/exec?at=/referrals/RP-26-0001`.
 *
 * @param path - begins with a slash; it may have a query of its own.
 */
export const addressOf = (pagesUrl: string, path: string): string =>
  pagesUrl + (pagesUrl.endsWith('=') ? encodeURIComponent(path).replaceAll('%2F', '/') : path);

/** Where a page of this register is reached. `path` begins with a slash. */
export const pageUrl = (register: Register, path: string): string =>
  addressOf(workbookOf(register).pagesUrl, path);

/** Where a Doc of this register is opened, once it is made. */
export function documentUrl(register: Register, key: string): string | undefined {
  const made = register.rows.document.get(key);
  if (made?.status !== 'made' || made.fileId === undefined) return undefined;
  return `${workbookOf(register).documentsUrl}${made.fileId}`;
}
