/**
 * What clasp pushes: one script for Apps Script, and nothing of Node or of Google's clients in it.
 *
 * Apps Script sees only functions declared at the top of a file. Each export of `main.ts` gets one; the
 * rest stays inside, so that neither the Run menu nor a page of the web app can reach it.
 */
const { build } = require('esbuild');
const { importTexts } = require('./import-texts.cjs');

const entry = './src/shells/apps-script/main.ts';
const all = 'panelRegister';

/** Syntax newer than this is written out. What is called is held to ES2022 by the compiler and a test. */
const target = 'es2020';

/** Packages that may enter. Types of others are free: they leave nothing behind. */
const mayEnter = /(^|\/)node_modules\/(luxon|valibot|@noble\/hashes)\//;

const caller = (name) => `function ${name}() { return ${all}.${name}.apply(this, arguments); }`;

const faultOf = (input) => {
  if (!input.includes('node_modules/') || mayEnter.test(input)) return [];
  return [{ text: `${input} would enter the script that is pushed.` }];
};

/**
 * @param root - the folder of the project.
 * @returns the script, and the names Apps Script can call.
 */
async function bundleAppsScript(root) {
  const options = {
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target,
    charset: 'utf8',
    legalComments: 'inline',
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [importTexts],
  };
  const probe = await build({ ...options, format: 'esm', outfile: 'probe.js' });
  const names = [...Object.values(probe.metafile.outputs)[0].exports].sort();
  const faults = Object.keys(probe.metafile.inputs).flatMap(faultOf);
  if (faults.length > 0) throw Object.assign(new Error(faults[0].text), { errors: faults });
  const made = await build({
    ...options,
    format: 'iife',
    globalName: all,
    outfile: 'Code.js',
    footer: { js: names.map(caller).join('\n') },
  });
  return { code: made.outputFiles[0].text, names };
}

module.exports = { bundleAppsScript };
