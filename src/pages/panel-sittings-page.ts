import { html } from './html.ts';
import type { Html } from './html.ts';
import { formPage } from './form-page.ts';
import { postForm } from './page.ts';
import { quoted, signedTag, table } from './parts.ts';
import { box, wordsBox } from './plain-fields.ts';
import type { Frame } from './view.ts';

/** What was typed, and why it was not taken. */
export type TypedSittings = {
  readonly dates: string;
  readonly stream: string;
  readonly why: string;
  readonly from: string;
  /** A sentence to a line. */
  readonly fault: string;
  /** The box it is about. */
  readonly field: 'dates' | 'from';
};

export type PanelSittingsView = {
  readonly frame: Frame;
  readonly panel: string;
  readonly clause: string;
  readonly sittings: readonly {
    readonly day: string;
    readonly of: string;
    readonly state: string;
    readonly path: string;
  }[];
  /** Sittings that come too late after the one before, a sentence each. */
  readonly gaps: readonly string[];
  /** Of a panel with streams: those a sitting can be for. */
  readonly streams: readonly { readonly code: string; readonly label: string }[];
  /** Of a panel with phases: the one in force, and the one that can begin. */
  readonly phase?: {
    readonly label: string;
    readonly clause: string;
    readonly next?: { readonly code: string; readonly label: string; readonly ends: string };
  };
  readonly typed?: TypedSittings;
};

/** When a panel sits, and what a person says of it that no rule can know. Source: BC-6.2. Source: NS-8.7. */
export function panelSittingsPage(view: PanelSittingsView): string {
  const heading = `Sittings of the ${view.panel}`;
  const { typed } = view;
  return formPage(
    view.frame,
    heading,
    typed ? [{ field: typed.field, words: typed.fault.replaceAll('\n', ' ') }] : [],
    html`${quoted(view.clause)} ${view.gaps.map((gap) => html`<p>${signedTag(`▲ ${gap}`)}</p>`)}
    ${table(
      'Sittings to come',
      ['Day', 'For', 'State'],
      view.sittings.map(({ day, of, state, path }) => [
        html`<a href="${path}">${day}</a>`,
        of,
        signedTag(state),
      ]),
      'No sitting is planned yet.',
    )}
    ${addForm(view)} ${view.phase && phaseForm(view, view.phase)}`,
  );
}

function addForm({ frame, streams, typed }: PanelSittingsView): Html {
  const fault = typed?.field === 'dates' ? { fault: typed.fault.replaceAll('\n', ' ') } : {};
  return html`<h2>Add sittings</h2>
    ${postForm(
      frame,
      frame.address,
      html`${wordsBox(
          'dates',
          'Dates, one on each line',
          'For example, 8 December 2026. You can paste a whole schedule.',
          { value: typed?.dates ?? '', ...fault },
        )}
        ${streams.length > 0 && streamChoice(streams, typed?.stream ?? '')}
        ${box('why', 'Why, where these stand outside the panel’s rhythm (optional)', '', {
          value: typed?.why ?? '',
        })} <button name="what" value="add">Add these sittings</button>`,
      'questions',
    )}`;
}

const streamChoice = (streams: PanelSittingsView['streams'], chosen: string): Html =>
  html`<div class="field">
    <fieldset>
      <legend>Which children are they for?</legend>
      ${streams.map(
        ({ code, label }) =>
          html`<div class="choice">
            <input
              type="radio"
              id="stream-${code}"
              name="stream"
              value="${code}"
              ${code === chosen && html` checked`}
            />
            <label for="stream-${code}">${label}</label>
          </div>`,
      )}
    </fieldset>
  </div>`;

function phaseForm(
  { frame, typed }: PanelSittingsView,
  { label, clause, next }: NonNullable<PanelSittingsView['phase']>,
): Html {
  const fault = typed?.field === 'from' ? { fault: typed.fault } : {};
  const from = { value: typed?.from ?? '', ...fault };
  return html`<h2>Phase: ${label}</h2>
    ${quoted(clause)}
    ${
      next &&
      html`<p>${next.ends} The register never goes on by itself: a person says when.</p>
        ${postForm(
          frame,
          frame.address,
          html`<input type="hidden" name="phase" value="${next.code}" />
            ${box('from', `“${next.label}” begins on`, 'The day of its first sitting. For example, 10 December 2026.', from)}
            <button name="what" value="phase">Begin this phase</button>`,
          'questions',
        )}`
    }`;
}
