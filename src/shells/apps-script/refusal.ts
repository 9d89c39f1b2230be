import { WorkspaceError } from '../../workspace/workspace-error.ts';

/** `API call to sheets.spreadsheets.get failed with error: The caller does not have permission` */
const callTo = /API call to (\S+) failed with error: ([\s\S]*)/;

/**
 * Google's refusal, or silence, as the program is told of it. An Advanced Service throws a
 * GoogleJsonResponseException whose `details` hold the HTTP status as `code` and Google's own words as
 * `message`. One without details, such as "Empty response", is no answer, and may follow a write that
 * landed.
 */
export function refusal(failure: unknown): WorkspaceError {
  const { details, message } = (failure ?? {}) as { details?: unknown; message?: unknown };
  const { code, message: own } = (details ?? {}) as { code?: unknown; message?: unknown };
  const words = typeof message === 'string' ? message : String(failure);
  const said = typeof own === 'string' ? own : (callTo.exec(words)?.[2] ?? words);
  return new WorkspaceError(typeof code === 'number' ? code : 0, said);
}
