import type { Register, RegisterDocument } from '../core/register/register.ts';
import { workbookOf } from '../core/register/rows.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';

/** Moves a file to the folder it belongs in, unless it lies there. @returns the key of that folder. */
export function* putInFolder(
  register: Register,
  row: RegisterDocument,
  fileId: string,
): Program<string | undefined> {
  const { folder } = row;
  if (folder === undefined || folder === row.filedIn) return folder;
  const documents = register.rows.document;
  const from = documents.get(row.filedIn ?? '')?.fileId ?? workbookOf(register).rootFolderId;
  yield* request('drive.files.update', {
    fileId,
    addParents: documents.get(folder)?.fileId ?? '',
    removeParents: from,
    fields: 'id',
  });
  return folder;
}
