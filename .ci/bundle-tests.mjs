/** Makes one file of each room of tests, in `build/tests`: for `npm test`, which runs them all. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import texts from './import-texts.cjs';
import { rooms } from './rooms.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A room by its name is a module that imports its test files, in their order, after what runs `first`. */
const roomsAsModules = (files, first) => ({
  name: 'rooms',
  setup(bundler) {
    bundler.onResolve({ filter: /^room:/ }, ({ path }) => ({ path, namespace: 'room' }));
    bundler.onLoad({ filter: /.*/, namespace: 'room' }, ({ path }) => ({
      contents: [
        first,
        ...files.get(path.slice('room:'.length)).map((file) => `import './${file}';`),
      ].join('\n'),
      resolveDir: root,
    }));
  },
});

/**
 * One run of the bundler for all rooms: each module is read and compiled once.
 *
 * @param files - room → its test files, in the order they are to run.
 * @param options - `first`, code that runs before them, `plugins`, and what else esbuild is told.
 */
export const bundleTests = (files, { first = '', plugins = [], ...options }) =>
  build({
    absWorkingDir: root,
    entryPoints: [...files.keys()].map((room) => ({
      in: `room:${room}`,
      out: room.replaceAll('/', '-'),
    })),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
    plugins: [roomsAsModules(files, first), texts.importTexts, ...plugins],
    ...options,
  });

if (process.argv[1] === import.meta.filename) {
  rmSync(`${root}build/tests`, { recursive: true, force: true });
  await bundleTests(rooms(), {
    outdir: 'build/tests',
    outExtension: { '.js': '.test.cjs' },
    packages: 'external',
    sourcemap: 'linked',
    // A module’s own address is its bundle’s.
    define: { 'import.meta.url': '__moduleUrl' },
    banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
}
