import type { Spreadsheet, Tab } from '../sheets/spreadsheet.ts';

/** Rows and lists of rows are frozen, and most are the same from one save to the next. */
const texts = new WeakMap<object, string>();

function remembered(value: object, words: () => string): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = words();
  if (Object.isFrozen(value)) texts.set(value, text);
  return text;
}

/** An object as JSON, `own` in place of one member’s. */
function withOwn(value: object, name: string, own: string): string {
  const members = Object.entries(value).flatMap(([member, part]: [string, unknown]) => {
    if (part === undefined) return [];
    return [`${JSON.stringify(member)}:${member === name ? own : JSON.stringify(part)}`];
  });
  return `{${members.join(',')}}`;
}

const rowsText = (rows: Tab['rows']): string =>
  remembered(
    rows,
    () => `[${rows.map((row) => remembered(row, () => JSON.stringify(row))).join(',')}]`,
  );

const tabText = (tab: Tab): string => withOwn(tab, 'rows', rowsText(tab.rows));

/**
 * The workbook as JSON, the very text of `JSON.stringify`. A row that did not alter since it was last
 * written is not written anew: a save of a large workbook takes a small part of the time.
 */
export const spreadsheetText = (spreadsheet: Spreadsheet): string =>
  withOwn(spreadsheet, 'tabs', `[${spreadsheet.tabs.map(tabText).join(',')}]`);
