/**
 * Holds `src/panels/rules.yaml` to the source, the tests and the panels' files, and the page made from it
 * to what would be made now. `--write` (`npm run terms`) writes that page. Untruths are planted each time:
 * a check that finds none of them is no check.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { frozenRules } from './frozen-rules.mjs';
import { ruleFaults } from './rule-faults.mjs';
import { readPlaces } from './rule-places.mjs';
import { ruleTrespassers } from './rule-trespassers.mjs';
import { rulesPage } from './rules-page.mjs';
import { titlesIn } from './test-titles.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'docs/terms-of-reference.md');

const titles = readdirSync(join(root, 'test'), { recursive: true })
  .filter((file) => file.endsWith('.test.ts'))
  .toSorted()
  .flatMap((file) => titlesIn(`test/${file}`, readFileSync(join(root, 'test', file), 'utf8')));

const told = {
  ...parse(readFileSync(join(root, 'src/panels/rules.yaml'), 'utf8')),
  ...(await readPlaces(root)),
  frozen: frozenRules,
  titles,
};

const unseen = ruleTrespassers
  .filter(({ plant, says }) => !ruleFaults(plant(told)).some((fault) => fault.includes(says)))
  .map(({ says }) => `A planted untruth passed unseen: "${says}".`);

const faults = [...ruleFaults(told), ...unseen];
const made = faults.length > 0 ? '' : rulesPage(told);

if (faults.length === 0 && process.argv.includes('--write')) writeFileSync(page, made);
else if (faults.length === 0 && readFileSync(page, 'utf8') !== made) {
  faults.push('docs/terms-of-reference.md is not what the rules and tests say now: npm run terms');
}

if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(
    `${told.rules.length} rules true, ${ruleTrespassers.length} planted untruths found.\n`,
  );
}
