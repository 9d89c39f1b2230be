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

/** A style, and the mask that names each of its fields. */
export type Masked = {
  readonly fields: string;
  readonly style: Readonly<Record<string, unknown>>;
};

/** What of `style` is among `known`; undefined when nothing is. */
export function masked(style: object, known: readonly string[]): Masked | undefined {
  const kept = Object.entries(style).filter(
    ([name, value]) => known.includes(name) && value !== undefined && value !== null,
  );
  if (kept.length === 0) return undefined;
  return { fields: kept.map(([name]) => name).join(','), style: Object.fromEntries(kept) };
}
