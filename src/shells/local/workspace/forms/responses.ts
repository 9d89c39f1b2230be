import type { Exchange, FormAnswer, FormResponse } from '../../../../workspace/request.ts';
import { kept } from '../frozen.ts';
import { forbidden, invalid, notFound } from '../refuse.ts';
import type { Asked, KeptResponse, Outcome, World } from '../world.ts';

/** Takes in one person's answers, by question id. A list of values is not needed by the register. */
export function submitted(
  world: World,
  answers: Readonly<Record<string, string>>,
  respondentEmail: string,
  createTime: string,
): Outcome {
  const numbers = world.responses.map((one) =>
    Number(/^local-response-(\d+)$/.exec(one.responseId)?.[1] ?? 0),
  );
  const number = Math.max(0, ...numbers) + 1;
  const given = Object.entries(answers).filter(([, value]) => value !== '');
  const response: FormResponse = kept({
    responseId: `local-response-${String(number).padStart(4, '0')}`,
    createTime,
    respondentEmail,
    answers: Object.fromEntries(given.map(([id, value]) => [id, answerOf(id, value)])),
  });
  return added(world, response);
}

const added = (world: World, response: FormResponse): Outcome => ({
  world: { ...world, responses: [...world.responses, response] },
  reply: response,
  touched: { kind: 'response', id: response.responseId },
});

/** What was sent on a page: kept once under its id, which is also the name of its file. */
export function keepResponse(world: World, response: FormResponse, asked: Asked): Outcome {
  if (asked.by.email !== world.roleAccount) forbidden();
  if (!/^[\w-]+$/.test(response.responseId))
    invalid('responseId: letters, figures and dashes only.');
  const before = world.responses.find(({ responseId }) => responseId === response.responseId);
  return before ? { reply: before } : added(world, kept(response));
}

export function getResponse(
  world: World,
  ask: { readonly responseId: string },
  asked: Asked,
): Outcome {
  if (asked.by.email !== world.roleAccount) forbidden();
  const reply = standing(world, ask.responseId);
  return reply ? { reply } : notFound();
}

/** Nothing of it is left but its id, so that the next response is not given the same. */
export function deleteResponse(
  world: World,
  { responseId }: { readonly responseId: string },
  asked: Asked,
): Outcome {
  if (asked.by.email !== world.roleAccount) forbidden();
  if (!standing(world, responseId)) return { reply: {} };
  const responses = world.responses.map((one) =>
    one.responseId === responseId
      ? kept({ ...one, respondentEmail: '', answers: {}, takenOut: true as const })
      : one,
  );
  return {
    world: { ...world, responses },
    reply: {},
    touched: { kind: 'response', id: responseId },
  };
}

const standing = (world: World, id: string): KeptResponse | undefined =>
  world.responses.find(({ responseId, takenOut }) => responseId === id && !takenOut);

const answerOf = (questionId: string, value: string): FormAnswer => ({
  questionId,
  textAnswers: { answers: [{ value }] },
});

export function listResponses(
  world: World,
  ask: Exchange['forms.responses.list']['ask'],
  asked: Asked,
): Outcome {
  if (asked.by.email !== world.roleAccount) forbidden();
  const since = instant(ask.since);
  const responses = world.responses
    .filter(({ takenOut }) => !takenOut)
    .filter(({ createTime }) => instant(createTime) >= since)
    .filter(({ responseId }) => !ask.except?.includes(responseId))
    .sort((one, other) => instant(one.createTime) - instant(other.createTime));
  return { reply: { responses } };
}

const instant = (text: string): number => (text === '' ? 0 : Date.parse(text));
