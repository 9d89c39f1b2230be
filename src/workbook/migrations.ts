import { typedText } from './cell.ts';
import { columnNamed, tabOf } from './layout.ts';
import type { Mend } from './mend.ts';
import { rowsLeftOver } from './rows-left-over.ts';
import { placesOf } from './places.ts';
import type { TabShape } from './shape.ts';
import type { Snapshot } from './snapshot.ts';

/** The workbook that is to be brought up, and the shapes of its tabs by sheet id. */
export type Older = {
  readonly snapshot: Snapshot;
  readonly shapes: ReadonlyMap<number, TabShape>;
};

/** One step from a version to the next: what a workbook of the older one needs beside what it lacks. */
export type Migration = {
  /** The version it makes. */
  readonly to: number;
  /** Safe to ask again on a workbook that has been brought up already: then nothing. */
  readonly mends: (older: Older) => readonly Mend[];
};

/**
 * In order. Tabs, columns and filter views that an older version did not have need no step: they are
 * missing, and are made. A step takes away nothing that people typed.
 */
export const migrations: readonly Migration[] = [
  {
    to: 2,
    mends: (older) => [
      ...renamed(older, 'referrals', 'missing', 'Still empty'),
      ...renamed(older, 'log', 'clause', 'Rule'),

      ...dropped(older, 'panels', 'rule', 'Rule'),
    ],
  },
  // Attendance has columns for replies, and there is Incoming.
  { to: 3, mends: () => [] },
  // People say for which panel they are, and each figure of a panel has a row on which a value is chosen.
  {
    to: 4,
    mends: ({ snapshot }) =>
      rowsLeftOver(snapshot.tabs.get('panels'), ['panel', 'clause', 'phrase']),
  },
  // Sittings has a tick of its own to take what was read back.
  { to: 5, mends: () => [] },
  // People says who has no Google account.
  { to: 6, mends: () => [] },
];

/** What brings a workbook of this version to that of the last step. */
export const migrated = (version: number, older: Older): readonly Mend[] =>
  migrations.filter(({ to }) => to > version).flatMap(({ mends }) => mends(older));

/** A heading that the register itself has given another name since. One of the council’s own is left. */
function renamed(
  { snapshot, shapes }: Older,
  tab: string,
  id: string,
  was: string,
): readonly Mend[] {
  const view = snapshot.tabs.get(tab);
  const place = view?.columns.get(id);
  const { sheetId } = tabOf(tab);
  const heading = columnNamed(tab, id)?.heading;
  if (!view || place === undefined || heading === undefined) return [];
  if (typedText(shapes.get(sheetId)?.headings[place]) !== was) return [];
  return [
    {
      what: `"${view.title}": the column "${was}" is called "${heading}" now.`,
      requests: [
        {
          updateCells: {
            start: { sheetId, rowIndex: 0, columnIndex: placesOf(view).after(place) },
            rows: [{ values: [{ userEnteredValue: { stringValue: heading } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
    },
  ];
}

/** A column of the register’s that is no more. Found by its mark only: what people typed is not its own. */
function dropped(
  { snapshot, shapes }: Older,
  tab: string,
  id: string,
  heading: string,
): readonly Mend[] {
  const view = snapshot.tabs.get(tab);
  const { sheetId } = tabOf(tab);
  const at = shapes.get(sheetId)?.marks.indexOf(id) ?? -1;
  if (!view || at < 0) return [];
  const startIndex = placesOf(view).after(at);
  return [
    {
      what: `"${view.title}": the register no longer writes the column "${heading}".`,
      requests: [
        {
          deleteDimension: {
            range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
          },
        },
      ],
    },
  ];
}
