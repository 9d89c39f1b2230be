/** Bundles the commands into `build/panel.mjs`, words and panels included, packages left outside. */
import { fileURLToPath } from 'node:url';
import { build, formatMessages } from 'esbuild';
import { importTexts } from './bundle-texts.mjs';

const root = new URL('..', import.meta.url);

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
