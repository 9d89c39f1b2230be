import { existsSync } from 'node:fs';
import path from 'node:path';
import { refusal } from '../refusal.ts';
import { runClasp } from './run-clasp.ts';
import type { Place } from './run-clasp.ts';
import { readTarget } from './target.ts';
import type { Target } from './target.ts';

export type ClaspJob = Place & {
  /** Name of the target: `test`, `live`, or another that has its file. */
  readonly project: string;
  readonly print: (line: string) => void;
};

/**
 * Pushes `dist`, as it was built, to the script of a target. The workbook’s menu and triggers run it at
 * once; the web app goes on with the version that was released last.
 *
 * @throws Refusal, before anything is asked of Google, where the target is not filled in.
 */
export async function push(job: ClaspJob): Promise<void> {
  await pushTo(readTarget(job.folder, job.project), job);
}

export async function pushTo(target: Target, job: ClaspJob): Promise<void> {
  for (const file of ['Code.js', 'appsscript.json']) {
    // clasp takes an empty folder for nothing to push, and says that all is well.
    if (existsSync(path.join(job.folder, 'dist', file))) continue;
    throw refusal('notConfigured', `There is no dist/${file} to push. Type: npm run build`);
  }
  // Without --force clasp leaves a changed manifest behind, and says that all is well.
  const pushed = (await runClasp(job, target, 'push', '--force')) as readonly string[];
  job.print(
    pushed.length === 0
      ? `The target ${target.name} is up to date: nothing to push.`
      : `Pushed to the target ${target.name}: ${pushed.join(', ')}.`,
  );
}
