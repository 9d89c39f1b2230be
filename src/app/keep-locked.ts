import type { RegisterDocument } from '../core/register/register.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { asWorkspaceError } from '../workspace/workspace-error.ts';

/** The lock a file has now, and why that is not the one it should have. */
export type Locked = { readonly locked: string | undefined; readonly because?: string };

/**
 * Closes the text of a file to everybody, or opens it again: one request where it is not so yet. Only the
 * account that owns it can take the lock off. It may still be moved, and opened to others.
 * Done twice it does no harm: a restriction that is set takes the place of the one before.
 *
 * @see https://developers.google.com/workspace/drive/api/guides/content-restrictions
 */
export function* keepLocked(row: RegisterDocument, fileId: string): Program<Locked> {
  const { lock, locked } = row;
  if (lock === locked) return { locked };
  const restriction =
    lock === undefined
      ? { readOnly: false }
      : { readOnly: true, ownerRestricted: true, reason: lock };
  try {
    yield* request('drive.files.update', {
      fileId,
      fields: 'id',
      requestBody: { contentRestrictions: [restriction] },
    });
    return { locked: lock };
  } catch (failure) {
    const error = asWorkspaceError(failure);
    if (error.mayHaveLanded || error.status === 429) throw error;
    const what = lock === undefined ? 'opened for changes' : 'closed to changes';
    return { locked, because: `Its text could not be ${what}. ${error.message}` };
  }
}
