import type { Register } from '../register/register.ts';
import { workbookOf } from '../register/rows.ts';

/** Where a page of this register is reached. `path` begins with a slash. */
export const pageUrl = (register: Register, path: string): string =>
  `${workbookOf(register).pagesUrl}${path}`;

/** Where a Doc of this register is opened, once it is made. */
export function documentUrl(register: Register, key: string): string | undefined {
  const made = register.rows.document.get(key);
  if (made?.status !== 'made' || made.fileId === undefined) return undefined;
  return `${workbookOf(register).documentsUrl}${made.fileId}`;
}
