import { WorkspaceError } from '../../workspace/workspace-error.ts';

/** Why something failed and what a person does about it. Neither holds anything of a child's. */
export type Why = {
  readonly words: string;
  /** It may well be over by the next turn. */
  readonly passing: boolean;
};

/**
 * Google's own words are left out: a refusal may repeat what was in the request. Errors of ours are
 * sentences that name rows and keys only.
 */
export function whyItFailed(failure: unknown): Why {
  if (!(failure instanceof WorkspaceError)) {
    const words = failure instanceof Error ? failure.message : 'It is not known why.';
    return { words, passing: false };
  }
  const { status } = failure;
  if (status === 0) {
    return { words: 'No answer came from Google. It is tried again by itself.', passing: true };
  }
  return {
    words: `Google answered ${status}. ${whatToDo(status)}`,
    passing: status === 429 || status >= 500,
  };
}

function whatToDo(status: number): string {
  if (status === 401 || status === 403) {
    return 'The shared mailbox may no longer do this: sign in as it, open the workbook, and choose Panel, Set up.';
  }
  if (status === 404) return 'A file is gone: look in the bin of Drive and restore it.';
  if (status === 429) return 'Too much was asked in a short time. It goes on by itself.';
  if (status >= 500) return 'Google had a fault of its own. It is tried again by itself.';
  return 'Sign in as the shared mailbox and choose Panel, Check this installation.';
}
