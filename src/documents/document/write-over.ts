import type { docs_v1 } from '@googleapis/docs';
import { textOfParagraph, wordsOfBlocks, wordsOfContent } from './part-words.ts';
import { writeCell } from './write-blocks.ts';
import { writeRows } from './write-table.ts';
import { rangeOf, spotAt } from './written-block.ts';
import type { Spot, WrittenBlock, WrittenRow, WrittenTable } from './written-block.ts';

type Request = docs_v1.Schema$Request;
type Content = readonly docs_v1.Schema$StructuralElement[];

/**
 * Requests that make content that nobody touched say what `blocks` say, in the looks it has: only words
 * that differ are changed, rows come in or go. Written from its end to its beginning.
 *
 * @param segment - the body, or the header or footer, that the content belongs to.
 * @returns undefined where the two differ in more than words and rows.
 */
export function writeOver(
  content: Content,
  blocks: readonly WrittenBlock[],
  segment: Spot,
): readonly Request[] | undefined {
  const olds = content.filter((one) => wordsOfContent([one]).length > 0);
  const news = blocks.flatMap(piecesOf);
  if (olds.length !== news.length) return undefined;
  return together(
    olds.map((old, index) => {
      const piece = news[index];
      if (typeof piece === 'string') return old.paragraph && overLine(old, piece, segment);
      return piece && old.table && overTable(old, piece, segment);
    }),
  );
}

/** A line of words, or a table. */
function piecesOf(block: WrittenBlock): readonly (string | WrittenTable)[] {
  if (block.kind === 'table') return [block];
  const text = block.runs.map((run) => run.text).join('');
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** All from the last to the first, or undefined where one of them is. */
function together(
  all: readonly (readonly Request[] | undefined)[],
): readonly Request[] | undefined {
  return all.some((one) => one === undefined)
    ? undefined
    : [...all].reverse().flatMap((one) => one ?? []);
}

function overLine(
  { paragraph = {}, startIndex }: docs_v1.Schema$StructuralElement,
  text: string,
  segment: Spot,
): readonly Request[] | undefined {
  const old = textOfParagraph(paragraph).replace(/\n$/, '');
  if (old === text) return [];
  const from = shared(old, text);
  const tail = sharedTail(old, text, from);
  const at = (startIndex ?? 0) + from;
  const end = (startIndex ?? 0) + old.length - tail;
  // The marks of the Doc stand on its first letter.
  if (segment.segmentId === undefined && at < 2) return undefined;
  const fresh = text.slice(from, text.length - tail);
  return [
    ...(fresh === '' ? [] : [{ insertText: { location: spotAt(segment, end), text: fresh } }]),
    ...(at === end ? [] : [{ deleteContentRange: { range: rangeOf(segment, at, end) } }]),
  ];
}

/** How many code units two texts begin with in common; half a character is none. */
function shared(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one[count] === other[count]) count += 1;
  return /[\ud800-\udbff]/.test(one[count - 1] ?? '') ? count - 1 : count;
}

/** The same from their ends, without the first `from` of both. */
function sharedTail(one: string, other: string, from: number): number {
  const most = Math.min(one.length, other.length) - from;
  let count = 0;
  while (count < most && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return /[\udc00-\udfff]/.test(one[one.length - count] ?? '') ? count - 1 : count;
}

function overTable(
  { table = {}, startIndex }: docs_v1.Schema$StructuralElement,
  written: WrittenTable,
  segment: Spot,
): readonly Request[] | undefined {
  const width = written.columns.length;
  const olds = table.tableRows ?? [];
  const news = written.rows;
  if (olds.some(({ tableCells }) => tableCells?.length !== width)) return undefined;
  const [oldWords, newWords] = [olds.map(wordsOfRow), news.map(wordsOfNewRow)];
  const least = Math.min(olds.length, news.length);
  const from = sharedRows(oldWords, newWords, least);
  const tail = sharedRows([...oldWords].reverse(), [...newWords].reverse(), least - from);
  const [oldEnd, newEnd] = [olds.length - tail, news.length - tail];
  const both = Math.min(oldEnd, newEnd);
  const start = spotAt(segment, startIndex ?? 0);
  const changed = together(
    olds.slice(from, both).map((row, index) => overRow(row, news[from + index], segment)),
  );
  const grown = addedRows(start, olds, oldEnd, news.slice(both, newEnd), width);
  if (!changed || !grown) return undefined;
  return [...grown, ...removedRows(start, both, oldEnd), ...changed];
}

const wordsOfRow = (row: docs_v1.Schema$TableRow): string =>
  wordsOfContent([{ table: { tableRows: [row] } }]).join('\n');

const wordsOfNewRow = (row: WrittenRow): string =>
  wordsOfBlocks([{ kind: 'table', rows: [row], columns: [] }]).join('\n');

function sharedRows(one: readonly string[], other: readonly string[], most: number): number {
  let shared = 0;
  while (shared < most && one[shared] === other[shared]) shared += 1;
  return shared;
}

function overRow(
  { tableCells }: docs_v1.Schema$TableRow,
  row: WrittenRow | undefined,
  segment: Spot,
): readonly Request[] | undefined {
  return together(
    (tableCells ?? []).map(({ content = [] }, index) => {
      const blocks = row?.cells[index]?.blocks ?? [];
      const [only] = content;
      const lines = blocks.flatMap(piecesOf);
      if (content.length !== 1 || !only?.paragraph || lines.length > 1) {
        return wordsOfContent(content).join('\n') === wordsOfBlocks(blocks).join('\n')
          ? []
          : undefined;
      }
      const [line = ''] = lines;
      return typeof line === 'string' ? overLine(only, line, segment) : undefined;
    }),
  );
}

/** New rows below the last one that goes on, or before what follows it. */
function addedRows(
  start: Spot,
  olds: readonly docs_v1.Schema$TableRow[],
  oldEnd: number,
  rows: readonly WrittenRow[],
  width: number,
): readonly Request[] | undefined {
  const above = olds[oldEnd - 1];
  if (rows.length === 0) return [];
  if (!above) return undefined;
  const tableCellLocation = { tableStartLocation: start, rowIndex: oldEnd - 1, columnIndex: 0 };
  return [
    ...rows.map(() => ({ insertTableRow: { tableCellLocation, insertBelow: true } })),
    ...writeRows(spotAt(start, above.endIndex ?? 0), rows, width, writeCell),
  ];
}

const removedRows = (start: Spot, from: number, to: number): readonly Request[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => ({
    deleteTableRow: {
      tableCellLocation: { tableStartLocation: start, rowIndex: to - 1 - index, columnIndex: 0 },
    },
  }));
