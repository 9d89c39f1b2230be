import type { ReadDifference } from '../core/minutes/reading-differences.ts';
import { faultsOf, given, typedOf } from './answer-pages.ts';
import type { GivenAnswer, Retry } from './answer-pages.ts';
import { cellForm, whatWasDone } from './cell-form.ts';
import type { CellView } from './cell-form.ts';
import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { comparison, recorded } from './item-differences.ts';
import { page, postForm } from './page.ts';
import { deadline, faultList } from './parts.ts';
import { wordsBox } from './plain-fields.ts';
import type { Deadline, Frame } from './view.ts';

export type MinutesView = {
  readonly frame: Frame;
  readonly panel: string;
  readonly day: string;
  /** The page of the sitting. */
  readonly sitting: string;
  /** Where the minutes are opened; absent until they are made. */
  readonly document: string | undefined;
  readonly deadlines: readonly Deadline[];
  /** The draft is with the chair: this page asks. */
  readonly asks: boolean;
  /** What stands in the way of approval, by place: nothing is approved while there is any. */
  readonly faults: readonly string[];
  /** Fingerprint of the text that this page is about; empty where none was read. */
  readonly text?: string;
  /** The administrator's: sending the draft, reading the minutes back. */
  readonly commands: readonly CellView[];
  readonly answered: string;
  readonly returned?: GivenAnswer;
  /** What the register would say otherwise than now, child by child. */
  readonly differences?: readonly ReadDifference[];
  /** Children of whom the register says already what the minutes say. */
  readonly alike?: readonly string[];
  /** What of who was there cannot be read: nothing waits for it. */
  readonly unmarked?: readonly string[];
  /** What final minutes say of who was there, for whoever may take or leave it. */
  readonly proposed?: readonly ReadDifference[];
  /** What a later version left to the administrator, since a child was heard after all, or was not. */
  readonly turned?: readonly string[];
  /** Whoever looks may take what is shown: its fingerprint. */
  readonly takes?: string;
  /** Whoever looks may undo the last reading back. */
  readonly mayUndo: boolean;
  /** Every approval, the last first. */
  readonly approvals: readonly GivenAnswer[];
  /** Why final minutes are being worked on again. */
  readonly reopened?: GivenAnswer;
  /** Whoever looks may reopen them. */
  readonly mayReopen: boolean;
  /** Before the sitting begins: what was left in the minutes, since somebody had written there. */
  readonly early?: readonly string[];
  /** What could not be taken; an approval is refused at the top, for the box asks something else. */
  readonly retry?: Retry & { readonly approving?: true };
};

/**
 * The chair's page for the minutes: approve as final, or return for edits and say what needs to be
 * changed. The text itself is changed in the document, of which there is one.
 *
 * Source: CPR-5.2b.
 */
export function minutesPage(view: MinutesView): string {
  const heading = `Minutes of the ${view.panel}, ${view.day}`;
  return page(
    view.frame,
    view.retry ? `Error: ${heading}` : heading,
    html`${view.retry && wrong(view, view.retry)}
      <h1>${heading}</h1>
      <p>
        ${view.document ? html`<a class="button" href="${view.document}">Open the minutes</a>` : 'The minutes have not been made yet.'}
      </p>
      <p><a href="${view.sitting}">The sitting: agenda, attendance, who presided</a></p>
      ${prepared(view)} ${view.returned && given(view.returned)}
      ${view.faults.length > 0 && unread(view)} ${view.reopened && given(view.reopened)}
      ${view.differences && recorded(view.differences, view.faults.length === 0, view.alike)}
      ${unmarked(view)} ${takeForm(view)} ${proposedForm(view)} ${turnedForm(view)}
      ${view.asks && approvalForm(view)} ${view.approvals.map(given)}
      ${view.mayReopen && reopenForm(view)} ${commands(view)} ${view.mayUndo && undoForm(view)}
      ${view.deadlines.length > 0 && html`<h2>Deadlines</h2>`} ${view.deadlines.map(deadline)}`,
  );
}

const prepared = ({ early: left }: MinutesView): Shown =>
  left &&
  html`<p>
      You can prepare in them. Until the sitting begins they follow the agenda, but what somebody
      wrote in them is never changed.
    </p>
    ${
      left.length > 0 &&
      html`<p>Please put this right in them by hand:</p>
        <ul>
          ${left.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>`
    }`;

/** A refused approval leads to the list of what is in the way, else to the button that was pressed. */
const wrong = ({ faults }: MinutesView, retry: NonNullable<MinutesView['retry']>): Shown =>
  retry.approving
    ? faultList([{ field: faults.length > 0 ? 'lacking' : 'approve', words: retry.fault }])
    : faultList(faultsOf(retry));

/** A longer list is folded away for those who do not answer by it: minutes not yet begun lack everything. */
function unread({ faults, asks, commands: offered }: MinutesView, mostOpen = 8): Html {
  const mayBeSent = offered.some(({ column }) => column === 'sendDraft');
  return html`<div class="notice" id="lacking">
    <h2>The minutes cannot be approved yet</h2>
    <details ${(asks || faults.length <= mostOpen) && html` open`}>
      <summary>What is still to be written or mended: ${faults.length}</summary>
      <ul>
        ${faults.map((fault) => html`<li>${fault}</li>`)}
      </ul>
    </details>
    <p>
      ${mayBeSent && 'The draft can be sent to the chair all the same. '} The minutes can be
      approved once nothing is left on this list.
    </p>
  </div>`;
}

/** The administrator’s: what is shown above is taken before the chair approves it. */
const takeForm = ({ frame, takes, differences = [] }: MinutesView): Shown =>
  takes !== undefined &&
  differences.length > 0 &&
  postForm(
    frame,
    frame.address,
    html`<input type="hidden" name="seen" value="${takes}" />
      <button class="second" name="answer" value="take">
        Take what is shown into the register
      </button>`,
  );

const unmarked = ({ unmarked: found = [] }: MinutesView): Shown =>
  found.length > 0 &&
  html`<p>Of who was there these cannot be read, and the minutes can be approved all the same:</p>
    <ul>
      ${found.map((words) => html`<li>${words}</li>`)}
    </ul>`;

const proposedForm = ({ frame, proposed }: MinutesView): Shown =>
  proposed &&
  html`<h2>What the final minutes say of who was there</h2>
    ${comparison('What would change on Attendance and Sittings', proposed, '')}
    ${postForm(
      frame,
      frame.address,
      html`<button name="answer" value="take-presence">Take it</button>
        <button class="second" name="answer" value="leave-presence">Leave what stands</button>`,
    )}`;

const turnedForm = ({ frame, turned = [] }: MinutesView): Shown =>
  turned.length > 0 &&
  html`<h2>Left to you by a later version</h2>
    <ul>
      ${turned.map((words) => html`<li>${words}</li>`)}
    </ul>
    ${postForm(frame, frame.address, html`<button name="answer" value="settle-turned">I have seen to it</button>`)}`;

const undoForm = (view: MinutesView): Html =>
  postForm(
    view.frame,
    view.frame.address,
    html`<button class="second" name="answer" value="undo">Undo the last reading back</button>`,
  );

const commands = (view: MinutesView): Shown =>
  (view.commands.length > 0 || view.answered !== '') &&
  html`<h2>For the administrator</h2>
    ${view.commands.map((cell) => cellForm(view.frame, cell))} ${whatWasDone(view.answered)}`;

const approvalForm = (view: MinutesView): Html =>
  postForm(
    view.frame,
    view.frame.address,
    html`<input type="hidden" name="text" value="${view.text}" />
      <h2>Are these minutes final?</h2>
      <button id="approve" name="answer" value="approve">Yes, approve as final</button>
      ${wordsBox('why', 'If not: what needs to be changed?', 'The administrator is mailed what you write. Leave out names.', view.retry?.approving ? { value: view.retry.why } : typedOf(view.retry))}
      <button class="second" name="answer" value="return">No, return for edits</button>`,
    'questions',
  );

const reopenForm = (view: MinutesView): Html =>
  postForm(
    view.frame,
    view.frame.address,
    html`<h2>Do they have to be changed?</h2>
      <p>
        The document is unlocked, and the chair approves the next version. What was approved stands
        until then; afterwards only what changed is sent and filed again.
      </p>
      ${wordsBox('why', 'Why the minutes are reopened', 'One sentence. It is kept with the next version. Leave out names.', typedOf(view.retry))}
      <button class="second" name="answer" value="reopen">Reopen the minutes</button>`,
    'questions',
  );
