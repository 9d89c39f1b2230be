import { servePages } from '../../../../../src/shells/local/pages/serve-pages.ts';
import type { Desk } from '../../../../../src/shells/local/pages/desk.ts';
import { WorkspaceError } from '../../../../../src/workspace/workspace-error.ts';
import { givenAnswers } from '../../../../forms/given/referral-form.ts';
import {
  givenDocument,
  givenReferral,
  givenRegister,
  givenSitting,
  givenSnapshot,
  now,
} from '../../../../pages/given/register.ts';
import { moment } from '../../../../core/given/day.ts';

/** What a desk was asked to do, as it was asked. */
export type Asked = readonly [name: string, ...details: unknown[]];

export const key = 'resources:2026-11-25';

/** A desk over one invented register, which notes what it is asked and does nothing. */
export function givenDesk(changed: Partial<Desk> = {}): {
  readonly desk: Desk;
  readonly asked: Asked[];
} {
  const asked: Asked[] = [];
  const note =
    (name: string) =>
    (...details: unknown[]): Promise<void> => {
      asked.push([name, ...details]);
      return Promise.resolve();
    };
  const register = givenRegister(
    {
      table: 'referral',
      row: givenReferral({
        reference: 'RP-26-0143',
        status: 'parked',
        permission: { askedAt: now, sitting: key },
      }),
    },
    {
      table: 'sitting',
      row: givenSitting({ status: 'held', draftSentAt: moment('2026-11-23 12:00') }),
    },
  );
  const snapshot = givenSnapshot(register, {
    referrals: [['RP-26-0142', 'C.A.']],
    sittings: [[key]],
  });
  const desk: Desk = {
    now: () => now,
    instant: () => '2026-11-23T16:40:00Z',
    snapshot: () => Promise.resolve(snapshot),
    moveClock: async (move) => {
      await note('moveClock')(move);
      return 'The clock moved.';
    },
    submitReferral: async (answers, email, arrivedAt) => {
      await note('submitReferral')(answers, email, arrivedAt);
      return { reference: 'RP-26-0142' };
    },
    answersOf: () => Promise.resolve(givenAnswers()),
    answerLate: note('answerLate'),
    minutesFaults: () => Promise.resolve([]),
    answerMinutes: note('answerMinutes'),
    editCell: note('editCell'),
    carryOn: async (by) => {
      await note('carryOn')(by);
      return 'This workbook is live again.';
    },
    document: (fileId, as) =>
      fileId === 'd1'
        ? Promise.resolve({
            document: givenDocument('Minutes', [['Decision', 'Approve']]),
            mayEdit: as === 'chair.one@council.example',
          })
        : Promise.reject(new WorkspaceError(404, 'Requested entity was not found.')),
    editDocument: note('editDocument'),
    preview: () => Promise.resolve({ subject: 'Subject', text: 'Text', html: '<p>Html</p>' }),
    requests: () => ({
      total: 1,
      last: [{ method: 'drive.files.create', ask: { name: 'x' }, answer: 'answered' }],
    }),
    ...changed,
  };
  return { desk, asked };
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

  const become = async (email: string): Promise<void> => {
    await open('/');
    await post('/visitor', { email: `${email}@council.example` });
    await open('/');
  };

  return { ask, open, post, become };
}

/** A whole request as the boxes of the form post it. */
export const boxesOf = (
  changed: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => {
  const { dateOfBirth = '', ...rest } = givenAnswers(changed);
  const [year = '', month = '', day = ''] = dateOfBirth.split('-');
  return { ...rest, 'dateOfBirth-year': year, 'dateOfBirth-month': month, 'dateOfBirth-day': day };
};
