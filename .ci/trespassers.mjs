/**
 * One planted offence for every fence, and one lawful deed beside it where the fence has a gate.
 * An offence: `{ fence, file, code }`; a deed is the same without `fence`, and must pass in silence.
 * `says` picks one of several fences that share a rule's name.
 */
import fences from './fences.cjs';
import { lintRules } from './lint-trespassers.mjs';

const { layers, pureLayers, packages, templateReaders, hostGlobals } = fences;

const everywhere = Object.keys(layers);
const slug = (text) =>
  text
    .replace(/[^a-z]+/gi, ' ')
    .trim()
    .replaceAll(' ', '-');
const upTo = (layer) => '../'.repeat(layer.split('/').length);
const within = (layer, homes) =>
  homes.some((home) => layer === home || layer.startsWith(`${home}/`));

/** What there is to import in the yard where trespassers are planted. */
export const targets = [...everywhere, 'elsewhere']
  .map((layer) => ({ file: `src/${layer}/target.ts`, code: 'export const target = 1;' }))
  .concat(
    { file: 'test/target.ts', code: 'export const target = 1;' },
    { file: 'templates/target.md', code: 'words' },
  );

const betweenLayers = everywhere.flatMap((from) =>
  [...everywhere, 'elsewhere']
    .filter((to) => to !== from)
    .map((to) => ({
      fence: layers[from].includes(to) ? undefined : `fence-${slug(from)}`,
      file: `src/${from}/to-${slug(to)}.ts`,
      code: `export { target } from '${upTo(from)}${to}/target.ts';`,
    })),
);

const perPackage = Object.entries(packages).flatMap(([name, { run, types = [] }]) => {
  const example = name.replace('*', 'sheets');
  return [...everywhere, 'core/panel'].flatMap((layer) => {
    const file = `src/${layer}/runs-${slug(example)}.ts`;
    const typed = `src/${layer}/names-${slug(example)}.ts`;
    const mayRun = within(layer, run);
    const mayName = mayRun || within(layer, types);
    const outside = `package-${slug(name)}`;
    return [
      {
        fence: mayRun ? undefined : mayName ? `only-types-of-${slug(name)}` : outside,
        file,
        code: `import * as all from '${example}';\nexport const it = all;`,
      },
      {
        fence: mayName ? undefined : outside,
        file: typed,
        code: `import type * as all from '${example}';\nexport type It = typeof all;`,
      },
    ];
  });
});

const node = "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;";

export const imports = [
  ...betweenLayers,
  ...perPackage,
  ...everywhere.map((layer) => ({
    fence: within(layer, [...pureLayers, 'shells/apps-script'])
      ? 'no-node-outside-node'
      : undefined,
    file: `src/${layer}/reads-disk.ts`,
    code: node,
  })),
  ...everywhere.map((layer) => ({
    fence: templateReaders.includes(layer) ? undefined : 'templates-are-read-by-few',
    file: `src/${layer}/takes-words.ts`,
    code: `import words from '${upTo(layer)}../templates/target.md';\nexport const said = words;`,
  })),
  {
    fence: 'package-not-in-the-table',
    file: 'src/commands/takes-a-stranger.ts',
    code: "import * as all from 'fast-check';\nexport const it = all;",
  },
  {
    fence: 'src-never-imports-test',
    file: 'src/commands/takes-a-test.ts',
    code: "export { target } from '../../test/target.ts';",
  },
  {
    // Its cycle is told once, at the other end.
    file: 'src/core/round.ts',
    code: "import { back } from './about.ts';\nexport const round = () => back;",
  },
  {
    fence: 'no-cycles',
    file: 'src/core/about.ts',
    code: "import { round } from './round.ts';\nexport const back = () => round;",
  },
  {
    fence: 'everything-resolves',
    file: 'src/core/takes-nothing.ts',
    code: "export { nothing } from './nothing.ts';",
  },
];

const lines = (count) =>
  Array.from({ length: count }, (_, n) => `export const n${n} = 0;`).join('\n');

const sayings = [
  [
    'no-restricted-properties',
    'src/core/chance.ts',
    'export const chance = () => Math.random();',
    'Take the chance',
  ],
  [
    'house/no-class',
    'src/core/class.ts',
    'export class Panel { readonly a = 1; }',
    'Core is values',
  ],
  ['house/no-default-export', 'src/core/words.ts', 'export default 1;', 'by the name of its file'],
  ['house/no-default-export', 'src/pages/words.ts', 'export default 1;', 'by the name of its file'],
  ['house/no-default-export', 'test/words.ts', 'export default 1;', 'by the name of its file'],
  ...['core', 'app'].map((layer) => [
    'house/no-waiting',
    `src/${layer}/waits.ts`,
    'export const wait = async (n: number) => n;',
    'never waits',
  ]),
  [
    'house/no-clock-in-words',
    'src/pages/date.ts',
    'export const said = (n: number) => n.toLocaleString();',
    'differs between hosts',
  ],
  ['max-lines', 'src/core/long.ts', lines(201)],
  ['max-lines', 'test/long.ts', lines(301)],
  ['house/file-name', 'src/core/date-utils.ts', 'export const a = 1;', 'nothing of panels'],
  ['house/file-name', 'src/core/camelCase.ts', 'export const a = 1;', 'kebab-case'],
  [
    'no-restricted-properties',
    'test/mocks.ts',
    "jest.mock('./target.ts');",
    'a mock proves wiring',
  ],
  ...['it', 'test', 'describe'].flatMap((runner) =>
    ['skip', 'only'].map((word) => [
      'no-restricted-properties',
      `test/${runner}-${word}.ts`,
      `${runner}.${word}('a', () => undefined);`,
      'Every test runs',
    ]),
  ),
].map(([fence, file, code, says]) => ({ fence, file, code, says }));

const saysEveryHost = Object.keys(hostGlobals)
  .map((name) => `export const its${name} = () => ${name};`)
  .join('\n');

const hostFences = pureLayers.flatMap((layer) =>
  Object.values(hostGlobals).map((says) => ({
    fence: 'no-restricted-globals',
    file: `src/${layer}/hosts.ts`,
    code: saysEveryHost,
    says,
  })),
);

export const lint = [
  ...sayings,
  ...hostFences,
  ...lintRules,
  { file: 'src/shells/node/clock.ts', code: 'export const now = () => new Date();' },
  { file: 'src/workspace/refusal.ts', code: 'export class Refusal extends Error {}' },
];

const uncompiled = (file, code, fence) => ({ fence, file, code });

export const types = [
  ...['Buffer', 'process', 'console', 'document', 'URL', 'fetch', 'setTimeout', 'TextEncoder'].map(
    (name) => uncompiled(`src/core/${name}.ts`, `export const host = ${name};`, 'TS2'),
  ),
  uncompiled('src/app/google.ts', 'export const app = SpreadsheetApp;', 'TS2304'),
  uncompiled('src/shells/node/google.ts', 'export const app = SpreadsheetApp;', 'TS2304'),
  uncompiled('src/shells/apps-script/node.ts', 'export const host = Buffer;', 'TS2'),
  uncompiled('src/shells/local/page.ts', 'export const page = document;', 'TS2'),
  uncompiled('src/core/node.ts', node, 'TS2'),
  uncompiled('test/typed.ts', "export const a: number = 'b';", 'TS2322'),
  uncompiled('src/core/enum.ts', 'export enum Step { draft }', 'TS1294'),
  uncompiled(
    'src/core/index.ts',
    'export const first = (a: readonly string[]): string => a[0];',
    'TS2322',
  ),
  uncompiled(
    'src/core/optional.ts',
    'export const none: { readonly a?: string } = { a: undefined };',
    'TS2375',
  ),
  { file: 'src/shells/node/host.ts', code: `${node}\nexport const host = [Buffer, process];` },
  { file: 'src/shells/apps-script/host.ts', code: 'export const app = () => SpreadsheetApp;' },
  {
    file: 'src/workspace/shapes.ts',
    code: "import type { sheets_v4 } from '@googleapis/sheets';\nexport type Sheet = sheets_v4.Schema$Sheet;",
  },
];
