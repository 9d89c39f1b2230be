import type { sheets_v4 } from '@googleapis/sheets';
import { invalid } from '../refuse.ts';
import type { Spreadsheet, Tab } from './spreadsheet.ts';

/** A rectangle of one tab, ends excluded, all four sides known. */
export type Area = {
  readonly sheetId: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** @throws WorkspaceError 400 for a tab that is not there. */
export function tabOf<T extends Tab>(
  spreadsheet: { readonly tabs: readonly T[] },
  sheetId: number | null | undefined,
): T {
  const tab = spreadsheet.tabs.find((one) => one.sheetId === (sheetId ?? 0));
  return tab ?? invalid(`No grid with id: ${String(sheetId ?? 0)}`);
}

/**
 * The rectangle a GridRange means: an end that is left out reaches to the edge.
 * @throws WorkspaceError 400 past the grid, upside down or on an unknown tab.
 */
export function areaOf(
  spreadsheet: Spreadsheet,
  range: sheets_v4.Schema$GridRange | null | undefined,
): Area {
  if (!range) invalid('No range was specified.');
  const tab = tabOf(spreadsheet, range.sheetId);
  const area = {
    sheetId: tab.sheetId,
    top: range.startRowIndex ?? 0,
    bottom: range.endRowIndex ?? tab.rowCount,
    left: range.startColumnIndex ?? 0,
    right: range.endColumnIndex ?? tab.columnCount,
  };
  if (area.top >= area.bottom || area.left >= area.right) {
    invalid('range must have start index less than end index.');
  }
  if (area.top < 0 || area.left < 0) invalid('GridRange indexes must be zero or positive.');
  if (area.bottom > tab.rowCount || area.right > tab.columnCount) {
    invalid(
      `Range (${a1Of(tab, area)}) exceeds grid limits. ` +
        `Max rows: ${String(tab.rowCount)}, max columns: ${String(tab.columnCount)}`,
    );
  }
  return area;
}

/** `Sheet1!A3:C3`, the tab's title in quotes where it is more than letters and digits. */
function a1Of(tab: Tab, area: Area): string {
  const title = tab.properties.title ?? '';
  const quoted = /^[A-Za-z_.]+\d*$/.test(title) ? title : `'${title.replaceAll("'", "''")}'`;
  const first = `${columnLetters(area.left)}${String(area.top + 1)}`;
  const last = `${columnLetters(area.right - 1)}${String(area.bottom)}`;
  return `${quoted}!${first === last ? first : `${first}:${last}`}`;
}

function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** An area as Google writes it: sides on the edge are written too. */
export function gridRange(area: Area): sheets_v4.Schema$GridRange {
  return {
    sheetId: area.sheetId,
    startRowIndex: area.top,
    endRowIndex: area.bottom,
    startColumnIndex: area.left,
    endColumnIndex: area.right,
  };
}

/** Whether two areas share a cell. */
export function overlap(one: Area, other: Area): boolean {
  return (
    one.sheetId === other.sheetId &&
    one.top < other.bottom &&
    other.top < one.bottom &&
    one.left < other.right &&
    other.left < one.right
  );
}

/** The rectangle a range means now, cut to the grid, without refusing. */
export function looseArea(
  spreadsheet: Spreadsheet,
  range: sheets_v4.Schema$GridRange,
): Area | undefined {
  const tab = spreadsheet.tabs.find((one) => one.sheetId === (range.sheetId ?? 0));
  if (!tab) return undefined;
  return {
    sheetId: tab.sheetId,
    top: range.startRowIndex ?? 0,
    bottom: Math.min(range.endRowIndex ?? tab.rowCount, tab.rowCount),
    left: range.startColumnIndex ?? 0,
    right: Math.min(range.endColumnIndex ?? tab.columnCount, tab.columnCount),
  };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/**
 * The rectangle that A1 notation or a named range means: `Outbox!A2:F`, `'To do'`, `panel_system`.
 * @throws WorkspaceError 400 if it cannot be read.
 */
export function areaOfA1(spreadsheet: Spreadsheet, text: string): Area {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+?))(?:!(.+))?$/.exec(text);
  if (!parts) return invalid(`Unable to parse range: ${text}`);
  const title = parts[1]?.replaceAll("''", "'") ?? parts[2] ?? '';
  const tab = spreadsheet.tabs.find((one) => same(one.properties.title, title));
  if (tab) return areaOf(spreadsheet, rangeOfCells(tab, parts[3], text));
  const named = spreadsheet.namedRanges.find((one) => same(one.name, text));
  if (!named?.range) return invalid(`Unable to parse range: ${text}`);
  return areaOf(spreadsheet, named.range);
}

const same = (one: string | null | undefined, other: string): boolean =>
  one?.toLowerCase() === other.toLowerCase();

function rangeOfCells(
  tab: Tab,
  cells: string | undefined,
  text: string,
): sheets_v4.Schema$GridRange {
  if (cells === undefined) return { sheetId: tab.sheetId };
  const parts = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/i.exec(cells);
  if (!parts) return invalid(`Unable to parse range: ${text}`);
  const [, left = '', top = '', right = left, bottom = top] = parts;
  return {
    sheetId: tab.sheetId,
    startRowIndex: top === '' ? 0 : Number(top) - 1,
    startColumnIndex: left === '' ? 0 : columnIndex(left),
    endRowIndex: bottom === '' ? tab.rowCount : Math.min(Number(bottom), tab.rowCount),
    endColumnIndex:
      right === '' ? tab.columnCount : Math.min(columnIndex(right) + 1, tab.columnCount),
  };
}
