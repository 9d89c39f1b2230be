import type { docs_v1 } from '@googleapis/docs';
import { inPlainLetters } from '../../documents/document/plain-letters.ts';
import { fileFor } from '../../app/set-up-workbook.ts';
import { request } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import type { Exchange, FormResponse } from '../../workspace/request.ts';
import { WorkspaceError } from '../../workspace/workspace-error.ts';
import type { Store } from './memory.ts';

/** A response sent on a page is remembered as `answer-<id>` = where it is kept, and since when. */
const prefix = 'answer-';

/** Looked for by when it was kept: a try that came hours after the first is new to the register. */
type Kept = { readonly documentId: string; readonly keptAt: string };

/** The folder they are kept in, once it is known. */
const folderName = 'answersFolder';

/** Names the Doc of a response, so that one made by a run that died is found. */
const property = 'panelAnswer';

const documentType = 'application/vnd.google-apps.document';
const folderType = 'application/vnd.google-apps.folder';

/**
 * Keeps what was sent on a page: its text in a Doc of the role account, in a folder nobody else may open,
 * since a script property holds no more than 9 KB and should hold no narrative. Remembered only once the
 * Doc is whole. A run that died before that is taken up by the next try, which has the same id.
 *
 * @returns the response that is kept under this id: this one, or the first that came.
 */
export function* keptOnce(response: FormResponse, store: Store): Program<FormResponse> {
  const name = prefix + response.responseId;
  const before = yield* keptAs(response.responseId, store);
  if (before) return before;
  const found = yield* foundDocument(response.responseId);
  const documentId = found ?? (yield* newDocument(response, store));
  // A run that died may have written it already.
  const written = found === undefined ? undefined : yield* responseIn({ documentId });
  if (!written) yield* write(documentId, response);
  const kept: Kept = { documentId, keptAt: response.createTime };
  store.setProperties({ [name]: JSON.stringify(kept) });
  return written ?? response;
}

/** Those kept at or after this instant (RFC 3339). No Doc is opened for any other, nor for `except`. */
export function* keptSince(
  { since, except = [] }: Exchange['forms.responses.list']['ask'],
  store: Store,
): Program<readonly FormResponse[]> {
  const from = since === '' ? 0 : Date.parse(since);
  const responses: FormResponse[] = [];
  for (const [name, text] of Object.entries(store.getProperties())) {
    if (!name.startsWith(prefix) || except.includes(name.slice(prefix.length))) continue;
    const kept = JSON.parse(text) as Kept;
    const response = Date.parse(kept.keptAt) >= from && (yield* responseIn(kept));
    if (response) responses.push(response);
  }
  return responses;
}

/** The one kept under this id; nothing when none is. */
export function* keptAs(responseId: string, store: Store): Program<FormResponse | undefined> {
  const kept = store.getProperty(prefix + responseId);
  return kept === null ? undefined : yield* responseIn(JSON.parse(kept) as Kept);
}

/** Puts its Doc in the bin, which Drive empties after 30 days, and forgets it; nothing where none is kept. */
export function* takeOut(responseId: string, store: Store): Program<void> {
  const name = prefix + responseId;
  const kept = store.getProperty(name);
  if (kept === null) return;
  const { documentId: fileId } = JSON.parse(kept) as Kept;
  try {
    yield* request('drive.files.update', { fileId, requestBody: { trashed: true }, fields: 'id' });
  } catch (failure) {
    if (!(failure instanceof WorkspaceError && failure.status === 404)) throw failure;
  }
  store.deleteProperty(name);
}

function* answersFolder(store: Store): Program<string> {
  const known = store.getProperty(folderName);
  if (known !== null) return known;
  const root = yield* fileFor('root', 'Panel register', folderType);
  const folder = yield* fileFor('answers', 'Answers', folderType, root);
  store.setProperties({ [folderName]: folder });
  return folder;
}

function* foundDocument(responseId: string): Program<string | undefined> {
  const { files } = yield* request('drive.files.list', {
    q: `properties has { key='${property}' and value='${responseId}' } and trashed = false`,
    orderBy: 'createdTime',
    fields: 'files(id)',
  });
  return files?.[0]?.id ?? undefined;
}

function* newDocument({ responseId }: FormResponse, store: Store): Program<string> {
  const parents = [yield* answersFolder(store)];
  const properties = { [property]: responseId };
  try {
    const { id } = yield* request('drive.files.create', {
      fields: 'id',
      requestBody: { name: responseId, mimeType: documentType, parents, properties },
    });
    if (!id) throw new Error(`Google gave no id for ${responseId}.`);
    return id;
  } catch (failure) {
    // The folder was deleted: the next try makes another.
    if (failure instanceof WorkspaceError && failure.status === 404) {
      store.deleteProperty(folderName);
    }
    throw failure;
  }
}

function* write(documentId: string, response: FormResponse): Program<void> {
  const insertText = { location: { index: 1 }, text: inPlainLetters(response) };
  yield* request('docs.documents.batchUpdate', {
    documentId,
    requestBody: { requests: [{ insertText }] },
  });
}

/** Nothing where the Doc is gone or was written over: To do then shows the paper that cannot be made. */
function* responseIn({ documentId }: Pick<Kept, 'documentId'>): Program<FormResponse | undefined> {
  try {
    return responseFrom(yield* request('docs.documents.get', { documentId }));
  } catch (failure) {
    if (failure instanceof WorkspaceError && failure.status === 404) return undefined;
    throw failure;
  }
}

/** Nothing while it has not been written. */
function responseFrom({ body }: docs_v1.Schema$Document): FormResponse | undefined {
  const text = (body?.content ?? [])
    .flatMap(({ paragraph }) => paragraph?.elements ?? [])
    .map(({ textRun }) => textRun?.content ?? '')
    .join('');
  try {
    return JSON.parse(text) as FormResponse;
  } catch {
    return undefined;
  }
}
