/**
 * A text as it is searched: without accents and invisible marks, with one kind of dash, quotation mark
 * and space. Lines stay lines, and capitals capitals.
 */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[\p{Zs}\t]+/gu, ' ');

/** Text as a part of a regular expression. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * A pattern that does not begin or end inside a longer word or number. Searched texts have no accents, and
 * the classes of Unicode take a thousand times as long to be made ready.
 */
export function alone(pattern: string, flags = 'gi'): RegExp {
  const key = `${flags} ${pattern}`;
  const known =
    ready.get(key) ?? new RegExp(`(?<![A-Za-z0-9])(?:${pattern})(?![A-Za-z0-9])`, flags);
  ready.set(key, known);
  return known;
}

/** The same names are looked for in every text of a sitting. */
const ready = new Map<string, RegExp>();

/** The line or lines of a text in which a match stands. */
export function lineAround(text: string, from: number, to: number): string {
  const begins = text.lastIndexOf('\n', from) + 1;
  const ends = text.indexOf('\n', to);
  return text.slice(begins, ends < 0 ? undefined : ends).trim();
}
