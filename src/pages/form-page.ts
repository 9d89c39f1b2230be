import { html } from './html.ts';
import type { Shown } from './html.ts';
import { page } from './page.ts';
import { faultList } from './parts.ts';
import type { Fault } from './parts.ts';
import type { Frame } from './view.ts';

/**
 * A whole page with a form. Where its answer was refused, the faults stand first, and its title says so.
 *
 * @param faults - of the answer, all at once; none where nothing was refused.
 */
export const formPage = (
  frame: Frame,
  heading: string,
  faults: readonly Fault[],
  body: Shown,
): string =>
  page(
    frame,
    faults.length > 0 ? `Error: ${heading}` : heading,
    html`${faults.length > 0 && faultList(faults)}
      <h1>${heading}</h1>
      ${body}`,
  );
