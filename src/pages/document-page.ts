import type { docs_v1 } from '@googleapis/docs';
import type { Way } from './document-ways.ts';
import { documentBlocks } from './document-blocks.ts';
import { styleOf } from './document-text.ts';
import { asText, html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { page, postForm } from './page.ts';
import { tag } from './parts.ts';
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
  const body = html`${!titled && html`<h1>${title}</h1>`} ${documentBlocks(content, view)}`;
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
  const body = documentBlocks(document.body?.content ?? undefined, { editing: false });
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
