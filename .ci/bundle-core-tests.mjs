/**
 * Makes one file of every test of the rules, inside Stryker's copy of the tree, for `mutation-runner.mjs`.
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
    contents: [
      // The smallest counterexample is for people to read.
      "import fc from 'fast-check';",
      'fc.configureGlobal({ endOnFailure: true });',
      ...tests.map((file) => `import './test/core/${file}';`),
    ].join('\n'),
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
