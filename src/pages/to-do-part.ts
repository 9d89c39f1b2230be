import { html } from './html.ts';
import type { Html } from './html.ts';
import { quoted, signedTag } from './parts.ts';

/** Something that waits for a person. */
export type ToDoView = {
  /** Sign and word: "▲ Overdue by 2 hours". */
  readonly state: string;
  readonly what: string;
  readonly who: string;
  /** Where it is answered; empty when that is no page. */
  readonly path: string;
  readonly clause: string;
};

/** The part of the home page that says what waits, and where it is answered. */
export const toDoPart = (waiting: readonly ToDoView[]): Html =>
  html`<h2 id="to-do">To do (${waiting.length})</h2>
    ${
      waiting.length === 0
        ? html`<p>Nothing of yours is waiting.</p>`
        : html`<ul class="plain">
            ${waiting.map(
              (line) =>
                html`<li>
                  ${signedTag(line.state)}
                  ${line.path === '' ? line.what : html`<a href="${line.path}">${line.what}</a>`}
                  <br /><span class="hint">${line.who}</span>
                  ${quoted(line.clause)}
                </li>`,
            )}
          </ul>`
    }`;
