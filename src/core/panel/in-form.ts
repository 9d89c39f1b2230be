import * as v from 'valibot';
import { nearestName } from '../nearest-name.ts';
import { err, ok, type Result } from '../result.ts';
import { cannotBeSaid } from './cannot-be-said.ts';
import type { PanelFault } from './panel-fault.ts';

type Key = string | number;

const written = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const pathOf = (keys: readonly Key[]): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');

type Described = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Described>>;
  readonly item?: Described;
  /** What stands in a place that may be left out. */
  readonly wrapped?: Described;
  /** Of a section with several forms: the key that says which, and the forms. */
  readonly key?: string;
  readonly options?: readonly Described[];
  readonly literal?: unknown;
};

type Place = { readonly schema: Described | undefined; readonly value: unknown };

const at = (value: unknown, key: Key): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<Key, unknown>>)[key]
    : undefined;

/** Of several forms the one that stands there; any, where none does. */
function formOf({ schema, value }: Place): Described | undefined {
  const whole = schema?.wrapped ?? schema;
  const { key, options } = whole ?? {};
  if (key === undefined || options === undefined) return whole;
  return options.find(({ entries }) => entries?.[key]?.literal === at(value, key)) ?? options[0];
}

function placeAt(keys: readonly Key[], input: unknown, whole: v.GenericSchema): Place {
  return keys.reduce<Place>(
    (place, key) => {
      const form = formOf(place);
      const schema = typeof key === 'number' ? form?.item : form?.entries?.[key];
      return { schema: schema?.wrapped ?? schema, value: at(place.value, key) };
    },
    { schema: whole, value: input },
  );
}

/** The names of the forms a section may have, where `key` is what tells them apart. */
const formsAt = ({ schema }: Place, key: Key | undefined): readonly string[] =>
  schema?.key === key ? (schema?.options ?? []).map(nameOf(key)) : [];

const nameOf =
  (key: Key | undefined) =>
  ({ entries }: Described): string =>
    String(entries?.[key ?? '']?.literal);

/** Of values to choose from, the one that a slip of the keyboard most likely meant. */
const nearestOption = ({ options = [] }: Described, value: unknown): string | undefined =>
  typeof value === 'string'
    ? nearestName(
        value,
        options.filter((one): one is Described & string => typeof one === 'string'),
      )
    : undefined;

function faultOf(issue: v.BaseIssue<unknown>, input: unknown, whole: v.GenericSchema): PanelFault {
  const keys = (issue.path ?? []).map(({ key }) => key as Key);
  const path = pathOf(keys);
  const { schema, value } = placeAt(keys, input, whole);
  const actual = written(value);
  const key = keys.at(-1);
  const around = placeAt(keys.slice(0, -1), input, whole);
  const forms = key === undefined ? [] : formsAt(around, key);
  if (forms.length > 0) {
    const example = written(forms[0]);
    return { path, expected: `one of: ${forms.join(', ')}`, actual, example };
  }
  const form = formOf({ schema, value });
  if (form !== undefined) {
    const [first] = v.getExamples(form) as readonly unknown[];
    const example = nearestOption(form, value) ?? first;
    return {
      path,
      expected: v.getDescription(form) ?? issue.expected ?? '',
      actual,
      example: example === undefined ? '' : JSON.stringify(example),
    };
  }
  const known = Object.keys(formOf(around)?.entries ?? {}).join(', ');
  const expected = cannotBeSaid(String(key)) ?? `no such key here; known are: ${known}`;
  return { path, expected, actual, example: '' };
}

/**
 * Data nobody has vouched for, held to the form that a schema describes.
 *
 * @returns the value, or every fault of form with what would do, in the order of the schema.
 */
export function inForm<S extends v.GenericSchema>(
  schema: S,
  input: unknown,
): Result<v.InferOutput<S>, readonly PanelFault[]> {
  const parsed = v.safeParse(schema, input);
  return parsed.success
    ? ok(parsed.output)
    : err(parsed.issues.map((issue) => faultOf(issue, input, schema)));
}

/** The first fault of each place. */
export const firstOfEach = (faults: readonly PanelFault[]): readonly PanelFault[] =>
  faults.filter(({ path }, at) => faults.findIndex((fault) => fault.path === path) === at);
