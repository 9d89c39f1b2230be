/** For every bundle: words as text and panels as what they say, by the same table the tests read. */
import { readFile } from 'node:fs/promises';
import texts from './import-texts.cjs';

export const importTexts = {
  name: 'import-texts',
  setup(bundler) {
    bundler.onLoad({ filter: texts.filter }, async ({ path }) => ({
      contents: texts.importedJson(await readFile(path, 'utf8'), path),
      loader: 'json',
    }));
  },
};
