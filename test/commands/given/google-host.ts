import { listen } from '../../../src/shells/local/pages/listen.ts';
import type { Listening } from '../../../src/shells/local/pages/listen.ts';
import type { Workspace } from '../../../src/shells/local/workspace/create-workspace.ts';
import { serveWorkspace } from '../../../src/shells/local/workspace/serve/serve-workspace.ts';

/** What a token was asked with: a service account’s claim, or a person’s consent given before. */
export type Claim = { readonly iss?: string; readonly sub?: string; readonly scope?: string };

/** Google’s hosts on this machine: the one that signs in, and those of the workspace. */
export type GoogleHost = {
  readonly url: string;
  /** Host and path of each request, oldest first. */
  readonly asked: string[];
  readonly claims: Claim[];
  /** The workspace that answers from now on. */
  serve: (workspace: Workspace) => void;
  readonly close: Listening['close'];
};

/** Whoever a token is given to is known to the workspace by it. Consents are `consent-of:<address>`. */
export async function googleHost(): Promise<GoogleHost> {
  let answer: ReturnType<typeof serveWorkspace> | undefined;
  const asked: string[] = [];
  const claims: Claim[] = [];
  const { port, close } = await listen({ fetch: answered }, 0);

  async function answered(request: Request): Promise<Response> {
    const host = request.headers.get('x-google-host') ?? '';
    const { pathname } = new URL(request.url);
    asked.push(`${host}${pathname}`);
    if (host === 'oauth2.googleapis.com') return token(new URLSearchParams(await request.text()));
    return (await answer?.(request)) ?? new Response(null, { status: 503 });
  }

  function token(form: URLSearchParams): Response {
    const claim = claimIn(form.get('assertion'));
    claims.push(claim);
    const email = claim.sub ?? claim.iss ?? form.get('refresh_token')?.replace('consent-of:', '');
    return email?.includes('@')
      ? Response.json({ access_token: `local:${email}`, expires_in: 3599, token_type: 'Bearer' })
      : Response.json(
          { error: 'invalid_grant', error_description: 'Bad Request' },
          { status: 400 },
        );
  }

  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    claims,
    serve: (workspace) => {
      answer = serveWorkspace(workspace);
    },
    close,
  };
}

function claimIn(assertion: string | null): Claim {
  const [, payload = ''] = (assertion ?? '').split('.');
  return payload === '' ? {} : (JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claim);
}
