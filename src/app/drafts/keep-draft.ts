import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { dateOf } from '../../core/calendar/local-date-time.ts';
import type { Register } from '../../core/register/register.ts';
import { workbookOf } from '../../core/register/rows.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { draftIn, draftRequests } from '../../documents/draft/draft-document.ts';
import type { Draft, DraftWords } from '../../documents/draft/draft-document.ts';
import { request } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import type { Exchange } from '../../workspace/request.ts';
import { asWorkspaceError } from '../../workspace/workspace-error.ts';
import {
  draftProperties,
  draftsOf,
  formKey,
  keptUntil,
  letWriterIn,
  mostDrafts,
} from './draft-files.ts';
import type { DraftFile } from './draft-files.ts';

/** Why a draft was not kept. */
export type NotKept =
  | { readonly kind: 'five'; readonly drafts: readonly DraftFile[] }
  /** More than a Doc holds. */
  | { readonly kind: 'too-long' }
  /** It was deleted since its form was opened. */
  | { readonly kind: 'gone' };

type Sections = DraftWords['sections'];

/**
 * Keeps what was typed into a form in a Doc of the role account that its writer may read and nobody else
 * may open. Saved again from the same form, it takes the place of what was there, at once and whole. At
 * most five requests.
 *
 * @param fileId - the Doc it is kept in already; without it, it may still be found by its form.
 * @returns the id of its Doc.
 */
export function* keepDraft(
  register: Register,
  draft: Draft,
  sections: Sections,
  fileId: string,
): Program<Result<string, NotKept>> {
  if (fileId !== '') return yield* keptIn(fileId, draft, sections, false);
  const drafts = yield* draftsOf(draft.by);
  const before = drafts.find(({ form }) => form === formKey(draft.by, draft.begun));
  if (before) {
    const kept = yield* keptIn(before.fileId, draft, sections, true);
    if (kept.ok && !before.open) yield* letWriterIn(before.fileId, draft.by);
    return kept;
  }
  if (drafts.length >= mostDrafts) return err({ kind: 'five', drafts });
  return yield* keptAnew(register, draft, sections);
}

function* keptAnew(
  register: Register,
  draft: Draft,
  sections: Sections,
): Program<Result<string, NotKept>> {
  const requests = draftRequests(undefined, draft, wordsOf(draft, sections));
  if (!requests) return err({ kind: 'too-long' });
  const { draftsFolderId, rootFolderId } = workbookOf(register);
  const { id } = yield* request('drive.files.create', {
    fields: 'id',
    requestBody: {
      ...known(draft),
      mimeType: 'application/vnd.google-apps.document',
      parents: [draftsFolderId ?? rootFolderId],
    },
  });
  if (!id) throw new Error('Google gave no id for a draft.');
  yield* request('docs.documents.batchUpdate', {
    documentId: id,
    requestBody: { requests: [...requests] },
  });
  yield* letWriterIn(id, draft.by);
  return ok(id);
}

/**
 * Into a Doc that holds a draft of the same writer, and into no other: a form can bring back any id.
 *
 * @param theirs - Drive says that the Doc is this writer's, so that it may hold nothing yet.
 */
function* keptIn(
  fileId: string,
  draft: Draft,
  sections: Sections,
  theirs: boolean,
): Program<Result<string, NotKept>> {
  const document = yield* opened(fileId);
  const before = document && draftIn(document);
  if (!document || (before ? before.by !== draft.by : !theirs)) return err({ kind: 'gone' });
  const now = before ? { ...draft, begun: before.begun } : draft;
  const requests = draftRequests(document, now, wordsOf(now, sections));
  if (!requests) return err({ kind: 'too-long' });
  // What Drive knows goes first: a run that dies in between leaves the old words, kept longer.
  yield* request('drive.files.update', { fileId, fields: 'id', requestBody: known(now) });
  yield* request('docs.documents.batchUpdate', {
    documentId: fileId,
    requestBody: {
      requests: [...requests],
      writeControl: { requiredRevisionId: document.revisionId ?? null },
    },
  });
  return ok(fileId);
}

function* opened(documentId: string): Program<Exchange['docs.documents.get']['reply'] | undefined> {
  try {
    return yield* request('docs.documents.get', { documentId });
  } catch (failure) {
    const error = asWorkspaceError(failure);
    if (error.status === 404 || error.status === 403) return undefined;
    throw error;
  }
}

const known = (draft: Draft) => ({
  name: titleOf(draft),
  properties: { ...draftProperties(draft.by, formKey(draft.by, draft.begun), draft.savedAt) },
});

const titleOf = ({ savedAt }: Draft): string => `Draft referral, ${fullDate(dateOf(savedAt))}`;

const wordsOf = (draft: Draft, sections: Sections): DraftWords => ({
  title: titleOf(draft),
  about: [
    `It was not sent. It is deleted after ${fullDate(keptUntil(draft.savedAt))}.`,
    'You can read it here. To go on with it, or to send it, open it from the home page of the panel register.',
  ],
  sections,
});

/** The draft a Doc holds; nothing where there is none to read. */
export function* draftAt(fileId: string): Program<Draft | undefined> {
  const document = yield* opened(fileId);
  return document && draftIn(document);
}
