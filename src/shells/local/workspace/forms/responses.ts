import type { FormAnswer, FormResponse } from '../../../../workspace/request.ts';
import { kept } from '../frozen.ts';
import { forbidden } from '../refuse.ts';
import type { Asked, Outcome, World } from '../world.ts';

/** Takes in one person's answers, by question id. A list of values is not needed by the register. */
export function submitted(
  world: World,
  answers: Readonly<Record<string, string>>,
  respondentEmail: string,
  createTime: string,
): Outcome {
  const last = world.responses.at(-1)?.responseId ?? '';
  const number = Number(/\d+$/.exec(last)?.[0] ?? 0) + 1;
  const given = Object.entries(answers).filter(([, value]) => value !== '');
  const response: FormResponse = kept({
    responseId: `local-response-${String(number).padStart(4, '0')}`,
    createTime,
    respondentEmail,
    answers: Object.fromEntries(given.map(([id, value]) => [id, answerOf(id, value)])),
  });
  return {
    world: { ...world, responses: [...world.responses, response] },
    reply: response,
    touched: { kind: 'response' },
  };
}

const answerOf = (questionId: string, value: string): FormAnswer => ({
  questionId,
  textAnswers: { answers: [{ value }] },
});

export function listResponses(
  world: World,
  ask: { readonly since: string },
  asked: Asked,
): Outcome {
  if (asked.by.email !== world.roleAccount) forbidden();
  const since = instant(ask.since);
  const responses = world.responses
    .filter(({ createTime }) => instant(createTime) >= since)
    .sort((one, other) => instant(one.createTime) - instant(other.createTime));
  return { reply: { responses } };
}

const instant = (text: string): number => (text === '' ? 0 : Date.parse(text));
