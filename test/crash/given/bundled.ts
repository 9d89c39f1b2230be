import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

type Texts = {
  readonly filter: RegExp;
  readonly importedJson: (text: string, file: string) => string;
};

/**
 * Bundles a process of the crash tests as the commands are bundled: twice as fast as inside Jest, and
 * there to be killed.
 *
 * @param entry - its file, in this folder.
 * @returns where the bundle stands.
 */
export async function bundled(entry: string): Promise<string> {
  const outfile = path.resolve('node_modules', `.crash-${String(process.pid)}-${entry}.mjs`);
  const texts = createRequire(path.resolve('package.json'))('./.ci/import-texts.cjs') as Texts;
  await build({
    entryPoints: [`test/crash/given/${entry}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
    plugins: [
      {
        name: 'texts',
        setup: (bundler) => {
          bundler.onLoad({ filter: texts.filter }, async ({ path }) => ({
            contents: texts.importedJson(await readFile(path, 'utf8'), path),
            loader: 'json',
          }));
        },
      },
    ],
  });
  return outfile;
}
