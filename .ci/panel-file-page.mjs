/**
 * `docs/panel-files.md`: every key that a panel's file may have, from the validator that reads it. `--write`
 * (`npm run terms`) writes the page; else it is held to what would be written now. `--schema` (`npm run build`)
 * leaves the JSON Schema it is made of in `build/`, for editors.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { panelFileSchema } from './panel-file-schema.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = 'docs/panel-files.md';

/** Beside every figure, and said once for all of them. */
const citation = new Set(['rule', 'printed', 'phrase']);

const escaped = (text) => text.replaceAll('|', '\\|');
const exampleOf = ({ examples: [one] = [] }) =>
  one === undefined || typeof one === 'object' ? '' : `\`${escaped(JSON.stringify(one))}\``;
const variantsOf = ({ anyOf, oneOf }) => anyOf ?? oneOf ?? [];

/** The keys of a section, each with the kinds of section that have it where not all have. */
function keysOf(schema) {
  const variants = variantsOf(schema);
  const kinds = (variants.length > 0 ? variants : [schema]).map(
    ({ properties = {}, required }) => ({
      properties,
      required,
      kind: Object.entries(properties).find(([, { const: word }]) => word !== undefined),
    }),
  );
  const found = new Map();
  for (const { properties, required = [], kind } of kinds) {
    for (const [key, value] of Object.entries(properties)) {
      if (citation.has(key) || value.const !== undefined) continue;
      const must = required.includes(key);
      const same = `${key} ${must} ${JSON.stringify(value)}`;
      const own = found.get(same) ?? { key, value, must, of: [] };
      if (kind) own.of.push(kind);
      found.set(same, own);
    }
  }
  return [...found.values()].map(({ key, value, must, of }) => {
    const some = of.length > 0 && of.length < kinds.length;
    const words = of.map(([, { const: word }]) => word).join(', ');
    return { key, value, must, kinds: some ? ` (${of[0][0]}: ${words})` : '' };
  });
}

/** A line for each key of a section, and after it those within it. */
function linesOf(schema, path) {
  if (schema.items) return linesOf(schema.items, `${path}[]`);
  return keysOf(schema).flatMap(({ key, value, must, kinds }) => {
    const place = path === '' ? key : `${path}${kinds}.${key}`;
    const word = variantsOf(value)
      .map(({ properties = {} }) =>
        Object.entries(properties).find(([, one]) => one.const !== undefined),
      )
      .filter((one) => one !== undefined);
    const kindsOf = [...new Set(word.map(([name]) => name))];
    const choices = word.map(([, { const: one }]) => one).join(', ');
    const what = value.properties
      ? 'a section'
      : kindsOf.length === 1
        ? `a section whose \`${kindsOf[0]}\` is one of: ${choices}`
        : (value.description ?? 'a section');
    return [
      `| \`${place}\` | ${escaped(what)} | ${exampleOf(value)} | ${must ? 'yes' : ''} |`,
      ...linesOf(value, place),
    ];
  });
}

const head = `# What a panel’s file may say

Made from the validator by \`npm run terms\`: change that, not this page. For whoever writes the terms of reference of a
council’s own panel as a YAML or JSON file. \`panel check FILE\` says everything that is wrong with one, by line.

Begin with a copy of a file in \`src/panels\` or \`test/panels/others\` that is near your own. \`npm run build\` writes
\`build/panel-file.schema.json\`: editors that know JSON Schema complete and check the keys while you type, once the first
line of your file is \`# yaml-language-server: $schema=\` and the path to it.

Each section that cites the terms has three more keys: \`rule\`, its permanent id (\`CPR-4.3\`); \`printed\`, heading and
number as they are printed; \`phrase\`, their own words, empty for a local default. In a path \`[]\` is each of a list, and
words in brackets say in which kinds of section the key may stand, where not in all.
`;

const table = ['| Key | What it holds | Example | Must be there |', '| --- | --- | --- | --- |'];

function pageOf({ properties, required }) {
  const lines = Object.entries(properties).map(([key, value]) =>
    linesOf({ properties: { [key]: value }, required }, ''),
  );
  const isPlain = (part) => part.length === 1;
  const sections = lines
    .filter((part) => !isPlain(part))
    .flatMap((part) => ['', `## ${/`(\w+)/.exec(part[0])[1]}`, '', ...table, ...part]);
  const plain = ['', '## The panel itself', '', ...table, ...lines.filter(isPlain).flat()];
  return `${head}${[...plain, ...sections].join('\n')}\n`;
}

const schema = await panelFileSchema(root);
const page = pageOf(schema);
if (process.argv.includes('--schema'))
  writeFileSync(join(root, 'build/panel-file.schema.json'), `${JSON.stringify(schema)}\n`);
if (process.argv.includes('--write')) writeFileSync(join(root, file), page);
if (readFileSync(join(root, file), 'utf8') === page)
  process.stdout.write(`${page.match(/^\| `/gm).length} keys that a panel’s file may have.\n`);
else {
  process.stderr.write(`${file} is not what the validator says now: npm run terms\n`);
  process.exitCode = 1;
}
