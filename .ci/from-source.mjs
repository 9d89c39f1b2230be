import { build } from 'esbuild';
import texts from './import-texts.cjs';

/**
 * What a few lines of imports and exports bring from the source, bundled and run here.
 *
 * @param entry - `export { tabs } from './src/workbook/layout.ts';`, paths as from the root.
 */
export async function fromSource(root, entry) {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    plugins: [texts.importTexts],
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
