import { printedRule } from '../core/panel/citations.ts';
import type { Panel } from '../core/panel/panel.ts';
import { err, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { Field } from './field.ts';
import { formDescription } from './form-description.ts';
import type { NextCutOff } from './form-description.ts';
import { pagesOf } from './form-pages.ts';
import type { FieldsOfPage } from './form-pages.ts';
import { end } from './form-plan.ts';
import type { FormItem, FormPlan, PageKey, PlannedChoice, PlannedQuestion } from './form-plan.ts';
import { formFaults, textRule } from './form-rules.ts';
import { referralFields } from './referral-fields.ts';

/** Beyond this many, radio buttons fill the screen of a phone. */
const mostRadios = 7;

/**
 * The Google Form of a panel, from the same fields as its web page. No question is required: an
 * incomplete request is taken and sent back, at either door.
 *
 * @param next - for the description; where it is not known, the clause alone says when.
 * @returns the plan; or a sentence for each rule of a field that a Form cannot hold to and whose field
 *   does not say what happens instead.
 *
 * Source: CPR-4.1. Source: CPR-4.2.
 */
export const formPlan = (panel: Panel, next?: NextCutOff): Result<FormPlan, readonly string[]> =>
  formOf(panel, referralFields(panel), next);

/** The Form of these fields: for `formPlan`, which gives it the panel's own. */
export function formOf(
  panel: Panel,
  fields: readonly Field[],
  next?: NextCutOff,
): Result<FormPlan, readonly string[]> {
  const faults = fields.flatMap((field) => [
    ...formFaults(field, fields),
    ...(field.rule !== '' && printedRule([panel], field.rule) === ''
      ? [`${field.id}: the terms of reference print no rule ${field.rule}.`]
      : []),
  ]);
  if (faults.length > 0) return err(faults);
  return ok({
    panel: panel.code,
    title: `${panel.shortName}: refer a child`,
    description: formDescription(panel, next),
    settings: {
      responseEdits: false,
      verifiedAddresses: true,
      requireLogin: true,
      oneResponseEach: false,
      respondAgainLink: true,
      publishingSummary: false,
      progressBar: true,
      shuffleQuestions: false,
      confirmation:
        'Your request was sent. Its reference comes to you by mail soon, with anything that is still to be filled or corrected.',
    },
    items: itemsOf(panel, pagesOf(fields)),
  });
}

const keyOf = (page: FieldsOfPage | undefined): PageKey =>
  page ? `page:${page.fields[0]?.id ?? page.part}` : end;

function itemsOf(panel: Panel, pages: readonly FieldsOfPage[]): readonly FormItem[] {
  return pages.flatMap((page, at) => {
    const questions = page.fields.map((field) => question(panel, field, pages, at));
    // The form's own title stands above the first page.
    return at === 0 ? questions : [pageItem(pages, at), ...questions];
  });
}

/** The first page behind this one that everybody comes to. */
const onward = (pages: readonly FieldsOfPage[], at: number): PageKey =>
  keyOf(pages.slice(at + 1).find(({ onlyIf }) => !onlyIf));

/** Whoever no choice leads to a page of its own goes past it. */
function pageItem(pages: readonly FieldsOfPage[], at: number): FormItem {
  const page = pages[at] as FieldsOfPage;
  const { part, onlyIf } = page;
  const shared = { kind: 'page', key: keyOf(page), help: '' } as const;
  if (!onlyIf) return { ...shared, title: part };
  const leading = pages.flatMap(({ fields }) => fields).find(({ id }) => id === onlyIf.field);
  const labels = leading?.kind === 'choice' ? leading.choices : [];
  const title = labels.filter(({ value }) => onlyIf.is.includes(value)).map(({ label }) => label);
  return { ...shared, title: title.join(', '), insteadGoTo: onward(pages, at) };
}

function question(
  panel: Panel,
  field: Field,
  pages: readonly FieldsOfPage[],
  at: number,
): PlannedQuestion {
  const shared = {
    key: field.id,
    title: field.needed === 'optional' ? `${field.label} (optional)` : field.label,
    help: helpWith(panel, field),
    required: false,
  };
  switch (field.kind) {
    case 'date':
      return { ...shared, kind: 'date' };
    case 'choice':
      return {
        ...shared,
        kind: field.choices.length > mostRadios ? 'list' : 'radio',
        choices: choicesOf(field, pages, at),
      };
    case 'text':
      return { ...shared, kind: 'paragraph', validation: textRule(field) };
    case 'line':
    case 'email':
      return { ...shared, kind: 'line', validation: textRule(field) };
    case 'hidden':
      throw new Error(`${field.id} is never on screen.`);
  }
}

/** What no clause asks for stands without one. */
const helpWith = (panel: Panel, { hint, rule }: Field): string =>
  [...(hint ? [hint] : []), ...(rule ? [`Clause: ${printedRule([panel], rule)}.`] : [])].join(' ');

function choicesOf(
  field: Field & { readonly kind: 'choice' },
  pages: readonly FieldsOfPage[],
  at: number,
): readonly PlannedChoice[] {
  const own = pages.filter(({ onlyIf }) => onlyIf?.field === field.id);
  if (own.length === 0) return field.choices.map(({ label }) => ({ label }));
  return field.choices.map(({ value, label }) => {
    const page = own.find(({ onlyIf }) => onlyIf?.is.includes(value));
    return { label, goTo: page ? keyOf(page) : onward(pages, at) };
  });
}
