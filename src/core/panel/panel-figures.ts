import { oncePer } from '../register/once-per.ts';
import { localDefault } from './citation.ts';
import type { Citation } from './citation.ts';
import type { Panel } from './panel.ts';

/** One value of a panel's file: a number, words, yes or no, or a list of words or numbers. */
export type Figure = string | number | boolean | readonly (string | number)[];

/** A figure with where it stands and where it comes from. */
export type PanelFigure = {
  /** From the top, a part of a list by its own name: `record.steps.draft.within.amount`. */
  readonly path: string;
  readonly value: Figure;
  /** Of the part it stands in; absent where that cites nothing. */
  readonly citation?: Citation;
  /**
   * A council may choose another value: the terms of reference are silent, or can be read in several ways.
   * Any other figure is theirs.
   */
  readonly isLocal: boolean;
};

/** What tells parts of a list apart, in the order in which it is looked for. */
const names = ['step', 'value', 'code', 'seat', 'name', 'rule'] as const;

/** Keys that say where a figure comes from, or which panel it is. */
const notFigures: ReadonlySet<string> = new Set(['rule', 'printed', 'phrase', 'localChoice']);
const nameOnly: ReadonlySet<string> = new Set(['code', 'prefix', 'name', 'shortName', 'clauses']);

/** Keys by which other parts, and rows of a register, know a part: nobody chooses another. */
const known: ReadonlySet<string> = new Set(['step', 'value', 'code', 'seat', 'pattern']);

/** A gap that the terms of reference leave, or a reading of what they say: `BC-G1`, `LCLH-A1`. */
const isOpen = ({ rule, printed }: Citation): boolean =>
  printed === localDefault || /-[AG]\d+[a-z]?$/.test(rule);

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** A name by which other parts, and rows of a register, know a part of a panel: `streams.under-18.code`. */
export const isName = ({ path }: Pick<PanelFigure, 'path'>): boolean =>
  lastOf(path) !== 'pattern' && known.has(lastOf(path));

/** `record.steps.draft.startsFrom` → "record, steps, draft, starts from". */
export const figureName = (path: string): string =>
  path
    .split('.')
    .map((part) =>
      part.replace(
        /([a-z])([A-Z])/g,
        (_, one: string, two: string) => `${one} ${two.toLowerCase()}`,
      ),
    )
    .join(', ');

/** Every figure of a panel, in the order of its file. */
export const figuresOf = oncePer((panel: Panel): readonly PanelFigure[] => {
  const chosen = new Set(panel.localChoice ?? []);
  return Object.entries(panel).flatMap(([key, part]) =>
    nameOnly.has(key) || notFigures.has(key) ? [] : figuresIn(part, key, undefined, chosen),
  );
});

function figuresIn(
  part: unknown,
  path: string,
  around: Citation | undefined,
  chosen: ReadonlySet<string>,
): readonly PanelFigure[] {
  if (isFigure(part)) {
    const isOfItsOwn = !known.has(lastOf(path));
    const isLocal = chosen.has(path) || (isOfItsOwn && around !== undefined && isOpen(around));
    return [{ path, value: part, ...(around ? { citation: around } : {}), isLocal }];
  }
  if (typeof part !== 'object' || part === null) return [];
  const own = citing(part) ?? around;
  if (Array.isArray(part)) {
    return part.flatMap((one: unknown, index) =>
      figuresIn(one, `${path}.${nameIn(one, index)}`, own, chosen),
    );
  }
  return Object.entries(part).flatMap(([key, one]) =>
    notFigures.has(key) ? [] : figuresIn(one, `${path}.${key}`, own, chosen),
  );
}

function isFigure(value: unknown): value is Figure {
  if (Array.isArray(value)) {
    return value.length > 0 && value.every((one) => ['string', 'number'].includes(typeof one));
  }
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function citing(part: object): Citation | undefined {
  const { rule, printed, phrase } = part as Partial<Citation>;
  if (typeof rule !== 'string') return undefined;
  return { rule, printed: printed ?? '', phrase: phrase ?? '' };
}

function nameIn(one: unknown, index: number): string {
  const part = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
  const name = names.map((key) => part[key]).find((value) => typeof value === 'string');
  return typeof name === 'string' && !name.includes('.') ? name : String(index + 1);
}

/** The same data with these values in place of its own. A path that leads nowhere any more is left out. */
export function withFigures(
  input: object,
  values: Readonly<Record<string, Figure>>,
): Readonly<Record<string, unknown>> {
  return Object.entries(values).reduce<Record<string, unknown>>(
    (data, [path, value]) => replaced(data, path.split('.'), value) as Record<string, unknown>,
    { ...input },
  );
}

function replaced(part: unknown, [key, ...rest]: readonly string[], value: Figure): unknown {
  if (key === undefined) return part === undefined ? part : value;
  if (Array.isArray(part)) {
    return part.map((one: unknown, index): unknown =>
      nameIn(one, index) === key ? replaced(one, rest, value) : one,
    );
  }
  if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return part;
  const fields = part as Readonly<Record<string, unknown>>;
  return { ...fields, [key]: replaced(fields[key], rest, value) };
}
