/**
 * Words and panels are imported as modules: a Markdown, CSS or HTML file is its text, a YAML file is
 * what it says. The bundle and the tests read them through this one table, so they cannot differ.
 */
const { readFile } = require('node:fs/promises');
const yaml = require('yaml');

const asText = (text) => text;
const readers = {
  '.md': asText,
  '.css': asText,
  '.html': asText,
  '.yaml': (text) => yaml.parse(text),
};

const filter = /\.(md|css|html|yaml)$/;

/** What an import of `file` gives, as JSON (which is also JavaScript). */
function importedJson(text, file) {
  const reader = readers[/\.\w+$/.exec(file)[0]];
  return JSON.stringify(reader(text))
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** The same for every bundle, as a plugin of esbuild. */
const importTexts = {
  name: 'import-texts',
  setup(bundler) {
    bundler.onLoad({ filter }, async ({ path }) => ({
      contents: importedJson(await readFile(path, 'utf8'), path),
      loader: 'json',
    }));
  },
};

module.exports = { filter, importedJson, importTexts };
