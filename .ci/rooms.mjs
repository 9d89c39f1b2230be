/**
 * The rooms of `test`, one bundle each, so that Jest starts a world and looks for modules once for a room
 * and not for each file. Files that start browsers and processes have a room of their own: they are slow,
 * and two can run beside each other.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const ofTheirOwn = new Set([
  ...['clasp', 'command-line', 'google'].map((name) => `commands/${name}.test.ts`),
  'journey/week.test.ts',
  ...['accessible', 'serve-pages'].map((name) => `shells/local/pages/${name}.test.ts`),
]);

/** Rooms of a few seconds share one bundle: half of each went into reading the same modules. */
const small = ['contract', 'documents', 'forms', 'hands', 'highs', 'journey', 'pages', 'panels'];

/** `core` of `core/week/agenda.test.ts`, `shells/local` of what stands there. */
function roomOf(file) {
  if (ofTheirOwn.has(file)) return file.replace('.test.ts', '');
  const [room] = /^(?:shells\/)?[^/]+/.exec(file);
  return small.includes(room) ? 'small' : room;
}

/** Room → its test files, from the root of the project. Every test stands in one. */
export function rooms() {
  const found = new Map();
  for (const file of readdirSync(`${root}test`, { recursive: true }).toSorted()) {
    if (!file.endsWith('.test.ts')) continue;
    found.set(roomOf(file), [...(found.get(roomOf(file)) ?? []), `test/${file}`]);
  }
  return found;
}
