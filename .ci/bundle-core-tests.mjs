/**
 * Makes one file of every test of the rules, inside Stryker's copy of the tree: each broken rule is then
 * met by loading one file instead of some thirty, and by no test more once one has gone red.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import texts from './import-texts.cjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// Properties last: an example that goes red first spares their hundred cases.
const isProperty = (file) => Number(file.includes('.properties.'));
const tests = readdirSync(`${root}test/core`, { recursive: true })
  .filter((file) => file.endsWith('.test.ts'))
  .toSorted((one, other) => isProperty(one) - isProperty(other) || one.localeCompare(other));

await build({
  absWorkingDir: root,
  stdin: {
    contents: ['.ci/stop-at-first-red.mjs', ...tests.map((file) => `test/core/${file}`)]
      .map((file) => `import './${file}';`)
      .join('\n'),
    resolveDir: root,
  },
  outfile: 'build/core-tests.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
  plugins: [texts.importTexts],
});
