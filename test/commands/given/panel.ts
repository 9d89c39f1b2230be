import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { bundleForNode } from '../../given/bundle-for-node.ts';

export type Said = { readonly code: number | null; readonly out: string; readonly err: string };

/** The command line in processes of its own, as a person at a terminal would run it. */
export type Panel = {
  readonly run: (environment: NodeJS.ProcessEnv, ...words: readonly string[]) => Promise<Said>;
  readonly remove: () => Promise<void>;
};

const routeGoogle = path.resolve(__dirname, 'route-google.mjs');

/**
 * Bundles the command line for one test file: another may be building the product’s own at the same time.
 *
 * @param google - where everything that is asked of Google goes.
 */
export async function panelAsking(google: string): Promise<Panel> {
  const outfile = await bundleForNode('src/commands/main.ts', 'panel');
  return {
    run: (environment, ...words) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, ['--import', routeGoogle, outfile, ...words], {
          // Nothing of whoever runs the tests: no credentials, no home, no machine of Google’s to ask.
          env: { LOCAL_GOOGLE: google, METADATA_SERVER_DETECTION: 'none', ...environment },
        });
        const said = { out: '', err: '' };
        child.stdout.on('data', (part: Buffer) => (said.out += part.toString()));
        child.stderr.on('data', (part: Buffer) => (said.err += part.toString()));
        child.on('error', reject);
        child.on('close', (code) => resolve({ code, ...said }));
      }),
    remove: () => rm(outfile, { force: true }),
  };
}
