import type { WorkspaceError } from '../../../../src/workspace/workspace-error.ts';
import { administrator, asking, givenWorkspace } from './given-workspace.ts';

const response = {
  responseId: 'web-0011aabbccddeeff',
  createTime: '2026-11-23T16:40:00.000Z',
  respondentEmail: 'worker.one@council.example',
  answers: {
    caseNumber: { questionId: 'caseNumber', textAnswers: { answers: [{ value: '0123456' }] } },
  },
};

const refusal = (act: () => unknown): number => {
  try {
    act();
  } catch (failure) {
    return (failure as WorkspaceError).status;
  }
  return 200;
};

describe('responses sent on a page', () => {
  it('are listed beside those of the Form, oldest first, and found by id', () => {
    const workspace = givenWorkspace();
    const ask = asking(workspace);
    workspace.submitResponse(
      { caseNumber: '1' },
      'worker.two@council.example',
      '2026-11-23T17:00:00Z',
    );
    ask('forms.responses.create', response);
    const { responses } = ask('forms.responses.list', { since: '2026-11-23T00:00:00Z' });
    expect(responses.map(({ responseId }) => responseId)).toEqual([
      'web-0011aabbccddeeff',
      'local-response-0001',
    ]);
    expect(ask('forms.responses.get', { responseId: response.responseId })).toEqual(response);
  });

  it('are kept once under one id, and the first that came stands', () => {
    const ask = asking(givenWorkspace());
    ask('forms.responses.create', response);
    const later = { ...response, createTime: '2026-11-23T16:41:00.000Z' };
    expect(ask('forms.responses.create', later)).toEqual(response);
    expect(ask('forms.responses.list', { since: '' }).responses).toHaveLength(1);
  });

  it('are for the role account alone, and a name that is no file’s is refused', () => {
    const workspace = givenWorkspace();
    const ask = asking(workspace);
    const asPerson = asking(workspace, administrator);
    const { responseId } = response;
    expect(refusal(() => asPerson('forms.responses.create', response))).toBe(403);
    expect(refusal(() => asPerson('forms.responses.get', { responseId }))).toBe(403);
    expect(refusal(() => ask('forms.responses.get', { responseId }))).toBe(404);
    const outside = { ...response, responseId: '../memory' };
    expect(refusal(() => ask('forms.responses.create', outside))).toBe(400);
  });
});
