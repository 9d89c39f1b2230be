import { html } from './html.ts';
import type { Html } from './html.ts';
import { formPage } from './form-page.ts';
import { postForm } from './page.ts';
import { lines, quoted, signedTag, table } from './parts.ts';
import { box, wordsBox } from './plain-fields.ts';
import type { Frame } from './view.ts';

export type ReportView = {
  readonly frame: Frame;
  readonly panel: string;
  readonly label: string;
  /** Whom it is given to. */
  readonly to: string;
  readonly clause: string;
  /** "October to December 2026" */
  readonly period: string;
  /** The first day of the period, as the form gives it back. */
  readonly from: string;
  /** Other periods: address and words. */
  readonly others: readonly (readonly [path: string, words: string])[];
  /** Sign and words: whether it was given for this period. */
  readonly state: string;
  /** What was recommended when it was given; empty where nothing was. */
  readonly recommendations: string;
  /** "4 sittings were held." */
  readonly held: string;
  /** By name of the report, its lines as sentences. */
  readonly parts: readonly { readonly name: string; readonly sentences: readonly string[] }[];
  readonly fault?: {
    readonly words: string;
    readonly on: string;
    readonly recommendations: string;
  };
};

/**
 * How a panel did in a period, to be given to somebody: figures of the register, and of no child. It can be copied
 * or printed as it stands. Source: NS-7.8. Source: BC-8.5.
 */
export function reportPage(view: ReportView): string {
  const { frame, panel, label, to, clause, period, state, held, parts, fault } = view;
  const heading = `${label}: ${panel}, ${period}`;
  return formPage(
    frame,
    heading,
    fault ? [{ field: 'on', words: fault.words }] : [],
    html` <p>For: ${to}. ${signedTag(state)}</p>
      ${quoted(clause)}
      <p>
        No name, no initials and no reference of a child stands here. A count of children from 1 to
        4 reads <em>Fewer than 5</em>.
      </p>
      <h2>Sittings</h2>
      <p>${held}</p>
      ${parts.map(
        ({ name, sentences }) =>
          html`<h2>${name}</h2>
            <ul>
              ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>`,
      )}
      ${parts.length === 0 && html`<p>The register has nothing to tell of this period.</p>`}
      <h2>Recommendations</h2>
      <p>
        ${view.recommendations === '' ? 'None is recorded for this period.' : lines(view.recommendations)}
      </p>
      ${givenForm(view)} ${otherPeriods(view)}`,
  );
}

const givenForm = ({ frame, from, recommendations, fault }: ReportView): Html =>
  html`<h2>Say that it was given</h2>
    ${postForm(
      frame,
      frame.address,
      html`<input type="hidden" name="from" value="${from}" />
        ${box('on', 'On which day', 'For example, 2 December 2026.', { value: fault?.on ?? '' })}
        ${wordsBox(
          'recommendations',
          'Recommendations to improve services (optional)',
          'They stand on this page from then on. No name, no initials, no reference.',
          { value: fault?.recommendations ?? recommendations },
        )}
        <button>It was given</button>`,
      'questions',
    )}`;

const otherPeriods = ({ others }: ReportView): Html =>
  html`<h2>Other periods</h2>
    ${table(
      'Other periods',
      ['Period'],
      others.map(([path, words]) => [html`<a href="${path}">${words}</a>`]),
      'There are none.',
    )}`;
