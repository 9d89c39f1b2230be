import type { sheets_v4 } from '@googleapis/sheets';
import type { Panel } from '../core/panel/panel.ts';
import { lostHeadings, missingColumns, unmarkedColumns } from './column-mends.ts';
import { missingFilterViews } from './filter-views.ts';
import { systemSheetId } from './layout.ts';
import { lostColours, lostHold } from './look-mends.ts';
import { missingHolidays } from './holiday-mends.ts';
import type { Mend } from './mend.ts';
import { placesOf } from './places.ts';
import { lostProtection, systemMends } from './protection-mends.ts';
import type { TabShape } from './shape.ts';
import type { Snapshot, TabView } from './snapshot.ts';
import { lostValidation } from './typing-mends.ts';

export type Mending = { readonly roleAccount: string; readonly panels: readonly Panel[] };

/**
 * Everything about the tabs that stand which is not as set-up makes it, in the order of the tabs, each
 * with what puts it right. What the council called a tab or a column, where it moved it, and what it
 * added is left. A tab on which two names claim one column is left alone: a person must say which it is.
 *
 * @param around - the workbook as `readAround` gives it.
 */
export const mendsOf = (
  snapshot: Snapshot,
  around: sheets_v4.Schema$Spreadsheet,
  shapes: ReadonlyMap<number, TabShape>,
  by: Mending,
): readonly Mend[] => [
  ...[...snapshot.tabs.values()].flatMap((view) => {
    const shape = shapes.get(view.tab.sheetId);
    return shape && view.claims.length === 0 ? mendsOfTab(view, shape, by) : [];
  }),
  ...systemMends(
    around.sheets?.find(({ properties }) => properties?.sheetId === systemSheetId),
    by.roleAccount,
  ),
];

/** Columns are put in after all that counts on places as they were read, and before all that comes after. */
function mendsOfTab(
  view: TabView,
  shape: TabShape,
  { roleAccount, panels }: Mending,
): readonly Mend[] {
  const places = placesOf(view);
  return [
    ...unmarkedColumns(view, shape),
    ...lostHeadings(view, shape, panels),
    ...lostValidation(view, shape),
    ...missingHolidays(view, panels),
    ...missingColumns(view, places, panels),
    ...lostProtection(view, shape, places, roleAccount),
    ...lostColours(view, shape, places),
    ...missingFilterViews(view, shape, places),
    ...lostHold(view, shape),
  ];
}
