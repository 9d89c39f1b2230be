import type { docs_v1 } from '@googleapis/docs';

const symbols: Readonly<Record<string, string>> = {
  '●': 'BULLET_DISC_CIRCLE_SQUARE',
  '➔': 'BULLET_ARROW_DIAMOND_DISC',
  '★': 'BULLET_STAR_CIRCLE_SQUARE',
  '❖': 'BULLET_DIAMONDX_ARROW3D_SQUARE',
};

const glyphs: Readonly<Record<string, string>> = {
  'DECIMAL %0.': 'NUMBERED_DECIMAL_ALPHA_ROMAN',
  'DECIMAL %0)': 'NUMBERED_DECIMAL_ALPHA_ROMAN_PARENS',
  'UPPER_ALPHA %0.': 'NUMBERED_UPPERALPHA_ALPHA_ROMAN',
  'UPPER_ROMAN %0.': 'NUMBERED_UPPERROMAN_UPPERALPHA_DECIMAL',
  'ZERO_DECIMAL %0.': 'NUMBERED_ZERODECIMAL_ALPHA_ROMAN',
};

/** The name under which Docs makes a list of this look again; undefined when it has none. */
export function listPreset(list: docs_v1.Schema$List | undefined): string | undefined {
  const top = list?.listProperties?.nestingLevels?.[0];
  if (!top) return undefined;
  if (top.glyphSymbol) return symbols[top.glyphSymbol];
  if (!top.glyphType || top.glyphType === 'GLYPH_TYPE_UNSPECIFIED') return 'BULLET_CHECKBOX';
  return glyphs[`${top.glyphType} ${top.glyphFormat ?? ''}`];
}
