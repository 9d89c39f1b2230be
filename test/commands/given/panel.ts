import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { bundleForNode } from '../../given/bundle-for-node.ts';

export type Said = { readonly code: number | null; readonly out: string; readonly err: string };

type Run = (environment: NodeJS.ProcessEnv, ...words: readonly string[]) => Promise<Said>;

/** The command line in processes beside this one, as a person at a terminal would run it. */
export type Panel = {
  /** In a process of its own, which ends by itself. */
  readonly runAlone: Run;
  /** In a process that runs one command after the other: a start of it takes most of the time. */
  readonly run: Run;
  readonly remove: () => Promise<void>;
};

const beside = (file: string): string => path.resolve('test/commands/given', file);

/**
 * Bundles the command line for one test file: another may be building the product’s own at the same time.
 *
 * @param google - where everything that is asked of Google goes.
 */
export async function panelAsking(google: string): Promise<Panel> {
  const outfile = await bundleForNode('src/commands/main.ts', 'panel');
  // Nothing of whoever runs the tests: no credentials, no home, no machine of Google’s to ask.
  const nobodys = { LOCAL_GOOGLE: google, METADATA_SERVER_DETECTION: 'none' };
  const execArgv = ['--import', beside('route-google.mjs')];
  const inTurn = fork(beside('commands-in-turn.mjs'), [outfile], { env: nobodys, execArgv });
  const ended = once(inTurn, 'exit');
  return {
    run: async (environment, ...words) => {
      const answered = once(inTurn, 'message');
      inTurn.send({ environment: { ...nobodys, ...environment }, words });
      const [said] = (await Promise.race([answered, ended])) as [Said | number | null];
      if (typeof said !== 'object' || said === null) {
        throw new Error(`The process of the commands ended: ${words.join(' ')}`);
      }
      return said;
    },
    runAlone: (environment, ...words) =>
      new Promise((resolve, reject) => {
        const env = { ...nobodys, ...environment };
        const child = spawn(process.execPath, [...execArgv, outfile, ...words], { env });
        const said = { out: '', err: '' };
        child.stdout.on('data', (part: Buffer) => (said.out += part.toString()));
        child.stderr.on('data', (part: Buffer) => (said.err += part.toString()));
        child.on('error', reject);
        child.on('close', (code) => {
          resolve({ code, ...said });
        });
      }),
    remove: async () => {
      inTurn.kill();
      await rm(outfile, { force: true });
    },
  };
}
