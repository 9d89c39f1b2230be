import type { Program } from '../../../src/workspace/program.ts';
import type { WorkspaceRequest } from '../../../src/workspace/request.ts';
import { WorkspaceError } from '../../../src/workspace/workspace-error.ts';

/** What can go wrong at one request: its error or the process's death, before it takes effect or after. */
export const faults = ['error before', 'answer lost', 'dead before', 'dead after'] as const;
export type Fault = (typeof faults)[number];

/** How one run of a program ended. A run that died says nothing, and none of its code runs again. */
export type Ended<T> =
  | { readonly how: 'done'; readonly value: T }
  | { readonly how: 'died' }
  | { readonly how: 'failed'; readonly failure: WorkspaceError };

/** A run that goes one request at a time. */
export type Stepper<T> = {
  /** Asks for the next thing; undefined while the run goes on. */
  readonly step: (fault?: Fault) => Ended<T> | undefined;
  /** What it will ask next; undefined once it has ended. */
  readonly next: () => WorkspaceRequest | undefined;
};

/**
 * @param send - how the workspace is asked.
 * @throws whatever is not Google's refusal: a fault of ours, which no trial may hide.
 */
export function stepper<T>(
  program: Program<T>,
  send: (request: WorkspaceRequest) => Answer,
): Stepper<T> {
  let at = begun(() => program.next());
  const died: Ended<T> = { how: 'died' };

  function step(fault?: Fault): Ended<T> | undefined {
    if (at.ended) return at.ended;
    if (fault === 'dead before') return (at = { ended: died }).ended;
    const answer = fault === 'error before' ? lost : send(at.request);
    if (fault === 'dead after') return (at = { ended: died }).ended;
    const heard = fault === 'answer lost' ? lost : answer;
    at = begun(() =>
      'failure' in heard ? program.throw(heard.failure) : program.next(heard.reply),
    );
    return at.ended;
  }

  return { step, next: () => (at.ended ? undefined : at.request) };
}

/** What a request came to: a reply, or a refusal. */
export type Answer = { readonly reply: unknown } | { readonly failure: WorkspaceError };
type At<T> =
  | { readonly ended: Ended<T> }
  | { readonly ended?: never; readonly request: WorkspaceRequest };

const lost: Answer = {
  failure: new WorkspaceError(503, 'The service is currently unavailable.'),
};

/** @throws whatever is not Google’s refusal: a fault of ours, which no trial may hide. */
export function answerOf(ask: () => unknown): Answer {
  try {
    return { reply: ask() };
  } catch (failure) {
    if (!(failure instanceof WorkspaceError)) throw failure;
    return { failure };
  }
}

function begun<T>(go: () => IteratorResult<WorkspaceRequest, T>): At<T> {
  try {
    const result = go();
    return result.done
      ? { ended: { how: 'done', value: result.value } }
      : { request: result.value };
  } catch (failure) {
    if (!(failure instanceof WorkspaceError)) throw failure;
    return { ended: { how: 'failed', failure } };
  }
}
