import type { Workspace } from '../../../../src/shells/local/workspace/create-workspace.ts';
import type { FormResponse } from '../../../../src/workspace/request.ts';
import { onForm } from './answers-on-form.ts';
import type { Sent } from './fake-form.ts';
import { fakeForms } from './fake-forms.ts';
import type { FakeProperties } from './fake-properties.ts';

/** Forms are made in one account, whichever workbook they belong to. */
const { forms, formApp } = fakeForms();

/** Whether a file is a Form: Drive knows of it, the workspace does not. */
export const isForm = (fileId: string): boolean => forms.has(fileId);

/**
 * FormApp for a run of `as`. What people sent to the Form is what the workspace holds, each answer under
 * the item its field was given, a choice by its label.
 */
export function fakeFormApp(workspace: Workspace, as: string, { kept }: FakeProperties) {
  const sentTo = (formId: string): readonly Sent[] =>
    [...kept]
      .filter(([name]) => name.startsWith('form:'))
      .map(([name, value]) => ({
        panel: name.slice('form:'.length),
        ...(JSON.parse(value) as Kept),
      }))
      .filter((form) => form.formId === formId)
      .flatMap(({ panel, items }) =>
        workspace
          .snapshot()
          .responses.filter((response) => panelOf(response) === panel)
          .map((response) => asSent(response, items)),
      );
  return {
    ...formApp,
    openById: (id: string) => {
      if (as !== workspace.roleAccount) throw noAccess();
      forms.get(id)?.sent.splice(0, Infinity, ...sentTo(id));
      return formApp.openById(id);
    },
  };
}

type Kept = { readonly formId: string; readonly items: Readonly<Record<string, string>> };

/** Whoever sent it chose the Form of this panel. */
const panelOf = ({ answers }: FormResponse): string =>
  answers['panel']?.textAnswers.answers[0]?.value ?? 'resources';

const asSent = (
  { responseId, createTime, respondentEmail, answers }: FormResponse,
  items: Kept['items'],
): Sent => ({
  id: responseId,
  at: Date.parse(createTime),
  email: respondentEmail,
  answers: new Map(
    Object.entries(answers)
      .filter(([field]) => items[field] !== undefined)
      .map(([field, { textAnswers }]) => [
        Number(items[field]),
        onForm(field, textAnswers.answers[0]?.value ?? ''),
      ]),
  ),
});

/** As Google’s own services fail: by this name, and without a status. */
const noAccess = (): Error =>
  Object.assign(new Error('You do not have permission to access the requested document.'), {
    name: 'Exception',
  });
