import { purposeOf } from '../core/panel/guidance.ts';
import type { Guidance } from '../core/panel/guidance.ts';
import type { Panel } from '../core/panel/panel.ts';
import { html } from './html.ts';
import type { Html, Shown } from './html.ts';

/** What a panel is for, and what its council has written for those who present. */
export type AboutPanel = {
  readonly purpose: readonly Guidance[];
  /** Absent until the council types where it is opened. */
  readonly guidance?: { readonly label: string; readonly link: string };
};

export function aboutPanel(panel: Panel): AboutPanel {
  const { label, link } = panel.practiceGuidance ?? { label: '', link: '' };
  return { purpose: purposeOf(panel), ...(link ? { guidance: { label, link } } : {}) };
}

/** Both, where somebody meets the panel; nothing where neither is said. Source: NS-1.1. Source: NS-5.8. */
export const aboutPart = ({ purpose, guidance }: AboutPanel): Shown => [
  purpose.length > 0 &&
    html`<p>
      What the panel is for:
      ${purpose.map(({ sentence, printed }) => html`“${sentence}” <span class="hint">${printed}</span> `)}
    </p>`,
  guidance && html`<p><a href="${guidance.link}">${guidance.label}</a></p>`,
];

/** What the terms of reference say to members. Source: CPR-3.4. */
export const guidancePart = (guidance: readonly Guidance[]): Html =>
  html`<h2>How members take part</h2>
    <p>The terms of reference say:</p>
    <ul>
      ${guidance.map(({ sentence, printed }) => html`<li>“${sentence}” <span class="hint">${printed}</span></li>`)}
    </ul>`;
