/** Bundles the commands into `build/panel.mjs`, words and panels included, packages left outside. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, formatMessages } from 'esbuild';
import texts from './import-texts.cjs';

const root = new URL('..', import.meta.url);

/** Words as text and panels as what they say: the same table the tests read. */
export const importTexts = {
  name: 'import-texts',
  setup(bundler) {
    bundler.onLoad({ filter: texts.filter }, async ({ path }) => ({
      contents: texts.importedJson(await readFile(path, 'utf8'), path),
      loader: 'json',
    }));
  },
};

try {
  await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: ['./src/commands/main.ts'],
    outfile: 'build/panel.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
    plugins: [importTexts],
  });
} catch (failure) {
  const messages = failure.errors ?? [{ text: failure.message }];
  const lines = await formatMessages(messages, { kind: 'error', color: process.stderr.isTTY });
  process.stderr.write(`The commands could not be built.\n\n${lines.join('')}`);
  process.exitCode = 1;
}
