import type { FormPlan } from '../../forms/form-plan.ts';

/** A store of script properties. */
export type FormStore = Pick<GoogleAppsScript.Properties.Properties, 'getProperty' | 'setProperty'>;

/** What is remembered of a Form once it is made. */
export type KeptForm = {
  readonly formId: string;
  /** Key of a planned item → the id of the item in the Form. */
  readonly items: Readonly<Record<string, string>>;
  /** Key → title and help as they were last written: what reads otherwise now is the council's own. */
  readonly words: Readonly<Record<string, string>>;
  /** It lies in its folder, and the council's people may answer it. */
  readonly placed: boolean;
};

const formOf = 'form:';
const writtenOf = 'formWritten:';
const listed = 'forms';

type FormItems = Pick<KeptForm, 'formId' | 'items'>;

function formItems(store: FormStore, panel: string): FormItems | undefined {
  const form = store.getProperty(formOf + panel);
  return form === null ? undefined : (JSON.parse(form) as FormItems);
}

/** Nothing before the Form of this panel was made. Two properties, since one holds no more than 9 KB. */
export function keptForm(store: FormStore, panel: string): KeptForm | undefined {
  const form = formItems(store, panel);
  if (!form) return undefined;
  const rest = JSON.parse(store.getProperty(writtenOf + panel) ?? '{}') as Partial<KeptForm>;
  return { words: {}, placed: false, ...rest, ...form };
}

export function keepForm(store: FormStore, panel: string, form: KeptForm): void {
  const { formId, items, words, placed } = form;
  const panels = panelsWithForm(store);
  if (!panels.includes(panel)) store.setProperty(listed, JSON.stringify([...panels, panel]));
  store.setProperty(formOf + panel, JSON.stringify({ formId, items }));
  store.setProperty(writtenOf + panel, JSON.stringify({ words, placed }));
}

/** A Form of this installation, by which one panel's requests come in. */
export type RememberedForm = FormItems & { readonly panel: string };

/**
 * Every Form of this installation, one for each panel that takes requests; none before they are built. Asked
 * at every turn: a property for the list and one for each, out of thousands that remember mails.
 */
export function rememberedForms(
  store: FormStore = PropertiesService.getScriptProperties(),
): readonly RememberedForm[] {
  return panelsWithForm(store).flatMap((panel) => {
    const form = formItems(store, panel);
    return form ? [{ panel, ...form }] : [];
  });
}

const panelsWithForm = (store: FormStore): readonly string[] =>
  JSON.parse(store.getProperty(listed) ?? '[]') as readonly string[];

/**
 * Opens the Form that was made. Another one is never made in its place by itself: answers already sent
 * would be left behind.
 *
 * @throws Error in words for a person, where Google does not open it.
 */
export function openForm({ formId }: Pick<KeptForm, 'formId'>): GoogleAppsScript.Forms.Form {
  try {
    return FormApp.openById(formId);
  } catch {
    throw new Error(
      'The request form cannot be opened. If it is in the bin, take it out and set up again. If it is gone for good, delete the script property that begins with "form:" and names its panel, and set up again: a new form is then made, at a new address.',
    );
  }
}

/** The title as planned stands among the words under this key, which no item has. */
export const titleKey = '';

/** Writes the description anew where it says something else: once a day, so that it names the next cut-off. */
export function refreshDescription({ panel, description }: FormPlan): void {
  const kept = keptForm(PropertiesService.getScriptProperties(), panel);
  if (!kept) return;
  const form = openForm(kept);
  if (form.getDescription() !== description) form.setDescription(description);
}

/** Takes one person's answers out of their Form for good; nothing where they are gone already. */
export function deleteResponse(responseId: string): void {
  for (const kept of rememberedForms()) {
    const form = openForm(kept);
    const stands = form.getResponses().some((response) => response.getId() === responseId);
    if (stands) form.deleteResponse(responseId);
  }
}
