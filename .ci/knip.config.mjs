/** Code, exports and packages that nothing uses. Types that only their own file needs may be exported. */
export default {
  entry: [
    'src/commands/main.ts!',
    'src/shells/apps-script/main.ts!',
    'test/**/*.test.ts',
    // The check of the mail templates: tests hold each of them to it.
    'src/documents/template/template-faults.ts!',
    // Processes of their own, bundled by the tests that run and kill them.
    'test/crash/given/{child,play-part}.ts',
    'test/{hands,highs}/given/play-part.ts',
    '.ci/*.{mjs,cjs}',
  ],
  project: ['src/**/*.ts!', 'test/**/*.ts', '.ci/**/*.{mjs,cjs}'],
  ignoreExportsUsedInFile: { type: true, interface: true },
  ignoreDependencies: [
    // Run by name, from scripts that knip does not read.
    'dependency-cruiser',
    'jest',
    '@stryker-mutator/core',
    // The Apps Script shell: pushed by clasp, typed by Google's globals.
    '@google/clasp',
    '@types/google-apps-script',
    // The browser journey reads its script as a file.
    'axe-core',
    // Bundled where the schema of a panel's file is made, from an entry that is text.
    '@valibot/to-json-schema',
  ],
  oxlint: { config: ['.ci/oxlint.config.mjs'] },
  // It would take the runner's file for the name of a package.
  stryker: false,
};
