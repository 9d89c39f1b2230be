import type { docs_v1 } from '@googleapis/docs';
import { confirmedLabel } from '../../core/minutes/decision-rows.ts';
import type { MinutesReading } from '../../core/minutes/reading.ts';
import { sha256 } from '../sha-256.ts';
import { isSuggested } from './seen-text.ts';

/** Raised where the same document would be put in other words: a hash of another way never meets it. */
const way = '1';

/**
 * A fingerprint of what people see in a document: `1:` and the SHA-256 of its text, tables, notes, headers
 * and footers, chips as the words they show. Styles do not count, and neither does what is only suggested.
 *
 * It is kept for years, so it is taken from the document itself and owes nothing to how minutes are read.
 */
export const textHash = (document: docs_v1.Schema$Document): string =>
  `${way}:${sha256(textIn(document))}`;

/** A fingerprint of what the minutes say of one child, so that a later version shows whose part differs. */
export function partHash({ answers, actions }: MinutesReading): string {
  const said = Object.entries(answers).filter(([label]) => label !== confirmedLabel);
  return `${way}:${sha256(JSON.stringify([said.sort(), actions]))}`;
}

type Segments = Readonly<Record<string, { readonly content?: Content }>> | null | undefined;
type Content = readonly docs_v1.Schema$StructuralElement[] | null | undefined;

/** Marks that no keyboard types stand between cells, rows and parts, so that no two texts are one. */
const marks = { table: '\u001d', row: '\u001e', cell: '\u001f', object: '\ufffc', part: '\u001c' };

function textIn(document: docs_v1.Schema$Document): string {
  const tabs = document.tabs?.flatMap(withChildren) ?? [document];
  return tabs.map(textOfTab).join(marks.part);
}

const withChildren = (tab: docs_v1.Schema$Tab): readonly docs_v1.Schema$DocumentTab[] => [
  ...(tab.documentTab ? [tab.documentTab] : []),
  ...(tab.childTabs ?? []).flatMap(withChildren),
];

function textOfTab(tab: docs_v1.Schema$DocumentTab): string {
  const others = [tab.headers, tab.footers, tab.footnotes].map((segments: Segments) =>
    Object.values(segments ?? {})
      .map(({ content }) => textOf(content))
      .sort()
      .join(marks.part),
  );
  return [textOf(tab.body?.content), ...others].join(marks.part);
}

const textOf = (content: Content): string =>
  (content ?? [])
    .map(({ paragraph, table, tableOfContents }) => {
      if (paragraph) return (paragraph.elements ?? []).map(wordsOf).join('');
      return table ? tableText(table) : textOf(tableOfContents?.content);
    })
    .join('');

const tableText = ({ tableRows }: docs_v1.Schema$Table): string =>
  (tableRows ?? [])
    .filter((row) => !isSuggested(row))
    .map(
      ({ tableCells }) =>
        marks.row + (tableCells ?? []).map((cell) => marks.cell + textOf(cell.content)).join(''),
    )
    .join('') + marks.table;

function wordsOf(element: docs_v1.Schema$ParagraphElement): string {
  const { textRun, person, richLink, dateElement, inlineObjectElement } = element;
  const part = textRun ?? person ?? richLink ?? dateElement ?? inlineObjectElement;
  if (!part || isSuggested(part)) return '';
  return textRun?.content ?? chipWords(element) ?? marks.object;
}

function chipWords(chip: docs_v1.Schema$ParagraphElement): string | null | undefined {
  const { person, richLink, dateElement } = chip;
  if (person) return person.personProperties?.name ?? person.personProperties?.email;
  if (richLink) return richLink.richLinkProperties?.title;
  return dateElement?.dateElementProperties?.displayText;
}
