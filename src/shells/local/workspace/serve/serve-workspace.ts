import { asWorkspaceError } from '../../../../workspace/workspace-error.ts';
import type { Exchange, WorkspaceRequest } from '../../../../workspace/request.ts';
import type { Workspace } from '../create-workspace.ts';
import { isOwn, queryOf, routesOf, type Route } from './routes.ts';

/** Answers one HTTP request. */
export type Answering = (request: Request) => Promise<Response>;

/**
 * The workspace over HTTP, where Google's own clients reach it when their `rootUrl` is the root.
 * Whoever asks is named by the bearer token: `Authorization: Bearer local:worker.one@council.example`.
 * The caller listens, and on 127.0.0.1 only.
 *
 * Google's clients keep no path of their `rootUrl`, so the workspace answers from the root of its port:
 * `http://127.0.0.1:8081/`.
 */
export function serveWorkspace(workspace: Workspace): Answering {
  const routes = routesOf();
  return async (request) => {
    const url = new URL(request.url);
    const path = decodeURIComponent(url.pathname);
    const route = routes.find(({ verb, pattern }) => verb === request.method && pattern.test(path));
    if (!route) {
      return refusal(404, `The local workspace has no method at ${request.method} ${path}.`);
    }
    const email = /^Bearer local:(\S+@\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    if (email === undefined) {
      return refusal(
        401,
        'Request is missing required authentication credential. Expected OAuth 2 access token, ' +
          'login cookie or other valid authentication credential.',
      );
    }
    const body = bodyOf(await request.text());
    if (body === unreadable)
      return refusal(400, 'Invalid JSON payload received. Unexpected token.');
    try {
      const asked = requestOf(route, path, url.searchParams, body);
      const reply = workspace.handle(asked, { email });
      if (route.method === 'drive.files.export') return bytesOf(reply as Exported);
      return route.verb === 'DELETE' ? new Response(null, { status: 204 }) : Response.json(reply);
    } catch (failure) {
      const { status, message } = asWorkspaceError(failure);
      return refusal(status === 0 ? 500 : status, message);
    }
  };
}

type Exported = Exchange['drive.files.export']['reply'];

const bytesOf = ({ base64 }: Exported): Response =>
  new Response(Buffer.from(base64, 'base64'), { headers: { 'content-type': 'application/pdf' } });

const unreadable = Symbol('unreadable');

function bodyOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return unreadable;
  }
}

function requestOf(
  route: Route,
  path: string,
  query: URLSearchParams,
  body: unknown,
): WorkspaceRequest {
  const ask = isOwn(route.method)
    ? (body ?? {})
    : {
        ...route.pattern.exec(path)?.groups,
        ...queryOf(route, query),
        ...(body === undefined ? {} : { requestBody: body }),
      };
  return { method: route.method, ask } as WorkspaceRequest;
}

const statuses: Readonly<Record<number, readonly [status: string, reason: string]>> = {
  400: ['INVALID_ARGUMENT', 'badRequest'],
  401: ['UNAUTHENTICATED', 'authError'],
  403: ['PERMISSION_DENIED', 'forbidden'],
  404: ['NOT_FOUND', 'notFound'],
};

/** An error in the shape that Google's clients read. */
function refusal(code: number, message: string): Response {
  const [status, reason] = statuses[code] ?? ['INTERNAL', 'backendError'];
  const errors = [{ message, domain: 'global', reason }];
  return Response.json({ error: { code, message, status, errors } }, { status: code });
}
