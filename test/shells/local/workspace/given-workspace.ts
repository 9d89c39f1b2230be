import {
  createWorkspace,
  type Workspace,
} from '../../../../src/shells/local/workspace/create-workspace.ts';
import type { Exchange, Method, WorkspaceRequest } from '../../../../src/workspace/request.ts';

export const role = { email: 'panel.register@council.example' };
export const administrator = { email: 'administrator@council.example' };

/** A workspace in memory whose clock stands still. */
export function givenWorkspace(): Workspace {
  return createWorkspace({ roleAccount: role.email, now: () => '2026-11-23T16:40:00.000Z' });
}

/** Asks as the role account, or as someone else. */
export function asking(workspace: Workspace, as = role) {
  return <M extends Method>(method: M, ask: Exchange[M]['ask']): Exchange[M]['reply'] =>
    workspace.handle({ method, ask } as WorkspaceRequest, as) as Exchange[M]['reply'];
}

/** A new Google Doc, and short ways to edit and read it. */
export function givenDocument(workspace = givenWorkspace(), name = 'Minutes') {
  const ask = asking(workspace);
  const made = ask('drive.files.create', {
    requestBody: { name, mimeType: 'application/vnd.google-apps.document' },
  });
  const documentId = made.id ?? '';
  const read = () => ask('docs.documents.get', { documentId });
  const edit = (
    ...requests: NonNullable<
      Exchange['docs.documents.batchUpdate']['ask']['requestBody']
    >['requests'] &
      object
  ) => ask('docs.documents.batchUpdate', { documentId, requestBody: { requests } });
  return { workspace, ask, documentId, read, edit };
}
