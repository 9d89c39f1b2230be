import type { Register, RegisterDocument } from '../core/register/register.ts';
import type { Program } from '../workspace/program.ts';
import { afterFailure, became } from './document-became.ts';
import type { Became } from './document-became.ts';
import { keepLocked } from './keep-locked.ts';
import { letIn } from './let-in.ts';
import { putInFolder } from './put-in-folder.ts';
import type { Run } from './run.ts';

/**
 * Moves documents that stand to where they belong, opens them to exactly their audience, and closes the
 * text of those that are final. One that
 * fails holds up no other; those a run has no time for are found by the next.
 */
export function* careForDocuments(
  register: Register,
  rows: readonly RegisterDocument[],
  run: Run,
): Program<Became> {
  const all: Became[] = [];
  for (const row of rows) {
    if (!run.mayGoOn()) break;
    all.push(yield* careFor(register, row, run));
  }
  return (current) => all.flatMap((one) => one(current));
}

function* careFor(register: Register, row: RegisterDocument, run: Run): Program<Became> {
  const fileId = row.fileId ?? '';
  try {
    yield* putInFolder(register, row, fileId);
    const open = yield* letIn(row, fileId);
    const closed = yield* keepLocked(row, fileId);
    return became(row, run, { status: 'made', ...closed, ...open, filedIn: row.folder });
  } catch (failure) {
    return afterFailure(row, failure, run);
  }
}
