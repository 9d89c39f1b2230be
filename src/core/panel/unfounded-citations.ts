import { localDefault } from './citation.ts';
import type { Broken } from './relation.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Citations without the words of the terms of reference that do not say they are a local default, and
 * local defaults that quote words all the same.
 *
 * @param input - a panel as given; whatever else is wrong with it is not looked at.
 */
export function unfoundedCitations(input: unknown, path = ''): readonly Broken[] {
  if (typeof input !== 'object' || input === null) return [];
  if (Array.isArray(input)) {
    return input.flatMap((item: unknown, at) => unfoundedCitations(item, `${path}[${at}]`));
  }
  const fields = input as Fields;
  const inside = Object.entries(fields).flatMap(([key, value]) =>
    unfoundedCitations(value, path === '' ? key : `${path}.${key}`),
  );
  return [...unfounded(fields, path), ...inside];
}

function unfounded({ rule, printed, phrase }: Fields, path: string): readonly Broken[] {
  if (typeof rule !== 'string' || typeof phrase !== 'string') return [];
  const at = path === '' ? 'phrase' : `${path}.phrase`;
  const isDefault = printed === localDefault;
  if (phrase === '' && !isDefault) {
    const expected = `the words of the terms of reference, or "${localDefault}" as printed where they give none`;
    return [{ at, expected, actual: '""' }];
  }
  if (phrase === '' || !isDefault) return [];
  const expected = 'no words, since this is a local default';
  return [{ at, expected, actual: JSON.stringify(phrase) }];
}
