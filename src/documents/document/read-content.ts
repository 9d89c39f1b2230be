import type { docs_v1 } from '@googleapis/docs';
import { nest } from '../template/nested.ts';
import type { Flat, Nested } from '../template/nested.ts';
import { rowLoop } from '../template/row-loop.ts';
import type { RowLoop } from '../template/row-loop.ts';
import { unmatchedFaults } from '../template/template-fault.ts';
import type { TemplateFault } from '../template/template-fault.ts';
import type {
  DocBlock,
  DocBlocks,
  DocMarker,
  DocParagraph,
  DocRow,
  DocTable,
} from './doc-block.ts';
import { paragraphFaults, readParagraph } from './read-paragraph.ts';
import type { Lists } from './read-paragraph.ts';

type Element = docs_v1.Schema$StructuralElement;

/** Content of a template Doc, and what is wrong with it whatever the facts. */
export type DocContent = { readonly blocks: DocBlocks; readonly faults: readonly TemplateFault[] };

type Reading = {
  readonly lists: Lists;
  /** Where this content stands: empty in the body, `table 2, row 3, column 1` in a cell. */
  readonly within: string;
  /** Tags that loop the row this content stands in: they are not part of its words. */
  readonly loop?: RowLoop | undefined;
};

/** Reads the content of a body, header, footer or cell. */
export function readContent(elements: readonly Element[], reading: Reading): DocContent {
  const faults: TemplateFault[] = [];
  const count = { paragraph: 0, table: 0 };
  const flat = elements.map((element, index): Flat<DocBlock, DocMarker> => {
    if (element.paragraph) {
      count.paragraph += 1;
      const place = placeIn(reading, `paragraph ${count.paragraph}`);
      const paragraph = withoutLoop(readParagraph(element, reading.lists, place), reading.loop);
      const marker = markerOf(paragraph, elements[index + 1], element);
      if (marker) return marker;
      faults.push(...paragraphFaults(paragraph));
      return { kind: 'leaf', leaf: paragraph };
    }
    if (element.table) {
      count.table += 1;
      const read = readTable(element, reading, placeIn(reading, `table ${count.table}`));
      faults.push(...read.faults);
      return { kind: 'leaf', leaf: read.table };
    }
    const words = element.tableOfContents ? 'a contents list' : 'a section break';
    return { kind: 'leaf', leaf: { kind: 'other', fixed: [words], place: reading.within } };
  });
  const { nested, ...unmatched } = nest(flat);
  return { blocks: nested, faults: [...faults, ...unmatchedFaults(unmatched)] };
}

const placeIn = ({ within }: Reading, what: string): string =>
  within === '' ? what : `${within}, ${what}`;

function withoutLoop(paragraph: DocParagraph, loop: RowLoop | undefined): DocParagraph {
  if (!loop) return paragraph;
  const at = (step: RowLoop['open'] | RowLoop['close']): string =>
    `${step.kind} ${step.marker.place} ${step.marker.at}`;
  const tags = [at(loop.open), at(loop.close)];
  const steps = paragraph.steps.filter((step) => step.kind === 'leaf' || !tags.includes(at(step)));
  return { ...paragraph, steps, inline: nest(steps).nested };
}

/** The marker a paragraph is, when it holds nothing but one end of a block. */
function markerOf(
  paragraph: DocParagraph,
  next: Element | undefined,
  element: Element,
): (Flat<DocBlock, DocMarker> & { readonly kind: 'open' | 'close' }) | undefined {
  const said = paragraph.steps.filter(
    (step) => step.kind !== 'leaf' || step.leaf.kind !== 'text' || step.leaf.text.trim() !== '',
  );
  const [only] = said;
  if (said.length !== 1 || !only || only.kind === 'leaf') return undefined;
  const { name, shown, place } = only.marker;
  const { start, end } = paragraph;
  const bulleted = element.paragraph?.bullet !== undefined;
  const marker = { name, shown, place, start, end, bulleted, keepsLineEnd: !next?.paragraph };
  return { kind: only.kind, marker };
}

function readTable(
  element: Element,
  reading: Reading,
  place: string,
): { readonly table: DocTable; readonly faults: readonly TemplateFault[] } {
  const { tableRows = [], tableStyle, columns } = element.table ?? {};
  const faults: TemplateFault[] = [];
  const rows = tableRows.map((row, index): Nested<DocRow> => {
    const at = `${place}, row ${index + 1}`;
    const cells = (row.tableCells ?? []).map((cell, c) => ({
      style: cell.tableCellStyle ?? {},
      content: cell.content ?? [],
      within: `${at}, column ${c + 1}`,
    }));
    const steps = cells.map(({ content, within }) =>
      paragraphsOf(content, { ...reading, within }).flatMap((paragraph) => paragraph.steps),
    );
    const loop = rowLoop(steps);
    const read = cells.map(({ content, within }) =>
      readContent(content, { lists: reading.lists, within, loop }),
    );
    faults.push(...read.flatMap((cell) => cell.faults));
    const leaf: DocRow = {
      index,
      end: row.endIndex ?? 0,
      cells: read.map(({ blocks }, c) => ({ blocks, style: cells[c]?.style ?? {} })),
      style: row.tableRowStyle ?? {},
    };
    if (!loop) return { kind: 'leaf', leaf };
    const inner = [{ kind: 'leaf', leaf }] as const;
    return { kind: 'section', open: loop.open.marker, close: loop.close.marker, inner };
  });
  const width = columns ?? 0;
  const ragged = tableRows.some((row) => row.tableCells?.length !== width);
  const given = tableStyle?.tableColumnProperties ?? [];
  const table: DocTable = {
    kind: 'table',
    start: element.startIndex ?? 0,
    rows,
    columns: Array.from({ length: width }, (_, index) => given[index] ?? {}),
    fixed: ragged ? ['a table whose rows differ in length'] : [],
    place,
  };
  return { table, faults };
}

function paragraphsOf(elements: readonly Element[], reading: Reading): readonly DocParagraph[] {
  return elements
    .filter((element) => element.paragraph)
    .map((element, index) =>
      readParagraph(element, reading.lists, placeIn(reading, `paragraph ${index + 1}`)),
    );
}
