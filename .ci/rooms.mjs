/**
 * The rooms of `test`: those that are bundled, one file a room, so that Jest starts a world for each room
 * and not for each file; and those that stay as they are, since they look for files beside their own.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export const alone = ['commands', 'journey', 'shells/local/pages'];

/** `core` of `core/week/agenda.test.ts`, `shells/local` of what stands there. */
const roomOf = (file) => /^(?:shells\/)?[^/]+/.exec(file)[0];

const standsAlone = (file) => alone.some((room) => file.startsWith(`${room}/`));

/** Room → its test files, from the root of the project. Every test stands in one, or alone. */
export function rooms() {
  const found = new Map();
  for (const file of readdirSync(`${root}test`, { recursive: true }).toSorted()) {
    if (!file.endsWith('.test.ts') || standsAlone(file)) continue;
    found.set(roomOf(file), [...(found.get(roomOf(file)) ?? []), `test/${file}`]);
  }
  return found;
}
