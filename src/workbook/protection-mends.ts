import type { sheets_v4 } from '@googleapis/sheets';
import { systemSheetId, systemTitle } from './layout.ts';
import type { Mend } from './mend.ts';
import type { Places } from './places.ts';
import { protect } from './protect.ts';
import type { TabShape } from './shape.ts';
import type { TabView } from './snapshot.ts';
import { below } from './tab-requests.ts';
import { systemColumns } from './system-rows.ts';

type Protected = sheets_v4.Schema$ProtectedRange;
type Range = sheets_v4.Schema$GridRange;

const isOfWholeTab = ({ range }: Protected): boolean =>
  range?.startRowIndex === undefined && range?.startColumnIndex === undefined;

/**
 * Every tab but those that the council keeps is written by the role account alone, except for the columns
 * that are people’s. Cells that the council opened in columns of its own stay open.
 */
export function lostProtection(
  view: TabView,
  { sheet }: TabShape,
  places: Places,
  roleAccount: string,
): readonly Mend[] {
  const { tab, title } = view;
  if (tab.order === 'people') return [];
  const open = tab.columns.flatMap(({ id, owner }) =>
    owner === 'people' ? [below(tab.sheetId, places.of.get(id) ?? 0)] : [],
  );
  const whole = sheet.protectedRanges?.find(isOfWholeTab);
  if (!whole) {
    const requests = [protect(tab.sheetId, roleAccount, open)];
    return [{ what: `"${title}" is not protected.`, requests }];
  }
  return [...onlyWarns(title, whole), ...ofOtherColumns(view, whole, places, open)];
}

const onlyWarns = (title: string, { protectedRangeId, warningOnly }: Protected): readonly Mend[] =>
  warningOnly === true
    ? [
        {
          what: `"${title}": its protection warns, and lets everybody write.`,
          requests: [
            {
              updateProtectedRange: {
                protectedRange: { protectedRangeId: protectedRangeId ?? null, warningOnly: false },
                fields: 'warningOnly',
              },
            },
          ],
        },
      ]
    : [];

function ofOtherColumns(
  view: TabView,
  { protectedRangeId, unprotectedRanges = [] }: Protected,
  places: Places,
  open: readonly Range[],
): readonly Mend[] {
  const isOpen = (place: number): boolean =>
    unprotectedRanges.some(
      ({ startRowIndex, startColumnIndex, endColumnIndex }) =>
        (startRowIndex ?? 0) <= 1 &&
        (startColumnIndex ?? 0) <= place &&
        (endColumnIndex ?? Infinity) > place,
    );
  const fits = view.tab.columns.every(({ id, owner }) => {
    const place = view.columns.get(id);
    return place === undefined ? owner === 'product' : isOpen(place) === (owner === 'people');
  });
  if (fits) return [];
  const known = new Set(view.columns.values());
  const theirs = unprotectedRanges.flatMap((range): readonly Range[] => {
    const { startColumnIndex: from, endColumnIndex: to } = range;
    if (typeof from !== 'number' || typeof to !== 'number') return [];
    const columns = Array.from({ length: to - from }, (_, index) => from + index);
    if (columns.some((place) => known.has(place))) return [];
    return columns.map((place) => {
      const now = places.after(place);
      return { ...range, startColumnIndex: now, endColumnIndex: now + 1 };
    });
  });
  return [
    {
      what: `"${view.title}": the protection leaves other columns open than those that are yours.`,
      requests: [
        {
          updateProtectedRange: {
            protectedRange: {
              protectedRangeId: protectedRangeId ?? null,
              unprotectedRanges: [...open, ...theirs],
            },
            fields: 'unprotectedRanges',
          },
        },
      ],
    },
  ];
}

/** The memory of the register: nobody but the role account writes there, and nobody works there. */
export function systemMends(
  sheet: sheets_v4.Schema$Sheet | undefined,
  roleAccount: string,
): readonly Mend[] {
  if (!sheet) return [];
  const { title, hidden, gridProperties } = sheet.properties ?? {};
  const name = `"${title ?? systemTitle}"`;
  const mends: Mend[] = [];
  if (!sheet.protectedRanges?.some(isOfWholeTab)) {
    const requests = [protect(systemSheetId, roleAccount, [])];
    mends.push({ what: `${name} is not protected.`, requests });
  }
  const length = systemColumns - (gridProperties?.columnCount ?? systemColumns);
  if (length > 0) {
    const more = { sheetId: systemSheetId, dimension: 'COLUMNS', length };
    const requests = [{ appendDimension: more }];
    mends.push({ what: `${name} has too few columns for the longest rows.`, requests });
  }
  if (hidden !== true) {
    const properties = { sheetId: systemSheetId, hidden: true };
    const requests = [{ updateSheetProperties: { properties, fields: 'hidden' } }];
    mends.push({ what: `The tab ${name} is shown.`, requests });
  }
  return mends;
}
