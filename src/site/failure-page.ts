import { errorPage } from '../pages/error-page.ts';
import type { ErrorView } from '../pages/error-page.ts';
import type { Frame } from '../pages/view.ts';
import { WorkspaceError } from '../workspace/workspace-error.ts';
import { whoHelps } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { Refusal } from './refusal.ts';

export const noPage = new Refusal(
  404,
  'There is no such page',
  'The address leads nowhere.',
  'Check the address, or start from the home page.',
);

export const notSignedIn = new Refusal(
  403,
  'Sign in first',
  'Google did not say who you are: either you are not signed in, or not with your council account.',
  'Sign in with your council account, and with no other in this browser, then open this page again.',
);

/**
 * The page for whatever went wrong, which names nobody's data.
 *
 * @param report - told of what is neither a refusal nor Google's word: a mistake of ours.
 */
export function failurePage(
  frame: Frame,
  failure: unknown,
  report: (failure: Error) => void,
): Extract<PageReply, { html: string }> {
  const { status, ...words } = wordsFor(frame, failure);
  if (!(failure instanceof Refusal) && !(failure instanceof WorkspaceError)) {
    report(failure instanceof Error ? failure : new Error(String(failure)));
  }
  return { status, html: errorPage({ frame: { ...frame, address: '/' }, ...words }) };
}

type Words = Omit<ErrorView, 'frame'> & { readonly status: number };

function wordsFor(frame: Frame, failure: unknown): Words {
  if (failure instanceof Refusal) {
    const { status, title, message, mend } = failure;
    return { status, title, because: message, mend };
  }
  const status = failure instanceof WorkspaceError ? failure.status : 500;
  if (status === 403 || status === 404) {
    return {
      status,
      title: 'You cannot open this',
      because: 'It is not there, or it is not shared with you.',
      mend: whoHelps(frame),
    };
  }
  if (status === 429) {
    return {
      status: 503,
      title: 'Google is too busy',
      because: 'Google takes no more requests from the register for the moment.',
      mend: 'Wait a minute, go back, and send it again: it counts once.',
    };
  }
  return {
    status: 500,
    title: 'Something went wrong here',
    because: 'It was nothing you typed. What was being done may or may not have been done.',
    mend: 'Go back and try again: what you send twice counts once. If it goes on, tell the panel administrator.',
  };
}
