import { html } from './html.ts';
import type { Html } from './html.ts';

/** One of a few, by its words; the first is chosen. */
export const select = (
  id: string,
  name: string,
  label: string,
  choices: readonly (readonly [value: string, words: string])[],
): Html =>
  html`<div class="field">
    <label for="${id}">${label}</label>
    <select id="${id}" name="${name}">
      ${choices.map(([value, words]) => html`<option value="${value}">${words}</option>`)}
    </select>
  </div>`;

/** One line of text, with a hint below its label; none where that is empty. */
export const box = (id: string, label: string, hint: string): Html =>
  html`<div class="field">
    <label for="${id}">${label}</label>
    ${hint !== '' && html`<p class="hint" id="${id}-hint">${hint}</p>`}
    <input
      class="line"
      id="${id}"
      name="${id}"
      autocomplete="off"
      ${hint !== '' && html` aria-describedby="${id}-hint"`}
    />
  </div>`;
