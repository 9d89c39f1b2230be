import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Touched, World } from '../world.ts';
import { replaceFile } from './checked-file.ts';
import { lock } from './lock.ts';
import { readFolder, removeUnfinished, rooms } from './read-folder.ts';
import { storedPart } from './stored.ts';

export type Folder = {
  /** What the folder held when it was opened; undefined for a new one. */
  readonly world: World | undefined;
  /** Puts the one thing that changed on the disk: wholly, or not at all. */
  readonly save: (world: World, touched: Touched) => void;
  readonly close: () => void;
};

/**
 * Opens a folder for this process alone.
 * @throws Error when another process has it, or naming every damaged file.
 */
export function openFolder(folder: string): Folder {
  const absolute = path.resolve(folder);
  mkdirSync(absolute, { recursive: true });
  const release = lock(absolute);
  try {
    const world = readFolder(absolute);
    removeUnfinished(absolute);
    for (const room of rooms) mkdirSync(path.join(absolute, room), { recursive: true });
    return {
      world,
      save: (next, touched) => {
        const { place, bytes } = storedPart(next, touched);
        replaceFile(path.join(absolute, place), bytes);
      },
      close: release,
    };
  } catch (failure) {
    release();
    throw failure;
  }
}
