import type { WorkspaceRequest } from '../../../../workspace/request.ts';

/** Every fault of a request against Google's own types. */
export function checkRequest(
  _request: WorkspaceRequest,
  _options?: { refuse?: boolean },
): string[] {
  return [];
}
