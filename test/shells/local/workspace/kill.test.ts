import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { createWorkspace } from '../../../../src/shells/local/workspace/create-workspace.ts';
import { role } from './given-workspace.ts';

/** Writes without end: a row, a document and its text, a mail, one after another. */
const writer = `
  import { createWorkspace } from './src/shells/local/workspace/create-workspace.ts';
  const as = { email: ${JSON.stringify(role.email)} };
  const workspace = createWorkspace({
    roleAccount: as.email, now: () => new Date().toISOString(), folder: process.argv[2],
  });
  const ask = (method, ask) => workspace.handle({ method, ask }, as);
  const raw = Buffer.from('To: worker.one@council.example\\r\\n\\r\\nHello').toString('base64url');
  process.stdout.write('open');
  for (let number = 1; ; number += 1) {
    const value = { userEnteredValue: { stringValue: 'RP-26-' + number } };
    const appendCells = { sheetId: 0, rows: [{ values: [value, value] }], fields: 'userEnteredValue' };
    ask('sheets.spreadsheets.batchUpdate', {
      spreadsheetId: workspace.spreadsheetId, requestBody: { requests: [{ appendCells }] },
    });
    const file = { name: 'Paper', mimeType: 'application/vnd.google-apps.document' };
    const { id } = ask('drive.files.create', { requestBody: file });
    const insertText = { endOfSegmentLocation: {}, text: 'words '.repeat(200) };
    ask('docs.documents.batchUpdate', { documentId: id, requestBody: { requests: [{ insertText }] } });
    ask('gmail.users.messages.send', { userId: 'me', requestBody: { raw } });
    ask('memory.remember', { mailKey: String(number) });
  }
`;

describe('a workspace whose process is killed', () => {
  it('opens again each time, every request wholly done or not at all', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'panel-kill-'));
    const program = path.join(process.cwd(), 'node_modules', `.kill-${String(process.pid)}.mjs`);
    await build({
      stdin: { contents: writer, resolveDir: process.cwd(), loader: 'ts' },
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
    });
    try {
      const folder = path.join(home, 'folder');
      let papers = 0;
      for (const delay of [0, 5, 11, 23, 41, 67, 90, 200, 800, 3_200]) {
        // Only a machine too busy to make one paper until now needs longer.
        if (delay > 200 && papers > 0) break;
        await killedAfter(program, folder, delay);
        const { rows, documents, mail, unfinished } = found(folder);
        expect(unfinished).toEqual([]);
        expect(documents).toBeGreaterThanOrEqual(papers);
        expect(rows - mail).toBeGreaterThanOrEqual(0);
        expect(mail).toBeLessThanOrEqual(documents);
        papers = documents;
      }
      expect(papers).toBeGreaterThan(0);
    } finally {
      rmSync(program);
      rmSync(home, { recursive: true });
    }
  }, 30_000);
});

/** Starts the writer and ends it, without a chance to tidy up, this long after it has opened. */
async function killedAfter(program: string, folder: string, delay: number): Promise<void> {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((ended) => {
    child.once('exit', () => {
      ended();
    });
    child.stdout.once('data', () => {
      setTimeout(() => child.kill('SIGKILL'), delay);
    });
  });
}

/** What a new process finds; opening it throws if anything is damaged. */
function found(folder: string) {
  const workspace = createWorkspace({ roleAccount: role.email, now: () => '', folder });
  const world = workspace.snapshot();
  workspace.close();
  const rows = world.spreadsheet.tabs[0]?.rows ?? [];
  for (const { values } of rows) expect(values).toHaveLength(2);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return {
    rows: rows.length,
    documents: world.documents.size,
    mail: world.mail.length,
    unfinished: names.filter((name) => name.endsWith('.unfinished')),
  };
}
