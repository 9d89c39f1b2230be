import { rmSync } from 'node:fs';
import path from 'node:path';
import { momentFrom } from '../app/run.ts';
import { leaveFiles } from './story/leave-files.ts';
import { tellStory } from './story/story.ts';
import { telling } from './story/telling.ts';
import { servedTrial } from './trial/served-trial.ts';

export type DemoOptions = {
  /** Where the files a person can open are left; emptied first. */
  readonly folder: string;
  readonly print: (line: string) => void;
};

/** The story’s first moment. Its clock stands still but for the story’s own steps. */
const begins = momentFrom('2026-11-20T09:00:00');

/**
 * Plays one week of the Resources Panel without a browser, printing each step with its clause, and
 * leaves what people would receive as files. Everything goes over loopback HTTP with Google’s clients.
 */
export async function demo({ folder, print }: DemoOptions): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const trial = await servedTrial({
    at: begins,
    folder: path.join(folder, 'workspace'),
    port: 0,
    real: () => 0,
    report: (error) => {
      print(`! ${error.message}`);
    },
  });
  try {
    print('One week of the Resources Panel. Everything and everybody here is invented.\n');
    await tellStory(
      telling(trial.desk, (at, what, clause) => {
        print(`${at}\n  ${what}\n  ${clause}\n`);
      }),
    );
    const left = leaveFiles(trial.workspace, await trial.desk.snapshot(), trial.desk.now(), folder);
    print(`${trial.desk.requests().total} requests were answered by the local workspace.`);
    print(`Left for you to open in ${path.relative(process.cwd(), folder) || folder}:`);
    for (const line of left) print(`  ${line}`);
  } finally {
    await trial.close();
  }
}
