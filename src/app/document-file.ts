import type { drive_v3 } from '@googleapis/drive';
import type { Register, RegisterDocument } from '../core/register/register.ts';
import { workbookOf } from '../core/register/rows.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';

/** The property a file is found by when the answer that named it was lost. */
const property = 'panelDocument';

const folderType = 'application/vnd.google-apps.folder';
const documentType = 'application/vnd.google-apps.document';

/** The file of a document that a run made and did not live to record. */
export function* findFile(row: RegisterDocument): Program<string | undefined> {
  const { files } = yield* request('drive.files.list', {
    q: `properties has { key='${property}' and value='${row.key}' } and trashed = false`,
    orderBy: 'createdTime',
    fields: 'files(id)',
  });
  return files?.[0]?.id ?? undefined;
}

/** Makes its file: a folder, an empty Doc to be written in, or a copy of its template. */
export function* createFile(register: Register, row: RegisterDocument): Program<string> {
  const workbook = workbookOf(register);
  const parent = register.rows.document.get(row.folder ?? '')?.fileId ?? workbook.rootFolderId;
  const requestBody = {
    name: row.name,
    parents: [parent],
    properties: { [property]: row.key },
    ...keptClose(row),
  };
  const { id } =
    row.kind === 'folder' || row.kind === 'added'
      ? yield* request('drive.files.create', {
          fields: 'id',
          requestBody: {
            ...requestBody,
            mimeType: row.kind === 'folder' ? folderType : documentType,
          },
        })
      : yield* request('drive.files.copy', {
          fileId: workbook.templates[row.kind] ?? '',
          fields: 'id',
          requestBody,
        });
  if (!id) throw new Error(`Google gave no id for ${row.key}.`);
  return id;
}

/**
 * Who may only read a Doc takes no copy or PDF of it away, and nobody shares it but the account that owns it. A
 * record is no member's to read, and whoever files it on the case system needs its PDF. A folder has no text.
 *
 * @see https://developers.google.com/workspace/drive/api/guides/content-restrictions
 */
function keptClose({ kind }: RegisterDocument): drive_v3.Schema$File {
  if (kind === 'folder') return {};
  return {
    writersCanShare: false,
    ...(kind === 'record' ? {} : { copyRequiresWriterPermission: true }),
  };
}
