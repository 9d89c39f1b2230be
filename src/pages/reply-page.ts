import type { CoverGiven } from '../core/attendance/cover.ts';
import type { AttendanceReply } from '../core/register/register.ts';
import { answerWords } from '../core/attendance/reply-words.ts';
import type { CellChoice } from './cell-form.ts';
import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { formPage } from './form-page.ts';
import { postForm } from './page.ts';
import { facts, quoted, signedTag } from './parts.ts';
import type { Frame } from './view.ts';

/** What stands in the boxes of the form: an answer that is none yet is empty. */
export type ReplyTyped = {
  readonly answer: AttendanceReply['answer'] | '';
  readonly cover: CoverGiven;
};

export type ReplyFault = { readonly field: ReplyField; readonly words: string };
export type ReplyField = 'answer' | 'cover' | 'coverName' | 'coverRole';

export type ReplyView = {
  readonly frame: Frame;
  /** Whom the administrator answers for; absent where one answers for oneself. */
  readonly forWhom?: string;
  readonly panel: string;
  /** "Wednesday 25 November 2026" */
  readonly day: string;
  readonly from: string;
  /** What this person presents: nobody else's item stands here. */
  readonly items: readonly {
    readonly reference: string;
    readonly initials: string;
    readonly time: string;
  }[];
  /** The reply so far: sign and words. */
  readonly state: string;
  /** Who gave it and when; empty where nobody did. */
  readonly answered: string;
  readonly clause: string;
  /** Why no reply is taken any more. */
  readonly closed?: string;
  /** Who of People can be chosen as cover. */
  readonly people: readonly CellChoice[];
  readonly typed: ReplyTyped;
  readonly faults: readonly ReplyFault[];
};

/** Will you come? Coming, sending cover and who, or not coming. Source: CPR-2.3. */
export function replyPage(view: ReplyView): string {
  const heading = `Will ${view.forWhom ?? 'you'} come on ${view.day}?`;
  return formPage(
    view.frame,
    heading,
    view.faults,
    html`${facts([
      ['Sitting', `${view.panel}, ${view.day}, from ${view.from}`],
      ...view.items.map(({ reference, initials, time }) => {
        return [`Presents at ${time}`, `${reference} (${initials})`] as const;
      }),
      ['Reply', signedTag(view.state)],
      ...(view.answered === '' ? [] : [['Answered', view.answered] as const]),
    ])}
    ${quoted(view.clause)}
    ${view.closed === undefined ? replyForm(view) : html`<p id="answer" tabindex="-1">${view.closed}</p>`}`,
  );
}

const replyForm = (view: ReplyView): Html =>
  postForm(
    view.frame,
    view.frame.address,
    html`<div class="field${faultAt(view, 'answer') && ' wrong'}">
        <fieldset${described(view, 'answer')}>
          <legend>${view.forWhom === undefined ? 'Your reply' : `Reply for ${view.forWhom}`}</legend>
          <p class="hint" id="answer-hint">It can be changed until the sitting begins.</p>
          ${error(view, 'answer')} ${answer(view, 'coming')} ${answer(view, 'cover', coverBoxes(view))}
          ${answer(view, 'not-coming')}
        </fieldset>
      </div>
      <button>Send the reply</button>`,
    'questions',
  );

function answer(view: ReplyView, value: AttendanceReply['answer'], follows?: Html): Html {
  const id = value === 'coming' ? 'answer' : `answer-${value}`;
  return html`<div class="choice">
    <input
      type="radio"
      id="${id}"
      name="answer"
      value="${value}"
      ${view.typed.answer === value && html` checked`}
    />
    <label for="${id}">${answerWords[value]}</label>
    ${follows && html`<div class="follows">${follows}</div>`}
  </div>`;
}

const coverBoxes = (view: ReplyView): Html =>
  html`<div class="field${faultAt(view, 'cover') && ' wrong'}">
      <label for="cover">Who comes instead</label>
      <p class="hint" id="cover-hint">Somebody of People. For anybody else, type below.</p>
      ${error(view, 'cover')}
      <select id="cover" name="cover" ${described(view, 'cover')}>
        <option value="">Choose a person</option>
        ${view.people.map(
          ({ value, words }) =>
            html`<option value="${value}" ${value === view.typed.cover.person && html` selected`}>
              ${words}
            </option>`,
        )}
      </select>
    </div>
    ${line(view, 'coverName', 'Their name, if not in People', view.typed.cover.name)}
    ${line(view, 'coverRole', 'Their role, if not in People', view.typed.cover.role)}`;

const line = (view: ReplyView, field: 'coverName' | 'coverRole', label: string, value: string) =>
  html`<div class="field${faultAt(view, field) && ' wrong'}">
    <label for="${field}">${label}</label>
    ${error(view, field)}
    <input
      class="line"
      id="${field}"
      name="${field}"
      value="${value}"
      autocomplete="off"
      spellcheck="false"
      ${described(view, field)}
    />
  </div>`;

const faultAt = ({ faults }: ReplyView, field: ReplyField): string | undefined =>
  faults.find((fault) => fault.field === field)?.words;

function error(view: ReplyView, field: ReplyField): Shown {
  const words = faultAt(view, field);
  return (
    words !== undefined &&
    html`<p class="error" id="${field}-error"><span class="unseen">Error: </span>${words}</p>`
  );
}

const hinted: ReadonlySet<ReplyField> = new Set(['answer', 'cover']);

function described(view: ReplyView, field: ReplyField): Shown {
  const isWrong = faultAt(view, field) !== undefined;
  const ids = [
    ...(hinted.has(field) ? [`${field}-hint`] : []),
    ...(isWrong ? [`${field}-error`] : []),
  ];
  const invalid = isWrong && field !== 'answer' && html` aria-invalid="true"`;
  return html`${ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`}${invalid}`;
}
