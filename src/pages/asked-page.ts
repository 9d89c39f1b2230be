import type { PlanOverseer } from '../core/week/plan-overseer.ts';
import { aboutPart } from './about-panel.ts';
import type { AboutPanel } from './about-panel.ts';
import { chairPart } from './chair-part.ts';
import type { ChairPart } from './chair-part.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { formPage } from './form-page.ts';
import { postForm } from './page.ts';
import { facts, quoted, signedTag } from './parts.ts';
import { line } from './plain-fields.ts';
import type { Frame } from './view.ts';

export type AskedRow = {
  readonly code: string;
  readonly label: string;
  readonly clause: string;
  /** Sign and words. */
  readonly state: string;
  /** Who answered, when and with which words; empty where nobody did. */
  readonly answered: string;
  /** Whom it is asked of; empty where nobody is named. */
  readonly owners: string;
  /** What whoever looks may answer; nothing where they may not. */
  readonly answers: readonly string[];
  /** A day belongs to it. */
  readonly dated: boolean;
  /** Who alone reads it; empty where everybody does who sees this page. */
  readonly inside: string;
};

/** Why an answer was not taken, of which form, and what was typed there: it stands in the form again. */
export type AskedFault = {
  readonly of: string;
  readonly words: string;
  readonly answer: string;
  readonly on: string;
  readonly note: string;
};

export type AskedView = {
  readonly frame: Frame;
  readonly reference: string;
  readonly initials: string;
  readonly panel: string;
  /** The sitting it is to be heard at; empty while it has none. */
  readonly day: string;
  readonly about: AboutPanel;
  /** Who oversees the young person's plan; absent where the panel's file does not say. */
  readonly overseer: PlanOverseer | undefined;
  readonly rows: readonly AskedRow[];
  readonly chair: ChairPart | undefined;
  /** Guests of the item, where the panel knows any and whoever looks asks them. */
  readonly guests: { readonly clause: string; readonly asked: string } | undefined;
  readonly fault?: AskedFault;
};

/** What a panel asks about one child, for whoever can answer. Source: LCLH-4.3. Source: NS-5.1. Source: BC-A14. */
export function askedPage(view: AskedView): string {
  const { frame, reference, initials, panel, day, overseer, rows, chair, guests, fault } = view;
  const heading = `What is asked about ${reference}`;
  return formPage(
    frame,
    heading,
    fault ? [{ field: idOf(fault.of), words: whatIsWrong(rows, fault) }] : [],
    html`${facts([
      ['Child', initials],
      ['Panel', panel],
      ['To be heard', day === '' ? 'Not listed yet' : day],
      ...(overseer ? [[overseer.label, overseer.words] as const] : []),
    ])}
    ${aboutPart(view.about)} ${overseer && overseer.clause !== '' && quoted(overseer.clause)}
    ${rows.length === 0 && html`<p>The panel asks nothing more about this child.</p>`}
    ${rows.map((row) => oneRow(frame, row, fault?.of === row.code ? fault : undefined))}
    ${chair && chairPart(frame, chair)} ${guests && guestPart(frame, guests)}`,
  );
}

const idOf = (code: string): string => `asked-${code.replace(/[^\w-]/g, '-')}`;

/** The page is long: of several answers it is said which. */
function whatIsWrong(rows: readonly AskedRow[], { of, words }: AskedFault): string {
  const row = rows.find(({ code }) => code === of);
  return row ? `${row.label}: ${words}` : words;
}

const oneRow = (frame: Frame, row: AskedRow, fault: AskedFault | undefined): Html =>
  html`<section aria-labelledby="${idOf(row.code)}">
    <h2 id="${idOf(row.code)}" tabindex="-1">${row.label}</h2>
    <p>${signedTag(row.state)} ${row.answered}</p>
    ${html`<p class="hint">${askedOf(row)}</p>`} ${row.inside !== '' && html`<p>${row.inside}</p>`}
    ${quoted(row.clause)} ${row.answers.length > 0 && answerForm(frame, row, fault)}
  </section>`;

/** Nobody may hold the seat that is asked: whoever reads that is not left to look for a name. */
const askedOf = ({ owners }: AskedRow): string =>
  owners === ''
    ? 'Nobody is named for this yet: the panel administrator answers.'
    : `Asked of ${owners}`;

function answerForm(
  frame: Frame,
  { code, label, answers, dated }: AskedRow,
  typed: AskedFault | undefined,
): Html {
  const id = idOf(code);
  return postForm(
    frame,
    frame.address,
    html`<input type="hidden" name="do" value="say" />
      <input type="hidden" name="code" value="${code}" />
      <fieldset>
        <legend>Your answer</legend>
        ${answers.map((answer, index) => choice(`${id}-${index}`, answer, answer === typed?.answer))}
      </fieldset>
      ${dated && line(`${id}-on`, 'on', 'When it was (optional)', 'For example, 2 December 2026.', typed?.on)}
      ${line(`${id}-note`, 'note', 'In a few words (optional)', 'By whom, or a reason. No name of a child.', typed?.note)}
      <button>Save<span class="unseen">: ${label}</span></button>`,
    'questions',
  );
}

const choice = (id: string, answer: string, chosen: boolean): Html =>
  html`<div class="choice">
    <input type="radio" id="${id}" name="answer" value="${answer}" ${chosen && html` checked`} />
    <label for="${id}">${answer}</label>
  </div>`;

const guestPart = (frame: Frame, { clause, asked }: NonNullable<AskedView['guests']>): Html =>
  html`<section aria-labelledby="asked-guest">
    <h2 id="asked-guest" tabindex="-1">Guests of this item</h2>
    ${quoted(clause)}
    <p>${asked === '' ? 'Nobody was asked.' : `Asked: ${asked}.`}</p>
    ${postForm(
      frame,
      frame.address,
      html`<input type="hidden" name="do" value="guest" />
        ${line('guest-person', 'person', 'Address', 'They hear of this item alone, and see its paper if they are in People.')}
        <button>Ask them to this item</button>`,
      'questions',
    )}
  </section>`;
