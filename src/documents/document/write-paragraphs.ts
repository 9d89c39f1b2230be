import type { docs_v1 } from '@googleapis/docs';
import { masked, paragraphFields, textFields } from './text-fields.ts';
import { rangeOf } from './written-block.ts';
import type { Bullet, Run, Spot, WrittenParagraph } from './written-block.ts';

type Request = docs_v1.Schema$Request;

type Placed = { readonly paragraph: WrittenParagraph; readonly at: number; readonly end: number };

/** What the paragraphs come to stand on. */
export type Ground = {
  /** A line end is already there for the last of them. */
  readonly ended: boolean;
  /** Nothing there has a look of its own that they could take over. */
  readonly plain: boolean;
};

/** Requests that put paragraphs, with their looks and lists, at the start of a paragraph. */
export function writeParagraphs(
  spot: Spot,
  paragraphs: readonly WrittenParagraph[],
  { ended, plain }: Ground,
): readonly Request[] {
  const placed: Placed[] = [];
  let at = spot.index;
  for (const paragraph of paragraphs) {
    const end = at + textOf(paragraph).length + 1;
    placed.push({ paragraph, at, end });
    at = end;
  }
  const text = paragraphs.map(textOf).join('\n') + (ended ? '' : '\n');
  return [
    ...(text === '' ? [] : [{ insertText: { location: spot, text } }]),
    ...placed.flatMap((each) => paragraphStyle(spot, each, plain)),
    ...textStyles(spot, placed, plain),
    ...bullets(spot, placed),
  ];
}

/** Leading tabs tell Docs how deep an item lies; it takes them out again. */
const tabsOf = (paragraph: WrittenParagraph): string => '\t'.repeat(paragraph.bullet?.level ?? 0);

const textOf = (paragraph: WrittenParagraph): string =>
  tabsOf(paragraph) + paragraph.runs.map((run) => run.text).join('');

/** Takes every look off paragraphs. */
export function plainParagraphs(range: docs_v1.Schema$Range): Request {
  const paragraphStyle = { namedStyleType: 'NORMAL_TEXT' };
  return { updateParagraphStyle: { range, paragraphStyle, fields: lowParagraphFields.join(',') } };
}

/** Docs refuses `pageBreakBefore` in tables, headers and footers: it is named only where used. */
const lowParagraphFields = paragraphFields.filter((name) => name !== 'pageBreakBefore');

function paragraphStyle(
  spot: Spot,
  { paragraph, at, end }: Placed,
  plain: boolean,
): readonly Request[] {
  const range = rangeOf(spot, at, end);
  const { namedStyleType = 'NORMAL_TEXT', direction, ...others } = paragraph.style;
  const isPlain = namedStyleType === 'NORMAL_TEXT' && direction !== 'RIGHT_TO_LEFT';
  const own = isPlain ? others : { ...others, namedStyleType, direction };
  const look = masked(own, paragraphFields);
  if (plain && !look) return [];
  const style = { namedStyleType, ...look?.style };
  const all = 'pageBreakBefore' in style ? paragraphFields : lowParagraphFields;
  const fields = plain && look ? look.fields : all.join(',');
  return [{ updateParagraphStyle: { range, paragraphStyle: style, fields } }];
}

function textStyles(spot: Spot, placed: readonly Placed[], plain: boolean): readonly Request[] {
  const end = (placed.at(-1)?.end ?? spot.index + 1) - 1;
  const runs = placed.flatMap(({ paragraph }, index): readonly Run[] => [
    { text: (index === 0 ? '' : '\n') + tabsOf(paragraph), style: {} },
    ...paragraph.runs,
  ]);
  return [...(plain ? [] : unstyled(spot, end)), ...ownStyles(spot, runs)];
}

/**
 * The looks of runs that stand from `spot` to `end`. First every look is taken off the whole, so
 * that none stays from a neighbour; then each run that has one gets its own.
 */
export function runStyles(spot: Spot, end: number, runs: readonly Run[]): readonly Request[] {
  return [...unstyled(spot, end), ...ownStyles(spot, runs)];
}

/** Takes every look off the text from `spot` to `end`. */
export function unstyled(spot: Spot, end: number): readonly Request[] {
  if (end <= spot.index) return [];
  const range = rangeOf(spot, spot.index, end);
  return [{ updateTextStyle: { range, textStyle: {}, fields: textFields.join(',') } }];
}

function ownStyles(spot: Spot, runs: readonly Run[]): readonly Request[] {
  const requests: Request[] = [];
  let from = spot.index;
  for (const { text, style } of runs) {
    const look = masked(style, textFields);
    const range = rangeOf(spot, from, from + text.length);
    if (look && text !== '') {
      requests.push({ updateTextStyle: { range, textStyle: look.style, fields: look.fields } });
    }
    from += text.length;
  }
  return requests;
}

/** One request per list, the last first, since taking out tabs moves what follows. */
function bullets(spot: Spot, placed: readonly Placed[]): readonly Request[] {
  const lists: { readonly bullet: Bullet; readonly at: number; end: number }[] = [];
  for (const [index, { paragraph, at, end }] of placed.entries()) {
    const last = lists.at(-1);
    if (!paragraph.bullet) continue;
    const goesOn =
      last?.bullet.preset === paragraph.bullet.preset && placed[index - 1]?.paragraph.bullet;
    if (last && goesOn) last.end = end;
    else lists.push({ bullet: paragraph.bullet, at, end });
  }
  return lists.reverse().map(({ bullet, at, end }) => ({
    createParagraphBullets: { range: rangeOf(spot, at, end), bulletPreset: bullet.preset },
  }));
}
