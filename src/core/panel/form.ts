import * as v from 'valibot';

/** A schema with what it says of itself: its keys, its items, its several forms. */
export type Form = v.GenericSchema & {
  readonly entries?: Entries;
  readonly item?: Form;
  /** What stands in a place that may be left out. */
  readonly wrapped?: Form;
  /** Of a section with several forms: the key that says which, and the forms. */
  readonly key?: string;
  readonly options?: readonly Form[];
  readonly literal?: unknown;
  /** Where it is not known which form holds: those that may. */
  readonly mayBe?: readonly Form[];
};

export type Entries = Readonly<Record<string, Form>>;
export type Key = string | number;
export type Keys = readonly Key[];

export const isOptional = ({ type }: Form): boolean => type === 'exact_optional';

export const bare = (form: Form): Form => form.wrapped ?? form;

/** The names of the forms a section may have. */
export const formNames = ({ key = '', options = [] }: Form): readonly string[] =>
  options.map(({ entries }) => String(entries?.[key]?.literal));

/** A value of the right type for a place whose own value is none. Only to go on with: it is never shown. */
export function standIn(form: Form): unknown {
  const { entries, item, options, key, literal } = bare(form);
  const [example] = v.getExamples(bare(form)) as readonly unknown[];
  if (example !== undefined) return example;
  if (literal !== undefined) return literal;
  if (item) return [];
  const [first] = key === undefined ? [] : (options ?? []);
  if (first) return standIn(first);
  return Object.fromEntries(
    Object.entries(entries ?? {}).flatMap(([name, entry]) =>
      isOptional(entry) ? [] : [[name, standIn(entry)]],
    ),
  );
}

/** A value as it would be written, shortened; `nothing` where there is none. */
export function written(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** `record.steps[1].within`; a key that is no plain word stands in brackets and quotes. */
export const pathOf = (keys: Keys): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');
