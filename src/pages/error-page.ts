import { html } from './html.ts';
import { page } from './page.ts';
import { routes } from './routes.ts';
import type { Frame } from './view.ts';

export type ErrorView = {
  readonly frame: Frame;
  /** What happened, as a heading: "You cannot open this page". */
  readonly title: string;
  /** Why, in a sentence that names nobody's data. */
  readonly because: string;
  /** What to do now. */
  readonly mend: string;
};

/** A page that could not be shown, and what to do about it. */
export const errorPage = (view: ErrorView): string =>
  page(
    view.frame,
    view.title,
    html`<h1>${view.title}</h1>
      <p>${view.because}</p>
      <p>${view.mend}</p>
      <p><a href="${routes.home.path}">Go to the home page</a></p>`,
  );
