import { aboutPart } from './about-panel.ts';
import type { AboutPanel } from './about-panel.ts';
import { answerInWords } from '../forms/answer-in-words.ts';
import { isAsked, isBlank } from '../forms/tidy-answers.ts';
import { boxesFor } from '../forms/typed-answers.ts';
import { formFields } from './form-fields.ts';
import type { Filled } from './form-fields.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { page, postForm } from './page.ts';
import { deadline, facts, faultList, lines, quoted, textArea } from './parts.ts';
import type { Deadline, Frame } from './view.ts';

/** The sitting a request would be heard at. */
export type Hearing = {
  readonly panel: string;
  /** "Wednesday 25 November 2026" */
  readonly day: string;
  readonly cutOff: Deadline;
  /** The cut-off has passed: the chair will be asked, and this clause says so. */
  readonly late?: string;
};

export type ReferralFormView = Filled & {
  readonly frame: Frame;
  /** When this form was opened: what is sent twice from one form counts once. */
  readonly begun: string;
  readonly hearing?: Hearing;
  /** The panel it goes to, where there are several to choose from. */
  readonly panel?: string;
  /** What the panel is for, and what is written for those who present. */
  readonly about?: AboutPanel;
  /** Present on an amendment: the reference whose request it takes the place of. */
  readonly amends?: string;
  /** The page was older than the running program: nothing was taken, everything typed is kept. */
  readonly stale?: boolean;
  /** Where the form is sent, when that is not the address it is shown at. */
  readonly action?: string;
  /** The Doc this form is kept in, once it was saved. */
  readonly draft?: string;
  /** What is said of drafts above the form: those there are, the one this is, or why it was not saved. */
  readonly aboutDrafts?: Html;
};

/** The request form: empty, or as it was typed with everything that is wrong, or prefilled to amend. */
export function referralFormPage(view: ReferralFormView): string {
  const heading = headingOf(view);
  const faults = view.faults.map(({ field, fault, mend }) => ({
    field,
    words: `${fault} ${mend}`,
  }));
  return page(
    view.frame,
    faults.length > 0 ? `Error: ${heading}` : heading,
    html`${faults.length > 0 && faultList(faults)}
      ${view.stale && html`<div class="notice" role="alert"><p>This page was too old to be taken. What you typed is kept below: press the button again.</p></div>`}
      <h1>${heading}</h1>
      ${view.about && aboutPart(view.about)} ${view.aboutDrafts}
      <p>
        An empty section does not stop you sending. It is listed, and the request comes back to you
        until it is filled or accepted as it stands.
      </p>
      ${view.hearing && hearing(view.hearing)}
      ${postForm(
        view.frame,
        view.action ?? view.frame.address,
        html`${begunBox(view)}${formFields(view, ['lateReason'])}<button name="step" value="check">
            Continue
          </button>
          ${saveButton}`,
        'questions',
      )}`,
  );
}

function headingOf({ amends, panel }: ReferralFormView): string {
  if (amends !== undefined) return `Change the request ${amends}`;
  return panel === undefined ? 'Refer a child' : `Refer a child to the ${panel}`;
}

const hearing = (view: Hearing): Html =>
  html`<div class="notice">
    <h2>Next sitting: ${view.panel}, ${view.day}</h2>
    ${deadline(view.cutOff)}
    ${
      view.late &&
      html`<p>
          <strong>You are past the cut-off. The chair will be asked.</strong> Say in the next box
          why the request is late: the chair will read it.
        </p>
        ${quoted(view.late)}`
    }
  </div>`;

export type CheckView = ReferralFormView & {
  /** Labels of sections left empty. */
  readonly missing: readonly string[];
};

/** "Check your answers": all that will be sent, and what is still empty, before it is sent. */
export function checkAnswersPage(view: CheckView): string {
  const shown = view.fields.filter(
    (field) => field.kind !== 'hidden' && isAsked(field, view.typed),
  );
  return page(
    view.frame,
    'Check your answers',
    html`<h1>Check your answers</h1>
      ${view.missing.length > 0 && incomplete(view.missing)}
      ${view.hearing?.late && lateNotice(view.typed['lateReason'])}
      ${facts(shown.map((field) => [field.label, lines(answerInWords(field, view.typed[field.id]))]))}
      ${postForm(
        view.frame,
        view.frame.address,
        html`${begunBox(view)}${Object.entries(boxesFor(view.fields, view.typed)).map(hiddenBox)}
          <button name="step" value="send">Send to the panel</button>
          <button class="second" name="step" value="change">Change an answer</button>
          ${saveButton}`,
      )}`,
  );
}

const incomplete = (missing: readonly string[]): Html =>
  html`<div class="notice">
    <h2>Still empty</h2>
    <ul>
      ${missing.map((label) => html`<li>${label}</li>`)}
    </ul>
    <p>You can send it now and fill these later, but the request is complete only then.</p>
  </div>`;

const lateNotice = (reason: string | undefined): Html =>
  html`<div class="notice">
    <h2>You are past the cut-off</h2>
    <p>
      The chair or vice chair is asked whether it may be heard.
      ${
        reason === undefined || isBlank(reason)
          ? 'You have not said why it is late: press “Change an answer” to tell them.'
          : 'They read why it is late.'
      }
    </p>
  </div>`;

const begunBox = ({ begun, draft }: ReferralFormView): Html =>
  html`<input type="hidden" name="begun" value="${begun}" />${
      draft !== undefined && html`<input type="hidden" name="draft" value="${draft}" />`
    }`;

const saveButton = html`<button class="second" name="step" value="save">
  Save and come back later
</button>`;

/** An answer carried through the check page: a text area, since an input would take its line breaks out. */
const hiddenBox = ([name, value]: readonly [string, string]): Html =>
  textArea(html`name="${name}" hidden`, value);
