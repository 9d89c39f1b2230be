import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { momentFrom } from '../../../src/app/run.ts';
import { leaveFiles } from '../../../src/commands/story/leave-files.ts';
import { tellStory } from '../../../src/commands/story/story.ts';
import { telling } from '../../../src/commands/story/telling.ts';
import { openTrial } from '../../../src/commands/trial/open-trial.ts';
import { accessLine } from '../../../src/pages/access-line.ts';
import { whoMayOpen } from '../../../src/core/week/who-may-open.ts';
import { driveSays, tableSays } from '../../given/drive-says.ts';

describe('what the demo leaves of who may open what [AT-25]', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'panel-demo-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is what Drive has at its end, line for line, with a reason and an end', async () => {
    const { workspace, desk } = await openTrial({
      at: momentFrom('2026-11-20T09:00:00'),
      pagesUrl: 'http://127.0.0.1:8080',
      real: () => 0,
    });
    await tellStory(telling(desk, () => undefined));
    const snapshot = await desk.snapshot();
    const drive = driveSays(workspace);
    expect(tableSays(snapshot.register, desk.now())).toEqual(drive);

    const told = leaveFiles(workspace, snapshot, desk.now(), folder);
    const left = readFileSync(path.join(folder, 'who-may-open.csv'), 'utf8').trim().split('\r\n');
    const lines = whoMayOpen(snapshot.register, desk.now()).map(accessLine);
    expect(left).toEqual(
      [
        ['Person', 'Document', 'May', 'Why', 'Until'],
        ...lines.map((one) => [one.person, one.document, one.may, one.because, one.until]),
      ].map((cells) => cells.map((cell) => `"${cell}"`).join(',')),
    );
    expect(left.length).toBe(drive.length + 1);
    expect(left.filter((line) => line.includes('""') || line.includes('▲'))).toEqual([]);
    expect(told.join('\n')).toContain(`${drive.length} lines`);
    expect(left).toContainEqual(
      '"worker.three@council.example","RP-26-0004 request paper v1","read","Presents the child","Wednesday 23 December 2026"',
    );
  });
});
