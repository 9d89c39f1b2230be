import type { Answers, Field, FieldFault } from '../forms/field.ts';
import { dateBoxes } from '../forms/typed-answers.ts';
import { html } from './html.ts';
import type { Html, Shown } from './html.ts';
import { textArea } from './parts.ts';

/** What stands in a form: what was typed so far, and what is wrong with it. */
export type Filled = {
  readonly fields: readonly Field[];
  readonly typed: Answers;
  readonly faults: readonly FieldFault[];
};

/**
 * The questions of a form by their parts; those that follow from a choice stand under that choice.
 *
 * @param ahead - ids of questions that stand before all parts: what is said above the form asks them.
 */
export function formFields(filled: Filled, ahead: readonly string[] = []): Html {
  const asked = filled.fields.filter(({ id }) => !ahead.includes(id));
  const before = filled.fields.filter(({ id }) => ahead.includes(id));
  const parts = [...new Set(asked.map(({ part }) => part))];
  return html`${before.map((field) => question(field, filled))}
  ${parts.map((part) => {
    const first = asked.filter((field) => field.part === part && !field.showIf);
    return html`<section>
      <h2>${part}</h2>
      ${first.map((field) => question(field, filled))}
    </section>`;
  })}`;
}

function question(field: Field, filled: Filled): Html {
  const fault = filled.faults.find((one) => one.field === field.id);
  const value = filled.typed[field.id] ?? '';
  if (field.kind === 'hidden') {
    return html`<input type="hidden" name="${field.id}" value="${value}" />`;
  }
  if (field.kind === 'choice') return choices(field, value, fault, filled);
  if (field.kind === 'date') return dateQuestion(field, value, fault);
  return html`<div class="field${fault && ' wrong'}">
    <label for="${field.id}">${label(field)}</label>
    ${aside(field, fault)} ${box(field, value, fault)}
  </div>`;
}

const label = (field: Field): string =>
  field.needed === 'optional' ? `${field.label} (optional)` : field.label;

const aside = (field: Field, fault: FieldFault | undefined): Html =>
  html`${field.hint && html`<p class="hint" id="${field.id}-hint">${field.hint}</p>`}
  ${fault && html`<p class="error" id="${field.id}-error"><span class="unseen">Error: </span>${fault.fault} ${fault.mend}</p>`}`;

function described(field: Field, fault: FieldFault | undefined): Shown {
  const ids = [field.hint && `${field.id}-hint`, fault && `${field.id}-error`].filter(Boolean);
  return ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`;
}

const invalid = (fault: FieldFault | undefined): Shown => fault && html` aria-invalid="true"`;

function box(field: Field, value: string, fault: FieldFault | undefined): Html {
  const named = html`id="${field.id}" name="${field.id}"${described(field, fault)}${invalid(fault)}`;
  if (field.kind === 'text') return textArea(html`${named} rows="8"`, value);
  if (field.kind === 'email') {
    return html`<input
      class="line"
      type="email"
      ${named}
      value="${value}"
      autocomplete="${field.autocomplete ?? 'off'}"
      spellcheck="false"
    />`;
  }
  const figures = field.kind === 'line' && field.pattern?.matches === '^[0-9]{6,8}$';
  return html`<input
    class="${figures ? 'number' : 'line'}"
    ${named}
    value="${value}"
    autocomplete="off"
    spellcheck="false"
    ${figures && html` inputmode="numeric"`}
  />`;
}

function choices(
  field: Field & { readonly kind: 'choice' },
  value: string,
  fault: FieldFault | undefined,
  filled: Filled,
): Html {
  const follow = (choice: string): readonly Field[] =>
    filled.fields.filter(({ showIf }) => showIf?.field === field.id && showIf.is.includes(choice));
  return html`<div class="field${fault && ' wrong'}"><fieldset${described(field, fault)}>
    <legend>${label(field)}</legend>
    ${aside(field, fault)}
    ${field.choices.map((choice, at) => {
      const id = at === 0 ? field.id : `${field.id}-${choice.value}`;
      const following = follow(choice.value);
      return html`<div class="choice">
        <input
          type="radio"
          id="${id}"
          name="${field.id}"
          value="${choice.value}"
          ${choice.value === value && html` checked`}
        />
        <label for="${id}">${choice.label}</label>
        ${following.length > 0 && html`<div class="follows">${following.map((one) => question(one, filled))}</div>`}
      </div>`;
    })}
  </fieldset></div>`;
}

function dateQuestion(field: Field, value: string, fault: FieldFault | undefined): Html {
  const { day, month, year } = dateBoxes(value);
  const part = (id: string, name: string, words: string, typed: string): Html =>
    html`<div>
      <label for="${id}">${words}</label
      ><input
        id="${id}"
        name="${field.id}-${name}"
        value="${typed}"
        inputmode="numeric"
        class="${name}"
        autocomplete="off"
        ${invalid(fault)}
      />
    </div>`;
  return html`<div class="field${fault && ' wrong'}"><fieldset${described(field, fault)}>
    <legend>${label(field)}</legend>
    ${aside(field, fault)}
    <div class="date">
      ${part(field.id, 'day', 'Day', day)}
      ${part(`${field.id}-month`, 'month', 'Month', month)}
      ${part(`${field.id}-year`, 'year', 'Year', year)}
    </div>
  </fieldset></div>`;
}
