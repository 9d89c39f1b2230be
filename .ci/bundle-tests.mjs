/** Makes one file of each room of tests, in `build/tests`: for `npm test`, which runs them all. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import texts from './import-texts.cjs';
import { rooms } from './rooms.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param files - test files, in the order they are to run.
 * @param options - `first`, code that runs before them, and what else esbuild is told.
 */
export const bundleTests = (files, { first = '', ...options }) =>
  build({
    absWorkingDir: root,
    stdin: {
      contents: [first, ...files.map((file) => `import './${file}';`)].join('\n'),
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
    plugins: [texts.importTexts],
    ...options,
  });

if (process.argv[1] === import.meta.filename) {
  rmSync(`${root}build/tests`, { recursive: true, force: true });
  for (const [room, files] of rooms()) {
    await bundleTests(files, {
      outfile: `build/tests/${room.replaceAll('/', '-')}.test.cjs`,
      packages: 'external',
      sourcemap: 'linked',
      // A module’s own address is its bundle’s.
      define: { 'import.meta.url': '__moduleUrl' },
      banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    });
  }
}
