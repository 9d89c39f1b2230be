import { tabOf, tabs } from '../workbook/layout.ts';
import { html } from './html.ts';
import { page } from './page.ts';
import type { Frame } from './view.ts';

export type WorkbookPageView = {
  readonly frame: Frame;
  /** The path of a tab: where pages do not stand in for the workbook, it leads to the tab itself. */
  readonly path: string;
};

/** Where an administrator changes it: in the workbook, and not on a page. */
export function workbookPage({ frame, path }: WorkbookPageView): string {
  const tab = tabs.find(({ id }) => path.split('/').includes(id));
  const title = tab ? tabOf(tab.id).title : 'Referrals';
  return page(
    frame,
    title,
    html`<h1>${title}</h1>
      <p>This is answered in the workbook.</p>
      <p><a class="button" href="${path}">Open the tab ${title}</a></p>`,
  );
}
