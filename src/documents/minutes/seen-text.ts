import type { docs_v1 } from '@googleapis/docs';
import { chipText } from './chip-text.ts';

/** Text as a reader sees it, and what about it a person has to be told. */
export type SeenText = {
  /** Without what is only suggested; chips as the words they show; paragraphs on lines of their own. */
  readonly text: string;
  /** What holds no text that could be taken for it: `a picture`. */
  readonly unreadable: readonly string[];
  /** What stands beside the text and is not part of it: `a footnote`. */
  readonly beside: readonly string[];
};

const nothing: SeenText = { text: '', unreadable: [], beside: [] };

/** The text of a cell, or of any other content; a table within it cell by cell. */
export function seenText(content: readonly docs_v1.Schema$StructuralElement[]): SeenText {
  const parts = content.map((element) => {
    if (element.paragraph) return paragraphText(element.paragraph);
    return element.table ? tableText(element.table) : nothing;
  });
  return joined(parts, '\n');
}

export function paragraphText(paragraph: docs_v1.Schema$Paragraph): SeenText {
  const seen = joined((paragraph.elements ?? []).map(elementText), '');
  const floating = (paragraph.positionedObjectIds ?? []).map(() => 'a picture');
  return { ...seen, text: tidied(seen.text), unreadable: [...seen.unreadable, ...floating] };
}

/** Whether a part of a Doc is there only as a suggestion, or only if one is refused. */
export type Suggestible = {
  readonly suggestedInsertionIds?: readonly string[] | null;
};

export const isSuggested = ({ suggestedInsertionIds: ids }: Suggestible): boolean =>
  (ids ?? []).length > 0;

function tableText(table: docs_v1.Schema$Table): SeenText {
  const rows = (table.tableRows ?? []).filter((row) => !isSuggested(row));
  return joined(
    rows.map((row) =>
      joined(
        (row.tableCells ?? []).map((cell) => seenText(cell.content ?? [])),
        ' – ',
      ),
    ),
    '\n',
  );
}

function elementText(element: docs_v1.Schema$ParagraphElement): SeenText {
  if (Object.values(element).some(isPartSuggested)) return nothing;
  if (element.inlineObjectElement) return { ...nothing, unreadable: ['a picture'] };
  if (element.equation) return { ...nothing, unreadable: ['an equation'] };
  if (element.footnoteReference) return { ...nothing, beside: ['a footnote'] };
  return { ...nothing, text: element.textRun?.content ?? chipText(element) };
}

/** An element is its indexes and one part, which alone may be suggested. */
const isPartSuggested = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && isSuggested(part);

function joined(parts: readonly SeenText[], between: string): SeenText {
  const texts = between === '' ? parts : parts.filter((part) => part.text !== '');
  return {
    text: texts.map((part) => part.text).join(between),
    unreadable: parts.flatMap((part) => part.unreadable),
    beside: parts.flatMap((part) => part.beside),
  };
}

/**
 * Soft line ends become lines; invisible marks and the space around go. The joiners U+200C and U+200D
 * stay, for emoji and whole alphabets are written with them.
 */
const tidied = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u000b\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
