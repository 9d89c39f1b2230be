import type { docs_v1 } from '@googleapis/docs';
import type { InlineMarker, Leaf } from '../template/inline.ts';
import type { Nested, Section } from '../template/nested.ts';
import { scopesOf, unrolled, valueOf } from '../template/scope.ts';
import type { Scope } from '../template/scope.ts';
import type {
  DocBlock,
  DocBlocks,
  DocMarker,
  DocParagraph,
  DocRow,
  DocTable,
} from './doc-block.ts';
import { writeBlocks, writeCell } from './write-blocks.ts';
import { runStyles } from './write-paragraphs.ts';
import { writeRows } from './write-table.ts';
import { rangeOf, spotAt } from './written-block.ts';
import type { Spot } from './written-block.ts';
import { runsOf, writtenContent, writtenRow } from './written-content.ts';

type Request = docs_v1.Schema$Request;

/**
 * Requests that fill content where it stands, from its end to its beginning, so that the indexes of
 * what is still to come are those of the Doc as it was read. What holds no tag is not touched.
 *
 * @param segment - the body, or the header or footer, that the content belongs to.
 */
export function fillContent(blocks: DocBlocks, scope: Scope, segment: Spot): readonly Request[] {
  return [...blocks].reverse().flatMap((step) => {
    if (step.kind === 'section') return fillSection(step, scope, segment);
    const { leaf } = step;
    if (leaf.kind === 'paragraph') return fillParagraph(leaf, scope, segment);
    return leaf.kind === 'table' ? fillTable(leaf, scope, segment) : [];
  });
}

/** The words go in behind a tag, where they take its look; then the tag goes. */
function fillParagraph(paragraph: DocParagraph, scope: Scope, segment: Spot): readonly Request[] {
  return [...paragraph.inline].reverse().flatMap((piece): readonly Request[] => {
    if (piece.kind === 'leaf' && piece.leaf.kind === 'text') return [];
    const { at, end } = stretchOf(piece);
    const spot = spotAt(segment, paragraph.start + at);
    const stop = paragraph.start + end;
    const runs = runsOf([piece], scope, paragraph);
    const text = runs.map((run) => run.text).join('');
    const isTag = piece.kind === 'leaf' && piece.leaf.kind === 'tag';
    return [
      ...(text === '' ? [] : [{ insertText: { location: spotAt(segment, stop), text } }]),
      { deleteContentRange: { range: rangeOf(segment, spot.index, stop) } },
      ...(isTag ? [] : runStyles(spot, spot.index + text.length, runs)),
    ];
  });
}

function stretchOf(piece: Nested<Leaf, InlineMarker>): {
  readonly at: number;
  readonly end: number;
} {
  return piece.kind === 'leaf' ? piece.leaf : { at: piece.open.at, end: piece.close.end };
}

function fillTable(table: DocTable, scope: Scope, segment: Spot): readonly Request[] {
  return [...table.rows].reverse().flatMap((step): readonly Request[] => {
    if (step.kind === 'section') return repeatRow(table, step, scope, segment);
    return [...step.leaf.cells]
      .reverse()
      .flatMap((cell) => fillContent(cell.blocks, scope, segment));
  });
}

/** One new row per fact below the row of the template, which then goes. */
function repeatRow(
  table: DocTable,
  section: Section<DocRow>,
  scope: Scope,
  segment: Spot,
): readonly Request[] {
  const rows = unrolled([section], scope);
  const [model] = section.inner.flatMap((step) => (step.kind === 'leaf' ? step.leaf : []));
  if (!model) return [];
  const tableStartLocation = spotAt(segment, table.start);
  const tableCellLocation = { tableStartLocation, rowIndex: model.index, columnIndex: 0 };
  const written = rows.map(({ leaf, scope: near }) => writtenRow(leaf, near));
  return [
    ...rows.map(() => ({ insertTableRow: { tableCellLocation, insertBelow: true } })),
    ...writeRows(spotAt(segment, model.end), written, table.columns.length, writeCell),
    { deleteTableRow: { tableCellLocation } },
  ];
}

function fillSection(
  section: Section<DocBlock, DocMarker>,
  scope: Scope,
  segment: Spot,
): readonly Request[] {
  const { open, close, inner } = section;
  const isLoop = open.shown && typeof valueOf(open.name, scope) === 'object';
  const [near] = scopesOf(open, scope);
  if (!isLoop && near) {
    return [
      ...removed(close, close, segment),
      ...fillContent(inner, near, segment),
      ...removed(open, open, segment),
    ];
  }
  const blocks = near ? writtenContent([section], scope) : [];
  return fillLoop(
    section,
    segment,
    blocks.length === 0 ? undefined : (spot) => writeBlocks(spot, blocks, true),
  );
}

/**
 * Requests that put what a block is written out as in its place.
 *
 * @param write - writes it at the block's start, where an empty line stands; undefined where it says nothing.
 */
export function fillLoop(
  { open, close }: Section<DocBlock, DocMarker>,
  segment: Spot,
  write: ((spot: Spot) => readonly Request[]) | undefined,
): readonly Request[] {
  if (!write) return removed(open, close, segment);
  const spot = spotAt(segment, open.start);
  return [
    { deleteContentRange: { range: rangeOf(segment, open.start, close.end - 1) } },
    ...(close.bulleted
      ? [{ deleteParagraphBullets: { range: rangeOf(segment, open.start, open.start + 1) } }]
      : []),
    ...write(spot),
  ];
}

/** Takes out the paragraphs from one marker to another, and all between. */
function removed(from: DocMarker, to: DocMarker, segment: Spot): readonly Request[] {
  const range = rangeOf(segment, from.start, to.keepsLineEnd ? to.end - 1 : to.end);
  return [{ deleteContentRange: { range } }];
}
