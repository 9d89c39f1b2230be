import { html } from './html.ts';
import type { Shown } from './html.ts';
import { page } from './page.ts';
import { lines, signedTag, table } from './parts.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';

export type CellShown = {
  readonly text: string;
  /** A cell people own: where it is changed. */
  readonly change?: { readonly path: string; readonly what: string };
};

export type RegisterView = {
  readonly frame: Frame;
  readonly tabs: readonly { readonly id: string; readonly title: string }[];
  readonly tab: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellShown[])[];
  /** What is wrong with the headings, in words. */
  readonly trouble: readonly string[];
};

/** One tab of the workbook as a table. Cells people own can be changed, one at a time. */
export const registerPage = (view: RegisterView): string =>
  page(
    view.frame,
    `Register: ${view.title}`,
    html`<h1>Register: ${view.title}</h1>
      <nav aria-label="Tabs of the register">
        <ul class="row">
          ${view.tabs.map(({ id, title }) => html`<li><a href="${pathTo('tab', { tab: id })}" ${id === view.tab && html` aria-current="page"`}>${title}</a></li>`)}
        </ul>
      </nav>
      ${view.trouble.map((words) => html`<p>${signedTag(`▲ ${words}`)}</p>`)}
      ${table(
        view.title,
        view.headings,
        view.rows.map((row) => row.map(shownCell)),
        'Nothing stands on this tab yet.',
      )}`,
  );

const signed = /^[▲●○✓◆] /u;
const ownPage = /^https?:\/\/\S+$/;

function shownCell(cell: CellShown): Shown {
  const text = contents(cell.text);
  if (!cell.change) return text;
  return html`${text}
    <a href="${cell.change.path}">Change<span class="unseen"> ${cell.change.what}</span></a>`;
}

function contents(text: string): Shown {
  if (signed.test(text)) return signedTag(text);
  if (ownPage.test(text))
    return html`<a href="${text}">Open<span class="unseen"> ${text}</span></a>`;
  return lines(text);
}
