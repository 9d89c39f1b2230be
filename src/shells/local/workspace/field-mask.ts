import { invalid } from './refuse.ts';

/** A field mask as a tree. A leaf asks for everything below it. */
export type FieldMask = ReadonlyMap<string, FieldMask>;

const everything: FieldMask = new Map();
const parsed = new Map<string, FieldMask>();

/**
 * Reads a mask such as `sheets(properties.title,data/rowData),namedRanges`.
 * `*` asks for everything at its place: `parseFieldMask('*')` is an empty tree.
 * @throws WorkspaceError 400 for a mask that cannot be read.
 */
export function parseFieldMask(text: string): FieldMask {
  const known = parsed.get(text);
  if (known) return known;
  const tokens = text.match(/[(),./]|[^\s(),./]+/g) ?? [];
  let at = 0;

  function list(): Map<string, FieldMask> {
    const tree = new Map<string, FieldMask>();
    do {
      const name = tokens[at++];
      if (name === undefined || /^[(),./]$/.test(name)) {
        invalid(`Request contains an invalid argument. Invalid field selection ${text}`);
      }
      tree.set(name, merged(tree.get(name), below()));
    } while (tokens[at] === ',' && ++at);
    return tree;
  }

  function below(): FieldMask {
    const next = tokens[at];
    if (next === '.' || next === '/') {
      at += 1;
      const name = tokens[at++] ?? '';
      return new Map([[name, below()]]);
    }
    if (next !== '(') return everything;
    at += 1;
    const inner = list();
    if (tokens[at++] !== ')') {
      invalid(`Request contains an invalid argument. Invalid field selection ${text}`);
    }
    return inner;
  }

  const whole = list();
  if (at < tokens.length) {
    invalid(`Request contains an invalid argument. Invalid field selection ${text}`);
  }
  const mask = whole.has('*') ? everything : whole;
  if (parsed.size > 500) parsed.clear();
  parsed.set(text, mask);
  return mask;
}

function merged(one: FieldMask | undefined, other: FieldMask): FieldMask {
  if (!one) return other;
  if (one.size === 0 || other.size === 0) return everything;
  const both = new Map(one);
  for (const [name, below] of other) both.set(name, merged(both.get(name), below));
  return both;
}

/** Whether a mask asks for anything at this path, wholly or in part. */
export function asksFor(mask: FieldMask, ...path: readonly string[]): boolean {
  let here: FieldMask | undefined = mask;
  for (const name of path) {
    if (!here || here.size === 0) break;
    here = here.get(name) ?? here.get('*');
  }
  return here !== undefined;
}

const selections = new WeakMap<FieldMask, WeakMap<object, unknown>>();

/** The part of a reply that the mask asks for. Selections from frozen parts are remembered. */
export function select(mask: FieldMask, value: unknown): unknown {
  if (mask.size === 0 || typeof value !== 'object' || value === null) return value;
  const memo = Object.isFrozen(value) ? memoOf(mask) : undefined;
  const known = memo?.get(value);
  if (known !== undefined) return known;
  const selected = Array.isArray(value)
    ? value.map((part: unknown) => select(mask, part))
    : selectMembers(mask, value as Record<string, unknown>);
  if (memo) memo.set(value, Object.freeze(selected));
  return selected;
}

function memoOf(mask: FieldMask): WeakMap<object, unknown> {
  const memo = selections.get(mask) ?? new WeakMap<object, unknown>();
  selections.set(mask, memo);
  return memo;
}

function selectMembers(mask: FieldMask, value: Record<string, unknown>): Record<string, unknown> {
  const selected: Record<string, unknown> = {};
  const star = mask.get('*');
  for (const name of star ? Object.keys(value) : mask.keys()) {
    if (name in value) selected[name] = select(mask.get(name) ?? star ?? everything, value[name]);
  }
  return selected;
}

type Plain = Readonly<Record<string, unknown>>;

/**
 * What a thing becomes when an update names `fields`: each named field takes the update's value, or
 * goes when the update has none; the rest stay. `mergeFields({a: 1, b: 2}, {a: 3}, 'a,b')` is `{a: 3}`.
 */
export function mergeFields<T extends object>(old: T, update: object, mask: FieldMask): T {
  if (mask.size === 0) return update as T;
  const result: Record<string, unknown> = { ...(old as Plain) };
  for (const [name, below] of mask) {
    const was = (old as Plain)[name];
    const now = (update as Plain)[name];
    const next = below.size === 0 ? now : mergeFields(asObject(was), asObject(now), below);
    if (next === undefined || next === null || isEmptied(next, below))
      Reflect.deleteProperty(result, name);
    else result[name] = next;
  }
  return result as T;
}

const asObject = (value: unknown): object =>
  typeof value === 'object' && value !== null ? value : {};

const isEmptied = (value: unknown, below: FieldMask): boolean =>
  below.size > 0 && typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/**
 * The mask an update must name.
 * @throws WorkspaceError 400 in Google's words if there is none.
 */
export function requiredFields(fields: string | null | undefined): FieldMask {
  if (!fields?.trim()) {
    invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  return parseFieldMask(fields);
}
