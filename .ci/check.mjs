/** `npm test`: everything that must be true before a commit. Tests last, so that their counts end it. */
import { availableParallelism } from 'node:os';
import { inTurn } from './run-steps.mjs';

const knip = ['--config', '.ci/knip.config.mjs', '--no-config-hints'];

const beforeTests = [
  { name: 'format', tool: 'oxfmt', args: ['--check', '.'] },
  {
    name: 'types and lint',
    tool: 'oxlint',
    args: ['--config', '.ci/oxlint.config.mjs', 'src', 'test', '.ci'],
  },
  {
    name: 'fences',
    tool: 'depcruise',
    args: ['--config', '.ci/dependency-cruiser.cjs', 'src', 'test'],
  },
  { name: 'fences bark', tool: 'node', args: ['.ci/check-fences.mjs'] },
  { name: 'rules of the panels', tool: 'node', args: ['.ci/check-rules.mjs'] },
  { name: 'page of a panel’s file', tool: 'node', args: ['.ci/panel-file-page.mjs'] },
  { name: 'unused code', tool: 'knip', args: knip },
  {
    name: 'code that only tests use',
    tool: 'knip',
    args: [...knip, '--production', '--include', 'files,dependencies'],
  },
  { name: 'build', tool: 'node', args: ['.ci/build.mjs'] },
  { name: 'tests, a file a room', tool: 'node', args: ['.ci/bundle-tests.mjs'] },
];

await inTurn(beforeTests, availableParallelism());
// Tests make much that is soon forgotten, and run much code only once or twice: room for the first, and
// no waiting with the second before it is compiled, take a tenth off the time.
const engine = ['--max-semi-space-size=64', '--always-sparkplug'];
const jest = [...engine, 'node_modules/jest/bin/jest.js', '--config', '.ci/jest.rooms.config.mjs'];
await inTurn([{ name: 'tests', tool: 'node', args: jest, shown: true }], 1);
