import type { docs_v1 } from '@googleapis/docs';
import { chipText } from '../documents/minutes/chip-text.ts';
import { html } from './html.ts';
import type { Shown } from './html.ts';
import { lines } from './parts.ts';

export type Content = readonly docs_v1.Schema$StructuralElement[] | undefined;

export type Heading = 'h1' | 'h2' | 'h3';

const styles: Readonly<Record<string, Heading>> = {
  TITLE: 'h1',
  HEADING_1: 'h1',
  HEADING_2: 'h2',
  HEADING_3: 'h3',
};

export const styleOf = (paragraph: docs_v1.Schema$Paragraph | undefined): Heading | undefined =>
  styles[paragraph?.paragraphStyle?.namedStyleType ?? ''];

export function runOf(element: docs_v1.Schema$ParagraphElement): Shown {
  const words = element.textRun?.content ?? chipWords(element);
  const text = lines(words.replace(/\n$/, '').replaceAll('\v', '\n'));
  const address = element.textRun?.textStyle?.link?.url;
  const linked =
    address && /^https?:\/\//.test(address) ? html`<a href="${address}">${text}</a>` : text;
  const shown = element.textRun?.textStyle?.bold ? html`<strong>${linked}</strong>` : linked;
  return suggested(element, shown);
}

/** What a chip, a picture or a footnote shows where it stands. */
function chipWords(element: docs_v1.Schema$ParagraphElement): string {
  const { inlineObjectElement, footnoteReference, dateElement } = element;
  if (inlineObjectElement) return '[picture]';
  if (footnoteReference) return `[${footnoteReference.footnoteNumber ?? ''}]`;
  return dateElement?.dateElementProperties?.displayText ?? chipText(element);
}

type Suggestible = {
  readonly suggestedInsertionIds?: readonly string[] | null;
  readonly suggestedDeletionIds?: readonly string[] | null;
};

/** Only suggested: to go in, or to go. */
function suggested(
  { textRun, person, richLink, dateElement }: docs_v1.Schema$ParagraphElement,
  shown: Shown,
): Shown {
  const part: Suggestible = textRun ?? person ?? richLink ?? dateElement ?? {};
  if (part.suggestedInsertionIds) return html`<ins>${shown}</ins>`;
  return part.suggestedDeletionIds ? html`<del>${shown}</del>` : shown;
}

export const plainText = (content: Content): string =>
  (content ?? [])
    .flatMap((one) => one.paragraph?.elements ?? [])
    .map((element) => element.textRun?.content ?? chipWords(element))
    .join('');
