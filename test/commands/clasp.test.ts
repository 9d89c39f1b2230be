import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { push } from '../../src/commands/clasp/push.ts';
import type { ClaspJob } from '../../src/commands/clasp/push.ts';
import { release } from '../../src/commands/clasp/release.ts';
import { pushedScript } from '../shells/apps-script/given/pushed-script.ts';
import { appsScriptApi } from './given/apps-script-api.ts';
import type { AppsScriptApi } from './given/apps-script-api.ts';

const scriptId = '1INVENTED-script-id-of-a-test-workbook';
const roleAccount = 'resources.panel@council.example';
const preloaded = ['route-google.mjs', 'services-when-asked.mjs']
  .map((file) => `--import ${path.resolve('test/commands/given', file)}`)
  .join(' ');
const odd = '<p>\r\nChild Alpha’s paper – £5 🙂 \u0000\n</p><!-- ends without a line break -->';

// Each command is a process of its own, which a busy machine takes seconds to begin.
jest.setTimeout(180_000);

describe('clasp', () => {
  let folder: string;
  let google: AppsScriptApi;
  let said: string[];
  let code: string;
  const manifest = readFileSync(path.resolve('appsscript.json'), 'utf8');

  beforeAll(async () => {
    ({ code } = await pushedScript());
  });

  beforeEach(async () => {
    google = await appsScriptApi(scriptId);
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'clasp-')));
    said = [];
    mkdirSync(path.join(folder, 'dist'));
    const files = {
      'package.json': '{ "version": "0.1.0" }',
      '.claspignore': readFileSync(path.resolve('.claspignore'), 'utf8'),
      '.clasp.json': JSON.stringify({ scriptId, rootDir: 'dist', roleAccount }),
      '.clasp.live.json': readFileSync(path.resolve('.clasp.live.json'), 'utf8'),
      'dist/appsscript.json': manifest,
      'dist/Code.js': code,
      'dist/page.html': odd,
      'dist/Code.js.map': '{}',
      'dist/notes.txt': 'Not for Google.',
      'dist/other.js': 'var other;',
    };
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(path.join(folder, name), text);
    }
  });

  afterEach(async () => {
    await google.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function job(project = 'test', signedInAs = roleAccount): ClaspJob {
    const credentials = path.join(folder, 'signed-in.json');
    const token = {
      type: 'authorized_user',
      ...{ client_id: 'x', client_secret: 'x', refresh_token: 'x' },
      ...{ access_token: `local:${signedInAs}`, expiry_date: Date.UTC(2100, 0, 1) },
    };
    const tokens = signedInAs === '' ? {} : { default: token };
    writeFileSync(credentials, JSON.stringify({ tokens }));
    return {
      folder,
      project,
      environment: {
        ...process.env,
        NODE_OPTIONS: preloaded,
        LOCAL_GOOGLE: google.url,
        clasp_config_auth: credentials,
      },
      print: (line) => said.push(line),
    };
  }

  const target = (): { deploymentId?: string } =>
    JSON.parse(readFileSync(path.join(folder, '.clasp.json'), 'utf8'));

  it('pushes exactly the bytes of dist and nothing else, whatever becomes of the release', async () => {
    google.refuses = { code: 500, message: 'Internal error encountered.', from: /deployments/ };
    await expect(release(job())).rejects.toMatchObject({
      exitCode: 6,
      message: expect.stringMatching(
        /It is pushed; the web app still serves what it served before/,
      ) as string,
    });
    expect(target().deploymentId).toBeUndefined();
    expect(google.asked.slice(0, 3)).toEqual([
      'GET /oauth2/v2/userinfo',
      `GET /v1/projects/${scriptId}/content`,
      `PUT /v1/projects/${scriptId}/content`,
    ]);
    expect(google.files).toEqual([
      { name: 'appsscript', type: 'JSON', source: manifest },
      { name: 'Code', type: 'SERVER_JS', source: code },
      { name: 'page', type: 'HTML', source: odd },
    ]);
    for (const { name, source } of google.files) {
      const file = { appsscript: 'appsscript.json', Code: 'Code.js', page: 'page.html' }[name]!;
      expect(Buffer.from(source).equals(readFileSync(path.join(folder, 'dist', file)))).toBe(true);
    }
    const before = google.asked.length;
    await push(job());
    expect(google.asked.slice(before)).toEqual([`GET /v1/projects/${scriptId}/content`]);
    expect(said).toEqual([
      'Pushed to the target test: dist/appsscript.json, dist/Code.js, dist/page.html.',
      'The target test is up to date: nothing to push.',
    ]);
  });

  it('keeps the address of the web app from the first release to the next', async () => {
    const git = (...args: readonly string[]): void => {
      const as = ['-c', 'user.name=Invented', '-c', 'user.email=invented@council.example'];
      spawnSync('git', [...as, ...args], { cwd: folder });
    };
    git('init');
    git('add', 'package.json');
    git('commit', '--message', 'Begin');
    await release(job());
    const { deploymentId = '' } = target();
    expect(google.deployments.get(deploymentId)?.versionNumber).toBe(1);
    expect(google.versions[0]).toMatch(/^0\.1\.0 \([0-9a-f]{7}\)$/);
    expect(target()).toEqual({ scriptId, rootDir: 'dist', roleAccount, deploymentId });

    writeFileSync(path.join(folder, 'package.json'), '{ "version": "0.2.0" }');
    writeFileSync(path.join(folder, 'dist/Code.js'), 'var next;');
    await release(job());
    expect(target().deploymentId).toBe(deploymentId);
    expect([...google.deployments]).toEqual([
      [deploymentId, { versionNumber: 2, description: google.versions[1] }],
    ]);
    expect(google.versions[1]).toMatch(/^0\.2\.0 \([0-9a-f]{7}, with changes not committed\)$/);
    expect(said.at(-1)).toBe(
      `The web app serves version 2, ${google.versions[1]!}, at https://script.google.com/macros/s/${deploymentId}/exec`,
    );
    expect(said.join('\n')).toContain('Commit that file');
  });

  it('lets nobody but the role account release, and changes nothing for another', async () => {
    await expect(release(job('test', 'worker.one@council.example'))).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringMatching(
        /signed in as worker\.one@council\.example, and \.clasp\.json names resources\.panel@council\.example.*npx clasp login/,
      ) as string,
    });
    await expect(release(job('test', ''))).rejects.toMatchObject({ exitCode: 4 });
    expect(google.asked).toEqual(['GET /oauth2/v2/userinfo']);
  });

  it('asks nothing of Google for a target that still holds placeholders', async () => {
    for (const job_ of [push(job('live')), release(job('live'))]) {
      await expect(job_).rejects.toMatchObject({
        exitCode: 3,
        message: expect.stringMatching(
          /\.clasp\.live\.json[^]*Extensions → Apps Script[^]*Script ID[^]*"scriptId"/,
        ) as string,
      });
    }
    const { roleAccount: nobody } = JSON.parse(
      readFileSync(path.join(folder, '.clasp.live.json'), 'utf8'),
    );
    writeFileSync(
      path.join(folder, '.clasp.json'),
      JSON.stringify({ scriptId, rootDir: 'dist', roleAccount: nobody }),
    );
    await expect(release(job())).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('"roleAccount"') as string,
    });
    expect(google.asked).toEqual([]);
  });

  it('names the nearest target for one that is not there', async () => {
    await expect(push(job('liv'))).rejects.toMatchObject({
      exitCode: 2,
      message: 'There is no target "liv". Did you mean live? Targets here: test, live.',
    });
  });

  it('has nothing to push before dist is built', async () => {
    rmSync(path.join(folder, 'dist/Code.js'));
    await expect(push(job())).rejects.toMatchObject({
      exitCode: 3,
      message: 'There is no dist/Code.js to push. Type: npm run build',
    });
    expect(google.asked).toEqual([]);
  });

  it('says where the Apps Script API is switched on', async () => {
    google.refuses = {
      code: 403,
      message:
        'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
    };
    await expect(push(job())).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringMatching(
        /Apps Script API is switched off.*https:\/\/script\.google\.com\/home\/usersettings.*switch/,
      ) as string,
    });
  });
});
