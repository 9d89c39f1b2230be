import type { Workspace } from '../../../../src/shells/local/workspace/create-workspace.ts';
import type { FormResponse } from '../../../../src/workspace/request.ts';

export const formId = 'form-of-the-panel';

/** Ids of items say nothing of their fields. */
export const itemOf = (field: string): number =>
  Array.from(field).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_999_999_973, 7);

/** The Form as its script sees it: responses by item id, opened by the account that owns it only. */
export function fakeFormApp(workspace: Workspace, as: string) {
  const response = ({ responseId, createTime, respondentEmail, answers }: FormResponse) => ({
    getId: () => responseId,
    getTimestamp: () => new Date(createTime),
    getRespondentEmail: () => respondentEmail,
    getItemResponses: () =>
      Object.entries(answers).map(([field, { textAnswers }]) => ({
        getItem: () => ({ getId: () => itemOf(field) }),
        getResponse: () => textAnswers.answers[0]?.value ?? '',
      })),
  });
  return {
    openById: (id: string) => {
      if (id !== formId || as !== workspace.roleAccount) {
        throw new Error('You do not have permission to access the requested document.');
      }
      return {
        getResponses: (since: Date) =>
          workspace
            .snapshot()
            .responses.filter(({ createTime }) => Date.parse(createTime) > since.getTime())
            .map(response),
        getResponse: (responseId: string) => {
          const found = workspace.snapshot().responses.find((one) => one.responseId === responseId);
          return found ? response(found) : null;
        },
      };
    },
  };
}
