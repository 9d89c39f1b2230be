import { html } from './html.ts';
import type { Html } from './html.ts';
import { page } from './page.ts';
import { quoted, signedTag, table } from './parts.ts';
import type { Frame } from './view.ts';

export type OverseenChild = {
  readonly reference: string;
  readonly path: string;
  readonly initials: string;
  /** The day the child was heard. */
  readonly heard: string;
  /** "Friday 12 February 2027"; empty where it is not known. */
  readonly review: string;
  /** Sign and words. */
  readonly state: string;
  /** What was recommended, each with its owner and how it stands in the plan. */
  readonly recommended: readonly string[];
  /** What was escalated and has not ended. */
  readonly escalated: readonly string[];
};

/** One officer's own children. */
export type OfficerView = { readonly officer: string; readonly children: readonly OverseenChild[] };

export type OversightPanel = {
  readonly panel: string;
  readonly code: string;
  /** What asks for it to be passed on to each officer; empty where nothing does. */
  readonly clause: string;
  readonly officers: readonly OfficerView[];
};

export type OversightView = { readonly frame: Frame; readonly panels: readonly OversightPanel[] };

/** What each reviewing officer needs to know of their own children, to be passed on. Source: NS-7.1. */
export const oversightPage = ({ frame, panels }: OversightView): string =>
  page(
    frame,
    'Oversight',
    html`<h1>Oversight: children after their sitting</h1>
      ${panels.length === 0 && html`<p>No child is looked at yet. A child stands here once the minutes of its sitting are final.</p>`}
      ${panels.map(onePanel)}`,
  );

const onePanel = ({ panel, code, clause, officers }: OversightPanel): Html =>
  html`<section aria-labelledby="panel-${code}">
    <h2 id="panel-${code}">${panel}</h2>
    ${quoted(clause)}
    ${officers.map(
      ({ officer, children }) =>
        html`<h3>${officer}: ${String(children.length)}</h3>
          ${table(
            `${panel}: ${officer}`,
            ['Child', 'Initials', 'Heard', 'Next review', 'State', 'Recommended', 'Escalated'],
            children.map((child) => [
              html`<a href="${child.path}">${child.reference}</a>`,
              child.initials,
              child.heard,
              child.review || 'Not known',
              signedTag(child.state),
              listOf(child.recommended),
              listOf(child.escalated),
            ]),
            '',
          )}`,
    )}
  </section>`;

const listOf = (lines: readonly string[]): Html =>
  lines.length === 0
    ? html`None`
    : html`<ul class="plain">
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`;
