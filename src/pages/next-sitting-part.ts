import { html } from './html.ts';
import type { Html } from './html.ts';
import { deadline, tag } from './parts.ts';
import type { Deadline, Standing } from './view.ts';

/** One step of a sitting's week: "Agenda", "Due Tuesday 24 November 2026, 12 noon". */
export type Step = { readonly name: string; readonly words: string; readonly standing: Standing };

/** The next sitting of a panel, for somebody who has to do with it. */
export type NextSitting = {
  readonly panel: string;
  readonly day: string;
  readonly path: string;
  readonly deadlines: readonly Deadline[];
  readonly steps: readonly Step[];
  /** Why no deadline can be given: "Needs a date by hand: …". */
  readonly fault?: string;
  /** Whoever looks may open its page. */
  readonly mayOpen: boolean;
  /** Where all sittings of its panel stand, for whoever runs it. */
  readonly all?: string;
  /** Reports that whoever looks gives for it. */
  readonly reports: readonly { readonly label: string; readonly path: string }[];
};

/** The part of the home page that says where one panel's week stands. */
export function nextSittingPart(sitting: NextSitting): Html {
  const name = `Next sitting: ${sitting.panel}, ${sitting.day}`;
  return html`<section>
    <h2>${sitting.mayOpen ? html`<a href="${sitting.path}">${name}</a>` : name}</h2>
    ${sitting.fault && html`<p>${tag('late', sitting.fault)}</p>`}
    <ol class="steps">
      ${sitting.steps.map(({ name: step, words, standing }) => html`<li><strong>${step}</strong><br />${tag(standing, words)}</li>`)}
    </ol>
    ${sitting.deadlines.map(deadline)}
    ${sitting.reports.map(({ label, path }) => html`<p><a href="${path}">${label}</a></p>`)}
    ${sitting.all && html`<p><a href="${sitting.all}">All sittings of the ${sitting.panel}</a></p>`}
  </section>`;
}
