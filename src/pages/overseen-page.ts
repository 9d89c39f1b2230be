import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { dayForm, escalationForms } from './overseen-forms.ts';
import type { ForPlan, LookLine, OverseenView } from './overseen-parts.ts';
import { formPage } from './form-page.ts';
import { postForm } from './page.ts';
import { facts, quoted, signedTag } from './parts.ts';
import { box } from './plain-fields.ts';

/** What is looked at of one child after its sitting, for its reviewing officer and whoever feeds its plan. */
export function overseenPage(view: OverseenView): string {
  const { frame, reference, fault, state } = view;
  const heading = `After the panel: ${reference}`;
  return formPage(
    frame,
    heading,
    fault === undefined ? [] : [{ field: 'main', words: fault }],
    html` <p>${signedTag(state)}</p>
      ${facts(view.facts)} ${view.plan && planPart(view, view.plan)}
      ${view.lines.length > 0 && html`<h2>Looked at in the review</h2>`}
      ${view.lines.map((line) => oneLine(view, line))} ${reviewPart(view)} ${escalationForms(view)}`,
  );
}

const planPart = (view: OverseenView, { label, clause }: NonNullable<OverseenView['plan']>): Html =>
  html`<h2>For the ${label}</h2>
    ${quoted(clause)}
    ${view.forPlan.length === 0 && html`<p>Nothing was recommended that goes into it.</p>`}
    ${view.forPlan.map((one, index) => planLine(view, label, one, index + 1))}`;

function planLine(view: OverseenView, label: string, one: ForPlan, number: number): Html {
  const { action, what, state } = one;
  const since = `since-${number}`;
  const why = `not-needed-${number}`;
  return html`<section aria-labelledby="plan-${number}">
    <h3 id="plan-${number}">${what}</h3>
    <p>${signedTag(state)}</p>
    ${
      view.feeds &&
      postForm(
        view.frame,
        view.frame.address,
        html`<input type="hidden" name="do" value="plan" />
          <input type="hidden" name="action" value="${action}" />
          <input type="hidden" name="number" value="${String(number)}" />
          ${box(since, `In the ${label} since`, 'For example, 2 December 2026.')}
          ${box(why, 'Or why it is not needed there', 'A few words. No name of a child.')}
          <button>Save<span class="unseen">: ${what}</span></button>`,
        'questions',
      )
    }
  </section>`;
}

const oneLine = (view: OverseenView, { code, label, clause, looked, isCheck }: LookLine): Html =>
  html`<section aria-labelledby="look-${code}">
    <h3 id="look-${code}">${label}</h3>
    <p>${looked === '' ? 'Not looked at yet' : looked}</p>
    ${quoted(clause)}
    ${
      view.looks &&
      postForm(
        view.frame,
        view.frame.address,
        html`<input type="hidden" name="do" value="look" />
          <input type="hidden" name="code" value="${code}" />
          <fieldset>
            <legend>${isCheck ? 'Is it so?' : 'As the review saw it'}</legend>
            ${choice(`look-${code}-yes`, 'yes', 'Yes')} ${choice(`look-${code}-no`, 'no', 'No')}
          </fieldset>
          ${box(`on-${code}`, 'Day of the review', 'For example, 12 February 2027. Left empty, it is today.')}
          <button>Save<span class="unseen">: ${label}</span></button>`,
        'questions',
      )
    }
  </section>`;

const choice = (id: string, value: string, label: string): Html =>
  html`<div class="choice">
    <input type="radio" id="${id}" name="answer" value="${value}" />
    <label for="${id}">${label}</label>
  </div>`;

const reviewPart = (view: OverseenView): Shown =>
  view.looks &&
  html`<h2>The next review</h2>
    ${dayForm(view.frame, 'review', 'Day of the next review', 'Keep the day')}
    ${
      view.passesTo &&
      html`<h2>No review left</h2>
        ${quoted(view.passesTo.clause)}
        ${dayForm(
          view.frame,
          'pass',
          `Day on which it passed to ${view.passesTo.service}`,
          `It passed to ${view.passesTo.service}`,
        )}`
    }`;
