import type { Leak } from '../core/leak/leak.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { postForm } from './page.ts';
import { textArea } from './parts.ts';
import type { Frame } from './view.ts';

/** Lines for which a record is held back. */
export type HeldBack = {
  readonly leaks: readonly Leak[];
  /** Tells these lines from any others: who passes them has seen them. */
  readonly seen: string;
  readonly why: string;
};

/** Every line for which a record is held back, and what can be done about it. */
export function heldBack(frame: Frame, { leaks, seen, why }: HeldBack): Html {
  const certain = leaks.filter(({ how }) => how === 'certain');
  const possible = leaks.filter(({ how }) => how === 'possible');
  return html`<h2>This record is held back</h2>
    ${
      certain.length > 0 &&
      html`<p>
          These lines tell of another child. Nobody can pass them: reopen the minutes, and take them
          out there.
        </p>
        ${lines(certain)}`
    }
    ${
      possible.length > 0 &&
      html`<p>
          These lines may tell of another child. Read each of them. Where one does, reopen the
          minutes and take it out there.
        </p>
        ${lines(possible)}`
    }
    ${
      certain.length === 0 &&
      postForm(
        frame,
        frame.address,
        html`<input type="hidden" name="step" value="pass" />
          <input type="hidden" name="seen" value="${seen}" />
          <div class="field">
            <label for="why">Why these lines tell of no other child</label>
            <p class="hint" id="why-hint">
              For example: May is the month. Do not name a child. Your name is kept with it.
            </p>
            ${textArea(html`id="why" name="why" rows="3" aria-describedby="why-hint"`, why)}
          </div>
          <button>They tell of no other child: make the record</button>`,
        'questions',
      )
    }`;
}

const lines = (leaks: readonly Leak[]): Html =>
  html`<ul>
    ${leaks.map(
      ({ place, kind, of, line }) =>
        html`<li>
          ${place}: ${line !== '' && html`“${line}”`}
          (${
            kind === 'name not known'
              ? `the name of ${of} is not known here, so nobody looked for it`
              : `${kind} of ${of}`
          })
        </li>`,
    )}
  </ul>`;
