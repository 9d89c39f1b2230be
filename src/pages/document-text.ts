import type { docs_v1 } from '@googleapis/docs';
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
  const text = lines((element.textRun?.content ?? '').replace(/\n$/, '').replaceAll('\v', '\n'));
  const address = element.textRun?.textStyle?.link?.url;
  const linked =
    address && /^https?:\/\//.test(address) ? html`<a href="${address}">${text}</a>` : text;
  return element.textRun?.textStyle?.bold ? html`<strong>${linked}</strong>` : linked;
}

export const plainText = (content: Content): string =>
  (content ?? [])
    .flatMap((one) => one.paragraph?.elements ?? [])
    .map((element) => element.textRun?.content ?? '')
    .join('');
