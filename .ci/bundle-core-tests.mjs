/** Makes one file of every test of the rules, inside Stryker's copy of the tree, for `mutation-runner.mjs`. */
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { bundleTests } from './bundle-tests.mjs';
import { rooms } from './rooms.mjs';

// Properties last: an example that goes red first spares their hundred cases.
const isProperty = (file) => Number(file.includes('.properties.'));
const tests = rooms()
  .get('core')
  .toSorted((one, other) => isProperty(one) - isProperty(other) || one.localeCompare(other));

/** What the rules work out once and keep goes where the runner can have it forgotten. */
const forgetful = {
  name: 'forgetful',
  setup: (bundler) =>
    bundler.onLoad({ filter: /src[\\/]core[\\/].*\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const keeps = /\bnew WeakMap\b|(?<=^const \w+ = |=> )new Map(?=<[^()]*>\(\))/gm;
      return { contents: code.replaceAll(keeps, 'new globalThis.Forgetful'), loader: 'ts' };
    }),
};

/** Each file of tests says first in which folder it stands. */
const placed = {
  name: 'placed',
  setup: (bundler) =>
    bundler.onLoad({ filter: /test[\\/]core[\\/].*\.test\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const folder = basename(dirname(path));
      return { contents: `globalThis.testsOf = '${folder}';\n${code}`, loader: 'ts' };
    }),
};

await bundleTests(new Map([['core-tests', tests]]), {
  plugins: [forgetful, placed],
  outdir: 'build',
  outExtension: { '.js': '.cjs' },
  // The smallest counterexample is for people to read.
  first: "import fc from 'fast-check'; fc.configureGlobal({ endOnFailure: true });",
});
