/**
 * Google refused a request, or its answer never came.
 * `status` is the HTTP status; 0 when there was no answer at all.
 */
export class WorkspaceError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'WorkspaceError';
    this.status = status;
  }

  /**
   * Whether the request may have taken effect all the same. A 503 can follow a write that landed;
   * a 4xx is Google's own word that it did not.
   */
  get mayHaveLanded(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** The failure as one of ours: anything else (a broken socket, say) counts as no answer. */
export function asWorkspaceError(failure: unknown): WorkspaceError {
  if (failure instanceof WorkspaceError) return failure;
  return new WorkspaceError(0, failure instanceof Error ? failure.message : String(failure));
}
