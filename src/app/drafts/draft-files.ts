import { addDays } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { dateOf, parseLocalDateTime } from '../../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import type { Referral, Register } from '../../core/register/register.ts';
import { request } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import type { Exchange } from '../../workspace/request.ts';
import { WorkspaceError } from '../../workspace/workspace-error.ts';
import { keyHash } from '../../core/register/key-hash.ts';

/** The Doc of one draft, as Drive knows it: nothing of what it says. */
export type DraftFile = {
  readonly fileId: string;
  /** The form it was saved from. */
  readonly form: string;
  readonly savedAt: LocalDateTime;
  /** Its writer was let in: the last thing done when it is first saved. */
  readonly open: boolean;
};

/** How many one person may keep. */
export const mostDrafts = 5;

const daysKept = 30;

/** The last day on which a draft is kept. */
export const keptUntil = (savedAt: LocalDateTime): LocalDate => addDays(dateOf(savedAt), daysKept);

/**
 * Names one form of one person: what is saved, and what is sent, from it twice is the same. Only the second
 * half follows from what a form brings back, so that nobody's form can be made to bear another's name.
 */
export const formKey = (email: string, begun: string): string => keyHash(email) + keyHash(begun);

/** The id under which the request of a draft is kept: there is one, whatever is changed and sent again. */
export const draftResponseId = (form: string): string => `web-${form}`;

/** The request that was sent from a form, saved or not. */
export const sentFrom = ({ rows }: Register, form: string): Referral | undefined =>
  [...rows.referral.values()].find(({ responses }) =>
    responses.some((id) => id === draftResponseId(form) || id.startsWith(`web-${form}-`)),
  );

const names = {
  kind: 'panelDraft',
  of: 'panelDraftOf',
  form: 'panelDraftForm',
  savedAt: 'panelDraftSaved',
} as const;

const kind = 'referral';

type DriveFile = NonNullable<Exchange['drive.files.list']['reply']['files']>[number];

/** An address as a property holds it: 124 bytes with its key, and no quotation mark to search by. */
function ownerMark(email: string): string {
  const marked = encodeURIComponent(email).replaceAll("'", '%27');
  return marked.length > 100 ? keyHash(email) : marked;
}

export const draftProperties = (
  email: string,
  form: string,
  savedAt: LocalDateTime,
): Readonly<Record<string, string>> => ({
  [names.kind]: kind,
  [names.of]: ownerMark(email),
  [names.form]: form,
  [names.savedAt]: savedAt,
});

/** A person's drafts, the oldest first. */
export const draftsOf = (email: string): Program<readonly DraftFile[]> =>
  found(names.of, ownerMark(email));

/** Everybody's. */
export const allDrafts = (): Program<readonly DraftFile[]> => found(names.kind, kind);

function* found(property: string, value: string): Program<readonly DraftFile[]> {
  const drafts: DraftFile[] = [];
  let pageToken: string | undefined;
  do {
    const { files, nextPageToken } = yield* request('drive.files.list', {
      q: `properties has { key='${property}' and value='${value}' } and trashed = false`,
      orderBy: 'createdTime',
      fields: 'nextPageToken,files(id,createdTime,properties,permissions(role))',
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    drafts.push(...(files ?? []).map(draftFile));
    pageToken = nextPageToken ?? undefined;
  } while (pageToken !== undefined);
  return drafts;
}

function draftFile({ id, createdTime, properties, permissions }: DriveFile): DraftFile {
  const marks = properties ?? {};
  return {
    fileId: id ?? '',
    form: marks[names.form] ?? '',
    savedAt:
      parseLocalDateTime(marks[names.savedAt] ?? '') ??
      ((createdTime ?? '').slice(0, 19) as LocalDateTime),
    open: (permissions ?? []).some(({ role }) => role !== 'owner'),
  };
}

/** Lets its writer read it as a Doc, and no more: what they write, they write on the page. */
export function* letWriterIn(fileId: string, email: string): Program<void> {
  yield* unlessRefused(
    request('drive.permissions.create', {
      fileId,
      sendNotificationEmail: false,
      fields: 'id',
      requestBody: { type: 'user', role: 'reader', emailAddress: email },
    }),
  );
}

/** For good, past the bin; one that is gone already is what was wanted. */
export function* deleteDraft(fileId: string): Program<void> {
  try {
    yield* request('drive.files.delete', { fileId });
  } catch (failure) {
    if (!(failure instanceof WorkspaceError && failure.status === 404)) throw failure;
  }
}

/** A draft is whole without it: its page opens to its writer whether or not Google lets them into the Doc. */
function* unlessRefused(wish: Program<unknown>): Program<void> {
  try {
    yield* wish;
  } catch (failure) {
    if (!(failure instanceof WorkspaceError)) throw failure;
  }
}
