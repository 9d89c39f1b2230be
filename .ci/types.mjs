/** The programs of the project, each checked with only the globals it may know. */
import { availableParallelism } from 'node:os';
import { inTurn } from './run-steps.mjs';

const programs = {
  'pure layers': 'tsconfig.json',
  'Node and commands': 'src/commands/tsconfig.json',
  'Apps Script': 'src/shells/apps-script/tsconfig.json',
  tests: 'test/tsconfig.json',
};

/** One step for each program. What the compiler learned is kept for the next time. */
export const typeSteps = Object.entries(programs).map(([name, project]) => ({
  name: `types: ${name}`,
  tool: 'tsc',
  args: [
    ...['--project', project, '--incremental', '--tsBuildInfoFile'],
    `node_modules/.cache/types/${name.replaceAll(' ', '-')}.tsbuildinfo`,
  ],
}));

if (process.argv[1] === import.meta.filename) await inTurn(typeSteps, availableParallelism());
