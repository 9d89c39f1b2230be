import { whyStopped } from '../core/register/workbook-version.ts';
import type { Change, Register, TextLook } from '../core/register/register.ts';
import { finalsToLookAt, lookedAt } from '../core/week/finals-to-look-at.ts';
import type { FinalText } from '../core/week/finals-to-look-at.ts';
import { logged } from '../core/week/logged.ts';
import { textHash } from '../documents/minutes/text-hash.ts';
import { commit } from '../workbook/commit.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { Program } from '../workspace/program.ts';
import { asWorkspaceError } from '../workspace/workspace-error.ts';
import type { WorkspaceError } from '../workspace/workspace-error.ts';
import { openMinutes } from './open-minutes.ts';
import type { Run } from './run.ts';

/**
 * Holds the text of final minutes against the fingerprint of what was approved: one read for each
 * document, once a day, and one commit for all. What a run has no time for is found by the next.
 * Source: CPR-5.2b.
 *
 * @returns the workbook as it stands afterwards.
 * @throws WorkspaceError where Google gave an answer that says nothing of a document: once the others
 *   have been looked at and what was found is kept.
 */
export function* lookAtFinals(snapshot: Snapshot, run: Run): Program<Snapshot> {
  if (whyStopped(snapshot.register) !== undefined) return snapshot;
  const found = new Map<string, TextLook['found']>();
  let unanswered: WorkspaceError | undefined;
  for (const final of finalsToLookAt(snapshot.register, run.now)) {
    if (!run.mayGoOn()) break;
    const text = yield* textNow(final);
    if (typeof text === 'string') found.set(final.sitting, text);
    else unanswered = text;
  }
  if (found.size === 0 && !unanswered) return snapshot;
  const after = yield* commit(snapshot, { id: run.id, now: run.now }, (register) =>
    [...found].flatMap(([sitting, text]) => looked(register, sitting, text, run)),
  );
  if (unanswered) throw unanswered;
  return after;
}

/** @returns the failure where Google's answer says nothing of the document. */
function* textNow({ fileId, text }: FinalText): Program<TextLook['found'] | WorkspaceError> {
  try {
    const { document } = yield* openMinutes(fileId);
    return textHash(document) === text ? 'the same' : 'changed';
  } catch (failure) {
    const error = asWorkspaceError(failure);
    return error.status === 404 || error.status === 403 ? 'not there' : error;
  }
}

function looked(
  register: Register,
  key: string,
  found: TextLook['found'],
  { now }: Run,
): readonly Change[] {
  const sitting = register.rows.sitting.get(key);
  if (!sitting) return [];
  const before = sitting.textLook;
  const textLook = lookedAt(before, found, now);
  const isNews = found !== (before?.found ?? 'the same');
  return [
    { table: 'sitting', row: { ...sitting, textLook } },
    ...(isNews ? [logged(now, key, newsWords[found], 'CPR-5.2b')] : []),
  ];
}

const newsWords: Readonly<Record<TextLook['found'], string>> = {
  'the same': 'The final minutes say again what was approved',
  changed: 'The final minutes were changed after they were approved',
  'not there': 'The final minutes cannot be opened',
};
