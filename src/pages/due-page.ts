import { dueChildRow } from './due-child-row.ts';
import type { DueChild } from './due-child-row.ts';
import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { formPage } from './form-page.ts';
import { postForm } from './page.ts';
import { quoted } from './parts.ts';
import { box, select } from './plain-fields.ts';
import type { Frame } from './view.ts';

export type DueCohort = {
  readonly code: string;
  readonly label: string;
  readonly clause: string;
  /** "Three sittings …" in words. */
  readonly summary: string;
  readonly children: readonly DueChild[];
  /** Coming sittings with their room, the one that is meant first: key and words. */
  readonly sittings: readonly (readonly [key: string, words: string])[];
};

export type DueView = {
  readonly frame: Frame;
  readonly panel: string;
  /** Where dates of sittings are typed. */
  readonly plan: string;
  readonly cohorts: readonly DueCohort[];
  /** What can be settled: "code child" and words. */
  readonly toSettle: readonly (readonly [value: string, words: string])[];
  /** Every cohort of the panel, for whom somebody adds by hand. */
  readonly choices: readonly (readonly [code: string, label: string])[];
  /** What may be discussed; none, or one, is not asked. */
  readonly requestTypes: readonly (readonly [value: string, label: string])[];
  readonly fault?: string;
};

/** Who is due before a panel, cohort by cohort, with ticks to put them down. Source: NS-3.3. Source: NS-8.4. */
export function duePage(view: DueView): string {
  const { frame, panel, cohorts, fault } = view;
  const heading = `Who is due: ${panel}`;
  return formPage(
    frame,
    heading,
    fault === undefined ? [] : [{ field: 'main', words: fault }],
    html`${cohorts.map((cohort) => cohortPart(view, cohort))} ${settlePart(view)} ${addPart(view)}`,
  );
}

function cohortPart(view: DueView, cohort: DueCohort): Html {
  const { code, label, clause, summary, children } = cohort;
  return html`<section aria-labelledby="cohort-${code}">
    <h2 id="cohort-${code}">${label}</h2>
    ${quoted(clause)}
    ${
      children.length === 0
        ? html`<p>Nobody belongs to it now.</p>`
        : html`<p>${summary}</p>
            ${cohortForm(view, cohort)}`
    }
  </section>`;
}

function cohortForm(view: DueView, cohort: DueCohort): Html {
  const { frame } = view;
  const { code, label, children } = cohort;
  return postForm(
    frame,
    frame.address,
    html`<input type="hidden" name="do" value="put-down" />
      <input type="hidden" name="cohort" value="${code}" />
      <div class="wide" role="region" tabindex="0" aria-label="Children: ${label}">
        <table>
          <caption>
            ${label}
          </caption>
          <thead>
            <tr>
              <th scope="col">LCS number</th>
              <th scope="col">Initials</th>
              <th scope="col">Date of birth</th>
              <th scope="col">Belongs to it</th>
              <th scope="col">To be heard by</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            ${children.map((child) => dueChildRow(code, child))}
          </tbody>
        </table>
      </div>
      ${children.some(({ isToCome }) => isToCome) && howToPutDown(view, cohort)}`,
    'questions',
  );
}

/** Asked only while somebody can be put down. Whoever finds boxes ticked is told why they are. */
const howToPutDown = (
  { requestTypes, plan }: DueView,
  { code, children, sittings }: DueCohort,
): Html =>
  html`${
    children.some(({ isNext }) => isNext) &&
    html`<p>Ticked are those who fit into the next sitting. Untick whom you do not mean.</p>`
  }
  ${
    sittings.length === 0
      ? html`<p>No coming sitting is planned. <a href="${plan}">Type its dates</a></p>`
      : html`${select(`sitting-${code}`, 'sitting', 'Sitting', sittings)}
          ${
            requestTypes.length > 1 &&
            select(`type-${code}`, 'requestType', 'What is to be discussed', requestTypes)
          } <button>Put down those ticked</button>`
  }`;

const settlePart = ({ frame, toSettle }: DueView): Shown =>
  toSettle.length > 0 &&
  html`<section aria-labelledby="settle">
    <h2 id="settle">Say that it is settled</h2>
    <p>
      A decision that ends an interval, something that now stands, or a child who leaves the
      tracker. It is logged with your name.
    </p>
    ${postForm(
      frame,
      frame.address,
      html`<input type="hidden" name="do" value="settle" />
        ${select('line', 'line', 'Child and reason', toSettle)}
        ${box('settled', 'What was decided, or where it stands', 'No name.')}
        <button>It is settled</button>`,
      'questions',
    )}
  </section>`;

const addPart = ({ frame, choices }: DueView): Html =>
  html`<section aria-labelledby="add">
    <h2 id="add">Add a young person by hand</h2>
    <p>
      Somebody the extract lacks, who came late into care, or who returns. Initials, date of birth
      and addresses count only where the register does not know the LCS number.
    </p>
    ${postForm(
      frame,
      frame.address,
      html`<input type="hidden" name="do" value="add" />
        ${select('add-to', 'cohort', 'Cohort', choices)}
        ${box('number', 'LCS number', '6 to 8 digits.')} ${box('why', 'Why', 'No name.')}
        ${box('initials', 'Initials', 'Like A.B.')}
        ${box('born', 'Date of birth', 'For example, 31 August 2010.')}
        ${box('worker', 'Worker: address', '')} ${box('manager', 'Manager: address', '')}
        <button>Add</button>`,
      'questions',
    )}
  </section>`;
