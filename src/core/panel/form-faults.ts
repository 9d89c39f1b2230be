import * as v from 'valibot';
import { nearestName } from '../nearest-name.ts';
import { bare, formNames, isOptional, pathOf, standIn, written } from './form.ts';
import type { Entries, Form, Keys } from './form.ts';
import type { PanelFault } from './panel-fault.ts';
import { isSection, strangeKey, strangeKeys } from './strange-keys.ts';
import type { Section } from './strange-keys.ts';

/** What was found in a value that was held to its form. */
export type Found = {
  readonly faults: readonly PanelFault[];
  /** Paths of which nothing can be said: where a fault is, and where something misspelt belongs. */
  readonly unsound: readonly string[];
  /** The same value, where it has no form with another in its place that has the right type. */
  readonly value: unknown;
};

/**
 * Every fault of form, however many stand side by side. Of a section with several forms that says wrongly
 * which it has, the nearest is taken; where none is near, only what no form could have is a fault.
 */
export function formFaults(schema: Form, value: unknown, keys: Keys = []): Found {
  const form = bare(schema);
  const { key, options, entries, item, mayBe } = form;
  if (mayBe) return leastWrong(mayBe.map((one) => formFaults(one, value, keys)));
  if (key !== undefined && options !== undefined) {
    return isSection(value) ? inOneOf(form, value, keys) : wrong(form, value, keys);
  }
  if (entries) return isSection(value) ? inSection(entries, value, keys) : wrong(form, value, keys);
  if (item && Array.isArray(value)) return inList(form, item, value, keys);
  return v.safeParse(form, value).success ? right(value) : wrong(form, value, keys);
}

const right = (value: unknown): Found => ({ faults: [], unsound: [], value });

function wrong(form: Form, value: unknown, keys: Keys): Found {
  const path = pathOf(keys);
  const { key } = form;
  const expected =
    v.getDescription(form) ??
    (key === undefined ? '' : `a section with ${key}, one of: ${formNames(form).join(', ')}`);
  const [first] = v.getExamples(form) as readonly unknown[];
  const example = nearestOption(form, value) ?? first;
  const fault = {
    path,
    expected,
    actual: written(value),
    example: example === undefined ? '' : JSON.stringify(example),
  };
  const keeps = form.type === 'string' && typeof value === 'string';
  return { faults: [fault], unsound: [path], value: keeps ? value : standIn(form) };
}

const leastWrong = (found: readonly Found[]): Found =>
  found.reduce((best, one) => (one.faults.length < best.faults.length ? one : best));

/** Of values to choose from, the one that a slip of the keyboard most likely meant. */
const nearestOption = ({ options = [] }: Form, value: unknown): string | undefined =>
  nearest(
    value,
    options.filter((one): one is Form & string => typeof one === 'string'),
  );

function inList(form: Form, item: Form, value: readonly unknown[], keys: Keys): Found {
  if (value.length === 0 && !v.safeParse(form, value).success) {
    return { ...wrong(form, value, keys), value };
  }
  const each = value.map((one, at) => formFaults(item, one, [...keys, at]));
  return { ...together(each), value: each.map((one) => one.value) };
}

const together = (found: readonly Pick<Found, 'faults' | 'unsound'>[]) => ({
  faults: found.flatMap(({ faults }) => faults),
  unsound: found.flatMap(({ unsound }) => unsound),
});

function inSection(entries: Entries, value: Section, keys: Keys): Found {
  const strange = strangeKeys(value, entries);
  const standsAs = new Map([...strange].map(([key, meant]) => [meant, key] as const));
  const known = Object.entries(entries).flatMap(
    ([key, entry]): readonly (Found & { key: string })[] => {
      if (Object.hasOwn(value, key))
        return [{ key, ...formFaults(entry, value[key], [...keys, key]) }];
      const as = standsAs.get(key);
      if (as !== undefined) return [{ key, ...formFaults(entry, value[as], [...keys, as]) }];
      return isOptional(entry) ? [] : [{ key, ...wrong(bare(entry), undefined, [...keys, key]) }];
    },
  );
  const others = [...strange].map((one) => ({
    faults: [strangeKey(value, entries, keys, one)],
    unsound: one.flatMap((key) => (key === undefined ? [] : [pathOf([...keys, key])])),
  }));
  return {
    ...together([...others, ...known]),
    value: Object.fromEntries(known.map((one) => [one.key, one.value])),
  };
}

/** The form that a section says it has; else the nearest; else what every form has in common. */
function inOneOf(form: Form, value: Section, keys: Keys): Found {
  const { key = '', options = [] } = form;
  const names = formNames(form);
  const entriesOf = (name: unknown) =>
    typeof name === 'string' ? options[names.indexOf(name)]?.entries : undefined;
  const exact = entriesOf(value[key]);
  if (exact) return inSection(exact, value, keys);
  const shared = sharedEntries(form);
  const withKey = { ...shared, [key]: nameIn(names) };
  const as = Object.hasOwn(value, key) ? key : (misspelt(key, value, withKey) ?? key);
  const near = nearest(value[as], names);
  const fault =
    as === key
      ? {
          path: pathOf([...keys, key]),
          expected: `one of: ${names.join(', ')}`,
          actual: written(value[key]),
          example: written(near ?? names[0]),
        }
      : strangeKey(value, withKey, keys, [as, key]);
  const { [as]: _, ...rest } = value;
  const entries = entriesOf(near);
  const found = inSection(entries ?? shared, entries ? { ...rest, [key]: near } : rest, keys);
  return {
    faults: [fault, ...found.faults],
    unsound: [fault.path, pathOf([...keys, key]), ...found.unsound],
    value: entries ? found.value : Object.assign({}, standIn(form), found.value),
  };
}

const nearest = (said: unknown, names: readonly string[]): string | undefined =>
  typeof said === 'string' ? nearestName(said, names) : undefined;

const nameIn = (names: readonly string[]): Form =>
  v.pipe(v.picklist(names), v.examples(names.slice(0, 1))) as unknown as Form;

/** The key that was probably meant to say which form it is. */
const misspelt = (key: string, value: Section, entries: Entries): string | undefined =>
  [...strangeKeys(value, entries)].find(([, meant]) => meant === key)?.[0];

/** The keys of all forms but the one that says which; to be there only where each form asks for it. */
function sharedEntries({ key = '', options = [] }: Form): Entries {
  const names = new Set(options.flatMap(({ entries = {} }) => Object.keys(entries)));
  names.delete(key);
  return Object.fromEntries(
    [...names].map((name) => {
      const forms = options.flatMap(({ entries }) => entries?.[name] ?? []);
      const always = forms.length === options.length && !forms.some(isOptional);
      const any = anyOf(forms.map(bare));
      return [name, always ? any : v.exactOptional(any)];
    }),
  );
}

/** What any of these forms takes; what none does is held to the first. */
function anyOf(forms: readonly Form[]): Form {
  const [first = v.unknown()] = forms;
  return forms.some((form) => form !== first) ? { ...first, mayBe: forms } : first;
}
