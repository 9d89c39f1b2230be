import type { sheets_v4 } from '@googleapis/sheets';
import { asksFor, mergeFields, requiredFields } from '../field-mask.ts';
import { kept } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import { nextId, ownRows, putRow, type Draft, type TabDraft } from './draft.ts';
import { tabOf } from './grid-range.ts';
import { refuseIfTabProtected } from './protection.ts';
import { tabProperties } from './tab-json.ts';
import { newTab } from './spreadsheet.ts';

export function addSheet(draft: Draft, ask: sheets_v4.Schema$AddSheetRequest): object {
  const wanted = kept(ask.properties ?? {});
  const title = wanted.title ?? unusedTitle(draft);
  refuseTitle(draft, title);
  const sheetId = wanted.sheetId ?? nextId(draft);
  if (draft.tabs.some((tab) => tab.sheetId === sheetId)) {
    invalid(`Sheet with id ${String(sheetId)} already exists.`);
  }
  const { index = draft.tabs.length, ...properties } = wanted;
  const tab = newTab({ ...properties, title }, sheetId);
  draft.tabs.splice(Math.min(index ?? draft.tabs.length, draft.tabs.length), 0, tab);
  return { addSheet: { properties: tabProperties(tab, draft.tabs.indexOf(tab)) } };
}

function unusedTitle(draft: Draft): string {
  let number = draft.tabs.length + 1;
  while (draft.tabs.some((tab) => tab.properties.title === `Sheet${String(number)}`)) number += 1;
  return `Sheet${String(number)}`;
}

function refuseTitle(draft: Draft, title: string, except?: TabDraft): void {
  if (title === '') invalid('Sheet title cannot be empty.');
  if (title.length > 100) invalid('The sheet name cannot be greater than 100 characters.');
  const taken = draft.tabs.some(
    (tab) => tab !== except && tab.properties.title?.toLowerCase() === title.toLowerCase(),
  );
  if (taken) {
    invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

export function deleteSheet(draft: Draft, ask: sheets_v4.Schema$DeleteSheetRequest): object {
  const tab = tabOf(draft, ask.sheetId);
  refuseIfTabProtected(draft, tab.sheetId);
  if (draft.tabs.length === 1) invalid("You can't remove all the sheets in a document.");
  if (draft.tabs.every((one) => one === tab || one.properties.hidden)) {
    invalid("You can't remove all the visible sheets in a document.");
  }
  draft.tabs = draft.tabs.filter((one) => one !== tab);
  draft.metadata = draft.metadata.filter(
    ({ location }) =>
      location?.sheetId !== tab.sheetId && location?.dimensionRange?.sheetId !== tab.sheetId,
  );
  draft.namedRanges = draft.namedRanges.map((one) => {
    if (!one.range || (one.range.sheetId ?? 0) !== tab.sheetId) return one;
    const { range: _gone, ...broken } = one;
    return kept(broken);
  });
  return {};
}

export function updateSheetProperties(
  draft: Draft,
  ask: sheets_v4.Schema$UpdateSheetPropertiesRequest,
): object {
  const fields = requiredFields(ask.fields);
  const update = kept(ask.properties ?? {});
  const tab = tabOf(draft, update.sheetId);
  refuseIfTabProtected(draft, tab.sheetId);
  const next = mergeFields(tabProperties(tab, draft.tabs.indexOf(tab)), update, fields);
  if (asksFor(fields, 'title')) refuseTitle(draft, next.title ?? '', tab);
  resize(tab, next.gridProperties ?? {});
  const { index: _place, ...properties } = next;
  tab.properties = kept(properties);
  if (asksFor(fields, 'index') && typeof update.index === 'number')
    moveTab(draft, tab, update.index);
  return {};
}

/** Google counts the new place before the tab leaves its old one. */
function moveTab(draft: Draft, tab: TabDraft, index: number): void {
  const from = draft.tabs.indexOf(tab);
  draft.tabs.splice(from, 1);
  draft.tabs.splice(index > from ? index - 1 : index, 0, tab);
}

function resize(tab: TabDraft, grid: sheets_v4.Schema$GridProperties): void {
  const rowCount = grid.rowCount ?? tab.rowCount;
  const columnCount = grid.columnCount ?? tab.columnCount;
  if ((grid.frozenRowCount ?? 0) >= rowCount) invalid("You can't freeze all visible rows.");
  if (rowCount < 1 || columnCount < 1)
    invalid('A sheet must have at least one row and one column.');
  if (rowCount < tab.rows.length) ownRows(tab).length = rowCount;
  if (columnCount < tab.columnCount) {
    tab.rows.forEach((row, index) => {
      if (row.values.length > columnCount) putRow(tab, index, row.values.slice(0, columnCount));
    });
  }
  tab.rowCount = rowCount;
  tab.columnCount = columnCount;
}

export function updateSpreadsheetProperties(
  draft: Draft,
  ask: sheets_v4.Schema$UpdateSpreadsheetPropertiesRequest,
): object {
  const fields = requiredFields(ask.fields);
  const next = mergeFields(draft.properties, kept(ask.properties ?? {}), fields);
  if (!next.title) invalid('Spreadsheet title cannot be empty.');
  draft.properties = kept(next);
  return {};
}
