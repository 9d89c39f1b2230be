import { docs } from '@googleapis/docs';
import { drive } from '@googleapis/drive';
import { gmail } from '@googleapis/gmail';
import { sheets } from '@googleapis/sheets';
import type { GoogleAuth, OAuth2Client } from 'google-auth-library';
import { reads } from '../../workspace/request.ts';
import type { WorkspaceRequest } from '../../workspace/request.ts';
import { unreachable } from '../../core/unreachable.ts';
import { WorkspaceError } from '../../workspace/workspace-error.ts';

export type Send = (request: WorkspaceRequest) => Promise<unknown>;

/** The requests that are not Google's REST: form responses and memory. Each place keeps its own. */
export type Elsewhere = (
  request: Extract<WorkspaceRequest, { method: `forms.${string}` | `memory.${string}` }>,
) => Promise<unknown>;

export type Clients = {
  readonly auth: GoogleAuth | OAuth2Client;
  /** Where the REST interfaces are reached; Google’s own addresses when absent. Ends with a slash. */
  readonly rootUrl?: string;
  readonly elsewhere: Elsewhere;
  /** Waits before a read is tried again. */
  readonly wait: (milliseconds: number) => Promise<void>;
};

const triesOfARead = 3;

/**
 * Sends requests with Google’s own clients. A read that met a 429, a 5xx or silence is tried again;
 * nothing else is, since it may have landed: that is for the program to meet.
 */
export function sendWith(clients: Clients): Send {
  const once = onceWith(clients);
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(request);
      } catch (failure) {
        const error = workspaceError(failure);
        const passing = error.status === 429 || error.mayHaveLanded;
        if (!reads.has(request.method) || !passing || attempt === triesOfARead) throw error;
        await clients.wait(250 * 2 ** attempt);
      }
    }
  };
}

function onceWith({ auth, rootUrl, elsewhere }: Clients): Send {
  const options = {
    auth,
    fetchImplementation: globalThis.fetch,
    retry: false,
    ...(rootUrl === undefined ? {} : { rootUrl }),
  };
  const api = {
    sheets: sheets({ version: 'v4', ...options }),
    docs: docs({ version: 'v1', ...options }),
    drive: drive({ version: 'v3', ...options }),
    gmail: gmail({ version: 'v1', ...options }),
  };
  return async (request) => {
    switch (request.method) {
      case 'sheets.spreadsheets.get':
        return (await api.sheets.spreadsheets.get(request.ask)).data;
      case 'sheets.spreadsheets.getByDataFilter':
        return (await api.sheets.spreadsheets.getByDataFilter(request.ask)).data;
      case 'sheets.spreadsheets.batchUpdate':
        return (await api.sheets.spreadsheets.batchUpdate(request.ask)).data;
      case 'docs.documents.get':
        return (await api.docs.documents.get(request.ask)).data;
      case 'docs.documents.batchUpdate':
        return (await api.docs.documents.batchUpdate(request.ask)).data;
      case 'drive.files.create':
        return (await api.drive.files.create(request.ask)).data;
      case 'drive.files.copy':
        return (await api.drive.files.copy(request.ask)).data;
      case 'drive.files.list':
        return (await api.drive.files.list(request.ask)).data;
      case 'drive.files.update':
        return (await api.drive.files.update(request.ask)).data;
      case 'drive.files.export': {
        const { data } = await api.drive.files.export(request.ask, { responseType: 'arraybuffer' });
        return { base64: Buffer.from(data as ArrayBuffer).toString('base64') };
      }
      case 'drive.files.delete':
        return (await api.drive.files.delete(request.ask)).data;
      case 'drive.permissions.create':
        return (await api.drive.permissions.create(request.ask)).data;
      case 'drive.permissions.delete':
        return (await api.drive.permissions.delete(request.ask)).data;
      case 'gmail.users.messages.send':
        return (await api.gmail.users.messages.send(request.ask)).data;
      case 'forms.responses.list':
      case 'forms.responses.get':
      case 'forms.responses.create':
      case 'forms.responses.delete':
      case 'memory.recall':
      case 'memory.remember':
        return await elsewhere(request);
      default:
        return unreachable(request);
    }
  };
}

/** Google’s refusal, or silence, as the program is told of it. */
function workspaceError(failure: unknown): WorkspaceError {
  if (failure instanceof WorkspaceError) return failure;
  const { status, message, response } = failure as {
    status?: unknown;
    message?: unknown;
    response?: { data?: { error?: { message?: unknown } } };
  };
  // Where bytes were asked for, Google's own words are in the answer only.
  const own = response?.data?.error?.message ?? message;
  const words = typeof own === 'string' ? own : String(failure);
  return new WorkspaceError(typeof status === 'number' ? status : 0, words);
}
