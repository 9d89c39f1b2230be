import type { sheets_v4 } from '@googleapis/sheets';
import type { Panel } from '../core/panel/panel.ts';
import type { Column, Tab } from './column.ts';
import type { Snapshot, TabView } from './snapshot.ts';
import { below, columnMark, headingCell, headingFields } from './tab-requests.ts';
import { validationOf } from './validation.ts';

type Request = sheets_v4.Schema$Request;

/**
 * The requests that put back columns people deleted, each beside the one it stood beside. A tab where
 * metadata and heading disagree is left alone: a person must say which is which.
 *
 * @param found - the workbook’s tabs with their protected ranges.
 */
export function repairRequests(
  snapshot: Snapshot,
  found: sheets_v4.Schema$Spreadsheet,
  panels: readonly Panel[],
): readonly Request[] {
  return [...snapshot.tabs.values()].flatMap((view) => {
    const missing = view.tab.columns.filter(({ id }) => !view.columns.has(id));
    const onlyMissing = missing.length > 0 && view.trouble.length === missing.length;
    const sheet = found.sheets?.find((one) => one.properties?.sheetId === view.tab.sheetId);
    if (!onlyMissing || !sheet || view.rowCount === 0) return [];
    const places = new Map(view.columns);
    const added = missing.flatMap((column) => putBack(view, column, places, panels));
    return [...added, ...openPeoplesCells(view.tab, places, sheet)];
  });
}

/** @param places - where each column stands; kept in step with what is inserted. */
function putBack(
  { tab, rows }: TabView,
  column: Column,
  places: Map<string, number>,
  panels: readonly Panel[],
): readonly Request[] {
  const { sheetId } = tab;
  const before = tab.columns[tab.columns.indexOf(column) - 1];
  const at = before ? (places.get(before.id) ?? -1) + 1 : 0;
  for (const [id, place] of places) if (place >= at) places.set(id, place + 1);
  places.set(column.id, at);
  const rule = column.owner === 'people' ? validationOf(column) : undefined;
  const range = { ...below(sheetId, at), endRowIndex: rows.length + 1 };
  return [
    {
      insertDimension: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        inheritFromBefore: at > 0,
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: at },
        rows: [{ values: [headingCell(column, panels)] }],
        fields: headingFields,
      },
    },
    columnMark(sheetId, column.id, at),
    ...(rule && rows.length > 0 ? [{ setDataValidation: { range, rule } }] : []),
  ];
}

function openPeoplesCells(
  tab: Tab,
  places: ReadonlyMap<string, number>,
  sheet: sheets_v4.Schema$Sheet,
): readonly Request[] {
  const unprotectedRanges = tab.columns.flatMap(({ id, owner }) => {
    const place = places.get(id);
    return owner === 'people' && place !== undefined ? [below(tab.sheetId, place)] : [];
  });
  return (sheet.protectedRanges ?? []).flatMap(({ protectedRangeId, unprotectedRanges: open }) =>
    protectedRangeId === undefined || !open
      ? []
      : [
          {
            updateProtectedRange: {
              protectedRange: { protectedRangeId, unprotectedRanges },
              fields: 'unprotectedRanges',
            },
          },
        ],
  );
}
