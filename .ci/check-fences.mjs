/**
 * A fence that never barked may be a drawing of a fence. Here a trespasser is planted behind each, in a
 * yard of its own under `build/`, and the tool must name the rule; lawful deeds must pass in silence.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import importRules from './dependency-cruiser.cjs';
import lintConfig from './oxlint.config.mjs';
import { imports, lint, targets, types } from './trespassers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const yards = join(root, 'build', 'fences');
const carried = [
  '.ci',
  'package.json',
  'src/text-modules.d.ts',
  'tsconfig.json',
  'test/tsconfig.json',
  'src/commands/tsconfig.json',
  ...['node', 'local', 'apps-script'].map((shell) => `src/shells/${shell}/tsconfig.json`),
];

function plant(name, planted) {
  const yard = join(yards, name);
  // With this a folder ends the search for .gitignore, which says that nothing in `build` is to be read.
  mkdirSync(join(yard, '.git'), { recursive: true });
  for (const path of carried) cpSync(join(root, path), join(yard, path), { recursive: true });
  for (const { file, code } of [...targets, ...planted]) {
    mkdirSync(dirname(join(yard, file)), { recursive: true });
    writeFileSync(join(yard, file), `${code}\n`);
  }
  return yard;
}

/** Runs a tool, named by its file, in a yard. Its exit code says nothing here: trespassers are meant to be found. */
function run(tool, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, tool), ...args], { cwd });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}

function parsed(output, tool) {
  try {
    return JSON.parse(output);
  } catch {
    throw new Error(`${tool} gave no report:\n${output}`);
  }
}

async function importBarks() {
  const yard = plant('imports', imports);
  const args = ['--config', '.ci/dependency-cruiser.cjs', '--output-type', 'json', 'src', 'test'];
  const report = parsed(await run('node_modules/.bin/depcruise', args, yard), 'dependency-cruiser');
  return report.summary.violations.map(({ from, rule }) => ({
    file: from,
    fence: rule.name,
    text: '',
  }));
}

/** `house/no-class` of `house(no-class)`, `no-var` of `eslint(no-var)`, `TS2322` of `typescript(TS2322)`. */
const ruleOf = (code = '') =>
  code.replace(/^([a-z]+)\((.+)\)$/, '$1/$2').replace(/^eslint\/|^typescript\/(?=TS\d)/, '');

async function lintBarks() {
  const yard = plant('lint', [...lint, ...types]);
  const args = ['--config', '.ci/oxlint.config.mjs', '--format', 'json', 'src', 'test', '.ci'];
  const report = parsed(await run('node_modules/.bin/oxlint', args, yard), 'oxlint');
  return report.diagnostics.map(({ code, filename, message, help = '' }) => ({
    file: filename,
    fence: ruleOf(code),
    text: `${message} ${help}`,
  }));
}

/** What is wrong with a tool's fences, a sentence each. `exact`: fences are named in full. */
function silences(planted, barks, exact) {
  const at = new Map();
  for (const bark of barks) at.set(bark.file, [...(at.get(bark.file) ?? []), bark]);
  return planted.flatMap(({ fence, file, says }) => {
    const heard = at.get(file) ?? [];
    if (fence === undefined) {
      return heard.map((bark) => `${file} is lawful, but ${bark.fence} barked: ${bark.text}`);
    }
    const named = heard.some(
      (bark) =>
        (exact ? bark.fence === fence : bark.fence.startsWith(fence)) &&
        (says === undefined || bark.text.includes(says)),
    );
    return named
      ? []
      : [`${file} passed ${fence}${says === undefined ? '' : ` ("${says}")`} unseen.`];
  });
}

function untried(rules, planted) {
  const tried = new Set(planted.map(({ fence }) => fence));
  return rules.filter((rule) => !tried.has(rule)).map((rule) => `${rule} has no trespasser.`);
}

const lintRuleNames = lintConfig.overrides.flatMap(({ rules }) =>
  Object.keys(rules).filter((name) => rules[name] !== 'off'),
);

rmSync(yards, { recursive: true, force: true });
try {
  const [imported, linted] = await Promise.all([importBarks(), lintBarks()]);
  const faults = [
    ...untried(
      importRules.forbidden.map(({ name }) => name),
      imports,
    ),
    ...untried(lintRuleNames, lint),
    ...silences(imports, imported, true),
    ...silences(lint, linted, true),
    ...silences(types, linted, false),
  ];
  const planted = [...imports, ...lint, ...types];
  const offences = planted.filter(({ fence }) => fence !== undefined).length;
  if (faults.length > 0) {
    process.stderr.write(`${faults.join('\n')}\n`);
    process.exitCode = 1;
  } else {
    process.stdout.write(
      `${offences} trespassers named by their fence, ${planted.length - offences} lawful deeds let pass.\n`,
    );
  }
} finally {
  rmSync(yards, { recursive: true, force: true });
}
