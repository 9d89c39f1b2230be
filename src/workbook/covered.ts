import type { sheets_v4 } from '@googleapis/sheets';
import { typedText } from './cell.ts';
import { keyColumnOf, lastInUse } from './key-ranges.ts';
import { keysIn } from './keys-in.ts';
import type { KeyedWrites } from './keyed-writes.ts';
import { updateAt } from './row-of-cells.ts';
import type { GridRow, Snapshot, TabView } from './snapshot.ts';
import { columnsIn } from './tab-view.ts';
import type { Writes } from './writes-for.ts';

type Request = sheets_v4.Schema$Request;

/**
 * What puts back people's words that a commit wrote over, because a column was moved between its read
 * and its write: the one case in which the product touches a people's cell, to leave it as it was. A
 * reference is put back too: without it nobody could tell whose words stand in its row.
 *
 * @param before - the workbook as it was read; `now`, as it stands after the write.
 * @param reply - headings and keys as they stood at the write itself: people may have gone on moving since.
 */
export const covered = (
  before: Snapshot,
  now: Snapshot,
  writes: Writes,
  reply: sheets_v4.Schema$Spreadsheet | undefined,
): readonly Request[] =>
  [...writes.keyed].flatMap(([id, written]) => {
    const was = before.tabs.get(id);
    const is = now.tabs.get(id);
    if (!was || !is || is.trouble.length > 0) return [];
    const sheet = reply?.sheets?.find(({ properties }) => properties?.sheetId === is.tab.sheetId);
    const headings = sheet?.data?.find(({ startRow }) => (startRow ?? 0) === 0);
    const then = headings ? { ...is, ...columnsIn(is.tab, headings) } : is;
    const places = placesOf(was, then, is);
    return [
      ...overKeys(was, then, is, written),
      ...overExisting(was, is, written, { places, keyAt: keysIn(sheet) }),
      ...overNew(was, is, written, places),
    ];
  });

/** One column of people’s, wherever it stood. */
type PeoplesColumn = {
  /** When the workbook was read; undefined for a column that came later. */
  readonly stoodAt: number | undefined;
  /** When it was written to. */
  readonly writtenAt: number;
  readonly place: number;
};

function placesOf(was: TabView, then: TabView, is: TabView): readonly PeoplesColumn[] {
  const atWrite = peoplesColumns(was, then);
  return peoplesColumns(then, is).flatMap(({ place, stoodAt: writtenAt }) => {
    const column = atWrite.find((one) => one.place === writtenAt);
    return column && writtenAt !== undefined ? [{ place, writtenAt, stoodAt: column.stoodAt }] : [];
  });
}

type Moved = { readonly place: number; readonly stoodAt: number | undefined };

/** People’s columns of the register, and every column that a council keeps for itself. */
const peoplesColumns = (was: TabView, is: TabView): readonly Moved[] => [
  ...is.tab.columns.flatMap(({ id, owner }) => {
    const place = is.columns.get(id);
    return owner === 'people' && place !== undefined
      ? [{ place, stoodAt: was.columns.get(id) }]
      : [];
  }),
  ...ownColumns(was, is),
];

/** By their headings; of several with the same heading, or with none, in their order. */
function ownColumns(was: TabView, is: TabView): readonly Moved[] {
  const before = unknownPlaces(was);
  return unknownPlaces(is).map((place, index, all) => {
    const heading = headingAt(is, place);
    const same = (view: TabView) => (at: number) => headingAt(view, at) === heading;
    const nth = all.slice(0, index).filter(same(is)).length;
    return { place, stoodAt: before.filter(same(was))[nth] };
  });
}

/** Every column up to the last in use that is none of the register’s. */
function unknownPlaces({ columns, headings, rows }: TabView): readonly number[] {
  const known = new Set(columns.values());
  const width = Math.max(headings.length, ...known, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, place) => place).filter((place) => !known.has(place));
}

const headingAt = ({ headings }: TabView, place: number): string => headings[place] ?? '';

type Cell = GridRow[number] | undefined;

const sameValue = (one: Cell, other: Cell): boolean =>
  JSON.stringify(one?.userEnteredValue) === JSON.stringify(other?.userEnteredValue);

/** The row is found by what was written over its reference, wherever it stands since. */
function overKeys(
  was: TabView,
  then: TabView,
  is: TabView,
  { changed }: KeyedWrites,
): readonly Request[] {
  const writtenAt = keyColumnOf(then);
  const place = keyColumnOf(is);
  return [...changed].flatMap(([at, row]) => {
    const before = was.rows[at - 1];
    const written = row[writtenAt];
    const reference = before?.[keyColumnOf(was)];
    if (written === before?.[writtenAt] || sameValue(written, reference)) return [];
    if (is.rowOf.has(typedText(reference))) return [];
    const stands = is.rows.findIndex((one) => sameValue(one[place], written));
    return stands < 0 ? [] : [putBack(is, stands + 1, place, reference)];
  });
}

/** What somebody has typed there since stays. */
function overExisting(
  was: TabView,
  is: TabView,
  { changed }: KeyedWrites,
  { places, keyAt }: { places: readonly PeoplesColumn[]; keyAt: ReadonlyMap<number, string> },
): readonly Request[] {
  return [...changed].flatMap(([at, row]) => {
    const stands = is.rowOf.get(keyAt.get(at) ?? '') ?? at;
    const now = is.rows[stands - 1] ?? [];
    const key = typedText(now[keyColumnOf(is)]);
    const old = was.rows[(was.rowOf.get(key) ?? at) - 1] ?? [];
    return places.flatMap(({ place, writtenAt, stoodAt }) => {
      const before = stoodAt === undefined ? undefined : old[stoodAt];
      const written = row[writtenAt];
      const isOurs = written !== was.rows[at - 1]?.[writtenAt] && sameValue(now[place], written);
      return isOurs && !sameValue(written, before) ? [putBack(is, stands, place, before)] : [];
    });
  });
}

function overNew(
  was: TabView,
  is: TabView,
  { added }: KeyedWrites,
  places: readonly PeoplesColumn[],
): readonly Request[] {
  const rows = [...added.values()];
  const isOurs = (row: GridRow, { place, writtenAt }: PeoplesColumn): boolean =>
    rows.some(
      (ours) =>
        ours[writtenAt]?.userEnteredValue !== undefined && sameValue(ours[writtenAt], row[place]),
    );
  return is.rows.flatMap((row, index) =>
    index < lastInUse(was)
      ? []
      : places
          .filter((column) => isOurs(row, column))
          .map(({ place }) => putBack(is, index + 1, place, undefined)),
  );
}

const putBack = (
  view: TabView,
  at: number,
  place: number,
  cell: sheets_v4.Schema$CellData | undefined,
): Request => updateAt(view.tab.sheetId, at, place, [cell ?? {}]);
