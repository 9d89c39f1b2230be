import { inEachPart, within, type Fields } from './in-each-part.ts';
import { twice, type Broken } from './relation.ts';

/** Stretches that end before they begin, and rhythms that lack what they count from or say a day twice. */
export const turnedRound = (input: unknown): readonly Broken[] =>
  inEachPart(input, (fields, path) => [
    ...agesBroken(fields, path),
    ...exceptBroken(fields, path),
    ...monthsBroken(fields, path),
    ...datesBroken(fields, path),
  ]);

function agesBroken({ fromMonths, belowMonths }: Fields, path: string): readonly Broken[] {
  if (typeof fromMonths !== 'number' || typeof belowMonths !== 'number') return [];
  if (fromMonths < belowMonths) return [];
  const actual = `${belowMonths} against ${fromMonths}`;
  return [{ at: within(path, 'belowMonths'), expected: 'an age above the first', actual }];
}

function exceptBroken({ from, to, why }: Fields, path: string): readonly Broken[] {
  if (typeof from !== 'string' || typeof to !== 'string' || why === undefined) return [];
  if (from <= to) return [];
  const expected = 'a last day on or after the first';
  return [{ at: within(path, 'to'), expected, actual: `${to} against ${from}` }];
}

function monthsBroken({ pattern, everyMonths, firstMonth }: Fields, path: string) {
  const counted = pattern === 'monthly' && typeof everyMonths === 'number' && everyMonths > 1;
  if (!counted || firstMonth !== undefined) return [];
  const expected = 'the first month, from which the others are counted';
  return [{ at: within(path, 'firstMonth'), expected, actual: 'nothing' }];
}

function datesBroken({ pattern, dates, days }: Fields, path: string): readonly Broken[] {
  const listed = pattern === 'dates' ? dates : pattern === 'monthly' ? days : undefined;
  if (!Array.isArray(listed)) return [];
  const again = twice(listed.map((one) => JSON.stringify(one)));
  const at = within(path, pattern === 'dates' ? 'dates' : 'days');
  const actual = `${again.join(', ')} again`;
  return again.length === 0 ? [] : [{ at, expected: 'each day once', actual }];
}
