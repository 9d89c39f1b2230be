/** Makes one file of every test of the rules, inside Stryker's copy of the tree, for `mutation-runner.mjs`. */
import { bundleTests } from './bundle-tests.mjs';
import { rooms } from './rooms.mjs';

// Properties last: an example that goes red first spares their hundred cases.
const isProperty = (file) => Number(file.includes('.properties.'));
const tests = rooms()
  .get('core')
  .toSorted((one, other) => isProperty(one) - isProperty(other) || one.localeCompare(other));

await bundleTests(tests, {
  outfile: 'build/core-tests.cjs',
  // The smallest counterexample is for people to read.
  first: "import fc from 'fast-check'; fc.configureGlobal({ endOnFailure: true });",
});
