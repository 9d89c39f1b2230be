import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { OAuth2Client } from 'google-auth-library';
import {
  createWorkspace,
  type Workspace,
} from '../../src/shells/local/workspace/create-workspace.ts';
import {
  serveWorkspace,
  type Answering,
} from '../../src/shells/local/workspace/serve/serve-workspace.ts';
import { sendWith } from '../../src/shells/node/send.ts';
import type { WorkspaceRequest } from '../../src/workspace/request.ts';
import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import type { Asking, Given } from './promise.ts';

const roleAccount = 'panel.register@council.example';

/** Somewhere the promises are tried. */
export type Place = {
  readonly name: string;
  readonly given: () => Promise<Given>;
  readonly close: () => Promise<void>;
};

const newWorkspace = (): Workspace =>
  createWorkspace({ roleAccount, now: () => '2026-11-23T16:40:00.000Z' });

async function givenWith(workspace: Workspace, ask: Asking): Promise<Given> {
  const create = async (name: string, kind: string) => {
    const mimeType = `application/vnd.google-apps.${kind}`;
    const made = await ask('drive.files.create', { requestBody: { name, mimeType } });
    return made.id ?? '';
  };
  return {
    ask,
    workspace,
    spreadsheetId: workspace.spreadsheetId,
    documentId: await create('Minutes', 'document'),
    folderId: await create('Sitting', 'folder'),
  };
}

/** The workspace itself. */
export function inMemory(): Place {
  return {
    name: 'in memory',
    given: () => {
      const workspace = newWorkspace();
      const ask = async (method: string, body: object, email = roleAccount): Promise<unknown> =>
        Promise.resolve().then(() =>
          workspace.handle({ method, ask: body } as WorkspaceRequest, { email }),
        );
      return givenWith(workspace, ask as Asking);
    },
    close: () => Promise.resolve(),
  };
}

/** Google's own clients, sent to a workspace that listens on this machine only. */
export async function overLoopback(): Promise<Place> {
  let answering: Answering | undefined;
  const listener = getRequestListener(
    async (request) => (await answering?.(request)) ?? new Response(null, { status: 503 }),
  );
  const server = createServer((incoming, outgoing) => {
    void listener(incoming, outgoing);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const rootUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  return {
    name: "over loopback with Google's clients",
    given: () => {
      const workspace = newWorkspace();
      answering = serveWorkspace(workspace);
      const ask = (method: string, body: object, email = roleAccount): Promise<unknown> =>
        sendAs(email, rootUrl)({ method, ask: body } as WorkspaceRequest);
      return givenWith(workspace, ask as Asking);
    },
    close: async () => {
      await new Promise<void>((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      });
    },
  };
}

/** The Node shell as this person. */
function sendAs(email: string, rootUrl: string) {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: `local:${email}`, expiry_date: Date.now() + 86_400_000 });
  return sendWith({
    auth,
    rootUrl,
    wait: () => Promise.resolve(),
    elsewhere: async ({ method, ask }) => {
      const path = method.replace(/\.(\w+)$/, ':$1').replaceAll('.', '/');
      const response = await fetch(`${rootUrl}local/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer local:${email}` },
        body: JSON.stringify(ask),
      });
      const reply = (await response.json()) as { error?: { message: string } };
      if (reply.error) throw new WorkspaceError(response.status, reply.error.message);
      return reply;
    },
  });
}
