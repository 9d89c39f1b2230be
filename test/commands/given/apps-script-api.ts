import { listen } from '../../../src/shells/local/pages/listen.ts';
import type { Listening } from '../../../src/shells/local/pages/listen.ts';

export type ScriptFile = {
  readonly name: string;
  readonly type: string;
  readonly source: string;
};

type Deployment = { readonly versionNumber: number; readonly description: string };

/** A script on Google as clasp sees it: what was pushed, versions made of it, and what serves which. */
export type AppsScriptApi = {
  readonly url: string;
  /** Verb and path of each request, oldest first. */
  readonly asked: string[];
  files: readonly ScriptFile[];
  readonly versions: string[];
  readonly deployments: Map<string, Deployment>;
  /** What Google refuses everything with, where a test wants that. */
  refuses?: { readonly code: number; readonly message: string; readonly from?: RegExp };
  readonly close: Listening['close'];
};

/** What a workbook’s script holds before anything is pushed to it. */
const untouched: readonly ScriptFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n  \n}\n' },
];

/**
 * The part of the Apps Script API that clasp asks for, on this machine. Whoever asks is named by the token
 * `local:<address>`.
 * Source: https://developers.google.com/apps-script/api/reference/rest
 */
export async function appsScriptApi(scriptId: string): Promise<AppsScriptApi> {
  const listening = await listen({ fetch: (request) => answered(request) }, 0);
  const api: AppsScriptApi = {
    url: `http://127.0.0.1:${listening.port}`,
    asked: [],
    files: untouched,
    versions: [],
    deployments: new Map(),
    close: listening.close,
  };
  const project = `/v1/projects/${scriptId}`;

  async function answered(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const asked = `${request.method} ${pathname}`;
    api.asked.push(asked);
    if (api.refuses && (api.refuses.from ?? /content/).test(asked)) {
      return refused(api.refuses.code, api.refuses.message);
    }
    if (asked === 'GET /oauth2/v2/userinfo') {
      const email = request.headers.get('authorization')?.replace('Bearer local:', '');
      return Response.json({ id: '1', email });
    }
    const body = request.method === 'GET' ? {} : ((await request.json()) as Body);
    return pathname.startsWith(`${project}/`)
      ? onProject(`${request.method} ${pathname.slice(project.length)}`, body)
      : refused(404, 'Requested entity was not found.');
  }

  function onProject(asked: string, body: Body): Response {
    switch (asked) {
      case 'GET /content':
        return Response.json({ scriptId, files: api.files });
      case 'PUT /content':
        api.files = body.files ?? [];
        return api.files.some(({ name }) => name === 'appsscript')
          ? Response.json({ scriptId, files: api.files })
          : refused(400, 'Project contents must include a manifest file named appsscript.');
      case 'POST /versions':
        api.versions.push(body.description ?? '');
        return Response.json({ scriptId, versionNumber: api.versions.length });
      case 'POST /deployments':
        return deployed(`AKfycb${String(api.deployments.size + 1).padStart(30, '0')}`, body);
      default:
        return redeployed(asked, body);
    }
  }

  function redeployed(asked: string, body: Body): Response {
    const id = /^PUT \/deployments\/([\w-]+)$/.exec(asked)?.[1] ?? '';
    return api.deployments.has(id)
      ? deployed(id, body.deploymentConfig ?? {})
      : refused(404, 'Requested entity was not found.');
  }

  function deployed(deploymentId: string, { versionNumber = 0, description = '' }: Body): Response {
    if (versionNumber > api.versions.length) return refused(400, 'Invalid version number.');
    const deploymentConfig = { versionNumber, description };
    api.deployments.set(deploymentId, deploymentConfig);
    return Response.json({ deploymentId, deploymentConfig });
  }

  return api;
}

type Body = {
  readonly files?: readonly ScriptFile[];
  readonly description?: string;
  readonly versionNumber?: number;
  readonly deploymentConfig?: Body;
};

const refused = (code: number, message: string): Response =>
  Response.json(
    { error: { code, message, errors: [{ message, domain: 'global', reason: 'forbidden' }] } },
    { status: code },
  );
