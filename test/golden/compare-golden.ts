import fs from 'node:fs';
import path from 'node:path';

const folder = path.join(process.cwd(), 'test', 'golden');

/**
 * Compares words with the file that holds what they were when a person last read them.
 * `GOLDEN=update npm test` writes the files anew; the difference is then read in the commit.
 */
export function expectGolden(name: string, words: string): void {
  const file = path.join(folder, name);
  if (process.env['GOLDEN'] === 'update') {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, words);
  }
  expect(words).toBe(fs.readFileSync(file, 'utf8'));
}
