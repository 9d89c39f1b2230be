/**
 * Makes `build/panel.mjs`, the commands, packages left outside; and `dist/`, exactly what clasp pushes.
 * Words and panels are in both.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, formatMessages } from 'esbuild';
import appsScript from './bundle-apps-script.cjs';
import texts from './import-texts.cjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const commands = () =>
  build({
    absWorkingDir: root,
    entryPoints: ['./src/commands/main.ts'],
    outfile: 'build/panel.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
    plugins: [texts.importTexts],
  });

async function pushed() {
  const { code } = await appsScript.bundleAppsScript(root);
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  writeFileSync(join(dist, 'Code.js'), code);
  cpSync(join(root, 'appsscript.json'), join(dist, 'appsscript.json'));
}

for (const [name, make] of [
  ['The commands', commands],
  ['The script for Apps Script', pushed],
]) {
  try {
    await make();
  } catch (failure) {
    const messages = failure.errors ?? [{ text: failure.message }];
    const lines = await formatMessages(messages, { kind: 'error', color: process.stderr.isTTY });
    process.stderr.write(`${name} could not be built.\n\n${lines.join('')}`);
    process.exitCode = 1;
  }
}
