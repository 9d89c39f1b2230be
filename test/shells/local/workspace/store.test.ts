import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWorkspace } from '../../../../src/shells/local/workspace/create-workspace.ts';
import { asking, givenDocument, role } from './given-workspace.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'panel-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const open = () =>
  createWorkspace({ roleAccount: role.email, now: () => '2026-11-23T16:40:00.000Z', folder });

const mail = Buffer.from('To: worker.one@council.example\r\nSubject: Agenda\r\n\r\nHello').toString(
  'base64url',
);

function givenWeek() {
  const workspace = open();
  const { ask, edit, documentId } = givenDocument(workspace);
  edit(
    { insertText: { location: { index: 1 }, text: 'one\n\ttwo 👋' } },
    {
      createParagraphBullets: {
        range: { startIndex: 1, endIndex: 9 },
        bulletPreset: 'NUMBERED_DECIMAL_NESTED',
      },
    },
    { insertTable: { rows: 2, columns: 2, endOfSegmentLocation: {} } },
    { insertPageBreak: { location: { index: 1 } } },
    { createHeader: { type: 'DEFAULT' } },
    { createNamedRange: { name: 'filled', range: { startIndex: 1, endIndex: 3 } } },
  );
  ask('drive.files.create', {
    requestBody: {
      name: 'Sitting',
      mimeType: 'application/vnd.google-apps.folder',
      properties: { key: 'k' },
    },
  });
  ask('sheets.spreadsheets.batchUpdate', {
    spreadsheetId: workspace.spreadsheetId,
    requestBody: {
      requests: [
        {
          appendCells: {
            sheetId: 0,
            rows: [{ values: [{ userEnteredValue: { stringValue: 'RP-26-0001' } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
    },
  });
  ask('gmail.users.messages.send', { userId: 'me', requestBody: { raw: mail } });
  ask('memory.remember', { generation: { generation: 3, spreadsheetId: 'x' }, mailKey: 'a1' });
  workspace.submitResponse({ caseNumber: '1000001' }, 'worker.one@council.example');
  return { workspace, documentId };
}

describe('createWorkspace with a folder', () => {
  it('leaves nothing of a Doc that was deleted for good, and never gives its id again', () => {
    const workspace = open();
    const { ask, edit, documentId } = givenDocument(workspace, 'A name to forget');
    edit({ insertText: { location: { index: 1 }, text: 'Words to forget' } });
    ask('drive.files.delete', { fileId: documentId });
    workspace.close();
    const stored = readFileSync(path.join(folder, 'documents', `${documentId}.json`), 'utf8');
    expect(stored.includes('to forget')).toBe(false);
    const again = open();
    expect(again.mayOpen(documentId, role.email)).toBeUndefined();
    expect(givenDocument(again).documentId).not.toBe(documentId);
    again.close();
  });

  it('opens again as it was left', () => {
    const { workspace } = givenWeek();
    const before = workspace.snapshot();
    workspace.close();
    const again = open();
    expect(again.snapshot()).toEqual(before);
    again.close();
  });

  it('goes on working on what it read back, and gives no id a second time', () => {
    givenWeek().workspace.close();
    const workspace = open();
    const { documentId, edit } = givenDocument(workspace, 'Agenda');
    edit({ insertText: { location: { index: 1 }, text: 'x' } });
    expect(documentId).toBe('local-document-0003');
    const sent = asking(workspace)('gmail.users.messages.send', {
      userId: 'me',
      requestBody: { raw: mail },
    });
    expect(sent.id).toBe('local-mail-0002');
    workspace.close();
  });

  it('leaves files that a person can open', () => {
    givenWeek().workspace.close();
    expect(readdirSync(folder).sort()).toEqual([
      'documents',
      'folders',
      'mail',
      'memory.json',
      'responses',
      'workbook.json',
    ]);
    const eml = readFileSync(path.join(folder, 'mail/0001-20261123T164000.eml'), 'utf8');
    expect(eml).toContain('\r\nTo: worker.one@council.example\r\nSubject: Agenda\r\n\r\nHello');
    const stored = JSON.parse(
      readFileSync(path.join(folder, 'documents/local-document-0001.json'), 'utf8'),
    ) as { content: { document: { body: { content: unknown[] } } } };
    expect(stored.content.document.body.content[1]).toMatchObject({ startIndex: 1 });
  });

  it('names every damaged file and changes none', () => {
    const { workspace, documentId } = givenWeek();
    workspace.close();
    const damage = (place: string, from: string, to: string) => {
      const file = path.join(folder, place);
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    };
    damage(`documents/${documentId}.json`, 'two', 'ten');
    damage('mail/0001-20261123T164000.eml', 'Hello', 'Hallo');
    writeFileSync(path.join(folder, 'memory.json'), '{"format": 1,');
    const before = contents();
    expect(open).toThrow(
      new RegExp(
        [
          '3 files are damaged, so nothing was opened and nothing was changed',
          `documents/${documentId}.json: its content does not match its checksum`,
          'mail/0001-20261123T164000.eml: its text does not match its checksum',
          'memory.json: it is cut short or is not JSON',
        ].join('[^]*'),
      ),
    );
    expect(contents()).toEqual(before);
  });

  it('names a workbook that has gone', () => {
    givenWeek().workspace.close();
    rmSync(path.join(folder, 'workbook.json'));
    expect(open).toThrow('workbook.json: it is missing, though other files are there');
  });

  it('takes no notice of what an interrupted write left', () => {
    const { workspace } = givenWeek();
    workspace.close();
    writeFileSync(path.join(folder, '.workbook.json.unfinished'), '{"for');
    const again = open();
    expect(readdirSync(folder)).not.toContain('.workbook.json.unfinished');
    again.close();
  });

  it('is refused while it is open, and taken over from a process that has ended', async () => {
    const workspace = open();
    expect(open).toThrow(`is already open in process ${String(process.pid)}`);
    workspace.close();
    const ended = await new Promise<number>((tell) => {
      const child = execFile(process.execPath, ['-e', ''], () => {
        tell(child.pid ?? 0);
      });
    });
    writeFileSync(path.join(folder, 'lock'), String(ended));
    open().close();
    writeFileSync(path.join(folder, 'lock'), String(process.ppid));
    expect(open).toThrow(`is already open in process ${String(process.ppid)}`);
  });

  it('does not take what it could not put on the disk', () => {
    const { workspace, documentId } = givenWeek();
    rmSync(path.join(folder, 'documents'), { recursive: true });
    const ask = asking(workspace);
    const before = ask('docs.documents.get', { documentId }).revisionId;
    expect(() =>
      ask('docs.documents.batchUpdate', {
        documentId,
        requestBody: { requests: [{ insertText: { location: { index: 1 }, text: 'x' } }] },
      }),
    ).toThrow('ENOENT');
    expect(ask('docs.documents.get', { documentId }).revisionId).toBe(before);
    workspace.close();
  });
});

const contents = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(path.join(entry.parentPath, entry.name), 'utf8')]);
