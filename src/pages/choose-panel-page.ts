import { aboutPart } from './about-panel.ts';
import type { AboutPanel } from './about-panel.ts';
import { draftList } from './draft-pages.ts';
import type { DraftLine } from './draft-pages.ts';
import { html } from './html.ts';
import { page } from './page.ts';
import { deadline } from './parts.ts';
import type { Hearing } from './referral-pages.ts';
import type { Frame } from './view.ts';

export type ChoosePanelView = {
  readonly frame: Frame;
  readonly panels: readonly {
    readonly name: string;
    readonly path: string;
    readonly about: AboutPanel;
    readonly hearing: Hearing | undefined;
  }[];
  /** Panels to which nobody sends a request: they are told of, so that nobody looks for them. */
  readonly others: readonly { readonly name: string; readonly about: AboutPanel }[];
  readonly drafts: readonly DraftLine[];
};

/** Which panel a child is referred to: each with the sitting it would be heard at. Source: CPR-4.3. */
export const choosePanelPage = ({ frame, panels, others, drafts }: ChoosePanelView): string =>
  page(
    frame,
    'Refer a child',
    html`<h1>Refer a child</h1>
      ${
        drafts.length > 0 &&
        html`<h2>Go on with what you saved</h2>
          ${draftList(drafts)}`
      }
      <h2>To which panel?</h2>
      <ul class="plain">
        ${panels.map(
          ({ name, path, about, hearing }) =>
            html`<li>
              <a class="button" href="${path}">${name}</a>
              ${aboutPart(about)}
              ${
                hearing
                  ? html`<p>Next sitting: ${hearing.day}</p>
                      ${deadline(hearing.cutOff)}`
                  : html`<p>No sitting is planned yet. A request waits for one.</p>`
              }
            </li>`,
        )}
      </ul>
      ${
        others.length > 0 &&
        html`<h2>No request is sent to these</h2>
          <p>
            ${others.map(({ name }) => name).join(', ')}. The panel administrator puts children down
            for them, and tells the worker by mail. Is a child missing? Tell the administrator.
          </p>
          ${others.map(
            ({ name, about }) =>
              about.purpose.length > 0 &&
              html`<h3>${name}</h3>
                ${aboutPart(about)}`,
          )}`
      }`,
  );
