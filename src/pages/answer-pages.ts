import { html } from './html.ts';
import type { Html } from './html.ts';
import { formPage } from './form-page.ts';
import { postForm } from './page.ts';
import { deadline, facts, quoted, tag } from './parts.ts';
import type { Fault } from './parts.ts';
import { wordsBox } from './plain-fields.ts';
import type { Deadline, Frame } from './view.ts';

/** A yes or no that was given, and by whom and when, in words. */
export type GivenAnswer = {
  readonly words: string;
  /** What they did, where it is no answer: "Reopened". */
  readonly did?: string;
  readonly by: string;
  readonly at: string;
  readonly why: string;
  /** Fingerprint of the text it was given to. */
  readonly text?: string;
};

/** What was typed into an answer that could not be taken. */
export type Retry = { readonly why: string; readonly fault: string };

export const given = (answer: GivenAnswer): Html =>
  html`<div class="notice">
    <h2>${answer.words}</h2>
    <p>${answer.did ?? 'Answered'} by ${answer.by}, ${answer.at}.</p>
    ${answer.why !== '' && html`<p>${answer.why}</p>`}
    ${answer.text && html`<p class="hint">Fingerprint of the text approved: ${answer.text}</p>`}
  </div>`;

export const faultsOf = (retry: Retry | undefined): readonly Fault[] =>
  retry ? [{ field: 'why', words: retry.fault }] : [];

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
  return formPage(
    view.frame,
    heading,
    faultsOf(view.retry),
    html`${facts([
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

export const typedOf = (
  retry: Retry | undefined,
): { readonly value: string; readonly fault?: string } =>
  retry ? { value: retry.why, fault: retry.fault } : { value: '' };

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
  return formPage(
    view.frame,
    heading,
    faultsOf(view.retry),
    html`<p>It is taken off the agenda. The record that it was made stays. ${view.until}</p>
      ${postForm(
        view.frame,
        view.frame.address,
        html`${wordsBox('why', 'Why it is withdrawn', 'One sentence. Leave out names.', typedOf(view.retry))}
          <button>Withdraw the request</button>`,
        'questions',
      )}`,
  );
}
