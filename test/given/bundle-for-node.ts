import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

/**
 * Bundles a program that a test starts as a process of its own, as the commands are bundled.
 *
 * @param name - tells it from those of other tests that run at the same time.
 * @returns where the bundle stands.
 */
export async function bundleForNode(entry: string, name: string): Promise<string> {
  const outfile = path.resolve('node_modules', `.${name}-${String(process.pid)}.mjs`);
  const { importTexts } = createRequire(path.resolve('package.json'))('./.ci/import-texts.cjs') as {
    readonly importTexts: Plugin;
  };
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
    plugins: [importTexts],
  });
  return outfile;
}
