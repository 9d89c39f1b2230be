import type { Exchange, Method, WorkspaceRequest } from './request.ts';

/** A description of work: yields requests, receives replies or failures, ends with a value. */
export type Program<T> = Generator<WorkspaceRequest, T, unknown>;

/** Asks the workspace for one thing and waits for its reply. */
export function* request<M extends Method>(
  method: M,
  ask: Exchange[M]['ask'],
): Program<Exchange[M]['reply']> {
  return (yield { method, ask } as WorkspaceRequest) as Exchange[M]['reply'];
}

/**
 * Runs a program against a workspace that answers at once (Apps Script, memory).
 * A failure of `send` is thrown into the program, which may meet it by design.
 */
export function runSync<T>(program: Program<T>, send: (request: WorkspaceRequest) => unknown): T {
  let step = program.next();
  while (!step.done) {
    let reply: unknown;
    try {
      reply = send(step.value);
    } catch (failure) {
      step = program.throw(failure);
      continue;
    }
    step = program.next(reply);
  }
  return step.value;
}

/** Runs a program against a workspace that promises its answers (Node). */
// oxlint-disable-next-line house/no-waiting -- The one loop that waits: the shell of Node sends.
export async function runAsync<T>(
  program: Program<T>,
  send: (request: WorkspaceRequest) => Promise<unknown>,
): Promise<T> {
  let step = program.next();
  while (!step.done) {
    let reply: unknown;
    try {
      reply = await send(step.value);
    } catch (failure) {
      step = program.throw(failure);
      continue;
    }
    step = program.next(reply);
  }
  return step.value;
}
