import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const openHere = new Set<string>();

/**
 * Takes a folder for this process. A lock left behind by a process that has ended is taken over.
 * @returns what lets the folder go again.
 * @throws Error naming the process that has the folder open.
 */
export function lock(folder: string): () => void {
  const file = path.join(folder, 'lock');
  if (openHere.has(folder)) throw taken(folder, process.pid, file);
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, `${String(process.pid)}\n`, { flag: 'wx' });
      break;
    } catch (failure) {
      if ((failure as { code?: string }).code !== 'EEXIST') throw failure;
      const holder = holderOf(file);
      if (attempt > 3 || (holder !== undefined && isRunning(holder))) {
        throw taken(folder, holder ?? 0, file);
      }
      rmSync(file, { force: true });
    }
  }
  openHere.add(folder);
  const release = (): void => {
    if (!openHere.delete(folder)) return;
    process.removeListener('exit', release);
    rmSync(file, { force: true });
  };
  process.once('exit', release);
  return release;
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A lock with our own number is from an earlier process that had it. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return (failure as { code?: string }).code === 'EPERM';
  }
}

const taken = (folder: string, pid: number, file: string): Error =>
  new Error(
    `The folder ${folder} is already open in process ${String(pid)}. Stop that one first, or choose ` +
      `another folder. If no such program is running, remove the file ${file}.`,
  );
