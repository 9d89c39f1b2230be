import { invalid } from '../refuse.ts';
import type { StoredFile } from '../world.ts';

type Test = (file: StoredFile) => boolean;

const text = String.raw`'((?:[^'\\]|\\.)*)'`;
const plain = (quoted: string | undefined): string => (quoted ?? '').replaceAll(/\\(.)/g, '$1');

/** The terms of Drive's search that the register uses; every other is refused. */
const terms: readonly (readonly [RegExp, (parts: readonly string[]) => Test])[] = [
  [
    new RegExp(`^(properties|appProperties) has \\{ ?key=${text} and value=${text} ?\\}$`),
    ([, kind, key, value]) =>
      (file) =>
        file[kind as 'properties' | 'appProperties'][plain(key)] === plain(value),
  ],
  [
    /^trashed ?= ?(true|false)$/,
    ([, wanted]) =>
      (file) =>
        file.trashed === (wanted === 'true'),
  ],
  [
    new RegExp(`^${text} in parents$`),
    ([, parent]) =>
      (file) =>
        file.parents.includes(plain(parent)),
  ],
  [
    new RegExp(`^name ?= ?${text}$`),
    ([, name]) =>
      (file) =>
        file.name === plain(name),
  ],
  [
    new RegExp(`^mimeType ?(!?=) ?${text}$`),
    ([, sign, type]) =>
      (file) =>
        (file.mimeType === plain(type)) === (sign === '='),
  ],
];

/**
 * Reads a search such as `properties has { key='k' and value='v' } and trashed = false`.
 * @throws WorkspaceError 400 naming the term that cannot be read.
 */
export function parseQuery(q: string): Test {
  if (q.trim() === '') invalid('Invalid Value');
  const tests = splitAnd(q).map((term) => {
    const normal = term.replaceAll(/\s+/g, ' ').replaceAll(/ ?= ?/g, '=');
    for (const [shape, make] of terms) {
      const parts = shape.exec(normal);
      if (parts) return make(parts);
    }
    return invalid(`Invalid Value: the local workspace does not search by «${term}».`);
  });
  return (file) => tests.every((test) => test(file));
}

/** Splits at `and`, but not inside quotes or braces. */
function splitAnd(q: string): string[] {
  const tokens = q.match(/'(?:[^'\\]|\\.)*'|[{}]|[^'{}\s]+|\s+/g) ?? [];
  const found: string[] = [''];
  let depth = 0;
  for (const token of tokens) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (token === 'and' && depth === 0) found.push('');
    else found.push(`${found.pop() ?? ''}${token}`);
  }
  return found.map((term) => term.trim());
}
