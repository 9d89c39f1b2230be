import { formKey } from '../app/drafts/draft-files.ts';
import { keyHash } from '../core/register/key-hash.ts';
import type { Run } from '../app/run.ts';
import { tick } from '../app/tick.ts';
import type { Referral } from '../core/register/register.ts';
import type { Answers, Field } from '../forms/field.ts';
import { answersOf, responseAnswers } from '../forms/tidy-answers.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import type { FormResponse } from '../workspace/request.ts';
import { WorkspaceError } from '../workspace/workspace-error.ts';
import type { Visit } from './visit.ts';

/**
 * Keeps what a person sent, as a response beside those of the Form. The same form sent again, with the
 * same answers, is the same response: pressed twice, or tried again after an error, it counts once.
 *
 * @param begun - when the form was opened, as the form itself brought it back.
 * @returns the id it is kept under.
 */
export function* keptResponse(visit: Visit, begun: string, answers: Answers): Program<string> {
  const { email } = visit.frame.visitor;
  const named = JSON.stringify([email, visit.ask.token, begun, answers]);
  const responseId = `web-${formKey(email, begun)}-${keyHash(named)}`;
  return (yield* keptUnder(responseId, visit, answers)).responseId;
}

/** Keeps it under this id. @returns what is kept there: this, or the first that came. */
export const keptUnder = (
  responseId: string,
  { ask, frame }: Visit,
  answers: Answers,
): Program<FormResponse> =>
  request('forms.responses.create', {
    responseId,
    createTime: ask.arrivedAt,
    respondentEmail: frame.visitor.email,
    answers: responseAnswers(answers),
  });

/**
 * Takes in what has arrived and gives the reference of this response. Mails and papers are left to the
 * next tick: whoever sent it waits for no more than this.
 *
 * @returns nothing when it could not be taken in just now. It is kept, and the next tick takes it.
 */
export function* takenIn(responseId: string, run: Run): Program<string | undefined> {
  try {
    const { register } = yield* tick({ ...run, mayGoOn: () => false });
    const taken = [...register.rows.referral.values()].find(({ responses }) =>
      responses.includes(responseId),
    );
    return taken?.reference;
  } catch (failure) {
    if (failure instanceof WorkspaceError) return undefined;
    throw failure;
  }
}

/** The answers of the version now in force; none once they have been deleted. */
export function* answersInForce(
  fields: readonly Field[],
  { responses }: Referral,
): Program<Answers> {
  try {
    const responseId = responses.at(-1) ?? '';
    return answersOf(fields, yield* request('forms.responses.get', { responseId }));
  } catch (failure) {
    if (failure instanceof WorkspaceError && failure.status === 404) return {};
    throw failure;
  }
}
