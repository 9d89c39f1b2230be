/** The rules as a page that anybody can read: `docs/terms-of-reference.md`. */
import { citationOf, proofsOf, states, typesOf } from './rule-faults.mjs';

const typeWords = { E: 'Enforce', D: 'Derive', R: 'Record', P: 'Prompt', X: 'Text' };

const stateWords = {
  kept: 'Kept',
  'in part': 'In part',
  'in the file only': 'In the file only',
  'not yet': 'Not yet',
};

const intro = `# Which rules it keeps, and where the proof is

<!-- Written by \`npm run terms\` from src/panels/rules.yaml. Do not change it here. -->

Every rule of the five terms of reference stands below with its permanent number, the document’s own words, what acts on it
or where it shows, and the tests that name it. A workbook runs any of the five panels, or all of them, and what acts for one
acts for every panel whose file asks for it.

| State | Means |
| --- | --- |
| Kept | The register does it, or shows the field for it, in every week. |
| In part | Some of it is done. What is missing is said. |
| In the file only | It is written and quoted in the panel’s file. Nothing acts on it. |
| Not yet | Nothing of it is there. |

| Kind | Means |
| --- | --- |
| Enforce | It stops, or it says that a rule was broken. |
| Derive | It works out a date, a list or a count. |
| Record | There is a place for it that people see. |
| Prompt | It reminds, and never stops anything. |
| Text | It explains. |

A rule that enforces or derives is never called kept, not even in part, without a test that names it. A field, column,
document, mail or page that is named here exists. \`npm test\` fails where either is untrue.
`;

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (heads, rows) => [row(...heads), row(...heads.map(() => '---')), ...rows].join('\n');

const counted = (name, rules) =>
  row(
    name,
    `${rules.length}`,
    ...states.map((state) => `${rules.filter((rule) => rule.state === state).length}`),
  );

function summary(rules, panels) {
  const heads = ['Rules', ...states.map((state) => stateWords[state])];
  const first = (type) => (rule) => typesOf(rule)[0] === type;
  const byPanel = panels.map(({ code, shortName }) => [
    shortName,
    rules.filter(({ panel }) => panel === code),
  ]);
  return [
    '## In short',
    table(
      ['Panel', ...heads],
      [...byPanel, ['All five', rules]].map(([name, own]) => counted(name, own)),
    ),
    'The same by kind. A rule of two kinds is counted under its first.',
    table(
      ['Panel', 'Kind', ...heads],
      byPanel.flatMap(([name, own]) =>
        Object.entries(typeWords)
          .map(([type, words]) => [words, own.filter(first(type))])
          .filter(([, some]) => some.length > 0)
          .map(([words, some]) => `| ${name} ${counted(words, some)}`),
      ),
    ),
    ...panels.flatMap((panel) => missing(rules, panel)),
  ].join('\n\n');
}

/** Of a panel that the register runs: what it does not do yet, in one list. */
function missing(rules, { code, shortName }) {
  const own = rules.filter(({ panel }) => panel === code);
  if (!own.some(({ state }) => state === 'kept')) return [];
  const open = own.filter(({ state }) => state !== 'kept');
  const lines = open.map(
    ({ id, keeps, state, lacks }) =>
      `- ${id}, ${keeps}: ${stateWords[state].toLowerCase()}. ${lacks ?? ''}`,
  );
  return [
    `### ${shortName}: what is not kept, or not whole`,
    lines.map((line) => line.trim()).join('\n'),
  ];
}

const linked = ({ words, path }) => (path ? `[${words}](../${path})` : words);

function whereWords(rule, { citations, placeOf }) {
  const all = (rule.where ?? []).map(placeOf);
  const isCode = ({ path = '' }) => path.startsWith('src/');
  const code = all.filter(isCode).map(linked).join(', ');
  const places = [
    ...all.filter((one) => !isCode(one)).map(linked),
    ...(code ? [`code: ${code}`] : []),
  ];
  const citation = citationOf(rule, citations);
  if (places.length > 0) return places.join('; ');
  return citation ? `the panel’s file, under \`${citation.part}\`` : 'nowhere';
}

const capital = (words) =>
  words.replace(/^(\[?)(\p{Ll})/u, (_, before, first) => before + first.toUpperCase());

/** Each file whose titles name the rule, once: how many do would change the page with every test. */
const proofWords = (proofs) =>
  [...new Set(proofs.map(({ file }) => file))]
    .map((file) => `[${file.replace(/^test\/|\.test\.ts$/g, '')}](../${file})`)
    .join('; ');

function ruleRow(rule, told) {
  const { id, phrase, keeps, state, lacks } = rule;
  const printed = citationOf(rule, told.citations)?.printed;
  const quoted = phrase === '' ? '' : ` “${phrase.replaceAll(' … ', '” … “')}”`;
  return row(
    id,
    `${keeps}.${quoted}`,
    printed && printed !== 'Local default' ? printed : '–',
    typesOf(rule)
      .map((type) => typeWords[type])
      .join(', '),
    capital(whereWords(rule, told)),
    `${stateWords[state]}${lacks ? `. ${lacks}` : ''}`,
    proofWords(proofsOf(rule, told.titles)) || 'None',
  );
}

const choices = (told, prefix, named) =>
  Object.entries(named)
    .filter(([id]) => id.startsWith(`${prefix}-`))
    .map(([id, words]) => row(id, words, proofWords(proofsOf({ id }, told.titles)) || 'None'));

function panelPart({ code, name }, told) {
  const own = told.rules.filter(({ panel }) => panel === code);
  const [prefix] = own[0].id.split('-');
  return [
    `## ${name}`,
    table(
      [
        'Rule',
        'What it is about',
        'Printed',
        'Kind',
        'What acts, or where it shows',
        'State',
        'Tests',
      ],
      own.map((rule) => ruleRow(rule, told)),
    ),
    `### ${name}: where its words may mean two things, or say nothing`,
    'An A is a reading of words that may mean two things; a G is a gap, for which a council may set a figure of its own.',
    table(
      ['Number', 'What about', 'Tests'],
      [...choices(told, prefix, told.readings), ...choices(told, prefix, told.gaps)],
    ),
  ].join('\n\n');
}

/** The whole page, of what `ruleFaults` is told and the `panels` in their order. */
export const rulesPage = (told) =>
  [
    intro,
    `${summary(told.rules, told.panels)}\n`,
    `${told.panels.map((panel) => panelPart(panel, told)).join('\n\n')}\n`,
  ].join('\n');
