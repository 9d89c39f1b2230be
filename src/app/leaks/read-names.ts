import type { Names } from '../../core/leak/child-marks.ts';
import type { Reference, Register } from '../../core/register/register.ts';
import { childNameIn } from '../../documents/document/child-name.ts';
import { request } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import { asWorkspaceError } from '../../workspace/workspace-error.ts';
import type { TurnReads } from '../turn-reads.ts';

/**
 * The names of these children, from the newest request paper of each. A paper that is gone, or says no
 * name, leaves the child without one. At most one request for each child that was not read before.
 */
export function* namesOf(
  register: Register,
  references: readonly Reference[],
  { names: read }: TurnReads,
): Program<Names> {
  for (const reference of references) {
    if (!read.has(reference)) read.set(reference, yield* nameInPaper(register, reference));
  }
  return new Map(
    references.flatMap((reference) => {
      const name = read.get(reference);
      return name === undefined ? [] : [[reference, name]];
    }),
  );
}

function* nameInPaper({ rows }: Register, reference: Reference): Program<string | undefined> {
  const version = rows.referral.get(reference)?.version ?? 1;
  const documentId = rows.document.get(`paper:${reference}:${version}`)?.fileId;
  if (documentId === undefined) return undefined;
  try {
    return childNameIn(yield* request('docs.documents.get', { documentId }));
  } catch (failure) {
    const { status, mayHaveLanded } = asWorkspaceError(failure);
    if (mayHaveLanded || status === 429) throw failure;
    return undefined;
  }
}
