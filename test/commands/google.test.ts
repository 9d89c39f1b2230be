import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWorkspace } from '../../src/shells/local/workspace/create-workspace.ts';
import type { Workspace } from '../../src/shells/local/workspace/create-workspace.ts';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { offered } from '../../src/panels/index.ts';
import { tabOf, tabs } from '../../src/workbook/layout.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { runSync } from '../../src/workspace/program.ts';
import { givenWorkbook, roleAccount } from '../given/given-workbook.ts';
import { googleHost } from './given/google-host.ts';
import type { GoogleHost } from './given/google-host.ts';
import { panelAsking } from './given/panel.ts';
import type { Panel, Said } from './given/panel.ts';
import { unzipped } from './given/unzipped.ts';

const machine = 'set-up@invented-project.example';
const workspaceOption = ['--workspace', 'google:local-workbook'];

// Each command is a process of its own, which a busy machine takes seconds to begin.
jest.setTimeout(180_000);

describe('the command line on Google', () => {
  let google: GoogleHost;
  let panel: Panel;
  let folder: string;
  let keyFile: string;

  beforeAll(async () => {
    google = await googleHost();
    panel = await panelAsking(google.url);
    folder = mkdtempSync(path.join(tmpdir(), 'panel-google-'));
    keyFile = path.join(folder, 'key.json');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = {
      type: 'service_account',
      client_email: machine,
      client_id: '100000000000000000001',
      private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    };
    writeFileSync(keyFile, JSON.stringify(key));
  });

  afterAll(async () => {
    await google.close();
    await panel.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Every run is held to this: whatever is said is plain text, on a screen without colours too. */
  async function run(
    words: readonly string[],
    environment: NodeJS.ProcessEnv = {},
    how: 'run' | 'runAlone' = 'run',
  ): Promise<Said> {
    const said = await panel[how]({ FORCE_COLOR: '1', ...environment }, ...words);
    expect(said.out + said.err).not.toMatch(/\u001B/);
    return said;
  }

  const keyed = (words: readonly string[]): readonly string[] => [
    ...words,
    ...workspaceOption,
    ...['--key-file', keyFile],
  ];
  const withKey = (...words: readonly string[]): Promise<Said> => run(keyed(words));
  /** Each command once: that its process ends by itself, with its exit code. */
  const alone = (...words: readonly string[]): Promise<Said> => run(keyed(words), {}, 'runAlone');

  function share(workspace: Workspace, role: 'reader' | 'writer'): void {
    const requestBody = { type: 'user', role, emailAddress: machine };
    workspace.handle(
      { method: 'drive.permissions.create', ask: { fileId: 'local-workbook', requestBody } },
      { email: workspace.roleAccount },
    );
  }

  const empty = (): Workspace =>
    createWorkspace({ roleAccount, now: () => '2026-11-23T10:00:00.000Z' });

  it('sets up an empty workbook as far as an editor may, says the rest, and finds it done', async () => {
    const workspace = empty();
    google.serve(workspace);
    share(workspace, 'writer');
    const before = workspace.snapshot();
    const dry = await withKey('setup', '--role-account', roleAccount, '--dry-run');
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('and was not') as string });
    expect(dry.out).toContain(`tabs: ${tabs.map(({ title }) => title).join(', ')}, System`);
    expect(workspace.snapshot()).toBe(before);

    const done = await alone('setup', '--role-account', roleAccount);
    expect(done).toMatchObject({
      code: 0,
      out: expect.stringContaining('Panel → Set up') as string,
    });
    expect(done.out.split('\n')[1]).toBe(dry.out.split('\n')[1]);
    expect(google.claims.at(-1)).toMatchObject({
      iss: machine,
      scope: 'https://www.googleapis.com/auth/spreadsheets',
    });
    expect(google.asked.at(-1)).toBe(
      'sheets.googleapis.com/v4/spreadsheets/local-workbook:batchUpdate',
    );

    const after = workspace.snapshot();
    const again = await withKey('setup', '--role-account', roleAccount, '--json');
    expect(JSON.parse(again.out)).toMatchObject({ dryRun: false, done: [] });
    expect(workspace.snapshot()).toBe(after);

    const examined = await withKey('doctor', '--json');
    expect(examined.code).toBe(3);
    expect(JSON.parse(examined.out).findings[0]).toMatchObject({
      severity: 'wrong',
      what: expect.stringContaining('Set-up is not finished') as string,
      fix: expect.stringContaining('Panel → Set up') as string,
    });
  });

  it('asks which mailbox the register acts as, and never takes two', async () => {
    const workspace = empty();
    google.serve(workspace);
    share(workspace, 'writer');
    expect(await withKey('setup')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--role-account') as string,
    });
    const live = givenWorkbook();
    google.serve(live.workspace);
    share(live.workspace, 'writer');
    expect(await withKey('setup', '--role-account', 'another@council.example')).toMatchObject({
      code: 3,
      err: expect.stringContaining(`acts as ${roleAccount}`) as string,
    });
  });

  it('keeps which panels a new workbook is to run, and names those there are where one is not', async () => {
    const workspace = empty();
    google.serve(workspace);
    share(workspace, 'writer');
    const given = ['setup', '--role-account', roleAccount, '--panels'];
    expect(await withKey(...given, 'resources,nothing')).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        'There is no panel "nothing". Panels here: next-steps',
      ) as string,
    });
    const done = await withKey(...given, 'best-care,permanence');
    expect(done.code).toBe(0);
    const read = readWorkbook('local-workbook', offered);
    const { register } = runSync(read, (asked) =>
      workspace.handle(asked, { email: workspace.roleAccount }),
    );
    expect(register.panels.map(({ code }) => code)).toEqual(['best-care', 'permanence']);
  });

  it('says that what is missing on a protected tab is put back by the shared mailbox', async () => {
    const live = givenWorkbook();
    google.serve(live.workspace);
    share(live.workspace, 'writer');
    const range = {
      sheetId: tabOf('outbox').sheetId,
      dimension: 'COLUMNS',
      startIndex: 2,
      endIndex: 3,
    };
    live.send({
      method: 'sheets.spreadsheets.batchUpdate',
      ask: {
        spreadsheetId: 'local-workbook',
        requestBody: { requests: [{ deleteDimension: { range } }] },
      },
    });
    expect(await withKey('setup')).toMatchObject({
      code: 4,
      err: expect.stringMatching(/only the shared mailbox may write.*Panel → Set up/) as string,
    });
    const { code, out } = await withKey('doctor');
    expect(code).toBe(3);
    expect(out).toMatch(/▲ Wrong: "Outbox": the column "To" is missing\.\n {2}Set the workbook up/);
  });

  it('finds nothing wrong with a workbook that is as it should be', async () => {
    const live = givenWorkbook();
    google.serve(live.workspace);
    share(live.workspace, 'reader');
    const before = live.workspace.snapshot();
    const said = await alone('doctor');
    expect(said).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing is wrong') as string,
    });
    expect(live.workspace.snapshot()).toBe(before);
  });

  it('says whom to share the workbook with before it asks, and again where it is not shared', async () => {
    google.serve(empty());
    const { code, out, err } = await withKey('doctor');
    expect({ code, out }).toEqual({ code: 4, out: '' });
    const [first, second, ...rest] = err.split('\n');
    expect(first).toBe(`Asking Google as ${machine}.`);
    expect(second).toContain(`must be shared with ${machine}, as Viewer`);
    expect(rest.join(' ')).toContain(`Google shows ${machine} no such workbook`);
  });

  it('acts as another account where a key is allowed to', async () => {
    const live = givenWorkbook();
    google.serve(live.workspace);
    const said = await withKey('doctor', '--as', roleAccount);
    expect(said).toMatchObject({
      code: 0,
      err: expect.stringMatching(
        /Domain-wide delegation.*client id 100000000000000000001/,
      ) as string,
    });
    expect(google.claims.at(-1)).toMatchObject({ iss: machine, sub: roleAccount });
  });

  it('takes Application Default Credentials, and says how to make them where there are none', async () => {
    const live = givenWorkbook();
    google.serve(live.workspace);
    const consent = path.join(folder, 'consent.json');
    const given = { type: 'authorized_user', client_id: 'x', client_secret: 'x' };
    writeFileSync(
      consent,
      JSON.stringify({ ...given, refresh_token: 'consent-of:admin@council.example' }),
    );
    const words = ['doctor', ...workspaceOption];
    const environment = { GOOGLE_APPLICATION_CREDENTIALS: consent };
    expect(await run(words, environment)).toMatchObject({ code: 0 });

    writeFileSync(consent, JSON.stringify({ ...given, refresh_token: 'withdrawn' }));
    for (const surroundings of [environment, { HOME: folder }]) {
      expect(await run(words, surroundings)).toMatchObject({
        code: 4,
        err: expect.stringMatching(
          /gcloud auth application-default login[^]*does not sign in/,
        ) as string,
      });
    }
  });

  it('brings children under review to Incoming, none of them where one is wrong', async () => {
    const live = givenWorkbook();
    google.serve(live.workspace);
    share(live.workspace, 'writer');
    const file = path.join(folder, 'children.csv');
    const head = 'LCS number,Initials,Type of request,Worker: address,Manager: address,Review date';
    const one = 'A.B.,New placement,worker.one@council.example,manager.one@council.example';
    const list = (first: string): void => {
      writeFileSync(file, `${head}\n${first},${one},2 December 2099\n7000002,${one},1/12/2099\n`);
    };
    const before = live.workspace.snapshot();

    list('seven');
    expect(await alone('import', file)).toMatchObject({
      code: 3,
      out: expect.stringMatching(/line 2: LCS number must be 6 to 8 digits[^]*Nothing was brought/),
    });
    expect(live.workspace.snapshot()).toBe(before);

    list('7000001');
    const said = await withKey('import', file, '--json');
    expect(JSON.parse(said.out)).toMatchObject({ added: ['7000001', '7000002'], there: [] });
    const incoming = live.read();
    expect([...(incoming.tabs.get('incoming')?.rowOf.keys() ?? [])]).toEqual([
      '7000001',
      '7000002',
    ]);
    expect(incoming.register.rows.referral.size).toBe(0);
  });

  it('exports every tab as it stands, with nothing in it that a spreadsheet would run', async () => {
    const live = givenWorkbook();
    google.serve(live.workspace);
    share(live.workspace, 'reader');
    const reference = live.refer({ ...requestFor('Alpha', 1) });
    live.type('referrals', reference, 'withdraw', '=IMPORTXML("https://council.example")');
    live.type('referrals', reference, 'moveTo', '2 December 2026');
    const before = live.workspace.snapshot();
    const left = path.join(folder, 'export');
    const words = ['export', '--folder', left];

    const dry = await withKey(...words, '--dry-run');
    expect(dry).toMatchObject({
      code: 0,
      out: expect.stringContaining('Would be written') as string,
    });
    expect(readdirSync(folder)).not.toContain('export');

    const said = await alone(...words, '--json');
    expect(JSON.parse(said.out)).toMatchObject({
      folder: left,
      rows: { Referrals: 1, People: 13 },
    });
    expect(said.err).toContain('Writing Referrals.csv …');
    expect(readdirSync(left).sort()).toEqual(
      [...tabs.map(({ title }) => `${title}.csv`), 'Panel register.xlsx'].sort(),
    );
    expect(statSync(left).mode & 0o077).toBe(0);
    expect(statSync(path.join(left, 'Referrals.csv')).mode & 0o077).toBe(0);

    const referrals = readFileSync(path.join(left, 'Referrals.csv'), 'utf8');
    expect(referrals).toMatch(/^"Reference","Initials",/);
    expect(referrals).toContain(`"${reference}"`);
    expect(referrals).toContain(`"'=IMPORTXML(""https://council.example"")"`);
    expect(referrals).toContain('"2026-12-02 00:00"');
    expect(readFileSync(path.join(left, 'Log.csv'), 'utf8')).toContain(reference);

    const book = unzipped(readFileSync(path.join(left, 'Panel register.xlsx')));
    const names = [...(book.get('xl/workbook.xml') ?? '').matchAll(/ name="([^"]+)"/g)];
    expect(names.map(([, name]) => name)).toEqual(tabs.map(({ title }) => title));
    const referralsAt = tabs.findIndex(({ id }) => id === 'referrals');
    const sheet = book.get(`xl/worksheets/sheet${referralsAt + 1}.xml`) ?? '';
    expect(sheet).toContain(
      '<c s="4" t="inlineStr"><is><t xml:space="preserve">=IMPORTXML(&quot;https://council.example&quot;)</t></is></c>',
    );
    expect(sheet).not.toContain('<f>');
    expect(live.workspace.snapshot()).toBe(before);

    expect(await withKey(...words)).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing is written over') as string,
    });
  });
});
