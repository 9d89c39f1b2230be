/** What there is for a rule to act in or to show in, and what each panel's file cites: read from the source. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromSource } from './from-source.mjs';

const entry = `
  export { citationsOf } from './src/core/panel/citations.ts';
  export { referralFields } from './src/forms/referral-fields.ts';
  export { routes } from './src/pages/routes.ts';
  export { panels, presets } from './src/panels/index.ts';
  export { tabs } from './src/workbook/layout.ts';
`;

const layers = ['app', 'core', 'documents', 'forms', 'pages', 'site', 'workbook'];

const fileAt = (root, path, words) => (existsSync(join(root, path)) ? { words, path } : undefined);

/** The part of a panel’s file that cites a rule: `cutOff`. */
const partOf = (panel, rule) =>
  Object.keys(panel).find((part) => JSON.stringify(panel[part]).includes(`"rule":"${rule}"`)) ?? '';

const citationsFrom = ({ citationsOf, presets }) =>
  presets().flatMap((panel) =>
    citationsOf(panel).map((citation) => ({
      ...citation,
      panel: panel.code,
      part: partOf(panel, citation.rule),
    })),
  );

function commandsIn(root) {
  const folder = join(root, 'src/commands');
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.ts'));
  const code = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  return new Set([...code.matchAll(/\.command\('([\w-]+)/g)].map(([, name]) => name));
}

/**
 * @returns `placeOf`, what a place of `src/panels/rules.yaml` is called, or nothing where there is none:
 *   `form:caseNumber` is `{ words: 'request form, “LCS number”' }`, of any panel; `citations` of all panels; `panels`.
 */
export async function readPlaces(root) {
  const said = await fromSource(root, entry);
  const fields = [...said.panels, ...said.presets()].flatMap((panel) => said.referralFields(panel));
  const commands = commandsIn(root);
  const kinds = {
    form(id) {
      const field = fields.find((one) => one.id === id);
      return field && { words: `request form, “${field.label}”` };
    },
    tab(name) {
      const [id, columnId] = name.split('.');
      const tab = said.tabs.find((one) => one.id === id);
      const column = tab?.columns.find((one) => one.id === columnId);
      return column && { words: `tab ${tab.title}, “${column.heading}”` };
    },
    template: (name) =>
      fileAt(root, `templates/${name}.md`, `the ${name.split('/')[1].replace('-', ' ')} document`),
    mail: (name) =>
      fileAt(root, `templates/mail/${name}.md`, `the mail “${name.replaceAll('-', ' ')}”`),
    page(name) {
      const route = said.routes[name];
      return route && { words: `page \`${route.path}\`` };
    },
    command: (name) => (commands.has(name) ? { words: `command \`panel ${name}\`` } : undefined),
    ...Object.fromEntries(
      layers.map((layer) => [
        layer,
        (name) => fileAt(root, `src/${layer}/${name}.ts`, `\`${name.split('/').at(-1)}\``),
      ]),
    ),
  };
  return {
    citations: citationsFrom(said),
    panels: said.presets().map(({ code, name, shortName }) => ({ code, name, shortName })),
    placeOf(place) {
      const [, kind, name] = /^([a-z]+):(\S+)$/.exec(place) ?? [];
      return Object.hasOwn(kinds, kind ?? '') ? kinds[kind](name) : undefined;
    },
  };
}
