/** Jest's transformer: TypeScript by esbuild, words and panels by the table the bundle uses. */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync } = require('esbuild');
const { filter, importedJson } = require('./import-texts.cjs');

const itself = [__filename, require.resolve('./import-texts.cjs')].map((file) =>
  readFileSync(file),
);

function compile(source, file) {
  const compiled = transformSync(source, {
    loader: 'ts',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcefile: file,
    sourcemap: 'external',
    sourcesContent: true,
    // Jest runs CommonJS: a dynamic import becomes a require, and a module's own address its file's.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__moduleUrl', 'import.meta.dirname': '__dirname' },
  });
  const prelude = source.includes('import.meta.url')
    ? "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;"
    : '';
  return { code: prelude + compiled.code, map: compiled.map };
}

module.exports = {
  process: (source, file) =>
    filter.test(file)
      ? {
          code: `module.exports = { __esModule: true, default: ${importedJson(source, file)} };`,
        }
      : compile(source, file),
  getCacheKey: (source, file, options) =>
    [...itself, source, file, options.configString]
      .reduce((hash, part) => hash.update(part).update('\0'), createHash('sha1'))
      .digest('hex'),
};
