import type { sheets_v4 } from '@googleapis/sheets';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Change, Register } from '../core/register/register.ts';
import { workbookOf } from '../core/register/rows.ts';
import { logged } from '../core/week/logged.ts';
import { headingRange } from './key-ranges.ts';
import { systemSheetId } from './layout.ts';
import type { Snapshot } from './snapshot.ts';

export const setBackWords =
  'This workbook was set back to an older version. Nothing is sent until someone says on the home page that it is the live one.';

/**
 * Each commit leaves its number in one of two cells of the System tab, by turns. The cell it did not touch
 * then holds the number of the commit before it, unless somebody set the workbook back in between: the
 * name of the next generation is free on an older version too.
 *
 * @returns the 0-based column of the first row.
 */
export const generationPlace = (generation: number): number => 2 + (generation % 2);

/** Row 1 of the System tab, in A1 notation, whatever the tab is called now. */
export const generationRange = ({ systemTitle }: Snapshot): string =>
  headingRange({ title: systemTitle });

/** @param reply - what stood on the System tab right after a commit on `before`. */
export function wasSetBack(
  before: Snapshot,
  reply: sheets_v4.Schema$Spreadsheet | undefined,
): boolean {
  const system = reply?.sheets?.find(({ properties }) => properties?.sheetId === systemSheetId);
  const [row] = system?.data?.[0]?.rowData ?? [];
  const cell = row?.values?.[generationPlace(before.generation)];
  const generation = cell?.userEnteredValue?.numberValue;
  // Nothing stands there before the second commit that leaves its number.
  return typeof generation === 'number' && generation !== before.generation;
}

/** The register stopped, until a person says what this workbook is. */
export const stopped = (register: Register, why: string, now: LocalDateTime): readonly Change[] => [
  { table: 'workbook', row: { ...workbookOf(register), stopped: why } },
  logged(now, 'Workbook', why, ''),
];
