import { html } from './html.ts';
import type { Html } from './html.ts';
import { heldBack } from './held-back.ts';
import type { HeldBack } from './held-back.ts';
import { formPage } from './form-page.ts';
import { page, postForm } from './page.ts';
import { facts, quoted } from './parts.ts';
import { box } from './plain-fields.ts';
import { notHeardPart } from './not-heard-part.ts';
import type { NotHeardView } from './not-heard-part.ts';
import { stepForm } from './own-steps.ts';
import type { OwnStepView } from './own-steps.ts';
import type { Frame } from './view.ts';

export type ActionView = {
  readonly frame: Frame;
  readonly reference: string;
  readonly what: string;
  readonly owner: string;
  /** "Wednesday 2 December 2026", or that none was agreed. */
  readonly due: string;
  readonly clause: string;
  /** The day it was done, in words, once it is. */
  readonly done?: string;
  readonly retry?: { readonly on: string; readonly fault: string };
};

/** One action agreed at a sitting, for whoever has to do it. Source: CPR-2.5. */
export function actionPage(view: ActionView): string {
  const heading = `Your action for ${view.reference}`;
  const { retry } = view;
  return formPage(
    view.frame,
    heading,
    retry ? [{ field: 'on', words: retry.fault }] : [],
    html`${facts([
      ['Action', view.what],
      ['For', view.owner],
      ['Due', view.due],
      ['Done', view.done ?? 'Not yet'],
    ])}
    ${quoted(view.clause)} ${view.done === undefined && doneForm(view)}`,
  );
}

function doneForm({ frame, retry }: ActionView): Html {
  const typed = retry ? { value: retry.on, fault: retry.fault } : {};
  return postForm(
    frame,
    frame.address,
    html`${box('on', 'Day it was done', 'For example, 2 December 2026.', typed)}
      <button>It is done</button>`,
    'questions',
  );
}

export type RecordPageView = {
  readonly frame: Frame;
  readonly reference: string;
  /** "Wednesday 25 November 2026" */
  readonly sitting: string;
  readonly filer: string;
  /** Where the record is opened; absent until it is made. */
  readonly document: string | undefined;
  readonly clause: string;
  /** What people call the case system. */
  readonly system: string;
  /** Whether records of this panel are filed there. */
  readonly isFiled: boolean;
  /** Steps of the panel's own that are said here. */
  readonly steps: readonly OwnStepView[];
  /** By whom and when, once it is filed. */
  readonly filed?: string;
  /** What may tell of another child, where it is held back for that. */
  readonly held?: HeldBack;
  /** Who passed such lines, why and when. */
  readonly passed?: string;
  /** A later version of the minutes says that the child was not heard. */
  readonly notHeard?: NotHeardView;
  /** What attendance says since it was made, and it does not. */
  readonly since?: string;
  /** Why it was not taken. */
  readonly fault?: string;
};

const sinceForm = (frame: Frame, since: string): Html =>
  postForm(
    frame,
    frame.address,
    html`<h2>Attendance was marked after this record was made</h2>
      <p>${since}</p>
      <p>
        The record was made before, and is locked. If it is to say so, reopen the minutes and write
        it there: a later version follows.
      </p>
      <input type="hidden" name="step" value="attendance-seen" />
      <button>I have looked: the record stays as it is</button>`,
    'questions',
  );

const filedBy = ({ isFiled, filer }: RecordPageView): readonly (readonly [string, string])[] =>
  isFiled ? [['To be filed by', filer]] : [];

const filed = ({ isFiled, system, filed: words }: RecordPageView) =>
  isFiled ? [[`Filed on ${system}`, words ?? 'Not yet'] as const] : [];

const asksWhetherFiled = ({ isFiled, filed: words, held, notHeard }: RecordPageView): boolean =>
  isFiled && words === undefined && !held && !notHeard;

const filingForm = ({ frame, system }: RecordPageView): Html =>
  postForm(
    frame,
    frame.address,
    html`<h2>Is it filed on ${system}?</h2>
      <p>Only what you say here counts: the register cannot look into ${system}.</p>
      <button>Yes, it is filed</button>`,
    'questions',
  );

/** One child's record, for whoever files it on the case system. Source: CPR-5.3a. */
export function recordPage(view: RecordPageView): string {
  const heading = `The record of ${view.reference}`;
  return page(
    view.frame,
    view.fault === undefined ? heading : `Error: ${heading}`,
    html`${view.fault !== undefined && html`<div class="faults" role="alert"><p>${view.fault}</p></div>`}
      <h1>${heading}</h1>
      ${facts([
        ['Sitting', view.sitting],
        ...filedBy(view),
        [
          'Record',
          view.document
            ? html`<a href="${view.document}">Open the record</a>`
            : view.held
              ? 'Held back: see below'
              : view.notHeard
                ? 'Not made'
                : 'Being made',
        ],
        ...(view.passed === undefined ? [] : [['Lines passed', view.passed] as const]),
        ...filed(view),
        ...view.steps.map(({ label, done }) => [label, done ?? 'Not yet'] as const),
      ])}
      ${view.isFiled && quoted(view.clause)} ${view.held && heldBack(view.frame, view.held)}
      ${view.notHeard && notHeardPart(view, view.notHeard)}
      ${view.since !== undefined && sinceForm(view.frame, view.since)}
      ${asksWhetherFiled(view) && filingForm(view)}
      ${view.steps.filter(({ done }) => done === undefined).map((step) => stepForm(view.frame, step))}`,
  );
}
