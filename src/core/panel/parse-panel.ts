import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import type { PanelFault } from './panel-fault.ts';
import { brokenRelations } from './panel-relations.ts';
import { panelSchema } from './panel-schema.ts';
import type { Panel } from './panel.ts';

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
};

const schemaAt = (keys: readonly Key[]): Described | undefined =>
  keys.reduce<Described | undefined>(
    (schema, key) => inPlace(typeof key === 'number' ? schema?.item : schema?.entries?.[key]),
    panelSchema as unknown as Described,
  );

const inPlace = (schema: Described | undefined): Described | undefined => schema?.wrapped ?? schema;

function faultOf(issue: v.BaseIssue<unknown>): PanelFault {
  const keys = (issue.path ?? []).map(({ key }) => key as Key);
  const schema = schemaAt(keys);
  const actual = written(issue.path?.at(-1)?.value ?? issue.input);
  const path = pathOf(keys);
  if (schema !== undefined) {
    const [example] = v.getExamples(schema) as readonly unknown[];
    return {
      path,
      expected: v.getDescription(schema) ?? issue.expected ?? '',
      actual,
      example: example === undefined ? '' : written(example),
    };
  }
  const around = schemaAt(keys.slice(0, -1));
  const known = Object.keys(around?.entries ?? {}).join(', ');
  return { path, expected: `no such key here; known are: ${known}`, actual, example: '' };
}

/**
 * A panel's terms of reference from data nobody has vouched for.
 *
 * @param input - what a YAML or JSON file says.
 * @returns the panel, or every fault at once in the order of their paths: first those of form, and with
 *   them each relation between figures whose own figures are sound.
 */
export function parsePanel(input: unknown): Result<Panel, readonly PanelFault[]> {
  const parsed = v.safeParse(panelSchema, input);
  const ofForm = (parsed.issues ?? []).map(faultOf);
  const faults = [...ofForm, ...brokenRelations(input, new Set(ofForm.map(({ path }) => path)))];
  const firstOfEach = faults.filter(
    ({ path }, at) => faults.findIndex((fault) => fault.path === path) === at,
  );
  return parsed.success && firstOfEach.length === 0 ? ok(parsed.output) : err(firstOfEach);
}
