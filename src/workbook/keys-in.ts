import type { sheets_v4 } from '@googleapis/sheets';
import { typedText } from './cell.ts';

/** 0-based sheet row → key, for the rows in the reply. */
export function keysIn(sheet: sheets_v4.Schema$Sheet | undefined): ReadonlyMap<number, string> {
  return new Map(
    // The first is the heading row.
    (sheet?.data ?? [])
      .slice(1)
      .flatMap(({ startRow, rowData }) =>
        (rowData ?? []).map(
          (row, index) => [(startRow ?? 0) + index, typedText(row.values?.[0])] as const,
        ),
      ),
  );
}
