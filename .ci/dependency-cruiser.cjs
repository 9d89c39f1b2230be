/** Who may import whom. The rules are made from the table in `fences.cjs`; each has its trespasser. */
const { layers, packages, pureLayers, templateReaders } = require('./fences.cjs');

const anyOf = (names) => `(${names.join('|')})`;
const inside = (names) => `^src/${anyOf(names)}/`;
const escaped = (text) => text.replaceAll('.', '\\.');
const packagePath = (name) => `node_modules/${escaped(name).replace('*', '[^/]+')}/`;
const ruleName = (kind, name) =>
  `${kind}-${name
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')}`;

const betweenLayers = Object.entries(layers).map(([layer, mayImport]) => ({
  name: ruleName('fence', layer),
  comment: `${layer} imports ${mayImport.length ? `only ${mayImport.join(', ')}` : 'nothing but itself'}. Move the code to the layer it belongs to, or take the value as an argument.`,
  severity: 'error',
  from: { path: inside([layer]) },
  to: { path: '^src/', pathNot: [layer, ...mayImport].map((name) => `^src/${name}/`) },
}));

const perPackage = Object.entries(packages).flatMap(([name, { run, types = [] }]) => [
  {
    name: ruleName('package', name),
    comment: `${name} may be imported by ${[...run, ...types].join(', ')} only.`,
    severity: 'error',
    from: { path: '^src/', pathNot: inside([...run, ...types]) },
    to: { path: packagePath(name) },
  },
  ...(types.length === 0
    ? []
    : [
        {
          name: ruleName('only-types-of', name),
          comment: `Outside Node ${name} lends its types only: write "import type", or it enters the Apps Script bundle.`,
          severity: 'error',
          from: { path: inside(types) },
          to: { path: packagePath(name), dependencyTypesNot: ['type-only'] },
        },
      ]),
]);

module.exports = {
  forbidden: [
    ...betweenLayers,
    ...perPackage,
    {
      name: 'package-not-in-the-table',
      comment:
        'The product uses the packages of .ci/fences.cjs and no others. A new one needs a decision record.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/', pathNot: Object.keys(packages).map(packagePath) },
    },
    {
      name: 'no-node-outside-node',
      comment:
        'Pure layers and the Apps Script shell run where there is no Node. Yield a request, or take the value as an argument.',
      severity: 'error',
      from: { path: inside([...pureLayers, 'shells/apps-script']) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'templates-are-read-by-few',
      comment: `Only ${templateReaders.join(', ')} import the words of templates/.`,
      severity: 'error',
      from: { path: '^src/', pathNot: inside(templateReaders) },
      to: { path: '^templates/' },
    },
    {
      name: 'src-never-imports-test',
      comment: 'What both need belongs in src.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: { path: '^(src|test)/' },
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'The file or package imported is not there.',
      severity: 'error',
      from: { path: '^(src|test)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.d.ts'],
    },
  },
};
