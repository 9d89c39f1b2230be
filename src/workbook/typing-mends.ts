import type { sheets_v4 } from '@googleapis/sheets';
import { typedText } from './cell.ts';
import { peopleAddRows } from './column.ts';
import type { Column } from './column.ts';
import { counted, standing } from './column-mends.ts';
import { stretches } from './key-ranges.ts';
import type { Mend } from './mend.ts';
import type { TabShape } from './shape.ts';
import type { TabView } from './snapshot.ts';
import { typingRequests } from './tab-requests.ts';
import { validationOf } from './validation.ts';

type Rule = sheets_v4.Schema$DataValidationRule;

/** Cells that took one of a list, or a tick, and now take anything. What stands in them stays. */
export const lostValidation = (view: TabView, shape: TabShape): readonly Mend[] =>
  standing(view).flatMap(({ column, place }) => {
    const rule = column.owner === 'people' ? validationOf(column) : undefined;
    if (!rule) return [];
    const cells = shape.typing.get(place) ?? [];
    const free = rowsThatTake(view).filter((row) => !same(cells[row - 1]?.dataValidation, rule));
    if (free.length === 0) return [];
    return [mendOf(view, column, place, rule, free)];
  });

function mendOf(
  { tab, title }: TabView,
  column: Column,
  place: number,
  rule: Rule,
  free: readonly number[],
): Mend {
  const { sheetId } = tab;
  const what = `"${title}": ${counted(free.length, 'cell', 'cells')} of "${column.heading}" lost ${column.shows === 'tick' ? 'the tick box' : 'the list'}.`;
  if (peopleAddRows(tab)) return { what, requests: typingRequests(sheetId, column, place) };
  return {
    what,
    requests: stretches(free).map(([from, to]) => ({
      setDataValidation: {
        range: {
          sheetId,
          startRowIndex: from,
          endRowIndex: to + 1,
          startColumnIndex: place,
          endColumnIndex: place + 1,
        },
        rule,
      },
    })),
  };
}

/** 0-based sheet rows in which people are asked something, in rising order. */
function rowsThatTake({ tab, rows, rowOf }: TabView): readonly number[] {
  if (!peopleAddRows(tab)) {
    const asking = tab.pinned ?? [...rowOf.keys()];
    return asking.flatMap((key) => rowOf.get(key) ?? []).sort((a, b) => a - b);
  }
  // Of a tab that people fill, the rows in use stand for the whole column; an empty one for its first.
  const inUse = rows.flatMap((row, index) =>
    row.some((cell) => typedText(cell) !== '') ? [index + 1] : [],
  );
  return inUse.length > 0 ? inUse : [1];
}

function same(one: Rule | undefined, other: Rule): boolean {
  const words = ({ condition }: Rule): string =>
    [condition?.type, ...(condition?.values ?? []).map((value) => value.userEnteredValue)].join(
      '|',
    );
  return one !== undefined && one.strict === true && words(one) === words(other);
}
