import type { Broken } from './relation.ts';

/** A section as given, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * What a search finds in every section of a panel as given, however deep, with the path of each. Whatever
 * else is wrong with it does not matter.
 */
export function inEachPart(
  input: unknown,
  find: (fields: Fields, path: string) => readonly Broken[],
  path = '',
): readonly Broken[] {
  if (typeof input !== 'object' || input === null) return [];
  if (Array.isArray(input)) {
    return input.flatMap((item: unknown, at) => inEachPart(item, find, `${path}[${at}]`));
  }
  const inside = Object.entries(input).flatMap(([key, value]) =>
    inEachPart(value, find, within(path, key)),
  );
  return [...find(input as Fields, path), ...inside];
}

/** The path of a key in a section. */
export const within = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
