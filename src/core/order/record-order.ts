/** What is said of one child's record, on its page or under its columns. */
export type RecordOrder =
  | { readonly kind: 'file-record'; readonly record: string }
  /** Attendance was marked after the record was made: a person has looked, and the record stays as it is. */
  | { readonly kind: 'attendance-seen'; readonly record: string }
  /** A step of its panel, by name, is done for this child. */
  | { readonly kind: 'step-done'; readonly record: string; readonly step: string }
  /** What may tell of another child does not: a person has looked at each of these. */
  | {
      readonly kind: 'pass-record';
      readonly record: string;
      readonly leaks: readonly string[];
      readonly why: string;
    };
