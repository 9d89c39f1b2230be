import type { FormAnswer, FormResponse } from '../../workspace/request.ts';
import { rememberedForms } from './kept-form.ts';
import type { RememberedForm } from './kept-form.ts';
import { WorkspaceError } from '../../workspace/workspace-error.ts';

/**
 * Responses that arrived at or after this instant (RFC 3339, UTC), oldest first, in the shape of
 * `forms.responses.list`. Google's page does not say whether a response at the very instant is among
 * them, so one millisecond more is asked for and the boundary is drawn here.
 * See https://developers.google.com/apps-script/reference/forms/form#getResponses(Date)
 */
export function formResponsesSince(since: string): readonly FormResponse[] {
  const from = Date.parse(since === '' ? '1970-01-01T00:00:00Z' : since);
  return rememberedForms()
    .flatMap((form) =>
      opened(form)
        .getResponses(new Date(from - 1))
        .map((response) => responseOf(response, form)),
    )
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
  const forms = rememberedForms();
  for (const form of forms) {
    const found = responseIn(form, responseId, forms.length === 1);
    if (found) return responseOf(found, form);
  }
  throw new WorkspaceError(404, 'Requested entity was not found.');
}

/** Another panel's Form does not know it, and says so by failing. */
function responseIn(
  { formId }: RememberedForm,
  responseId: string,
  isOnly: boolean,
): GoogleAppsScript.Forms.FormResponse | undefined {
  try {
    return FormApp.openById(formId).getResponse(responseId);
  } catch (failure) {
    if (isOnly) throw failure;
    return undefined;
  }
}

function responseOf(
  response: GoogleAppsScript.Forms.FormResponse,
  { items, panel }: RememberedForm,
): FormResponse {
  const fieldOf = new Map(Object.entries(items).map(([field, item]) => [item, field]));
  // The Form that was answered says the panel: nobody types it.
  const answers: Record<string, FormAnswer> = { panel: answerOf('panel', [panel]) };
  for (const answered of response.getItemResponses()) {
    const field = fieldOf.get(String(answered.getItem().getId()));
    const values = valuesOf(answered.getResponse());
    if (field === undefined || values.length === 0) continue;
    answers[field] = answerOf(field, values);
  }
  return {
    responseId: response.getId(),
    createTime: new Date(response.getTimestamp().getTime()).toISOString(),
    respondentEmail: response.getRespondentEmail(),
    answers,
  };
}

const answerOf = (questionId: string, values: readonly string[]): FormAnswer => ({
  questionId,
  textAnswers: { answers: values.map((value) => ({ value })) },
});

/** One text, or one for each box ticked; a grid is not asked by the register. */
const valuesOf = (answer: string | readonly string[] | readonly string[][]): readonly string[] =>
  (typeof answer === 'string' ? [answer] : answer.flat()).filter((value) => value !== '');
