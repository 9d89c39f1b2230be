import { twice, type Broken } from './relation.ts';

type Known = Readonly<Record<string, readonly string[]>>;

const at = (part: unknown, key: string): unknown =>
  typeof part === 'object' && part !== null
    ? (part as Readonly<Record<string, unknown>>)[key]
    : undefined;

const namesIn = (list: unknown, key: 'code' | 'value'): readonly string[] =>
  (Array.isArray(list) ? list : []).flatMap((item: unknown) => {
    const name = at(item, key);
    return typeof name === 'string' ? [name] : [];
  });

/** What a list of codes under this key may name. */
function known(input: unknown): Known {
  const streams = namesIn(at(at(input, 'sittings'), 'streams'), 'code');
  return {
    cohorts: namesIn(at(input, 'cohorts'), 'code'),
    gates: namesIn(at(input, 'gates'), 'code'),
    requestTypes: namesIn(at(at(input, 'requestTypes'), 'choices'), 'value'),
    seats: namesIn(at(at(input, 'quorum'), 'seats'), 'code'),
    streams,
    warnsIn: streams,
  };
}

const isCodes = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Lists of codes that name what the panel has not, and lists that give a code twice. */
function codesBroken(part: unknown, path: string, names: Known): readonly Broken[] {
  if (typeof part !== 'object' || part === null) return [];
  const entries = Object.entries(part);
  return entries.flatMap(([key, value]) => {
    const place = Array.isArray(part) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const expected = names[key];
    if (expected !== undefined && isCodes(value)) return unknownIn(value, place, expected);
    return [...repeatedIn(value, place), ...codesBroken(value, place, names)];
  });
}

function unknownIn(
  codes: readonly string[],
  place: string,
  names: readonly string[],
): readonly Broken[] {
  return codes.flatMap((code, index) =>
    names.includes(code)
      ? []
      : [
          {
            at: `${place}[${index}]`,
            expected: `one that this panel has: ${names.length === 0 ? 'it has none' : names.join(', ')}`,
            actual: JSON.stringify(code),
          },
        ],
  );
}

function repeatedIn(value: unknown, place: string): readonly Broken[] {
  const again = twice(namesIn(value, 'code'));
  return again.length === 0
    ? []
    : [{ at: place, expected: 'each code once', actual: `${again.join(', ')} again` }];
}

/**
 * Codes of cohorts, gates, streams, seats and request types that are named and not there, and lists that
 * give a code twice. Read as far as the input has that form.
 */
export const brokenCodes = (input: unknown): readonly Broken[] =>
  codesBroken(input, '', known(input));
