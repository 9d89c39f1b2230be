import { spawn } from 'node:child_process';
import { momentFrom } from '../../../src/app/run.ts';
import type { LocalDateTime } from '../../../src/core/calendar/local-date-time.ts';
import { begins } from './week.ts';

/** Where a killed process had come to, by its own last word. */
export type LastWord = {
  readonly act: number;
  readonly now: LocalDateTime;
  readonly ended: boolean;
};

/**
 * Starts the process on a folder and kills it, without a chance to tidy up.
 * @param after - so many requests, and then so many milliseconds.
 */
export async function killed(
  program: string,
  folder: string,
  after: { readonly requests: number; readonly milliseconds: number },
): Promise<LastWord> {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { pid = 0 } = child;
  let said = '';
  let waiting = true;
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    said += words;
    if (!waiting || said.split('\n').length <= after.requests) return;
    waiting = false;
    setTimeout(() => {
      if (child.exitCode === null) process.kill(pid, 'SIGKILL');
    }, after.milliseconds);
  });
  const code = await new Promise<number | null>((ended) => {
    child.once('close', ended);
  });
  if (code !== null && code !== 0)
    throw new Error(`The process ended by itself with ${String(code)}.`);
  const [act = '0', now = begins] = (said.split('\n').at(-2) ?? '').split(' ');
  return { act: Number(act), now: now === '' ? begins : momentFrom(now), ended: code === 0 };
}
