/**
 * Where a figure comes from: the rule's permanent id, how the terms of reference print it, and their words.
 * Where they are silent and a council needs a figure all the same, it is a local default: the id of the
 * gap, `Local default` as printed, and no phrase.
 */
export type Citation = {
  /** Permanent id, for code, tests and commits: `CPR-4.3`; of a gap `BC-G1`, of a reading `NS-A2`. */
  readonly rule: string;
  /** What a person finds in the document: `Panel Requests 3.6`. */
  readonly printed: string;
  /** The words of the terms of reference that ground the figure; empty for a local default. */
  readonly phrase: string;
};

/** What stands as `printed` where a council chose a figure that its terms of reference do not give. */
export const localDefault = 'Local default';

/** The citation alone, of a part that says more. */
export const citationIn = ({ rule, printed, phrase }: Citation): Citation => ({
  rule,
  printed,
  phrase,
});
