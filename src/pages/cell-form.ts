import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { page, postForm } from './page.ts';
import { lines } from './parts.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';

export type CellChoice = { readonly value: string; readonly words: string };

/** One cell of a column people own, with what the product answered to it. */
export type CellView = {
  readonly tab: string;
  readonly key: string;
  readonly column: string;
  readonly heading: string;
  readonly shows: 'text' | 'date' | 'moment' | 'tick' | 'choice';
  readonly choices: readonly CellChoice[];
  readonly value: string;
  /** Begun for a cell that only takes a name: the visitor's own, to be saved in one press. */
  readonly begun?: string;
  /** The words of a button that puts the visitor's own name here at once: "Send now". */
  readonly press?: string;
};

/** The box and button for one cell. A tick is one button, and so is a name that is said in one press. */
export function cellForm(frame: Frame, cell: CellView): Html {
  const id = `${cell.tab}-${cell.key}-${cell.column}`.replace(/[^\w-]/g, '-');
  const path = pathTo('cell', { tab: cell.tab, key: cell.key, column: cell.column });
  if (cell.shows === 'tick') return postForm(frame, path, tickButtons(cell));
  if (cell.press !== undefined) return postForm(frame, path, pressButton(frame, cell, cell.press));
  return postForm(
    frame,
    path,
    html`<label for="${id}">${cell.heading}</label> ${box(id, cell)}
      ${cell.begun !== undefined && cell.value === '' && html`<span class="hint">Not saved yet</span>`}
      <button class="second">Save${unseen(`${cell.heading}, ${cell.key}`)}</button>`,
  );
}

const unseen = (words: string): Html => html`<span class="unseen"> ${words}</span>`;

/** What stands there asks for nothing more; the same asked anew is unticked and ticked in one press. */
function tickButtons({ heading, key, value }: CellView): Html {
  const yes = (words: string): Html =>
    html`<button class="second" name="value" value="yes">${words}${unseen(key)}</button>`;
  if (value === '') return yes(`Tick: ${heading}`);
  return html`<span class="hint">Ticked</span> ${yes(`${heading}, once more`)}
    <button class="second" name="value" value="">Untick: ${heading}${unseen(key)}</button>`;
}

const pressButton = ({ visitor }: Frame, cell: CellView, words: string): Html =>
  html`<input type="hidden" name="value" value="${visitor.email}" />
    <button>${words}, as ${visitor.name || visitor.email}${unseen(cell.key)}</button>
    <span class="hint">Puts ${visitor.email} under “${cell.heading}”</span>`;

function box(id: string, cell: CellView): Html {
  if (cell.shows === 'choice') return choiceBox(id, cell);
  return html`<input
    id="${id}"
    name="value"
    value="${cell.value || cell.begun}"
    autocomplete="off"
    ${placeholder(cell)}
  />`;
}

/** As it may be typed: a day, and a time where the heading asks for one. */
function placeholder({ shows, heading }: CellView): Shown {
  if (shows !== 'moment' && shows !== 'date') return false;
  const time = / at$| by hand$/.test(heading) ? ' 13:00' : '';
  return html` placeholder="2 December 2026${time}"`;
}

/** A value that is none of the choices stands among them, so that saving does not lose it. */
function choiceBox(id: string, cell: CellView): Html {
  const chosen = cell.value || cell.begun || '';
  const listed = cell.choices.some(({ value }) => value === chosen);
  const others = listed || chosen === '' ? [] : [{ value: chosen, words: chosen }];
  return html`<select id="${id}" name="value">
    ${[{ value: '', words: 'Not answered' }, ...cell.choices, ...others].map(
      ({ value, words }) =>
        html`<option value="${value}" ${value === chosen && html` selected`}>${words}</option>`,
    )}
  </select>`;
}

export type CellPageView = {
  readonly frame: Frame;
  readonly tabTitle: string;
  readonly cell: CellView;
  /** What the product answered beside it so far. */
  readonly answered: string;
  readonly clause: string;
};

/** One cell on a page of its own: the register's way of changing what people own. */
export const cellPage = (view: CellPageView): string =>
  page(
    view.frame,
    `${view.cell.heading}, ${view.cell.key}`,
    html`<h1>${view.cell.heading}</h1>
      <p>${view.tabTitle}, ${view.cell.key}</p>
      ${cellForm(view.frame, view.cell)} ${whatWasDone(view.answered)}
      ${view.clause !== '' && html`<p class="clause">${view.clause}</p>`}
      <p><a href="${pathTo('tab', { tab: view.cell.tab })}">Back to ${view.tabTitle}</a></p>`,
  );

/** What the product answered to what was typed, if anything. */
export const whatWasDone = (answered: string): Shown =>
  answered !== '' && html`<p><strong>What was done</strong>: ${lines(answered)}</p>`;
