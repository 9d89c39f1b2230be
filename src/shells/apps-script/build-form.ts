import type { FormItem, FormPlan } from '../../forms/form-plan.ts';
import { addItem, isOfKind, writeRules } from './form-items.ts';
import type { Item } from './form-items.ts';
import { keepForm, keptForm, openForm, titleKey } from './kept-form.ts';
import type { FormStore, KeptForm } from './kept-form.ts';
import { placeForm } from './place-form.ts';
import type { FormPlace } from './place-form.ts';

type Form = GoogleAppsScript.Forms.Form;

/** What came of building a Form, in titles a person can read. */
export type BuiltForm = {
  readonly formId: string;
  /** As it is planned: `Resources Panel: refer a child`. */
  readonly title: string;
  /** Where people answer it. */
  readonly url: string;
  /** Questions and pages that were not there: all of them at first, later those the council deleted. */
  readonly made: readonly string[];
  /** Items the council made another kind of question: what they answer is checked when it comes in. */
  readonly ofAnotherKind: readonly string[];
};

/**
 * Makes the Form of a plan, or brings the one made before up to date. Items are found by id: one that
 * was renamed or moved stays as the council has it, one that was deleted is made again in its place, and
 * what the council added is left alone. What questions take and refuse is always set anew. Safe to run
 * again after it died at any point.
 *
 * @throws Error in words for a person, where the Form made before cannot be opened.
 */
export function buildForm(plan: FormPlan, store: FormStore, place: FormPlace): BuiltForm {
  const before = keptForm(store, plan.panel);
  const form = before ? openForm(before) : FormApp.create(plan.title);
  let kept: KeptForm = before ?? { formId: form.getId(), items: {}, words: {}, placed: false };
  const keep = (change: Partial<KeptForm>): void => {
    kept = { ...kept, ...change };
    keepForm(store, plan.panel, kept);
  };
  keep({});
  // Settings about responses need a form that is published.
  if (!kept.placed && !form.isPublished()) form.setPublished(true);
  writeSettings(form, plan);

  const items = new Map<string, Item>();
  const made: string[] = [];
  const standing = new Map(form.getItems().map((item) => [String(item.getId()), item]));
  for (const [at, planned] of plan.items.entries()) {
    let item = standing.get(kept.items[planned.key] ?? '') ?? leftBehind(standing, planned, kept);
    if (!item) {
      item = addItem(form, planned).setTitle(planned.title);
      moveBehind(form, item, plan.items.slice(0, at), items);
      made.push(planned.title);
      keep({ words: without(kept.words, planned.key) });
    }
    items.set(planned.key, item);
    const id = String(item.getId());
    if (kept.items[planned.key] !== id) keep({ items: { ...kept.items, [planned.key]: id } });
  }

  const ofAnotherKind = writeItems(plan, items);
  keep({ words: writeWords(form, plan, items, kept.words) });
  if (!kept.placed) {
    placeForm(kept.formId, place);
    keep({ placed: true });
  }
  return {
    formId: kept.formId,
    title: plan.title,
    url: form.getPublishedUrl(),
    made,
    ofAnotherKind,
  };
}

function writeSettings(form: Form, { description, settings }: FormPlan): void {
  form
    .setDescription(description)
    .setConfirmationMessage(settings.confirmation)
    .setAllowResponseEdits(settings.responseEdits)
    .setEmailCollectionType(FormApp.EmailCollectionType.VERIFIED)
    .setRequireLogin(settings.requireLogin)
    .setLimitOneResponsePerUser(settings.oneResponseEach)
    .setShowLinkToRespondAgain(settings.respondAgainLink)
    .setPublishingSummary(settings.publishingSummary)
    .setProgressBar(settings.progressBar)
    .setShuffleQuestions(settings.shuffleQuestions);
}

/** An item that a run made and died before it could remember. */
const leftBehind = (
  standing: ReadonlyMap<string, Item>,
  planned: FormItem,
  { items }: KeptForm,
): Item | undefined => {
  const known = new Set(Object.values(items));
  return [...standing.values()].find(
    (item) =>
      !known.has(String(item.getId())) &&
      item.getTitle() === planned.title &&
      isOfKind(item, planned),
  );
};

const without = (words: KeptForm['words'], key: string): KeptForm['words'] =>
  Object.fromEntries(Object.entries(words).filter(([one]) => one !== key));

/** Behind the item the plan has before it, wherever the council put that one. */
function moveBehind(
  form: Form,
  item: Item,
  before: readonly FormItem[],
  items: ReadonlyMap<string, Item>,
): void {
  const last = before.at(-1);
  const place = last ? (items.get(last.key)?.getIndex() ?? -1) + 1 : 0;
  if (item.getIndex() !== place) form.moveItem(item, place);
}

/** @returns titles of items that are of another kind than planned, and are left so. */
function writeItems(plan: FormPlan, items: ReadonlyMap<string, Item>): readonly string[] {
  const ofAnotherKind: string[] = [];
  const pages = new Map(
    plan.items.flatMap((planned) => {
      const item = items.get(planned.key);
      return planned.kind === 'page' && item ? [[planned.key, item.asPageBreakItem()]] : [];
    }),
  );
  for (const planned of plan.items) {
    const item = items.get(planned.key);
    if (!item) continue;
    if (isOfKind(item, planned)) writeRules(item, planned, pages);
    else ofAnotherKind.push(item.getTitle());
  }
  return ofAnotherKind;
}

/** Title and help, where they still read as they were last written. */
function writeWords(
  form: Form,
  plan: FormPlan,
  items: ReadonlyMap<string, Item>,
  before: KeptForm['words'],
): KeptForm['words'] {
  const words: Record<string, string> = { ...before };
  const isOurs = (key: string, reads: string): boolean =>
    before[key] === undefined || before[key] === reads;
  if (isOurs(titleKey, form.getTitle())) {
    form.setTitle(plan.title);
    words[titleKey] = plan.title;
  }
  for (const { key, title, help } of plan.items) {
    const item = items.get(key);
    if (!item || !isOurs(key, `${item.getTitle()}\n${item.getHelpText()}`)) continue;
    item.setTitle(title).setHelpText(help);
    words[key] = `${title}\n${help}`;
  }
  return words;
}
