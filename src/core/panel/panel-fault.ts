/** One thing wrong with a panel's terms of reference as data, and how to mend it. */
export type PanelFault = {
  /** Where, from the top: `record.steps[1].within.amount`; empty for the whole. */
  readonly path: string;
  readonly expected: string;
  /** What stands there, as it would be written: `"five"`; `nothing` when it is missing. */
  readonly actual: string;
  /** A value that would do; empty where none can be given. */
  readonly example: string;
};
