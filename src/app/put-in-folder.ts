import type { Register, RegisterDocument } from '../core/register/register.ts';
import { workbookOf } from '../core/register/rows.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';

/**
 * Moves a file to the folder it belongs in, unless it lies there: to the register's own where it belongs
 * in none.
 */
export function* putInFolder(
  register: Register,
  row: RegisterDocument,
  fileId: string,
): Program<void> {
  if (row.folder === row.filedIn) return;
  yield* request('drive.files.update', {
    fileId,
    addParents: folderId(register, row.folder),
    removeParents: folderId(register, row.filedIn),
    fields: 'id',
  });
}

const folderId = (register: Register, key: string | undefined): string =>
  register.rows.document.get(key ?? '')?.fileId ?? workbookOf(register).rootFolderId;
