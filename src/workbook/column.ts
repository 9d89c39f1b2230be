/** Who writes a column. There is never a second writer. */
export type ColumnOwner = 'product' | 'people';

export type Column = {
  /** Permanent; kept on the column as developer metadata, so that a renamed heading is still found. */
  readonly id: string;
  readonly heading: string;
  readonly owner: ColumnOwner;
  readonly shows: 'text' | 'date' | 'moment' | 'tick' | 'choice';
  readonly choices?: readonly string[];
  /** Holds states: a symbol and words, coloured by the symbol. */
  readonly state?: true;
  /** The rule that asks for what people put here. */
  readonly rule?: string;
  /** What a choice here does, where its heading does not say. */
  readonly says?: string;
};

/**
 * How the rows of a tab may stand.
 * `append`: one row per key for ever, ordered by people as they like. `rewritten`: the product orders
 * it, so nobody has a column there. `people`: kept by the administrator. `incoming`: rows that people
 * bring, each answered beside it. `log`: written, never read.
 */
export type RowOrder = 'append' | 'rewritten' | 'people' | 'incoming' | 'log';

export type Tab = {
  readonly id: string;
  readonly title: string;
  readonly sheetId: number;
  readonly order: RowOrder;
  /**
   * Rows of a `rewritten` tab in which people are asked something, by what stands in their first column.
   * They stay where they stand, so that no other line ever slides beside a tick.
   */
  readonly pinned?: readonly string[];
  readonly columns: readonly Column[];
};

/** Where people add rows, lists and dates stand ready below the last one. */
export const peopleAddRows = ({ order }: Tab): boolean =>
  order === 'people' || order === 'incoming';

/** Where each row that people fill is answered beside it, and what they ask is asked of the register. */
export const answersRows = ({ order }: Tab): boolean => order === 'append' || order === 'incoming';

export const product = (id: string, heading: string, shows: Column['shows'] = 'text'): Column => ({
  id,
  heading,
  owner: 'product',
  shows,
});

export const state = (id: string, heading: string): Column => ({
  ...product(id, heading),
  state: true,
});

export const people = (id: string, heading: string, rule: string): Column => ({
  id,
  heading,
  owner: 'people',
  shows: 'text',
  rule,
});

/** A column where people type a date, or a date and time. */
export const moment = (id: string, heading: string, rule: string): Column => ({
  id,
  heading,
  owner: 'people',
  shows: 'moment',
  rule,
});

export const tick = (id: string, heading: string, rule: string): Column => ({
  id,
  heading,
  owner: 'people',
  shows: 'tick',
  rule,
});

export const choices = (
  id: string,
  heading: string,
  values: readonly string[],
  rule: string,
): Column => ({ id, heading, owner: 'people', shows: 'choice', choices: values, rule });
