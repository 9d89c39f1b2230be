import { localDefault } from './citation.ts';
import { inEachPart, within, type Fields } from './in-each-part.ts';
import type { Broken } from './relation.ts';

/**
 * Citations without the words of the terms of reference that do not say they are a local default, and
 * local defaults that quote words all the same.
 */
export const unfoundedCitations = (input: unknown): readonly Broken[] =>
  inEachPart(input, unfounded);

function unfounded({ rule, printed, phrase }: Fields, path: string): readonly Broken[] {
  if (typeof rule !== 'string' || typeof phrase !== 'string') return [];
  const at = within(path, 'phrase');
  const isDefault = printed === localDefault;
  if (phrase === '' && !isDefault) {
    const expected = `the words of the terms of reference, or "${localDefault}" as printed where they give none`;
    return [{ at, expected, actual: '""', example: 'printed: Local default' }];
  }
  if (phrase === '' || !isDefault) return [];
  const expected = 'no words, since this is a local default';
  return [{ at, expected, actual: JSON.stringify(phrase), example: '""' }];
}
