import type { Panel } from './panel.ts';

/** Two or more figures of a panel that do not go together. */
export type Broken = {
  readonly at: string;
  readonly expected: string;
  readonly actual: string;
  /** A value that would do, where one can be given. */
  readonly example?: string;
};

/** Something two or more figures of a panel must keep between them. */
export type Relation = {
  /** The figures it reads: where one is at fault itself, the relation says nothing. */
  readonly reads: readonly string[];
  /** Where it does not hold: each with the figure to mend first. */
  readonly broken: (panel: Panel) => readonly Broken[];
};

/** A relation that holds or does not, at one place. */
export const relation = (
  at: string,
  reads: readonly string[],
  expected: string,
  holds: (panel: Panel) => boolean,
  actual: (panel: Panel) => string,
): Relation => ({
  reads: [at, ...reads],
  broken: (panel) => (holds(panel) ? [] : [{ at, expected, actual: actual(panel) }]),
});

export const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, at) => values.indexOf(value) < at);
