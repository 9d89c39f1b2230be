import { wordsOf } from '../../../src/app/mail-words.ts';
import { roleAccount } from '../../../src/commands/trial/trial-people.ts';
import { offered } from '../../../src/panels/index.ts';
import type { World } from '../../../src/shells/local/workspace/world.ts';
import { readWorkbook } from '../../../src/workbook/read-workbook.ts';
import { runSync } from '../../../src/workspace/program.ts';
import { WorkspaceError } from '../../../src/workspace/workspace-error.ts';
import { boxesIn, draftFiles } from '../../site/given/drafts.ts';
import { addressOf, boxesOf } from '../../site/given/site.ts';
import type { FakeGoogle } from './given/fake-google.ts';
import type { FakePage } from './given/fake-html.ts';
import { givenSetUp } from './given/given-set-up.ts';
import { pushedScript } from './given/pushed-script.ts';

const exec = 'https://script.example/macros/s/d-1/exec';
const begun = '2026-11-20T09:00:00Z';

let released:
  | { readonly world: World; readonly properties: readonly (readonly [string, string])[] }
  | undefined;

/** The web app of the pushed script, released by the shared mailbox, on Friday 20 November 2026. */
async function givenWebApp() {
  const google = givenSetUp((await pushedScript()).code);
  google.webAppUrl = exec;
  if (released) {
    google.workspace.restore(released.world);
    for (const [name, value] of released.properties) google.scriptProperties.kept.set(name, value);
  } else {
    google.run('setUp', { as: roleAccount, answers: {} });
    released = {
      world: google.workspace.snapshot(),
      properties: [...google.scriptProperties.kept],
    };
  }
  const visit =
    (name: 'doGet' | 'doPost') =>
    (at: string | undefined, person: string, boxes: Readonly<Record<string, string>> = {}) => {
      const parameter = { ...(at === undefined ? {} : { at }), ...boxes };
      const parameters = Object.fromEntries(
        Object.entries(parameter).map(([box, value]) => [box, [value]]),
      );
      const event = { parameter, parameters };
      return google.run(name, { as: roleAccount, visitor: addressOf(person), event }) as FakePage;
    };
  const open = visit('doGet');
  const tokenOf = (page: FakePage): string =>
    /name="token"\s+value="([^"]*)"/.exec(page.html)?.[1] ?? '';
  return {
    google,
    open,
    /** Opens the page, and sends its form. */
    send: (at: string, person: string, boxes: Readonly<Record<string, string>>): FakePage =>
      visit('doPost')(at, person, { token: tokenOf(open(at, person)), ...boxes }),
    sendWith: visit('doPost'),
    register: () => registerOf(google),
  };
}

const registerOf = ({ workspace }: FakeGoogle) =>
  runSync(readWorkbook(workspace.spreadsheetId, offered), (request) =>
    workspace.handle(request, { email: roleAccount }),
  ).register;

const whole = { ...boxesOf(), begun, step: 'send' };
const answers = ({ workspace }: FakeGoogle) =>
  workspace.files().filter(({ properties }) => properties['panelAnswer'] !== undefined);

const textOf = ({ workspace }: FakeGoogle, id: string | undefined): string =>
  (workspace.documents().find(({ documentId }) => documentId === id)?.body?.content ?? [])
    .flatMap(({ paragraph }) => paragraph?.elements ?? [])
    .map(({ textRun }) => textRun?.content ?? '')
    .join('');

describe('The web app of the pushed script', () => {
  it('shows each visitor their own home page, titled, and leading back into the web app', async () => {
    const { open } = await givenWebApp();
    const page = open(undefined, 'worker.one');
    expect(page.title).toBe('Home · Panel register');
    expect(page.meta).toEqual({ viewport: 'width=device-width, initial-scale=1' });
    expect(page.html).toContain('You are Worker One');
    expect(page.html).toContain(`href="${exec}?at=/refer"`);
    expect(page.html).not.toMatch(/ (?:href|action)="\//);
    expect(page.html).not.toContain('Local trial');
  });

  it('says how to sign in to somebody Google does not name', async () => {
    const { open } = await givenWebApp();
    const { title, html } = open('/refer', '');
    expect(title).toBe('Sign in first · Panel register');
    expect(html).toContain('Sign in with your council account');
    expect(html).toContain(`href="${exec}?at=/"`);
  });

  it('takes a request, keeps it in a Doc of its own, and shows at once where it stands', async () => {
    const { google, send, register } = await givenWebApp();
    const typed = '=IMPORTXML(1) {{decision}} $& \u202e🦊\n<b> \ue000 \u0007';
    const page = send('/refer', 'worker.one', { ...whole, penPicture: typed });
    expect(page.html).toContain('Your request was sent. Its reference is RP-26-0001.');
    expect(register().rows.referral.get('RP-26-0001')).toMatchObject({
      facts: { referrer: 'worker.one@council.example' },
      receivedAt: '2026-11-20T09:00:00',
    });
    expect(answers(google)).toHaveLength(1);
    const [file] = answers(google);
    expect(file?.permissions.map(({ emailAddress }) => emailAddress)).toEqual([roleAccount]);
    expect(google.workspace.snapshot().responses).toEqual([]);
    // Docs takes control characters and private letters out of what is inserted.
    expect(textOf(google, file?.id)).toMatch(/^[ -~]+\n$/);
    google.run('tick', { as: roleAccount });
    const paper = [...register().rows.document.values()].find(({ kind }) => kind === 'paper');
    expect(paper?.status).toBe('made');
    expect(open(google, 'worker.one', '/referrals/RP-26-0001/amend')).toContain(
      '{{decision}} $&amp; \u202e🦊',
    );
  });

  it('makes a Doc of a paper from the case system, which the text is kept beside until then [LCLH-4.7]', async () => {
    const { google, send, register } = await givenWebApp();
    send('/refer', 'worker.one', whole);
    const text = '=IMPORTXML(1) {{decision}} \u202e🦊\n<b> \ue000';
    const boxes = { do: 'add', begun, of: '', title: 'Health assessment', text, link: '' };
    const page = send('/referrals/RP-26-0001/papers', 'worker.one', boxes);
    expect(page.html).toContain('Health assessment: added. Its Doc is being made.');
    expect(answers(google)).toHaveLength(2);
    google.run('tick', { as: roleAccount });
    const row = register().rows.document.get('added:RP-26-0001:1');
    expect(row).toMatchObject({ status: 'made', name: 'RP-26-0001 added paper 1' });
    expect(textOf(google, row?.fileId)).toContain(
      '\n=IMPORTXML(1) {{decision}} \u202e🦊\n<b> \nOnly',
    );
    expect(google.workspace.mayOpen(row?.fileId ?? '', addressOf('worker.one'))).toBe('reader');
    expect(google.workspace.mayOpen(row?.fileId ?? '', addressOf('worker.two'))).toBeUndefined();
  });

  it('keeps a draft for its writer alone, gives it back, and deletes it once it is sent', async () => {
    const { google, open, send, register } = await givenWebApp();
    const penPicture = '=IMPORTXML(1) {{decision}} \u202e🦊\n<b> \ue000 \u0007';
    const saved = send('/refer', 'worker.one', { ...whole, penPicture, step: 'save' });
    expect(saved.html.replaceAll(/\s+/g, ' ')).toContain(
      'Your draft is kept until Sunday 20 December 2026. Only you can open it.',
    );
    const id = draftFiles(google)[0]?.id ?? '';
    expect(saved.html).toContain(`>${exec}?at=/drafts/${id}</a>`);
    expect(google.workspace.mayOpen(id, addressOf('worker.one'))).toBe('reader');
    expect(answers(google)).toEqual([]);
    expect(open(`/drafts/${id}`, 'worker.two').html).toContain('whoever wrote this draft');
    const opened = open(`/drafts/${id}`, 'worker.one');
    expect(opened.html).toContain(`action="${exec}?at=/refer/resources"`);
    expect(boxesIn(opened.html)).toMatchObject({ penPicture, draft: id, begun });
    const boxes = { ...whole, penPicture, draft: id };
    expect(send('/refer', 'worker.one', boxes).html).toContain('Its reference is RP-26-0001.');
    expect(draftFiles(google)).toEqual([]);
    expect(register().rows.referral.size).toBe(1);
  });

  it('counts what is sent twice once, with one Doc', async () => {
    const { google, open, sendWith, register } = await givenWebApp();
    const token = /name="token"\s+value="([^"]*)"/.exec(open('/refer', 'worker.one').html)?.[1];
    const boxes = { ...whole, token: token ?? '' };
    sendWith('/refer', 'worker.one', boxes);
    expect(sendWith('/refer', 'worker.one', boxes).html).toContain('RP-26-0001');
    google.run('tick', { as: roleAccount });
    expect([...register().rows.referral.keys()]).toEqual(['RP-26-0001']);
    expect(answers(google)).toHaveLength(1);
  });

  it.each(['drive.files.create', 'docs.documents.batchUpdate'] as const)(
    'that dies at %s has not said received, and the next try keeps it once',
    async (method) => {
      const { google, send, register } = await givenWebApp();
      google.meanwhile = (request) => {
        const kept = JSON.stringify(request.ask).includes('panelAnswer');
        const written = request.method === 'docs.documents.batchUpdate';
        if (request.method === method && (kept || written)) throw new WorkspaceError(503, 'x');
      };
      expect(send('/refer', 'worker.one', whole).html).toContain('Go back and try again');
      expect(register().rows.referral.size).toBe(0);
      google.meanwhile = () => undefined;
      expect(send('/refer', 'worker.one', whole).html).toContain('RP-26-0001');
      expect(answers(google)).toHaveLength(1);
    },
  );

  it('takes in what is tried again hours later, though others were taken in meanwhile', async () => {
    const { google, send, sendWith, open, register } = await givenWebApp();
    const token = /name="token"\s+value="([^"]*)"/.exec(open('/refer', 'worker.one').html)?.[1];
    const boxes = { ...whole, token: token ?? '' };
    google.meanwhile = (request) => {
      if (request.method !== 'docs.documents.batchUpdate') return;
      google.workspace.handle(request, { email: roleAccount });
      throw new WorkspaceError(503, 'the answer was lost');
    };
    expect(sendWith('/refer', 'worker.one', boxes).html).toContain('Go back and try again');
    google.meanwhile = () => undefined;
    google.set('2026-11-20T14:00:00.000Z');
    expect(send('/refer', 'worker.two', whole).html).toContain('RP-26-0001');
    expect(sendWith('/refer', 'worker.one', boxes).html).toContain('RP-26-0002');
    expect(register().rows.referral.get('RP-26-0002')?.receivedAt).toBe('2026-11-20T09:00:00');
  });

  it('goes on where a Doc was written over by hand, and shows the paper it cannot make', async () => {
    const { google, send, register } = await givenWebApp();
    send('/refer', 'worker.one', whole);
    const [documentId = ''] = answers(google).map(({ id }) => id);
    const insertText = { location: { index: 1 }, text: 'x' };
    google.workspace.handle(
      {
        method: 'docs.documents.batchUpdate',
        ask: { documentId, requestBody: { requests: [{ insertText }] } },
      },
      { email: roleAccount },
    );
    google.run('tick', { as: roleAccount });
    expect(register().rows.document.get('paper:RP-26-0001:1')).toMatchObject({
      status: 'not-made',
      because: 'paper:RP-26-0001:1: its form response is gone.',
    });
  });

  it('leaves the idle turn as it was: two requests, and no Doc is opened', async () => {
    const { google, send } = await givenWebApp();
    send('/refer', 'worker.one', whole);
    for (let turns = 0; turns < 3; turns += 1) google.run('tick', { as: roleAccount });
    google.set('2026-11-20T15:00:00.000Z');
    google.run('tick', { as: roleAccount });
    google.set('2026-11-20T15:05:00.000Z');
    const asked: string[] = [];
    google.meanwhile = ({ method }) => asked.push(method);
    google.run('tick', { as: roleAccount });
    expect(asked).toEqual(['sheets.spreadsheets.getByDataFilter']);
  });

  it('takes no form without its own token, and keeps what was typed', async () => {
    const { sendWith, register } = await givenWebApp();
    const boxes = { ...whole, penPicture: 'As I typed it.', token: 'stolen' };
    const { html } = sendWith('/refer', 'worker.one', boxes);
    expect(html).toContain('What you typed is kept');
    expect(html).toContain('As I typed it.');
    expect(register().rows.referral.size).toBe(0);
  });

  it('takes the reply to an invitation, by the address in its mail [CPR-2.3]', async () => {
    const { google, open, send, register } = await givenWebApp();
    send('/refer', 'worker.one', whole);
    google.run('tick', { as: roleAccount });
    google.set('2026-11-24T11:31:00.000Z');
    for (let turns = 0; turns < 3; turns += 1) google.run('tick', { as: roleAccount });
    const at = '/sittings/resources%3A2026-11-25/reply';
    const mail = [...register().rows.mail.values()].find(({ type }) => type === 'agenda-presenter');
    if (!mail) throw new Error('Nobody was invited.');
    expect(wordsOf(register(), mail, mail.sendAt).text).toContain(
      `${exec}?at=/sittings/resources%253A2026-11-25/reply`,
    );
    expect(open(at, 'worker.one').html).toContain('RP-26-0001');
    expect(send(at, 'worker.one', { answer: 'not-coming' }).html).toContain(
      'Your reply: Not coming.',
    );
    expect(
      register().rows.attendance.get('resources:2026-11-25/worker.one@council.example'),
    ).toMatchObject({
      reply: { answer: 'not-coming', by: 'worker.one@council.example' },
      mark: '',
    });
  });

  it('is not ready where somebody else than the shared mailbox released it', async () => {
    const { google } = await givenWebApp();
    const { html } = google.run('doGet', { as: addressOf('admin') }) as FakePage;
    expect(html).toContain('These pages are not ready');
  });

  it('answers a visit of which Google tells nothing with the home page', async () => {
    const { google } = await givenWebApp();
    const page = google.run('doGet', { as: roleAccount, visitor: addressOf('chair') }) as FakePage;
    expect(page.title).toBe('Home · Panel register');
  });

  it('is where the mails lead', async () => {
    const { google, send, register } = await givenWebApp();
    send('/refer', 'worker.one', whole);
    google.run('tick', { as: roleAccount });
    const { statusUrl } = register().rows.mail.get('receipt:RP-26-0001:1')?.facts ?? {};
    expect(statusUrl).toBe(`${exec}?at=/referrals/RP-26-0001`);
  });
});

const open = (google: FakeGoogle, person: string, at: string): string =>
  (
    google.run('doGet', {
      as: roleAccount,
      visitor: addressOf(person),
      event: { parameter: { at }, parameters: { at: [at] } },
    }) as FakePage
  ).html;
