import {
  deleteDraft,
  draftResponseId,
  draftsOf,
  formKey,
  sentFrom,
} from '../app/drafts/draft-files.ts';
import type { Answers } from '../forms/field.ts';
import { responseAnswers } from '../forms/tidy-answers.ts';
import { pathTo } from '../pages/routes.ts';
import type { Program } from '../workspace/program.ts';
import { WorkspaceError } from '../workspace/workspace-error.ts';
import { keptUnder, takenIn } from './kept-response.ts';
import type { PageReply } from './page-ask.ts';
import type { Visit } from './visit.ts';

/**
 * Keeps what was sent from a draft, and deletes the draft once it is kept. A draft gives one request:
 * what is changed and sent from it again is not taken, and that is said.
 *
 * @returns the id it is kept under, or what to say instead.
 */
export function* keptFromDraft(
  visit: Visit,
  begun: string,
  answers: Answers,
): Program<{ readonly responseId: string } | { readonly reply: PageReply }> {
  const form = formKey(visit.frame.visitor.email, begun);
  const responseId = draftResponseId(form);
  const before = sentFrom(visit.register, form);
  const known = before?.responses.includes(responseId) && !before.forgotten?.includes(responseId);
  if (before && !known) return { reply: sentBefore(before.reference) };
  const kept = yield* keptUnder(responseId, visit, answers);
  yield* deleteDraftsOf(visit, form);
  const isThis = JSON.stringify(kept.answers) === JSON.stringify(responseAnswers(answers));
  if (isThis) return { responseId };
  return { reply: sentBefore(yield* takenIn(responseId, visit.run)) };
}

/** One that cannot be deleted now says that it was sent, and goes with the daily check. */
function* deleteDraftsOf({ frame }: Visit, form: string): Program<void> {
  try {
    for (const draft of yield* draftsOf(frame.visitor.email)) {
      if (draft.form === form) yield* deleteDraft(draft.fileId);
    }
  } catch (failure) {
    if (!(failure instanceof WorkspaceError)) throw failure;
  }
}

const notInIt = 'What you have changed since is not in it:';

const sentBefore = (reference: string | undefined): PageReply =>
  reference === undefined
    ? {
        redirect: pathTo('home'),
        said: `A request from this draft was sent already, and its reference comes to you by mail. ${notInIt} change the request then.`,
      }
    : {
        redirect: pathTo('referral', { reference }),
        said: `A request from this draft was sent already: it is ${reference}. ${notInIt} choose “Change this request”.`,
      };
