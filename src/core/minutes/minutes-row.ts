import type { Condition } from '../panel/facts-held.ts';
import type { Panel } from '../panel/panel.ts';

/** When a child's item was begun, and ended. */
export type HeardReads = 'heard-from' | 'heard-until';

/** What the words beside a label are read as. */
export type RowReads =
  | 'presented'
  | 'words'
  | 'choice'
  | 'question'
  | 'decision'
  | 'heard'
  | 'reasons'
  | 'recommendations'
  | 'funding'
  | 'return-date'
  | 'deferred'
  | 'dissent'
  | 'confirmed'
  | HeardReads;

/** One label of a child's part of the minutes, as the document prints it and the reader looks for it. */
export type MinutesRow = {
  readonly label: string;
  /** In brackets behind the label; empty where there is nothing to say. */
  readonly hint: string;
  readonly reads: RowReads;
  /** A child who was heard cannot be final while it is blank. */
  readonly required: boolean;
  readonly noneIsAnswer: boolean;
  /** What would do, in words. */
  readonly expected: string;
  /** The rule that asks for it; empty where the terms of reference have none. */
  readonly rule: string;
  /** For whom it stands there; for every child where absent. */
  readonly when?: Condition;
  /** It counts only where this question is answered with yes. */
  readonly asked?: string;
  /** Those that satisfy it, of a choice. */
  readonly answers?: readonly string[];
  /** Somebody may set it aside, with a reason. */
  readonly yields?: boolean;
  /** Its heading in the record of the child; the label where absent. */
  readonly recordedAs?: string;
};

/** A row that asks for nothing. */
export const plainRow: Omit<MinutesRow, 'label' | 'reads'> = {
  hint: '',
  required: false,
  noneIsAnswer: false,
  expected: '',
  rule: '',
};

type Section = NonNullable<Panel['minutes']>['sections'][number];

/** A heading of the panel's own, from its file. */
export const sectionRow = (section: Section, reads: RowReads = 'words'): MinutesRow => {
  const { label, hint = '', noneIsAnswer = false, rule, when, recordedAs } = section;
  return {
    label,
    hint,
    reads,
    required: section.answer === 'required',
    noneIsAnswer,
    expected: section.expected ?? (noneIsAnswer ? 'an answer, or None' : 'an answer'),
    rule,
    ...(when ? { when } : {}),
    ...(recordedAs === undefined ? {} : { recordedAs }),
  };
};
