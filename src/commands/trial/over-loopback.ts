import { OAuth2Client } from 'google-auth-library';
import { sendWith } from '../../shells/node/send.ts';
import type { Send } from '../../shells/node/send.ts';
import { WorkspaceError } from '../../workspace/workspace-error.ts';
import type { Method } from '../../workspace/request.ts';

/** Farther off than any trial’s clock: a token that nobody tries to refresh. */
const never = Date.UTC(2100, 0, 1);

/**
 * A way to ask the local workspace as any address, with Google’s own clients, over loopback HTTP.
 *
 * @param rootUrl - where the workspace is served, with a slash at the end.
 */
export function overLoopback(rootUrl: string): (email: string) => Send {
  const senders = new Map<string, Send>();
  return (email) => {
    const known = senders.get(email);
    if (known) return known;
    const token = `local:${email}`;
    const auth = new OAuth2Client();
    auth.setCredentials({ access_token: token, expiry_date: never });
    const send = sendWith({
      auth,
      rootUrl,
      elsewhere: (request) => askOwn(rootUrl, token, request.method, request.ask),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    });
    senders.set(email, send);
    return send;
  };
}

/** Those that are not Google’s: the workspace answers them beside the rest. */
const ownPaths: Partial<Record<Method, string>> = {
  'forms.responses.list': 'local/forms/responses:list',
  'forms.responses.get': 'local/forms/responses:get',
  'forms.responses.create': 'local/forms/responses:create',
  'forms.responses.delete': 'local/forms/responses:delete',
  'memory.recall': 'local/memory:recall',
  'memory.remember': 'local/memory:remember',
};

async function askOwn(
  rootUrl: string,
  token: string,
  method: Method,
  ask: unknown,
): Promise<unknown> {
  const response = await fetch(`${rootUrl}${ownPaths[method] ?? ''}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(ask),
  });
  const reply: unknown = await response.json();
  if (response.ok) return reply;
  const { error } = reply as { error?: { message?: string } };
  throw new WorkspaceError(response.status, error?.message ?? response.statusText);
}
