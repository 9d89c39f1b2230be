import type { sheets_v4 } from '@googleapis/sheets';
import { typedText } from './cell.ts';
import { keyColumnOf, lastInUse } from './key-ranges.ts';
import type { KeyedWrites } from './keyed-writes.ts';
import { updateAt } from './row-of-cells.ts';
import type { GridRow, Snapshot, TabView } from './snapshot.ts';
import type { Writes } from './writes-for.ts';

type Request = sheets_v4.Schema$Request;

/**
 * What puts back people's words that a commit wrote over, because a column was moved between its read
 * and its write: the one case in which the product touches a people's cell, to leave it as it was.
 *
 * @param before - the workbook as it was read; `now`, as it stands after the write.
 */
export const covered = (before: Snapshot, now: Snapshot, writes: Writes): readonly Request[] =>
  [...writes.keyed].flatMap(([id, written]) => {
    const was = before.tabs.get(id);
    const is = now.tabs.get(id);
    if (!was || !is || is.trouble.length > 0) return [];
    return [...overExisting(was, is, written), ...overNew(was, is, written)];
  });

type PeoplesColumn = { readonly place: number; readonly stoodAt: number | undefined };

/** People’s columns of the register, and every column that a council keeps for itself. */
const peoplesColumns = (was: TabView, is: TabView): readonly PeoplesColumn[] => [
  ...is.tab.columns.flatMap(({ id, owner }) => {
    const place = is.columns.get(id);
    return owner === 'people' && place !== undefined
      ? [{ place, stoodAt: was.columns.get(id) }]
      : [];
  }),
  ...ownColumns(was, is),
];

/** By their headings; of several with the same heading, or with none, in their order. */
function ownColumns(was: TabView, is: TabView): readonly PeoplesColumn[] {
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

function overExisting(was: TabView, is: TabView, { changed }: KeyedWrites): readonly Request[] {
  return [...changed].flatMap(([at, row]) => {
    const key = typedText(is.rows[at - 1]?.[keyColumnOf(is)]);
    const old = was.rows[(was.rowOf.get(key) ?? at) - 1] ?? [];
    return peoplesColumns(was, is)
      .filter(({ place }) => row[place] !== was.rows[at - 1]?.[place])
      .map(({ place, stoodAt }) =>
        putBack(is, at, place, stoodAt === undefined ? undefined : old[stoodAt]),
      );
  });
}

function overNew(was: TabView, is: TabView, { added }: KeyedWrites): readonly Request[] {
  const rows = [...added.values()];
  const isOurs = (row: GridRow, place: number): boolean =>
    rows.some(
      (ours) =>
        ours[place]?.userEnteredValue !== undefined &&
        typedText(ours[place]) === typedText(row[place]),
    );
  return is.rows.flatMap((row, index) =>
    index < lastInUse(was)
      ? []
      : peoplesColumns(was, is)
          .filter(({ place }) => isOurs(row, place))
          .map(({ place }) => putBack(is, index + 1, place, undefined)),
  );
}

const putBack = (
  view: TabView,
  at: number,
  place: number,
  cell: sheets_v4.Schema$CellData | undefined,
): Request => updateAt(view.tab.sheetId, at, place, [cell ?? {}]);
