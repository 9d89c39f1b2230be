/** The shape of a value as the installed client packages describe it. */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'any' }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'map'; readonly of: Shape }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Shape> }
  | { readonly kind: 'named'; readonly name: string };

/**
 * Reads the members of an interface from the text between its braces. The client packages are generated,
 * so a handful of forms is all there is: plain types, `Schema$Name`, lists, maps, nested objects, null.
 */
export function parseMembers(body: string): ReadonlyMap<string, Shape> {
  const withoutComments = body.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const tokens: readonly string[] =
    withoutComments.match(/'[^']*'|[\w$.]+|\[\]|[[\]{}:;?|<>,()&=]|=>/g) ?? [];
  let at = 0;

  function members(): { readonly known: Map<string, Shape>; readonly rest?: Shape } {
    const known = new Map<string, Shape>();
    let rest: Shape | undefined;
    while (at < tokens.length && tokens[at] !== '}') {
      if (tokens[at] === '[') {
        at = tokens.indexOf(']', at) + 2;
        rest = shape();
      } else {
        const name = (tokens[at] ?? '').replaceAll("'", '');
        at += tokens[at + 1] === '?' ? 3 : 2;
        known.set(name, shape());
      }
      if (tokens[at] === ';') at += 1;
    }
    return rest ? { known, rest } : { known };
  }

  function shape(): Shape {
    let found = single();
    while (tokens[at] === '[]') {
      at += 1;
      found = { kind: 'list', of: found };
    }
    while (tokens[at] === '|') {
      at += 1;
      const other = shape();
      if (found.kind === 'any') found = other;
    }
    return found;
  }

  function single(): Shape {
    const token = tokens[at++] ?? '';
    if (token === '{') {
      const { known, rest } = members();
      at += 1;
      return rest ? { kind: 'map', of: rest } : { kind: 'object', members: known };
    }
    if (token === 'Array') {
      at += 1;
      const of = shape();
      at += 1;
      return { kind: 'list', of };
    }
    if (token === 'string' || token === 'number' || token === 'boolean') return { kind: token };
    if (token.startsWith('Schema$')) return { kind: 'named', name: token.slice('Schema$'.length) };
    return { kind: 'any' };
  }

  return members().known;
}
