import { html } from './html.ts';
import type { Html } from './html.ts';
import { page, postForm } from './page.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';

/** One cell of a column people own, with what the product answered to it. */
export type CellView = {
  readonly tab: string;
  readonly key: string;
  readonly column: string;
  readonly heading: string;
  readonly shows: 'text' | 'date' | 'moment' | 'tick' | 'choice';
  readonly choices: readonly string[];
  readonly value: string;
  /** Begun for a cell that only takes a name: the visitor's own, to be saved in one press. */
  readonly begun?: string;
};

/** The box and button for one cell. A tick is one button, which ticks or unticks. */
export function cellForm(frame: Frame, cell: CellView): Html {
  const id = `${cell.tab}-${cell.key}-${cell.column}`.replace(/[^\w-]/g, '-');
  const path = pathTo('cell', { tab: cell.tab, key: cell.key, column: cell.column });
  if (cell.shows === 'tick') return postForm(frame, path, tickButton(cell));
  return postForm(
    frame,
    path,
    html`<label for="${id}">${cell.heading}</label> ${box(id, cell)}
      ${cell.begun !== undefined && cell.value === '' && html`<span class="hint">Not saved yet</span>`}
      <button class="second">
        Save<span class="unseen"> ${cell.heading}, ${cell.key}</span>
      </button>`,
  );
}

function tickButton(cell: CellView): Html {
  const ticked = cell.value !== '';
  return html`<input type="hidden" name="value" value="${ticked ? '' : 'yes'}" />
    <button class="second">
      ${ticked ? 'Untick' : 'Tick'}: ${cell.heading}<span class="unseen">, ${cell.key}</span>
    </button>
    ${ticked && html`<span class="hint">Ticked</span>`}`;
}

function box(id: string, cell: CellView): Html {
  if (cell.shows === 'choice') {
    return html`<select id="${id}" name="value">
      ${['', ...cell.choices].map((choice) => html`<option value="${choice}" ${choice === cell.value && html` selected`}>${choice === '' ? 'Not answered' : choice}</option>`)}
    </select>`;
  }
  const moment = cell.shows === 'moment' || cell.shows === 'date';
  return html`<input
    id="${id}"
    name="value"
    value="${cell.value || cell.begun}"
    autocomplete="off"
    ${moment && html` placeholder="2026-11-25 13:00"`}
  />`;
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
      ${cellForm(view.frame, view.cell)}
      ${view.answered !== '' && html`<p><strong>What was done</strong>: ${view.answered}</p>`}
      ${view.clause !== '' && html`<p class="clause">${view.clause}</p>`}
      <p><a href="${pathTo('tab', { tab: view.cell.tab })}">Back to ${view.tabTitle}</a></p>`,
  );
