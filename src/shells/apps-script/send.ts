import { reads } from '../../workspace/request.ts';
import type { WorkspaceRequest } from '../../workspace/request.ts';
import { WorkspaceError } from '../../workspace/workspace-error.ts';
import type { Services } from './advanced.ts';
import { askGoogle } from './ask-google.ts';
import type { RestRequest } from './ask-google.ts';
import { refusal } from './refusal.ts';

export type Send = (request: WorkspaceRequest) => unknown;

/** The requests that are not Google's REST: form responses and memory. */
export type Elsewhere = (request: Exclude<WorkspaceRequest, RestRequest>) => unknown;

const triesOfARead = 3;

/**
 * Sends requests through Google's Advanced Services. A read that met a 429, a 5xx or silence is tried
 * again; nothing else is, since it may have landed: that is for the program to meet.
 */
export function sendWith(
  services: Services,
  elsewhere: Elsewhere,
  sleep: (milliseconds: number) => void,
): Send {
  return (request) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return answer(services, elsewhere, request);
      } catch (failure) {
        const error = asRefusal(request, failure);
        if (!error) throw failure;
        const passing = error.status === 429 || error.mayHaveLanded;
        if (!reads.has(request.method) || !passing || attempt === triesOfARead) throw error;
        sleep(250 * 2 ** attempt);
      }
    }
  };
}

function answer(services: Services, elsewhere: Elsewhere, request: WorkspaceRequest): unknown {
  return isElsewhere(request) ? elsewhere(request) : askGoogle(services, request);
}

/**
 * What Google refused. FormApp and Properties have no statuses: Google names its own failures `Exception`,
 * which counts as no answer; anything else is a sentence of ours, and passes as it is.
 */
function asRefusal(request: WorkspaceRequest, failure: unknown): WorkspaceError | undefined {
  if (failure instanceof WorkspaceError) return failure;
  const { name } = (failure ?? {}) as { name?: unknown };
  return isElsewhere(request) && name !== 'Exception' ? undefined : refusal(failure);
}

const isElsewhere = (
  request: WorkspaceRequest,
): request is Exclude<WorkspaceRequest, RestRequest> =>
  request.method.startsWith('forms.') || request.method.startsWith('memory.');
