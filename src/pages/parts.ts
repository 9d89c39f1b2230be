import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import type { Deadline, Standing } from './view.ts';

const signs: Readonly<Record<Standing, string>> = {
  late: '▲',
  near: '●',
  'to-come': '○',
  done: '✓',
  waiting: '◆',
};

/** A standing as sign, words and colour. */
export const tag = (standing: Standing, words: string): Html =>
  html`<span class="tag ${standing}"
    ><span aria-hidden="true">${signs[standing]} </span>${words}</span
  >`;

/** Words that already begin with their sign, as the workbook's do: "▲ Late, permission asked". */
export function signedTag(words: string): Html {
  const found = (Object.keys(signs) as Standing[]).find((one) => words.startsWith(signs[one]));
  return found ? tag(found, words.slice(1).trim()) : html`<span class="tag">${words}</span>`;
}

/** The quotation that grounds a figure, and where a person finds it. */
export const quoted = (clause: string): Shown =>
  clause !== '' && html`<p class="clause">${clause}</p>`;

/** Text on as many lines as it was typed on. */
export const lines = (text: string): Html =>
  html`${text.split('\n').map((line, at) => html`${at > 0 && html`<br />`}${line}`)}`;

/** A box of several lines. Browsers drop the first line break in one, so it is given one to drop. */
export const textArea = (attributes: Html, text: string): Html =>
  html`<textarea ${attributes}>${'\n'}${text}</textarea>`;

export const deadline = (due: Deadline): Html =>
  html`<div class="deadline">
    <p><strong>${due.what}</strong>: ${due.at} ${tag(due.standing, due.words)}</p>
    ${quoted(due.clause)}
  </div>`;

/** A table with a caption, and headings that say what they head. */
export function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly Shown[])[],
  empty: string,
): Html {
  if (rows.length === 0) return html`<p>${empty}</p>`;
  return html`<div class="wide" role="region" tabindex="0" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Facts with their names, as a list of pairs. */
export const facts = (pairs: readonly (readonly [string, Shown])[]): Html =>
  html`<dl class="facts">
    ${pairs.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;

/** What was wrong with an answer, and the box it stands in. */
export type Fault = { readonly field: string; readonly words: string };

/** All faults at once, first on the page, each a link to its box. */
export const faultList = (faults: readonly Fault[]): Html =>
  html`<div class="faults" role="alert" tabindex="-1" autofocus aria-labelledby="faults-title">
    <h2 id="faults-title">There is a problem</h2>
    <ul>
      ${faults.map(({ field, words }) => html`<li><a href="#${field}" target="_self">${words}</a></li>`)}
    </ul>
  </div>`;
