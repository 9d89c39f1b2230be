import { html } from './html.ts';
import type { Html } from './html.ts';
import { textArea } from './parts.ts';

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

/** One line to type in: a label, a hint where there is one, a box of its own name. */
export function box(
  name: string,
  label: string,
  hint: string,
  typed: { readonly value?: string; readonly fault?: string } = {},
): Html {
  const { value, fault } = typed;
  const beside = [hint !== '' && `${name}-hint`, fault && `${name}-error`].filter(Boolean);
  return html`<div class="field${fault && ' wrong'}">
    <label for="${name}">${label}</label>
    ${hint !== '' && html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${fault && html`<p class="error" id="${name}-error"><span class="unseen">Error: </span>${fault}</p>`}
    <input
      class="line"
      id="${name}"
      name="${name}"
      value="${value}"
      autocomplete="off"
      ${beside.length > 0 && html` aria-describedby="${beside.join(' ')}"`}
      ${fault && html` aria-invalid="true"`}
    />
  </div>`;
}

/** One line to type in, where several forms of a page ask by the same name: its id tells it apart. */
export const line = (id: string, name: string, label: string, hint: string, typed = ''): Html =>
  html`<div class="field">
    <label for="${id}">${label}</label>
    <p class="hint" id="${id}-hint">${hint}</p>
    <input
      class="line"
      id="${id}"
      name="${name}"
      value="${typed}"
      autocomplete="off"
      aria-describedby="${id}-hint"
    />
  </div>`;

type Lines = readonly [
  name: string,
  label: string,
  hint: string,
  typed: { readonly value: string; readonly fault?: string },
];

/** Something that is answered in words, on several lines. */
export const wordsBox = (...lines: Lines): Html => linesBox(html`rows="4"`, ...lines);

/** Where a whole file is pasted. No browser sends it to a spelling service, or keeps it. */
export const fileBox = (...lines: Lines): Html =>
  linesBox(html`rows="14" spellcheck="false" autocomplete="off"`, ...lines);

function linesBox(attributes: Html, ...[name, label, hint, { value, fault }]: Lines): Html {
  return html`<div class="field${fault && ' wrong'}">
    <label for="${name}">${label}</label>
    <p class="hint" id="${name}-hint">${hint}</p>
    ${fault && html`<p class="error" id="${name}-error"><span class="unseen">Error: </span>${fault}</p>`}
    ${textArea(
      html`id="${name}" name="${name}" ${attributes}
      aria-describedby="${name}-hint${fault && ` ${name}-error`}"${fault && html` aria-invalid="true"`}`,
      value,
    )}
  </div>`;
}
