import type { RegisterDocument } from '../core/register/register.ts';
import { notLetIn } from '../core/week/grants.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { asWorkspaceError } from '../workspace/workspace-error.ts';

/** To whom a file is open, by address, and why that is not its audience. */
export type LetIn = Pick<RegisterDocument, 'granted' | 'because'>;

/**
 * Opens a file to exactly its audience: one request for each person who gains or loses access, none
 * for the rest. Who cannot be let in, or out, is noted and shown to the administrator, and stops nobody
 * else. Source: CPR-A18.
 */
export function* letIn(row: RegisterDocument, fileId: string): Program<LetIn> {
  const granted: Record<string, string> = { ...row.granted };
  for (const { email, role } of row.audience) {
    if (granted[email] !== undefined) continue;
    try {
      const { id } = yield* request('drive.permissions.create', {
        fileId,
        sendNotificationEmail: false,
        fields: 'id',
        requestBody: { type: 'user', role, emailAddress: email },
      });
      granted[email] = id ?? notLetIn;
    } catch (failure) {
      const error = asWorkspaceError(failure);
      if (error.mayHaveLanded || error.status === 429) throw error;
      granted[email] = notLetIn;
    }
  }
  return yield* letOut(row, fileId, granted);
}

/** Whom Google will not let out is kept among those it is open to. */
function* letOut(
  { audience }: RegisterDocument,
  fileId: string,
  granted: RegisterDocument['granted'],
): Program<LetIn> {
  const staying: Record<string, string> = {};
  let because: string | undefined;
  for (const [email, permissionId] of Object.entries(granted)) {
    if (audience.some((grant) => grant.email === email)) staying[email] = permissionId;
    else if (permissionId !== notLetIn) {
      const refused = yield* shutOut(fileId, permissionId);
      if (refused === undefined) continue;
      staying[email] = permissionId;
      because = `${email} may still open it. ${refused}`;
    }
  }
  return { granted: staying, ...(because === undefined ? {} : { because }) };
}

/** A permission that is gone already is what was wanted. @returns what Google said where it refused. */
function* shutOut(fileId: string, permissionId: string): Program<string | undefined> {
  try {
    yield* request('drive.permissions.delete', { fileId, permissionId });
  } catch (failure) {
    const error = asWorkspaceError(failure);
    if (error.mayHaveLanded || error.status === 429) throw error;
    if (error.status !== 404) return error.message;
  }
  return undefined;
}
