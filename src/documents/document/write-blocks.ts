import type { docs_v1 } from '@googleapis/docs';
import { masked, paragraphFields, textFields } from './text-fields.ts';
import { rangeOf } from './written-block.ts';
import type { Bullet, Run, Spot, WrittenBlock, WrittenParagraph } from './written-block.ts';
import { writeTable } from './write-table.ts';

type Request = docs_v1.Schema$Request;

/**
 * Requests that put `blocks` before what stands at `spot`, the start of a paragraph.
 *
 * Works from the last block to the first, each put at the same index, so that no size of what was
 * already written is ever needed. Docs puts a line end before each new table: it ends the paragraph
 * that stands before the table, or is an empty one where none does.
 *
 * @param closes - the line end of the paragraph at `spot`, which must be empty, is to end the last
 *   block: so a cell, or a body, does not end in an empty line.
 */
export function writeBlocks(
  spot: Spot,
  blocks: readonly WrittenBlock[],
  closes: boolean,
): readonly Request[] {
  const requests: Request[] = [];
  let end = blocks.length;
  let ended = closes;
  while (end > 0) {
    const block = blocks[end - 1];
    if (block?.kind === 'table') {
      requests.push(...writeTable(spot, block, writeCell));
      requests.push(...lineBefore(spot, blocks[end - 2], blocks[end]));
      end -= 1;
      ended = true;
      continue;
    }
    const before = blocks.slice(0, end);
    const start = before.map((each) => each.kind).lastIndexOf('table') + 1;
    const paragraphs = before.slice(start).filter((each) => each.kind === 'paragraph');
    requests.push(...writeParagraphs(spot, paragraphs, ended));
    end = start;
  }
  return requests;
}

/**
 * The line end that Docs puts before a table takes the looks of what follows the table. It loses
 * them here: a paragraph to come brings its own, and an empty line is to have none.
 */
function lineBefore(
  spot: Spot,
  before: WrittenBlock | undefined,
  after: WrittenBlock | undefined,
): readonly Request[] {
  const range = rangeOf(spot, spot.index, spot.index + 1);
  const isListed = after?.kind === 'paragraph' && after.bullet !== undefined;
  const unlisted = isListed ? [{ deleteParagraphBullets: { range } }] : [];
  if (before?.kind === 'paragraph') return unlisted;
  const placed = { paragraph: plainLine, at: spot.index, end: spot.index + 1 };
  return [...unlisted, ...paragraphStyle(spot, placed)];
}

const plainLine: WrittenParagraph = { kind: 'paragraph', style: {}, runs: [] };

/** A cell's content: every cell has one empty paragraph, whose line end ends the last block. */
export function writeCell(spot: Spot, blocks: readonly WrittenBlock[]): readonly Request[] {
  return writeBlocks(spot, blocks, true);
}

type Placed = { readonly paragraph: WrittenParagraph; readonly at: number; readonly end: number };

function writeParagraphs(
  spot: Spot,
  paragraphs: readonly WrittenParagraph[],
  ended: boolean,
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
    ...placed.flatMap((each) => paragraphStyle(spot, each)),
    ...textStyles(spot, placed),
    ...bullets(spot, placed),
  ];
}

/** Leading tabs tell Docs how deep an item lies; it takes them out again. */
const tabsOf = (paragraph: WrittenParagraph): string => '\t'.repeat(paragraph.bullet?.level ?? 0);

const textOf = (paragraph: WrittenParagraph): string =>
  tabsOf(paragraph) + paragraph.runs.map((run) => run.text).join('');

function paragraphStyle(spot: Spot, { paragraph, at, end }: Placed): readonly Request[] {
  const { style } = masked(paragraph.style, paragraphFields) ?? { style: {} };
  // Docs refuses this field in tables, headers and footers, so it is named only where it is used.
  const fields = paragraphFields.filter((name) => name !== 'pageBreakBefore' || name in style);
  return [
    {
      updateParagraphStyle: {
        range: rangeOf(spot, at, end),
        paragraphStyle: { namedStyleType: 'NORMAL_TEXT', ...style },
        fields: fields.join(','),
      },
    },
  ];
}

function textStyles(spot: Spot, placed: readonly Placed[]): readonly Request[] {
  const end = (placed.at(-1)?.end ?? spot.index + 1) - 1;
  const runs = placed.flatMap(({ paragraph }, index): readonly Run[] => [
    { text: (index === 0 ? '' : '\n') + tabsOf(paragraph), style: {} },
    ...paragraph.runs,
  ]);
  return runStyles(spot, end, runs);
}

/**
 * The looks of runs that stand from `spot` to `end`. First every look is taken off the whole, so
 * that none stays from a neighbour; then each run that has one gets its own.
 */
export function runStyles(spot: Spot, end: number, runs: readonly Run[]): readonly Request[] {
  if (end <= spot.index) return [];
  const range = rangeOf(spot, spot.index, end);
  const requests: Request[] = [
    { updateTextStyle: { range, textStyle: {}, fields: textFields.join(',') } },
  ];
  let from = spot.index;
  for (const run of runs) {
    const look = masked(run.style, textFields);
    const part = rangeOf(spot, from, from + run.text.length);
    if (look && run.text !== '') {
      requests.push({
        updateTextStyle: { range: part, textStyle: look.style, fields: look.fields },
      });
    }
    from += run.text.length;
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
