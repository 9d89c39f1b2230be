/**
 * Words and panels are imported as modules: a Markdown, CSS or HTML file is its text, a YAML file is
 * what it says. The bundle and the tests read them through this one table, so they cannot differ.
 */
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

module.exports = { filter, importedJson };
