import type { sheets_v4 } from '@googleapis/sheets';
import type { Mend } from './mend.ts';
import type { Places } from './places.ts';
import type { TabShape } from './shape.ts';
import type { TabView } from './snapshot.ts';
import { stateRules } from './state-formats.ts';

/** The colours of states that are gone. Rules of the council’s own are left. */
export function lostColours(view: TabView, { sheet }: TabShape, places: Places): readonly Mend[] {
  const { tab, title, columns } = view;
  const rules = sheet.conditionalFormats ?? [];
  const requests = tab.columns
    .filter((column) => column.state)
    .flatMap(({ id }) => {
      const was = columns.get(id);
      return stateRules(tab.sheetId, [places.of.get(id) ?? 0])
        .filter(({ rule }) => was === undefined || !rules.some((one) => colours(one, rule, was)))
        .map(({ rule }) => ({ addConditionalFormatRule: { index: 0, rule } }));
    });
  return requests.length === 0
    ? []
    : [{ what: `"${title}": states have lost their colours.`, requests }];
}

type Rule = sheets_v4.Schema$ConditionalFormatRule;

const colours = (one: Rule, wanted: Rule, place: number): boolean =>
  symbolOf(one) === symbolOf(wanted) &&
  (one.ranges ?? []).some(
    ({ startColumnIndex, endColumnIndex }) =>
      (startColumnIndex ?? 0) <= place && (endColumnIndex ?? Infinity) > place,
  );

const symbolOf = ({ booleanRule }: Rule): string =>
  `${booleanRule?.condition?.type ?? ''} ${booleanRule?.condition?.values?.[0]?.userEnteredValue ?? ''}`;

/** The heading row stays in sight however far one scrolls. */
export function lostHold({ tab, title }: TabView, { sheet }: TabShape): readonly Mend[] {
  if ((sheet.properties?.gridProperties?.frozenRowCount ?? 0) > 0) return [];
  return [
    {
      what: `"${title}": the heading row is not held in its place.`,
      requests: [
        {
          updateSheetProperties: {
            properties: { sheetId: tab.sheetId, gridProperties: { frozenRowCount: 1 } },
            fields: 'gridProperties.frozenRowCount',
          },
        },
      ],
    },
  ];
}
