import { nearestOf, repeated, type Broken } from './relation.ts';

/** Names, and where they stand in the file. */
type Names = { readonly known: readonly string[]; readonly reads: string };
type Known = Readonly<Record<string, Names>>;

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
  const under = (part: string, list: string): unknown => at(at(input, part), list);
  const named = (list: unknown, path: string, key: 'code' | 'value' = 'code'): Names => ({
    known: [...new Set(namesIn(list, key))],
    reads: `${path}[].${key}`,
  });
  const streams = named(under('sittings', 'streams'), 'sittings.streams');
  return {
    cohorts: named(at(input, 'cohorts'), 'cohorts'),
    gates: named(at(input, 'gates'), 'gates'),
    requestTypes: named(under('requestTypes', 'choices'), 'requestTypes.choices', 'value'),
    seats: named(under('quorum', 'seats'), 'quorum.seats'),
    streams,
    warnsIn: streams,
  };
}

const isCodes = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.some((one) => typeof one === 'string');

/** Lists of codes that name what the panel has not, and lists that give a code twice. */
function codesBroken(part: unknown, path: string, names: Known): readonly Broken[] {
  if (typeof part !== 'object' || part === null) return [];
  const entries = Object.entries(part);
  return entries.flatMap(([key, value]) => {
    const place = Array.isArray(part) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const expected = names[key];
    if (expected !== undefined && isCodes(value)) return unknownIn(value, place, expected);
    return [
      ...repeated(place, 'code', codesIn(value), 'code'),
      ...codesBroken(value, place, names),
    ];
  });
}

function unknownIn(
  codes: readonly unknown[],
  place: string,
  { known: names, reads }: Names,
): readonly Broken[] {
  return codes.flatMap((code, index) =>
    typeof code !== 'string' || names.includes(code)
      ? []
      : [
          {
            at: `${place}[${index}]`,
            expected: `one that this panel has: ${names.length === 0 ? 'it has none' : names.join(', ')}`,
            actual: JSON.stringify(code),
            example: nearestOf(code, names),
            reads: [reads],
          },
        ],
  );
}

/** The code of each part of a list, in its place. */
const codesIn = (value: unknown): readonly (string | undefined)[] =>
  (Array.isArray(value) ? value : []).map((item: unknown) => namesIn([item], 'code')[0]);

/**
 * Codes of cohorts, gates, streams, seats and request types that are named and not there, and lists that
 * give a code twice. Read as far as the input has that form.
 */
export const brokenCodes = (input: unknown): readonly Broken[] =>
  codesBroken(input, '', known(input));
