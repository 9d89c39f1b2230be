import { html } from './html.ts';
import type { Html } from './html.ts';
import { postForm } from './page.ts';
import type { Frame } from './view.ts';

/** A later version of the minutes says that the child was not heard: its record does not stand. */
export type NotHeardView = {
  readonly version: string;
  /** It was filed, and nobody has noted on the case system yet that it does not stand. */
  readonly asks: boolean;
  /** By whom and when that was noted. */
  readonly noted?: string;
};

type Around = { readonly frame: Frame; readonly system: string };

export const notHeardPart = (
  { frame, system }: Around,
  { version, asks, noted }: NotHeardView,
): Html =>
  html`<h2>This record does not stand</h2>
    <p>Version ${version} of the minutes says that the child was not heard at this sitting.</p>
    ${noted !== undefined && html`<p>Noted on ${system}. ${noted}</p>`}
    ${
      asks &&
      postForm(
        frame,
        frame.address,
        html`<p>Note on ${system}, beside the record you filed, that it does not stand.</p>
          <button>Yes, it is noted</button>`,
        'questions',
      )
    }`;
