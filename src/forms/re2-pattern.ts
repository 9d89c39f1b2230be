/** Ways of writing a pattern that JavaScript has and RE2, which Google Forms runs, has not. */
const unknownToRe2: readonly (readonly [string, RegExp])[] = [
  ['looks ahead or behind', /\(\?<?[=!]/],
  ['repeats what it found before', /\\(?:[1-9]|k<)/],
  ['names a character by \\u, where RE2 writes \\x{…}', /\\u/],
  [
    'repeats something more than 1,000 times',
    /\{(?:\d+,)?(?:[1-9]\d{4,}|[2-9]\d{3}|1(?!000\b)\d{3})\}/,
  ],
];

/**
 * Why a pattern of the schema cannot be given to a Google Form, as the end of a sentence; nothing where
 * it can. It must match the whole answer, so it stands between `^` and `$`.
 * See https://github.com/google/re2/wiki/Syntax.
 */
export function re2Fault(pattern: string): string | undefined {
  if (!/^\^.*[^\\]\$$/.test(pattern) || hasOpenChoice(pattern)) {
    return 'does not stand between ^ and $ as one whole';
  }
  return unknownToRe2.find(([, found]) => found.test(pattern))?.[0];
}

/** Whether a `|` stands outside all brackets: the `^` or the `$` would then hold for one side only. */
function hasOpenChoice(pattern: string): boolean {
  const bare = pattern.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
  let depth = 0;
  for (const sign of bare) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '|' && depth === 0) return true;
  }
  return false;
}

/**
 * The same pattern for a Form, which counts the spaces around an answer and the answer of spaces only
 * that our check takes away first.
 *
 * @param pattern - one without `re2Fault`.
 */
export const amongSpaces = (pattern: string): string => `^\\s*(?:${pattern.slice(1, -1)})?\\s*$`;

/** The most characters a pattern of one kind of sign lets through; nothing for any other pattern. */
export function mostOf(pattern: string): number | undefined {
  const found = /^\^\[[^\]]*\]\{(?:\d+,)?(\d+)\}\$$/.exec(pattern);
  return found ? Number(found[1]) : undefined;
}
