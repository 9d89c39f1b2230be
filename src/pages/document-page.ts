import type { docs_v1 } from '@googleapis/docs';
import { unreachable } from '../core/unreachable.ts';
import type { Way } from './document-ways.ts';
import { spanName, spanOf } from './document-spans.ts';
import type { Span } from './document-spans.ts';
import { plainText, runOf, styleOf } from './document-text.ts';
import type { Content, Heading } from './document-text.ts';
import { asText, html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { page, postForm } from './page.ts';
import { tag, textArea } from './parts.ts';
import { suggestionList, suggestionsIn } from './suggestion-list.ts';
import type { Frame } from './view.ts';

export type DocumentView = {
  readonly frame: Frame;
  readonly document: docs_v1.Schema$Document;
  /** Whoever looks may change it. */
  readonly mayEdit: boolean;
  /** Why nobody may change it any more; absent or empty while they may. */
  readonly locked?: string;
  readonly editing: boolean;
  /** What was typed and could not be saved, to be copied from: its old place may hold another's words. */
  readonly unsaved?: readonly string[];
  /** Pages to go on to. */
  readonly ways?: readonly Way[];
  /** Said at the top: somebody else changed the document meanwhile, say. */
  readonly fault?: string;
};

/**
 * The stored document itself, as a page. In editing, each paragraph and cell is a text area that
 * carries where it stands, so that what is typed goes into that very document; there is no second copy.
 */
export function documentPage(view: DocumentView): string {
  const title = view.document.title ?? 'Document';
  const content = view.document.body?.content ?? undefined;
  const titled = (content ?? []).some((one) => styleOf(one.paragraph) === 'h1');
  const body = html`${!titled && html`<h1>${title}</h1>`} ${blocks(view, content)}`;
  return page(
    view.frame,
    view.fault ? `Error: ${title}` : title,
    html`${view.fault && html`<div class="faults" role="alert"><p>${view.fault}</p></div>`}
      ${view.unsaved && notSaved(view.unsaved)} ${view.ways && waysOn(view.ways)} ${closed(view)}
      ${pending(view)}
      <article class="paper">
        ${view.editing ? editing(view, body) : html`${view.mayEdit && editLink(view)} ${body}`}
      </article>`,
  );
}

/**
 * A document as a page of its own, to be opened from a folder or printed: no navigation, and its style
 * inside it.
 */
export function printedDocument(document: docs_v1.Schema$Document, styles: string): string {
  const frame = { visitor: { email: '', name: '', seats: [] }, token: '', address: '' };
  const view = { frame, document, mayEdit: false, editing: false };
  const body = blocks(view, document.body?.content ?? undefined);
  const written = asText(
    html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <title>${document.title ?? 'Document'}</title>
          <style>
            /* styles */
          </style>
        </head>
        <body>
          <main><article class="paper">${body}</article></main>
        </body>
      </html>`,
  );
  return written.replace('/* styles */', () => styles);
}

const pending = ({ frame, document, mayEdit, editing: writes }: DocumentView): Shown =>
  mayEdit && !writes && suggestionList(frame, suggestionsIn(document));

const closed = ({ locked = '' }: DocumentView): Shown =>
  locked !== '' && html`<p class="unprinted">${tag('done', `Locked. ${locked}`)}</p>`;

const waysOn = (ways: readonly Way[]): Shown =>
  ways.length > 0 &&
  html`<nav class="unprinted" aria-label="From this document">
    <ul class="row">
      ${ways.map(({ path, words }) => html`<li><a href="${path}">${words}</a></li>`)}
    </ul>
  </nav>`;

const notSaved = (texts: readonly string[]): Html =>
  html`<div class="notice">
    <h2>What you typed, not saved</h2>
    ${texts.map((text) => html`<pre>${text}</pre>`)}
  </div>`;

const editLink = (view: DocumentView): Html =>
  html`<p class="unprinted">
    <a class="button" href="${view.frame.address}?edit=1">Edit this document</a>
    ${tag('to-come', 'You may change this document')}
  </p>`;

const editing = (view: DocumentView, body: Html): Html =>
  postForm(
    view.frame,
    view.frame.address,
    html`<input type="hidden" name="revision" value="${view.document.revisionId ?? ''}" />
      <p>
        A chip is typed with @ before it: <code>@2 December 2026</code> for a date,
        <code>@worker.one@council.example</code> for a person.
      </p>
      ${body}
      <button>Save the document</button>
      <button class="second" name="mode" value="suggest">Save as suggestions</button>`,
    'questions',
  );

function blocks(view: DocumentView, content: Content, label = ''): Html {
  let under = '';
  return html`${(content ?? []).map((element) => {
    if (element.table) return tableOf(view, element.table, under);
    if (styleOf(element.paragraph)) under = plainText([element]).trim();
    return element.paragraph && paragraphOf(view, element, label);
  })}`;
}

function paragraphOf(
  view: DocumentView,
  element: docs_v1.Schema$StructuralElement,
  label: string,
): Shown {
  const style = styleOf(element.paragraph);
  const runs = html`${(element.paragraph?.elements ?? []).map(runOf)}`;
  const empty = plainText([element]).trim() === '';
  if (style) return headingOf(style, runs);
  if (empty) return false;
  const span = view.editing && label === '' ? spanOf([element]) : undefined;
  if (span) return area(span, `Paragraph: ${span.text.slice(0, 40)}`);
  return element.paragraph?.bullet ? html`<p>• ${runs}</p>` : html`<p>${runs}</p>`;
}

function headingOf(style: Heading, runs: Html): Html {
  switch (style) {
    case 'h1':
      return html`<h1>${runs}</h1>`;
    case 'h2':
      return html`<h2>${runs}</h2>`;
    case 'h3':
      return html`<h3>${runs}</h3>`;
    default:
      return unreachable(style);
  }
}

function tableOf(view: DocumentView, table: docs_v1.Schema$Table, under: string): Html {
  const [head, ...rest] = table.tableRows ?? [];
  const columns = head?.tableCells ?? [];
  const named = columns.map((cell) => plainText(cell.content ?? undefined).trim());
  const pairs = columns.length === 2;
  const rows = pairs ? (table.tableRows ?? []) : rest;
  const name = `Table: ${named.filter((text) => text !== '').join(', ')}. ${under}`;
  return html`<div class="wide" role="region" tabindex="0" aria-label="${name}">
    <table>
      ${
        !pairs &&
        html`<thead>
          <tr>
            ${columns.map((cell) => html`<th scope="col">${cellBody(view, cell, '', false)}</th>`)}
          </tr>
        </thead>`
      }
      <tbody>
        ${rows.map((row, number) => {
          const cells = row.tableCells ?? [];
          const label = plainText(cells[0]?.content ?? undefined).trim();
          return html`<tr>
            ${cells.map((cell, column) =>
              pairs && column === 0
                ? html`<th scope="row">${cellBody(view, cell, '', false)}</th>`
                : html`<td>
                    ${cellBody(view, cell, pairs ? `${label}, ${under}` : `${named[column] ?? 'Cell'}, row ${number + 1}, ${under}`, true)}
                  </td>`,
            )}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

function cellBody(
  view: DocumentView,
  cell: docs_v1.Schema$TableCell,
  label: string,
  mayType: boolean,
): Html {
  const span = view.editing && mayType ? spanOf(cell.content ?? undefined) : undefined;
  return span ? area(span, label) : blocks(view, cell.content ?? undefined, label || 'heading');
}

function area(span: Span, label: string): Html {
  const name = spanName(span);
  const { text } = span;
  const rows = Math.min(12, Math.max(1, Math.ceil(text.length / 60) + text.split('\n').length - 1));
  return textArea(html`name="${name}" rows="${rows}" aria-label="${label}"`, text);
}
