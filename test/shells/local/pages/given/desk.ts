import { openDesk } from '../../../../../src/commands/trial/open-desk.ts';
import { trialClock } from '../../../../../src/commands/trial/trial-clock.ts';
import { momentFrom } from '../../../../../src/app/run.ts';
import { servePages } from '../../../../../src/shells/local/pages/serve-pages.ts';
import type { Desk } from '../../../../../src/shells/local/pages/desk.ts';
import { roleAccount } from '../../../../given/given-workbook.ts';
import type { GivenWorkbook } from '../../../../given/given-workbook.ts';
import { heldSitting, mondayAfterCutOff } from '../../../../site/given/site.ts';

/**
 * The desk of a trial in memory, on Monday 30 November 2026, 5:10pm, whose clock stands still: over the workbook of one
 * panel, unless it is given another.
 */
export function givenDesk(
  changed: Partial<Desk> = {},
  { given: workbook } = mondayAfterCutOff(),
): {
  readonly desk: Desk;
  readonly workbook: GivenWorkbook;
  /** The minutes of the sitting that was held. */
  readonly minutes: string;
} {
  const { workspace } = workbook;
  const desk = openDesk({
    spreadsheetId: workspace.spreadsheetId,
    clock: trialClock(momentFrom(workbook.now()), () => 0),
    sendAs: (email) => (request) =>
      new Promise((resolve) => {
        resolve(workspace.handle(request, { email }));
      }),
    roleAccount,
    report: () => undefined,
    suggesting: workspace.suggesting,
    requests: () => ({
      total: 1,
      last: [{ method: 'drive.files.create', ask: { name: 'x' }, answer: 'answered' }],
    }),
  });
  const { rows } = workbook.read().register;
  const minutes = rows.document.get(`minutes:${heldSitting}`)?.fileId ?? '';
  return { desk: { ...desk, ...changed }, workbook, minutes };
}

const address = 'http://127.0.0.1:8080';

/** A browser: it keeps its cookies, and posts with the token of the last page it read. */
export function givenBrowser(desk: Desk, report: (error: Error) => void = () => undefined) {
  const app = servePages(desk, report);
  const jar = new Map<string, string>();
  let token = '';

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', '127.0.0.1:8080');
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await app.request(address + path, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    return response;
  }

  async function open(path: string): Promise<{ readonly status: number; readonly page: string }> {
    const response = await ask(path);
    const page = await response.text();
    token = /name="token"\s+value="([^"]*)"/.exec(page)?.[1] ?? token;
    return { status: response.status, page };
  }

  const post = (
    path: string,
    boxes: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ token, ...boxes }).toString(),
    });

  const become = async (person: string): Promise<void> => {
    await open('/');
    await post('/visitor', { email: `${person}@council.example` });
    await open('/');
  };

  return { ask, open, post, become };
}
