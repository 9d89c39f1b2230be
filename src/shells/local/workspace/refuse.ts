import { WorkspaceError } from '../../../workspace/workspace-error.ts';

/** Google's 400: the request itself is wrong. */
export function invalid(message: string): never {
  throw new WorkspaceError(400, message);
}

/** Google's 404: nothing of that name, or nothing this account may see. */
export function notFound(message = 'Requested entity was not found.'): never {
  throw new WorkspaceError(404, message);
}

/** Google's 403: it is there, but not for this account to do. */
export function forbidden(message = 'The caller does not have permission'): never {
  throw new WorkspaceError(403, message);
}

/** Runs one part of a batch so that its refusal names the part, as Google's does. */
export function naming<T>(part: string, work: () => T): T {
  try {
    return work();
  } catch (failure) {
    if (!(failure instanceof WorkspaceError) || failure.status !== 400) throw failure;
    throw new WorkspaceError(400, `Invalid ${part}: ${failure.message}`);
  }
}

/**
 * The one member of a Request that is set.
 * @param request - one entry of `requests`.
 * @param index - its place in the list, for the refusal.
 * @throws WorkspaceError 400 if there is none, or more than one.
 */
export function onlyMember(request: object, index: number): string {
  const set = Object.entries(request).filter(([, value]) => value !== undefined && value !== null);
  const [first, second] = set;
  if (!first) invalid(`Invalid requests[${String(index)}]: No request set.`);
  if (second) {
    invalid(
      `Invalid value at 'requests[${String(index)}]' (oneof), oneof field 'kind' is already set. ` +
        `Cannot set '${second[0]}'`,
    );
  }
  return first[0];
}
