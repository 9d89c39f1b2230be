import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import raw from '../../../src/panels/resources-panel.yaml';

const choice = { value: 'a', label: 'A' };
const after = (question: string, value: string) => ({ question, is: [value] });

type Raw = { readonly request: { readonly questions: readonly object[] } };

/** The faults of the Resources Panel whose fifth question has this in place of its own. */
function faultsWith(key: string, value: unknown) {
  const panel = raw as Raw;
  const questions = panel.request.questions.map((question, at) =>
    at === 4 ? { ...question, [key]: value } : question,
  );
  const parsed = parsePanel({ ...panel, request: { ...panel.request, questions } });
  return parsed.ok ? [] : parsed.error;
}

describe('the questions of a panel’s own form [CPR-4.1]', () => {
  it.each([
    ['that takes a name of the form itself', 'id', 'worker', 'id', 'worker'],
    ['of a name twice', 'id', 'penPicture', 'id', 'penPicture again'],
    ['with a list and no choices to make', 'choices', [choice], 'choices', 'choices'],
    ['that follows from what is no choice', 'onlyIf', after('options', 'x'), 'onlyIf', 'x'],
    [
      'that follows from a value nobody can choose',
      'onlyIf',
      after('proceedings', 'none at all'),
      'onlyIf',
      'none at all',
    ],
  ] as const)('refuses one %s', (_, key, value, at, actual) => {
    const path = `request.questions[4].${at}`;
    expect(faultsWith(key, value)).toEqual([expect.objectContaining({ path, actual })]);
  });
});
