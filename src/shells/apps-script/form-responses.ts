import type { FormAnswer, FormResponse } from '../../workspace/request.ts';
import { WorkspaceError } from '../../workspace/workspace-error.ts';

/** What is remembered of the Form once it is built, under the script property `form`. */
export type RememberedForm = {
  readonly formId: string;
  /** Key of a field → the id of its item in the Form. Titles never matter: the council may change them. */
  readonly items: Readonly<Record<string, string>>;
};

/** The Form of this installation; nothing before it is built. */
export function rememberedForm(): RememberedForm | undefined {
  const kept = PropertiesService.getScriptProperties().getProperty('form');
  return kept === null ? undefined : (JSON.parse(kept) as RememberedForm);
}

/**
 * Responses that arrived at or after this instant (RFC 3339, UTC), oldest first, in the shape of
 * `forms.responses.list`. Google's page does not say whether a response at the very instant is among
 * them, so one millisecond more is asked for and the boundary is drawn here.
 * See https://developers.google.com/apps-script/reference/forms/form#getResponses(Date)
 */
export function formResponsesSince(since: string): readonly FormResponse[] {
  const form = rememberedForm();
  if (!form) return [];
  const from = Date.parse(since === '' ? '1970-01-01T00:00:00Z' : since);
  return opened(form)
    .getResponses(new Date(from - 1))
    .map((response) => responseOf(response, form))
    .filter(({ createTime }) => Date.parse(createTime) >= from)
    .sort((one, other) => Date.parse(one.createTime) - Date.parse(other.createTime));
}

/**
 * A Form that is gone will not answer the next time either, and is said to be gone. Google gives no status
 * here, only words: https://github.com/stevenschmatz/export-google-form/issues/5
 *
 * @throws WorkspaceError 404 where there is no such Form, or this account may not open it.
 */
function opened({ formId }: RememberedForm): GoogleAppsScript.Forms.Form {
  try {
    return FormApp.openById(formId);
  } catch (failure) {
    if (!/No item with the given ID/.test(String(failure))) throw failure;
    throw new WorkspaceError(404, 'The form is gone.');
  }
}

/** @throws WorkspaceError 404 once it has been deleted. */
export function formResponse(responseId: string): FormResponse {
  const form = rememberedForm();
  const found = form && FormApp.openById(form.formId).getResponse(responseId);
  if (!found) throw new WorkspaceError(404, 'Requested entity was not found.');
  return responseOf(found, form);
}

function responseOf(
  response: GoogleAppsScript.Forms.FormResponse,
  { items }: RememberedForm,
): FormResponse {
  const fieldOf = new Map(Object.entries(items).map(([field, item]) => [item, field]));
  const answers: Record<string, FormAnswer> = {};
  for (const answered of response.getItemResponses()) {
    const field = fieldOf.get(String(answered.getItem().getId()));
    const values = valuesOf(answered.getResponse());
    if (field === undefined || values.length === 0) continue;
    answers[field] = {
      questionId: field,
      textAnswers: { answers: values.map((value) => ({ value })) },
    };
  }
  return {
    responseId: response.getId(),
    createTime: new Date(response.getTimestamp().getTime()).toISOString(),
    respondentEmail: response.getRespondentEmail(),
    answers,
  };
}

/** One text, or one for each box ticked; a grid is not asked by the register. */
const valuesOf = (answer: string | readonly string[] | readonly string[][]): readonly string[] =>
  (typeof answer === 'string' ? [answer] : answer.flat()).filter((value) => value !== '');
