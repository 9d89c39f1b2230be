import type { docs_v1 } from '@googleapis/docs';
import { chipText } from '../documents/minutes/chip-text.ts';

/** A stretch of a document's text that can be typed over: `text` stands from `startIndex` to `endIndex`. */
export type Span = {
  readonly startIndex: number;
  /** Before the line break that ends the paragraph or cell, which is never typed over. */
  readonly endIndex: number;
  readonly text: string;
};

/** One change of a document: the text between two indexes, in UTF-16 units, becomes another. */
export type TypedOver = {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly text: string;
};

/**
 * The stretch these elements make, where all of it is plain text, or a chip of a date or a person, which is
 * typed as `@2 December 2026` or `@` and an address. Nothing when a link, a picture or a table stands in it:
 * typing over those would lose them, so they are changed in the document itself.
 */
export function spanOf(
  content: readonly docs_v1.Schema$StructuralElement[] | undefined,
): Span | undefined {
  const runs = (content ?? []).flatMap((one) => one.paragraph?.elements ?? [undefined]);
  const first = runs[0]?.startIndex;
  const last = runs.at(-1)?.endIndex;
  const texts = runs.map((run) => run && typedAs(run));
  if (texts.includes(undefined) || typeof last !== 'number') return undefined;
  const whole = texts.join('');
  return { startIndex: first ?? 0, endIndex: last - 1, text: whole.replace(/\n$/, '') };
}

/** How an element is typed; nothing where it cannot be. */
function typedAs(run: docs_v1.Schema$ParagraphElement): string | undefined {
  const { textRun, person, dateElement } = run;
  if (isSuggested(textRun ?? person ?? dateElement ?? {})) return undefined;
  return textRun ? wordsTyped(textRun) : chipTyped(run);
}

const wordsTyped = ({ content, textStyle }: docs_v1.Schema$TextRun): string | undefined =>
  textStyle?.link ? undefined : (content ?? '');

function chipTyped(run: docs_v1.Schema$ParagraphElement): string | undefined {
  const email = run.person?.personProperties?.email;
  if (email) return `@${email}`;
  return run.dateElement && isPlainDay.test(chipText(run)) ? `@${chipText(run)}` : undefined;
}

const isPlainDay = /^\d{1,2} [A-Z][a-z]+ \d{4}$/;

/** Nothing is typed over what somebody suggests to put in or to take out. */
const isSuggested = ({
  suggestedInsertionIds,
  suggestedDeletionIds,
}: Pick<docs_v1.Schema$TextRun, 'suggestedInsertionIds' | 'suggestedDeletionIds'>): boolean =>
  [suggestedInsertionIds, suggestedDeletionIds].some((ids) => (ids ?? []).length > 0);

/** The name of a span's text area: both indexes, so that what is posted says where it belongs. */
export const spanName = ({ startIndex, endIndex }: Span): string => `${startIndex}-${endIndex}`;

/**
 * What was typed over, last stretch first, so that no change moves the place of another.
 *
 * @param posted - text by span name, as the page posted it.
 */
export function changesIn(
  document: docs_v1.Schema$Document,
  posted: Readonly<Record<string, string>>,
): readonly TypedOver[] {
  return spansIn(document.body?.content)
    .flatMap((span): readonly TypedOver[] => {
      const text = posted[spanName(span)]?.replaceAll('\r\n', '\n');
      return text === undefined || text === span.text ? [] : [{ ...span, text }];
    })
    .sort((a, b) => b.startIndex - a.startIndex);
}

/** Every stretch of a document that can be typed over: paragraphs, and table cells whole. */
export function spansIn(
  content: readonly docs_v1.Schema$StructuralElement[] | undefined,
): readonly Span[] {
  return (content ?? []).flatMap((element) => {
    if (element.paragraph) return spanOf([element]) ?? [];
    return (element.table?.tableRows ?? []).flatMap((row) =>
      (row.tableCells ?? []).flatMap((cell) => spanOf(cell.content) ?? []),
    );
  });
}

/** What was typed and stands nowhere in the document as it is now. */
export function unsavedIn(
  document: docs_v1.Schema$Document,
  posted: Readonly<Record<string, string>>,
): readonly string[] {
  const standing = new Set(spansIn(document.body?.content).map(({ text }) => text));
  return Object.entries(posted)
    .filter(([name]) => /^\d+-\d+$/.test(name))
    .map(([, text]) => text.replaceAll('\r\n', '\n'))
    .filter((text) => text.trim() !== '' && !standing.has(text));
}
