import type { docs_v1 } from '@googleapis/docs';
import { mergeFields, requiredFields, type FieldMask } from '../field-mask.ts';
import { frozen, kept } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import { nextId, plainStyle, type DocumentTree, type Run } from './document-tree.ts';
import { paragraphsWithin } from './layout.ts';
import { stretchOf } from './location.ts';
import { normalisedRuns, splitRuns } from './runs.ts';

const linkColour = { color: { rgbColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 } } };

/** Styles text. A link brings its colour and underline, and never lies on a line break. */
export function updateTextStyle(
  tree: DocumentTree,
  ask: docs_v1.Schema$UpdateTextStyleRequest,
): object {
  const fields = requiredFields(ask.fields);
  const { segment, start, end } = stretchOf(tree, ask.range);
  const update = kept(ask.textStyle ?? {});
  refuseStyle(update);
  for (const { block, start: at } of paragraphsWithin(segment, start, end)) {
    const [head, rest] = splitRuns(block.runs, Math.max(0, start - at));
    const [inside, tail] = splitRuns(rest, end - Math.max(at, start));
    block.runs = normalisedRuns([...head, ...inside.flatMap(styled), ...tail]);
  }
  return {};

  function styled(run: Run): Run[] {
    const setsLink = update.link && (fields.has('link') || fields.size === 0);
    if (!setsLink || !run.text.endsWith('\n')) return [withStyle(run, update, fields)];
    const text = run.text.slice(0, -1);
    const bare = without(update, fields);
    const lineBreak = withStyle({ ...run, text: '\n' }, bare.update, bare.fields);
    return [withStyle({ ...run, text }, update, fields), lineBreak];
  }
}

function refuseStyle(style: docs_v1.Schema$TextStyle): void {
  if (style.weightedFontFamily && !style.weightedFontFamily.fontFamily) {
    invalid('The font family must be specified.');
  }
  const { link } = style;
  if (link && Object.keys(link).length > 1) {
    invalid("oneof field 'destination' is already set.");
  }
}

function without(
  update: docs_v1.Schema$TextStyle,
  fields: FieldMask,
): { readonly update: docs_v1.Schema$TextStyle; readonly fields: FieldMask } {
  const { link: _link, ...rest } = update;
  if (fields.size === 0) return { update: rest, fields };
  return { update: rest, fields: new Map([...fields].filter(([name]) => name !== 'link')) };
}

function withStyle(run: Run, update: docs_v1.Schema$TextStyle, fields: FieldMask): Run {
  const everything = fields.size === 0;
  const asks = (name: string): boolean => (everything ? name in update : fields.has(name));
  const next = mergeFields(run.style, update, fields);
  if (!asks('link')) return { ...run, style: kept(next) };
  const { foregroundColor, underline, ...rest } = next;
  const own = {
    ...(asks('foregroundColor') ? { foregroundColor } : {}),
    ...(asks('underline') ? { underline } : {}),
  };
  const brought = update.link ? { foregroundColor: linkColour, underline: true } : {};
  return { ...run, style: kept<docs_v1.Schema$TextStyle>({ ...rest, ...brought, ...own }) };
}

/** Styles every paragraph that the range touches. */
export function updateParagraphStyle(
  tree: DocumentTree,
  ask: docs_v1.Schema$UpdateParagraphStyleRequest,
): object {
  const fields = requiredFields(ask.fields);
  const { segment, start, end } = stretchOf(tree, ask.range);
  const update = kept(ask.paragraphStyle ?? {});
  if ('headingId' in update) invalid('headingId is read-only.');
  for (const { block } of paragraphsWithin(segment, start, end)) {
    const merged = { ...plainStyle, ...mergeFields(block.style, update, fields) };
    merged.namedStyleType ??= 'NORMAL_TEXT';
    const { headingId: old, ...rest } = merged;
    const isHeading = merged.namedStyleType.startsWith('HEADING_');
    block.style = frozen({
      ...rest,
      ...(isHeading ? { headingId: old ?? nextId(tree, 'h.') } : {}),
    });
  }
  return {};
}

export function updateDocumentStyle(
  tree: DocumentTree,
  ask: docs_v1.Schema$UpdateDocumentStyleRequest,
): object {
  const fields = requiredFields(ask.fields);
  tree.documentStyle = kept(mergeFields(tree.documentStyle, kept(ask.documentStyle ?? {}), fields));
  return {};
}
