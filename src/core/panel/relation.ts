import { nearestName } from '../nearest-name.ts';
import type { Panel } from './panel.ts';

/** Two or more figures of a panel that do not go together. */
export type Broken = {
  readonly at: string;
  readonly expected: string;
  readonly actual: string;
  /** A value that would do, where one can be given. */
  readonly example?: string;
  /** Other figures that this one was held against: where one is at fault itself, nothing is said. */
  readonly reads?: readonly string[];
};

/** Something two or more figures of a panel must keep between them. */
export type Relation = {
  /** The figures it always reads, `[]` for each of a list: where one is at fault itself, it says nothing. */
  readonly reads: readonly string[];
  /**
   * Where it does not hold: each with the figure to mend first. Asked of a panel whose faulty figures were
   * given others of the right type: what it finds at those, or against them, is left out.
   */
  readonly broken: (panel: Panel) => readonly Broken[];
};

/** A relation that holds or does not, at one place. */
export const relation = (
  at: string,
  reads: readonly string[],
  expected: string,
  holds: (panel: Panel) => boolean,
  actual: (panel: Panel) => string,
  example: (panel: Panel) => string = () => '',
): Relation => ({
  reads: [at, ...reads],
  broken: (panel) =>
    holds(panel) ? [] : [{ at, expected, actual: actual(panel), example: example(panel) }],
});

export const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, at) => values.indexOf(value) < at);

/**
 * What stands in a list again, each at the place where it is repeated.
 *
 * @param list - the path of the list; @param key - of what is to be there once; empty for the items themselves.
 */
export const repeated = (
  list: string,
  key: string,
  values: readonly (string | undefined)[],
  what: string,
): readonly Broken[] =>
  values.flatMap((value, at): readonly Broken[] => {
    const first = values.indexOf(value);
    if (value === undefined || first === at) return [];
    const placeOf = (index: number): string => `${list}[${index}]${key === '' ? '' : `.${key}`}`;
    return [
      {
        at: placeOf(at),
        expected: `each ${what} once`,
        actual: `${value} again`,
        reads: [placeOf(first)],
      },
    ];
  });

/** As an example: the known name that was probably meant, else the first; empty where there is none. */
export const nearestOf = (name: string, known: readonly string[]): string => {
  const one = nearestName(name, known) ?? known[0];
  return one === undefined ? '' : JSON.stringify(one);
};
