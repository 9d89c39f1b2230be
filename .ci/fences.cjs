/**
 * Who may know whom: the one table that the import rules, the lint rules and the trespassers share.
 * A layer is a folder of `src`.
 */

/** What each layer may import, besides itself. */
const layers = {
  core: [],
  panels: ['core'],
  workspace: ['core'],
  workbook: ['core', 'workspace'],
  documents: ['core', 'workspace'],
  forms: ['core', 'workspace'],
  pages: ['core', 'panels', 'workbook', 'documents', 'forms'],
  app: ['core', 'panels', 'workspace', 'workbook', 'documents', 'forms'],
  site: ['core', 'panels', 'workspace', 'workbook', 'documents', 'forms', 'pages', 'app'],
};

/** Layers that must run in a bare V8 context: no Node, no browser, no Apps Script. */
const pureLayers = Object.keys(layers);

const shells = ['shells/apps-script', 'shells/node', 'shells/local'];
for (const shell of shells) layers[shell] = pureLayers;
layers.commands = [...pureLayers, ...shells];

const nodeLayers = ['shells/node', 'shells/local', 'commands'];

/**
 * Every package the product uses: which layers may run it, and which may only name its types.
 * A package that is not here may not be imported at all.
 */
const packages = {
  valibot: { run: ['core/panel'] },
  '@noble/hashes': { run: ['documents'] },
  luxon: { run: ['documents', 'forms', ...shells, 'commands'] },
  yaml: { run: nodeLayers },
  hono: { run: nodeLayers },
  '@hono/node-server': { run: nodeLayers },
  commander: { run: ['commands'] },
  'csv-parse': { run: ['commands'] },
  'google-auth-library': { run: nodeLayers },
  '@googleapis/*': {
    run: nodeLayers,
    types: ['workspace', 'workbook', 'documents', 'forms', 'pages', 'app', 'shells/apps-script'],
  },
};

/** Only these may import the words of `templates/`. */
const templateReaders = ['documents', 'app', 'commands'];

const takeText = 'Text has its own functions in core and documents; hosts are met in src/shells.';
const ask = 'Yield a WorkspaceRequest and let the shell do it.';

/** Globals that a pure layer must not say, and what to do instead. */
const hostGlobals = {
  Date: 'Take a LocalDate or LocalDateTime as an argument: only a shell reads a clock.',
  performance: 'Take the moment as an argument: only a shell reads a clock.',
  setTimeout: 'A program never waits. Let the next tick find what is due.',
  setInterval: 'A program never waits. Let the next tick find what is due.',
  setImmediate: 'A program never waits. Let the next tick find what is due.',
  queueMicrotask: 'A program is synchronous: yield instead.',
  Promise: 'A program is synchronous: yield a request instead.',
  fetch: ask,
  XMLHttpRequest: ask,
  WebSocket: ask,
  process: 'Take the setting as an argument: only a shell has an environment.',
  global: 'Apps Script has none: take the value as an argument.',
  window: 'Apps Script has none: take the value as an argument.',
  document: 'Pages are functions from a view to HTML: build a string.',
  localStorage: 'What is kept is kept in the register.',
  require: 'Import it, if the fences allow.',
  console: 'Return what is to be said, or write a log line to the register.',
  Logger: 'Return what is to be said, or write a log line to the register.',
  Buffer: takeText,
  TextEncoder: takeText,
  TextDecoder: takeText,
  atob: takeText,
  btoa: takeText,
  Blob: takeText,
  URL: 'Addresses of pages come from src/pages/routes.ts; take others as text.',
  URLSearchParams: 'Addresses of pages come from src/pages/routes.ts; take others as text.',
  structuredClone: 'Values are readonly: share them, or build a new one.',
  crypto: 'Chance and hashes belong to a shell: take the result as an argument.',
  AbortController: 'A run stops itself between requests.',
};

module.exports = { layers, pureLayers, shells, packages, templateReaders, hostGlobals };
