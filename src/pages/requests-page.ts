import { html } from './html.ts';
import { page } from './page.ts';
import type { Frame } from './view.ts';

/** One thing that Google was asked, and how that went. */
export type AskedOfGoogle = {
  /** `sheets.spreadsheets.batchUpdate` */
  readonly method: string;
  /** "3 requests: updateCells, addNamedRange" */
  readonly words: string;
  /** The whole request, as JSON. */
  readonly body: string;
  /** "answered", or Google's refusal. */
  readonly answer: string;
};

export type RequestsView = {
  readonly frame: Frame;
  /** All that were asked since the program started; the page shows the last of them. */
  readonly total: number;
  /** Newest first. */
  readonly asked: readonly AskedOfGoogle[];
};

/** "What Google would be asked": each request by its method and one line, the rest on opening it. */
export const requestsPage = (view: RequestsView): string =>
  page(
    view.frame,
    'What Google would be asked',
    html`<h1>What Google would be asked</h1>
      <p>
        ${view.total} requests since this program started; the last ${view.asked.length} are below,
        newest first. On Google, the very same requests go to the real workbook, documents and mail.
      </p>
      ${view.asked.map(
        (one) =>
          html`<details>
            <summary><code>${one.method}</code> ${one.words} (${one.answer})</summary>
            <pre>${one.body}</pre>
          </details>`,
      )}`,
  );
