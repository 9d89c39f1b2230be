import type { sheets_v4 } from '@googleapis/sheets';
import type { Tab } from './column.ts';

/** Ink on fill for the symbol a state begins with: each pair has a contrast above 9 to 1. */
const inks = {
  '▲': ['#5C0A00', '#F6C9C0'],
  '●': ['#4A2C00', '#FFE1A8'],
  '○': ['#00331A', '#CCE9D6'],
  '✓': ['#1B2A3A', '#D6DEE6'],
  '–': ['#1B2A3A', '#D6DEE6'],
  '◆': ['#2B0A57', '#E3D7F5'],
} as const;

const colour = (hex: string): sheets_v4.Schema$Color => {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
};

/** Colours for the states of a tab. The symbol and the word say it too, for whoever sees no colour. */
export function stateFormats({ sheetId, columns }: Tab): readonly sheets_v4.Schema$Request[] {
  const places = columns.flatMap((column, index) => (column.state ? [index] : []));
  return stateRules(sheetId, places).map((rule) => ({ addConditionalFormatRule: rule }));
}

/** One rule for each symbol, over the columns at these places; none where there are none. */
export function stateRules(
  sheetId: number,
  places: readonly number[],
): readonly { readonly index: number; readonly rule: sheets_v4.Schema$ConditionalFormatRule }[] {
  if (places.length === 0) return [];
  const ranges = places.map((place) => ({
    sheetId,
    startRowIndex: 1,
    startColumnIndex: place,
    endColumnIndex: place + 1,
  }));
  return Object.entries(inks).map(([symbol, [ink, fill]], index) => ({
    index,
    rule: {
      ranges,
      booleanRule: {
        condition: { type: 'TEXT_STARTS_WITH', values: [{ userEnteredValue: symbol }] },
        format: { backgroundColor: colour(fill), textFormat: { foregroundColor: colour(ink) } },
      },
    },
  }));
}
