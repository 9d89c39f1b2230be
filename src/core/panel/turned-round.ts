import { inEachPart, within, type Fields } from './in-each-part.ts';
import { repeated, type Broken } from './relation.ts';

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
  const reads = [within(path, 'fromMonths')];
  const example = String(fromMonths + 1);
  return [
    { at: within(path, 'belowMonths'), expected: 'an age above the first', actual, example, reads },
  ];
}

function exceptBroken({ from, to, why }: Fields, path: string): readonly Broken[] {
  if (typeof from !== 'string' || typeof to !== 'string' || why === undefined) return [];
  if (from <= to) return [];
  const expected = 'a last day on or after the first';
  const reads = [within(path, 'from')];
  const actual = `${to} against ${from}`;
  return [{ at: within(path, 'to'), expected, actual, example: JSON.stringify(from), reads }];
}

function monthsBroken({ pattern, everyMonths, firstMonth }: Fields, path: string) {
  const counted = pattern === 'monthly' && typeof everyMonths === 'number' && everyMonths > 1;
  if (!counted || firstMonth !== undefined) return [];
  const expected = 'the first month, from which the others are counted';
  return [{ at: within(path, 'firstMonth'), expected, actual: 'nothing', example: '"2026-01"' }];
}

function datesBroken({ pattern, dates, days }: Fields, path: string): readonly Broken[] {
  const listed = pattern === 'dates' ? dates : pattern === 'monthly' ? days : undefined;
  if (!Array.isArray(listed)) return [];
  const named = listed.map((one: unknown) => JSON.stringify(one));
  return repeated(within(path, pattern === 'dates' ? 'dates' : 'days'), '', named, 'day');
}
