import type { docs_v1 } from '@googleapis/docs';
import { plainLabel } from '../../core/minutes/plain-label.ts';
import { spanOf } from '../../pages/document-spans.ts';
import type { Span, TypedOver } from '../../pages/document-spans.ts';

/** What the chair and administrator write for one child: label (as it begins) → words. */
export type WrittenItem = {
  readonly answers: Readonly<Record<string, string>>;
  readonly actions?: readonly (readonly [what: string, owner: string, due: string])[];
};

/**
 * The typing that fills one child’s part of a minutes document: found as a person finds it, by the
 * reference in the heading and the labels at the left.
 * @throws Error naming the label that is not there.
 */
export function typingInto(
  document: docs_v1.Schema$Document,
  reference: string,
  { answers, actions = [] }: WrittenItem,
): readonly TypedOver[] {
  const tables = tablesUnder(document, reference);
  const [facts, agreed] = tables;
  const over = Object.entries(answers).map(([label, text]) => {
    const row =
      facts?.find(([first]) => plainLabel(textOf(first)) === plainLabel(label)) ??
      facts?.find(([first]) => textOf(first).startsWith(label));
    const span = row?.[1] && spanOf(row[1].content);
    if (!span) throw new Error(`${reference}: there is no place for "${label}".`);
    return typed(span, text);
  });
  const rows = actions.flatMap((cells, index) =>
    cells.map((text, column) => {
      const span = spanOf(agreed?.[index + 1]?.[column]?.content);
      if (!span) throw new Error(`${reference}: there is no row ${index + 1} for actions.`);
      return typed(span, text);
    }),
  );
  return [...over, ...rows];
}

const typed = ({ startIndex, endIndex }: Span, text: string): TypedOver => ({
  startIndex,
  endIndex,
  text,
});

type Cells = readonly docs_v1.Schema$TableCell[];

/** The tables between the heading that names the reference and the next heading of an item. */
function tablesUnder(
  document: docs_v1.Schema$Document,
  reference: string,
): readonly (readonly Cells[])[] {
  const tables: (readonly Cells[])[] = [];
  let here = false;
  for (const { paragraph, table } of document.body?.content ?? []) {
    if (paragraph?.paragraphStyle?.namedStyleType === 'HEADING_2') {
      here = wordsOf(paragraph).includes(reference);
    }
    if (here && table) tables.push((table.tableRows ?? []).map((row) => row.tableCells ?? []));
  }
  return tables;
}

const wordsOf = (paragraph: docs_v1.Schema$Paragraph): string =>
  (paragraph.elements ?? []).map((element) => element.textRun?.content ?? '').join('');

const textOf = (cell: docs_v1.Schema$TableCell | undefined): string =>
  (cell?.content ?? [])
    .map(({ paragraph }) => (paragraph ? wordsOf(paragraph) : ''))
    .join('')
    .trim();
