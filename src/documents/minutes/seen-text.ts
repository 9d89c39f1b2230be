import type { docs_v1 } from '@googleapis/docs';

/** Text as a reader sees it, and what about it a person has to be told. */
export type SeenText = {
  /** Without what is only suggested; chips as the words they show; paragraphs on lines of their own. */
  readonly text: string;
  /** Something here is only suggested: to go in, or to go. */
  readonly suggested: boolean;
  /** What holds no text: `a picture`. */
  readonly unreadable: readonly string[];
};

const nothing: SeenText = { text: '', suggested: false, unreadable: [] };

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
  return { ...seen, text: tidied(seen.text) };
}

/** Whether a part of a Doc is there only as a suggestion, or only if one is refused. */
export type Suggestible = {
  readonly suggestedInsertionIds?: readonly string[] | null;
  readonly suggestedDeletionIds?: readonly string[] | null;
};

export const isSuggested = ({ suggestedInsertionIds: ids }: Suggestible): boolean =>
  (ids ?? []).length > 0;

export const isSuggestedAway = ({ suggestedDeletionIds: ids }: Suggestible): boolean =>
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
  const { textRun, person, richLink, dateElement, inlineObjectElement } = element;
  const part = textRun ?? person ?? richLink ?? dateElement ?? inlineObjectElement ?? {};
  const suggested = isSuggested(part) || isSuggestedAway(part);
  if (isSuggested(part)) return { ...nothing, suggested };
  if (inlineObjectElement) return { text: '', suggested, unreadable: ['a picture'] };
  return { text: textRun?.content ?? chipText(element), suggested, unreadable: [] };
}

function chipText({ person, richLink, dateElement }: docs_v1.Schema$ParagraphElement): string {
  const named = person?.personProperties;
  return (
    named?.name ??
    named?.email ??
    richLink?.richLinkProperties?.title ??
    dateElement?.dateElementProperties?.displayText ??
    ''
  );
}

function joined(parts: readonly SeenText[], between: string): SeenText {
  const texts = between === '' ? parts : parts.filter((part) => part.text !== '');
  return {
    text: texts.map((part) => part.text).join(between),
    suggested: parts.some((part) => part.suggested),
    unreadable: parts.flatMap((part) => part.unreadable),
  };
}

/** Soft line ends become lines; invisible marks and the space around go. */
const tidied = (text: string): string =>
  text
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\u000b/g, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
