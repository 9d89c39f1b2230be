import { html } from './html.ts';
import { page } from './page.ts';
import { quoted, signedTag } from './parts.ts';
import type { Frame } from './view.ts';

export type CaseNoteView = {
  readonly frame: Frame;
  readonly panel: string;
  readonly label: string;
  readonly clause: string;
  /** What is typed once it stands there, and where; empty where it was. */
  readonly next: string;
  /** Sign and words: when it was put on the case system. */
  readonly state: string;
  /** Paragraphs, with an empty line between; lines of a list begin with "- ". */
  readonly words: string;
};

/** Words for the case system, to be copied: the register writes nothing there. Source: NS-3.6. */
export const caseNotePage = ({
  frame,
  panel,
  label,
  clause,
  state,
  next,
  words,
}: CaseNoteView): string =>
  page(
    frame,
    `${label}: ${panel}`,
    html`<h1>${label}: ${panel}</h1>
      <p>${signedTag(state)}</p>
      ${quoted(clause)}
      <p>
        Copy these words into the case system. The register writes nothing there. No child stands in
        them. ${next}
      </p>
      <div class="notice">
        ${words.split('\n\n').map((part) =>
          part.startsWith('- ')
            ? html`<ul>
                ${part.split('\n').map((line) => html`<li>${line.slice(2)}</li>`)}
              </ul>`
            : html`<p>${part}</p>`,
        )}
      </div>`,
  );
