import { cellForm, whatWasDone } from './cell-form.ts';
import type { CellView } from './cell-form.ts';
import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { recorded } from './item-differences.ts';
import type { ItemDifference } from './item-differences.ts';
import { page, postForm } from './page.ts';
import { deadline, facts, faultList, quoted, tag } from './parts.ts';
import { wordsBox } from './plain-fields.ts';
import type { Deadline, Frame } from './view.ts';

/** A yes or no that was given, and by whom and when, in words. */
export type GivenAnswer = {
  readonly words: string;
  readonly by: string;
  readonly at: string;
  readonly why: string;
  /** Fingerprint of the text it was given to. */
  readonly text?: string;
};

/** What was typed into an answer that could not be taken. */
export type Retry = { readonly why: string; readonly fault: string };

const given = (answer: GivenAnswer): Html =>
  html`<div class="notice">
    <h2>${answer.words}</h2>
    <p>Answered by ${answer.by}, ${answer.at}.</p>
    ${answer.why !== '' && html`<p>${answer.why}</p>`}
    ${answer.text && html`<p class="hint">Fingerprint of the text approved: ${answer.text}</p>`}
  </div>`;

const withFault = (heading: string, retry: Retry | undefined): string =>
  retry ? `Error: ${heading}` : heading;

const faultOf = (retry: Retry | undefined): Shown =>
  retry && faultList([{ field: 'why', words: retry.fault }]);

export type PermissionView = {
  readonly frame: Frame;
  readonly reference: string;
  readonly initials: string;
  readonly requestType: string;
  readonly receivedAt: string;
  readonly lateReason: string;
  readonly sitting: string;
  readonly cutOff: Deadline | undefined;
  readonly agendaDue: Deadline | undefined;
  readonly clause: string;
  readonly answer?: GivenAnswer;
  /** Whoever looks is the chair or vice chair. */
  readonly mayAnswer: boolean;
  readonly retry?: Retry;
};

/**
 * The chair's or vice chair's page for a late request: Yes or No, and why. Silence is shown as
 * silence, never as consent.
 *
 * Source: CPR-4.4.
 */
export function permissionPage(view: PermissionView): string {
  const heading = `Late request ${view.reference}: may it be heard?`;
  return page(
    view.frame,
    withFault(heading, view.retry),
    html`${faultOf(view.retry)}
      <h1>${heading}</h1>
      ${facts([
        ['Child', view.initials],
        ['Request', view.requestType],
        ['Received', view.receivedAt],
        ['Why it is late', view.lateReason || 'No reason was given'],
        ['For the sitting on', view.sitting],
      ])}
      ${view.cutOff && deadline(view.cutOff)} ${view.agendaDue && deadline(view.agendaDue)}
      ${quoted(view.clause)} ${view.answer ? given(view.answer) : permissionForm(view)}`,
  );
}

const permissionForm = (view: PermissionView): Html =>
  html`<p>${tag('waiting', 'Not answered')} Until somebody answers, it is not listed.</p>
    ${
      view.mayAnswer &&
      postForm(
        view.frame,
        view.frame.address,
        html`${wordsBox('why', 'Why', 'One or two sentences. Leave out names.', typedOf(view.retry))}
          <button name="answer" value="yes">Yes, it may be heard</button>
          <button class="second" name="answer" value="no">No, the next sitting</button>`,
        'questions',
      )
    }`;

const typedOf = (retry: Retry | undefined): { readonly value: string; readonly fault?: string } =>
  retry ? { value: retry.why, fault: retry.fault } : { value: '' };

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
  readonly differences?: readonly ItemDifference[];
  /** Whoever looks may undo the last reading back. */
  readonly mayUndo: boolean;
  /** Every approval, the last first. */
  readonly approvals: readonly GivenAnswer[];
  /** Why final minutes are being worked on again. */
  readonly reopened?: GivenAnswer;
  /** Whoever looks may reopen them. */
  readonly mayReopen: boolean;
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
    withFault(heading, view.retry),
    html`${view.retry?.approving ? refusal(view, view.retry) : faultOf(view.retry)}
      <h1>${heading}</h1>
      <p>
        ${view.document ? html`<a class="button" href="${view.document}">Open the minutes</a>` : 'The minutes have not been made yet.'}
      </p>
      <p><a href="${view.sitting}">The sitting: agenda, attendance, who presided</a></p>
      ${view.faults.length > 0 && unread(view)} ${view.reopened && given(view.reopened)}
      ${view.differences && recorded(view.differences, view.faults.length === 0)}
      ${view.returned && given(view.returned)} ${view.asks && approvalForm(view)}
      ${view.approvals.map(given)} ${view.mayReopen && reopenForm(view)}
      ${view.commands.length > 0 && commands(view)} ${view.mayUndo && undoForm(view)}
      <h2>Deadlines</h2>
      ${view.deadlines.map(deadline)}`,
  );
}

/** Leads to the list of what is in the way, else to the button that was pressed. */
const refusal = ({ faults }: MinutesView, { fault }: Retry): Html =>
  faultList([{ field: faults.length > 0 ? 'lacking' : 'approve', words: fault }]);

/** A longer list is folded away for those who do not answer by it: minutes not yet begun lack everything. */
const mostOpen = 8;

function unread({ faults, asks, commands: offered }: MinutesView): Html {
  const mayBeSent = offered.some(({ column }) => column === 'sendDraft');
  return html`<div class="notice" id="lacking">
    <h2>The minutes cannot be read back yet</h2>
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

const undoForm = (view: MinutesView): Html =>
  postForm(
    view.frame,
    view.frame.address,
    html`<button class="second" name="answer" value="undo">Undo the last reading back</button>`,
  );

const commands = (view: MinutesView): Html =>
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

export type WithdrawView = {
  readonly frame: Frame;
  readonly reference: string;
  /** Until when it can be done, in a sentence. */
  readonly until: string;
  readonly retry?: Retry;
};

/** Taking a request back, with the reason that is kept. */
export function withdrawPage(view: WithdrawView): string {
  const heading = `Withdraw the request ${view.reference}`;
  return page(
    view.frame,
    withFault(heading, view.retry),
    html`${faultOf(view.retry)}
      <h1>${heading}</h1>
      <p>It is taken off the agenda. The record that it was made stays. ${view.until}</p>
      ${postForm(
        view.frame,
        view.frame.address,
        html`${wordsBox('why', 'Why it is withdrawn', 'One sentence. Leave out names.', typedOf(view.retry))}
          <button>Withdraw the request</button>`,
        'questions',
      )}`,
  );
}
