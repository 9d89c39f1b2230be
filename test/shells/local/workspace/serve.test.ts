import { serveWorkspace } from '../../../../src/shells/local/workspace/serve/serve-workspace.ts';
import { givenWorkspace, role } from './given-workspace.ts';

function givenServer() {
  const workspace = givenWorkspace();
  const answering = serveWorkspace(workspace);
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    token = `local:${role.email}`,
  ) => {
    const response = await answering(
      new Request(`http://127.0.0.1:1${path}`, {
        method,
        headers: token === '' ? {} : { authorization: `Bearer ${token}` },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    return [response.status, response.status === 204 ? undefined : await response.json()];
  };
  return { workspace, ask };
}

describe('serveWorkspace', () => {
  it('names the method it does not have', async () => {
    const { ask } = givenServer();
    expect(await ask('GET', '/v4/spreadsheets/local-workbook/values/A1')).toMatchObject([
      404,
      {
        error: {
          message:
            'The local workspace has no method at GET /v4/spreadsheets/local-workbook/values/A1.',
        },
      },
    ]);
  });

  it.each(['', 'abc', 'local:nobody'])('lets nobody in with the token «%s»', async (token) => {
    const { ask } = givenServer();
    expect(await ask('GET', '/drive/v3/files', undefined, token)).toMatchObject([
      401,
      { error: { code: 401, status: 'UNAUTHENTICATED' } },
    ]);
  });

  it('refuses a body that is not JSON', async () => {
    const { ask } = givenServer();
    expect(await ask('POST', '/drive/v3/files', '{')).toMatchObject([
      400,
      { error: { code: 400 } },
    ]);
  });

  it('answers those that are not of Google', async () => {
    const { workspace, ask } = givenServer();
    workspace.submitResponse({ caseNumber: '1000001' }, 'worker.one@council.example');
    const since = '2026-11-23T16:40:00Z';
    expect(await ask('POST', '/local/forms/responses:list', { since })).toMatchObject([
      200,
      { responses: [{ responseId: 'local-response-0001' }] },
    ]);
    const generation = { generation: 4, spreadsheetId: 'local-workbook' };
    await ask('POST', '/local/memory:remember', { generation, mailKey: 'a1' });
    expect(await ask('POST', '/local/memory:remember', { mailKey: 'a1' })).toEqual([
      200,
      { known: true },
    ]);
    expect(await ask('POST', '/local/memory:recall', {})).toEqual([200, generation]);
  });

  it('takes text, numbers and true or false from the query as the clients type them', async () => {
    const { ask } = givenServer();
    const query = 'pageSize=1&supportsAllDrives=true&fields=files(id)&alt=json';
    expect(await ask('GET', `/drive/v3/files?${query}`)).toEqual([
      200,
      { files: [{ id: 'local-workbook' }] },
    ]);
    expect(await ask('GET', '/drive/v3/files?pageSize=many')).toMatchObject([400, {}]);
  });
});
