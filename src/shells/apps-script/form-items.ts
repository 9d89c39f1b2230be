import { end } from '../../forms/form-plan.ts';
import type { FormItem, PageKey, PlannedChoice, TextRule } from '../../forms/form-plan.ts';

type Form = GoogleAppsScript.Forms.Form;
export type Item = GoogleAppsScript.Forms.Item;
type PageBreak = GoogleAppsScript.Forms.PageBreakItem;

/** The pages of a Form, by their keys in the plan. */
export type Pages = ReadonlyMap<PageKey, PageBreak>;

export function isOfKind(item: Item, { kind }: FormItem): boolean {
  const types = {
    page: FormApp.ItemType.PAGE_BREAK,
    line: FormApp.ItemType.TEXT,
    paragraph: FormApp.ItemType.PARAGRAPH_TEXT,
    date: FormApp.ItemType.DATE,
    radio: FormApp.ItemType.MULTIPLE_CHOICE,
    list: FormApp.ItemType.LIST,
  };
  return item.getType() === types[kind];
}

/** Puts a new item at the end of the Form. */
export function addItem(form: Form, { kind }: FormItem): Item {
  switch (kind) {
    case 'page':
      return form.getItemById(form.addPageBreakItem().getId());
    case 'line':
      return form.getItemById(form.addTextItem().getId());
    case 'paragraph':
      return form.getItemById(form.addParagraphTextItem().getId());
    case 'date':
      return form.getItemById(form.addDateItem().getId());
    case 'radio':
      return form.getItemById(form.addMultipleChoiceItem().getId());
    case 'list':
      return form.getItemById(form.addListItem().getId());
  }
}

/** Sets what an item takes, refuses and leads to; of its words nothing. It must be of the planned kind. */
export function writeRules(item: Item, planned: FormItem, pages: Pages): void {
  switch (planned.kind) {
    case 'page':
      writePage(item.asPageBreakItem(), planned.insteadGoTo, pages);
      return;
    case 'line':
      item
        .asTextItem()
        .setRequired(planned.required)
        .setValidation(textValidation(planned.validation));
      return;
    case 'paragraph':
      item
        .asParagraphTextItem()
        .setRequired(planned.required)
        .setValidation(paragraphValidation(planned.validation));
      return;
    case 'date':
      item.asDateItem().setRequired(planned.required).setIncludesYear(true);
      return;
    case 'radio': {
      const radio = item.asMultipleChoiceItem();
      radio.setRequired(planned.required).showOtherOption(false);
      radio.setChoices(planned.choices.map((choice) => choiceOf(radio, choice, pages)));
      return;
    }
    case 'list': {
      const list = item.asListItem();
      list.setRequired(planned.required);
      list.setChoices(planned.choices.map((choice) => choiceOf(list, choice, pages)));
    }
  }
}

/**
 * What a page break leads to holds for the page before it, and only for whom no choice there sent
 * elsewhere: https://developers.google.com/apps-script/reference/forms/page-break-item#setGoToPage(PageBreakItem)
 */
function writePage(page: PageBreak, instead: PageKey | undefined, pages: Pages): void {
  const { CONTINUE, SUBMIT } = FormApp.PageNavigationType;
  if (instead === undefined) page.setGoToPage(CONTINUE);
  else if (instead === end) page.setGoToPage(SUBMIT);
  else page.setGoToPage(pageNamed(instead, pages));
}

type Choosing = GoogleAppsScript.Forms.MultipleChoiceItem | GoogleAppsScript.Forms.ListItem;

function choiceOf(
  item: Choosing,
  { label, goTo }: PlannedChoice,
  pages: Pages,
): GoogleAppsScript.Forms.Choice {
  if (goTo === undefined) return item.createChoice(label);
  if (goTo === end) return item.createChoice(label, FormApp.PageNavigationType.SUBMIT);
  return item.createChoice(label, pageNamed(goTo, pages));
}

function pageNamed(key: PageKey, pages: Pages): PageBreak {
  const page = pages.get(key);
  if (!page) throw new Error(`The plan of the form names no page ${key}.`);
  return page;
}

function textValidation(rule: TextRule): GoogleAppsScript.Forms.TextValidation {
  const validation = FormApp.createTextValidation().setHelpText(rule.help);
  switch (rule.rule) {
    case 'pattern':
      return validation.requireTextMatchesPattern(rule.pattern).build();
    case 'address':
      return validation.requireTextIsEmail().build();
    case 'most-characters':
      return validation.requireTextLengthLessThanOrEqualTo(rule.most).build();
  }
}

function paragraphValidation(rule: TextRule): GoogleAppsScript.Forms.ParagraphTextValidation {
  const validation = FormApp.createParagraphTextValidation().setHelpText(rule.help);
  if (rule.rule === 'address') throw new Error('A long answer is never one address.');
  return rule.rule === 'pattern'
    ? validation.requireTextMatchesPattern(rule.pattern).build()
    : validation.requireTextLengthLessThanOrEqualTo(rule.most).build();
}
