/** The programs of the project, each checked with only the globals it may know. */
import { availableParallelism } from 'node:os';
import { inTurn } from './run-steps.mjs';

/** The native compiler, six times as fast. The other one stays for ESLint, which cannot ask this one yet. */
export const compiler = 'node_modules/typescript-native/bin/tsc';

const programs = {
  'pure layers': 'tsconfig.json',
  'Node and commands': 'src/commands/tsconfig.json',
  'Apps Script': 'src/shells/apps-script/tsconfig.json',
  tests: 'test/tsconfig.json',
};

/** One step for each program. */
export const typeSteps = Object.entries(programs).map(([name, project]) => ({
  name: `types: ${name}`,
  tool: 'node',
  args: [compiler, '--project', project],
}));

if (process.argv[1] === import.meta.filename) await inTurn(typeSteps, availableParallelism());
