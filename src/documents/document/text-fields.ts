/** Every field of a text style that can be set, so that nothing is taken over from a neighbour. */
export const textFields = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'smallCaps',
  'backgroundColor',
  'foregroundColor',
  'fontSize',
  'weightedFontFamily',
  'baselineOffset',
  'link',
];

/** The same for paragraphs. */
export const paragraphFields = [
  'namedStyleType',
  'alignment',
  'lineSpacing',
  'direction',
  'spacingMode',
  'spaceAbove',
  'spaceBelow',
  'borderBetween',
  'borderTop',
  'borderBottom',
  'borderLeft',
  'borderRight',
  'indentFirstLine',
  'indentStart',
  'indentEnd',
  'keepLinesTogether',
  'keepWithNext',
  'avoidWidowAndOrphan',
  'shading',
  'pageBreakBefore',
];

/** What of a cell's look can be set; how many rows and columns it spans is asked for by merging. */
export const cellFields = [
  'backgroundColor',
  'borderLeft',
  'borderRight',
  'borderTop',
  'borderBottom',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'paddingBottom',
  'contentAlignment',
];

/** The fields of `style` that are among `known`, as a mask and as a style with no other field. */
export function masked(
  style: object,
  known: readonly string[],
): { readonly fields: string; readonly style: Readonly<Record<string, unknown>> } | undefined {
  const kept = Object.entries(style).filter(
    ([name, value]) => known.includes(name) && value !== undefined && value !== null,
  );
  if (kept.length === 0) return undefined;
  return { fields: kept.map(([name]) => name).join(','), style: Object.fromEntries(kept) };
}
