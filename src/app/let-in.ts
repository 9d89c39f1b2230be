import type { RegisterDocument } from '../core/register/register.ts';
import { notLetIn } from '../core/week/audiences.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { asWorkspaceError } from '../workspace/workspace-error.ts';

/**
 * Opens a file to exactly its audience: one request for each person who gains or loses access, none
 * for the rest. Who cannot be let in is noted and shown to the administrator, and stops nobody else.
 * Source: CPR-A18.
 */
export function* letIn(
  row: RegisterDocument,
  fileId: string,
): Program<Readonly<Record<string, string>>> {
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
  const staying: Record<string, string> = {};
  for (const [email, permissionId] of Object.entries(granted)) {
    if (row.audience.some((grant) => grant.email === email)) staying[email] = permissionId;
    else if (permissionId !== notLetIn) {
      yield* shutOut(fileId, permissionId);
    }
  }
  return staying;
}

/** A permission that is gone already is what was wanted. */
function* shutOut(fileId: string, permissionId: string): Program<void> {
  try {
    yield* request('drive.permissions.delete', { fileId, permissionId });
  } catch (failure) {
    if (asWorkspaceError(failure).status !== 404) throw failure;
  }
}
