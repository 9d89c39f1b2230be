import type { sheets_v4 } from '@googleapis/sheets';
import type { Change, Register } from '../core/register/register.ts';
import { withChanges } from '../core/register/rows.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { unreachable } from '../core/unreachable.ts';
import { asWorkspaceError } from '../workspace/workspace-error.ts';
import type { WorkspaceError } from '../workspace/workspace-error.ts';
import { afterWriting } from './after-writing.ts';
import type { Committer } from './committer.ts';
import { covered } from './covered.ts';
import { headingRange, keyRanges } from './key-ranges.ts';
import { logPutRight } from './log-put-right.ts';
import { readWorkbook } from './read-workbook.ts';
import { generationRequests } from './generation.ts';
import { generationRange, setBackWords, stopped, wasSetBack } from './set-back.ts';
import type { Snapshot } from './snapshot.ts';
import { writesFor } from './writes-for.ts';
import type { Writes } from './writes-for.ts';

/** What is to change, worked out afresh on whatever the workbook turns out to hold. */
export type Plan = (register: Register, snapshot: Snapshot) => readonly Change[];

/** How often a commit without an answer is worked out again before its failure is let through. */
const attempts = 6;

/** How often what went astray is looked at again, where people go on moving things under it. */
const mends = 6;

/**
 * Commits what `plan` asks of the register as it stands: one atomic batch that also adds the named
 * range of the next generation. Google refuses a name that exists, so of two commits from the same
 * generation one loses; the loser reads again and plans again. A lost answer is settled by reading the
 * generation back: if it is the next one and carries our run, the batch landed. A batch that landed on a
 * workbook somebody had set back to an older version stops everything.
 *
 * @returns the workbook after the commit; the very same snapshot where there was nothing to write.
 * @throws WorkspaceError when Google refuses for another reason, or keeps failing.
 */
export function* commit(snapshot: Snapshot, by: Committer, plan: Plan): Program<Snapshot> {
  let current = snapshot;
  let planned = plan;
  let astray: Landed | undefined;
  let mended = 0;
  const mayTryAgain = patience();
  for (;;) {
    const tried = yield* tryOnce(current, by, planned, astray);
    switch (tried.how) {
      case 'done':
        return tried.workbook;
      case 'failed':
        if (!mayTryAgain(tried.error, tried.workbook.generation !== current.generation)) {
          throw tried.error;
        }
        break;
      case 'set back':
        planned = (register) => stopped(register, setBackWords, by.now);
        astray = undefined;
        break;
      case 'astray':
        if (mended === mends) return tried.workbook;
        mended += 1;
        ({ landed: astray } = tried);
        planned = () => [];
        break;
      default:
        return unreachable(tried);
    }
    current = tried.workbook;
  }
}

/** What became of one batch, and the workbook as it then stands. */
type Tried = { readonly workbook: Snapshot } & (
  | { readonly how: 'done' | 'set back' }
  | { readonly how: 'failed'; readonly error: WorkspaceError }
  /** It landed, but a person moved rows or columns in between. */
  | { readonly how: 'astray'; readonly landed: Landed }
);

/** What went astray is put right by itself: until a reference stands again, its row is taken for nobody's. */
function* tryOnce(
  current: Snapshot,
  by: Committer,
  plan: Plan,
  astray: Landed | undefined,
): Program<Tried> {
  const putBack = astray ? yield* puttingRight(astray, current) : [];
  if (astray && putBack.length > 0) {
    const tried = yield* land(current, by, putBack, []);
    return tried.how === 'landed'
      ? { how: 'astray', workbook: yield* tried.read(), landed: astray }
      : tried;
  }
  const changes = plan(current.register, current);
  const next = withChanges(current.register, changes);
  const writes = writesFor(current, next, changes, by);
  if (writes.requests.length === 0) return { how: 'done', workbook: current };
  const tried = yield* land(current, by, writes.requests, placesToLookAt(current, writes));
  if (tried.how !== 'landed') return tried;
  const { reply, read } = tried;
  const after = afterWriting(current, next, writes, by, reply);
  if (after) return { how: 'done', workbook: after };
  return { how: 'astray', workbook: yield* read(), landed: { before: current, writes, reply } };
}

/** A batch that is in the workbook, with what Google showed of it. */
type InPlace = {
  readonly how: 'landed';
  readonly reply: sheets_v4.Schema$Spreadsheet | undefined;
  readonly read: () => Program<Snapshot>;
};

/** Sends one guarded batch. @param look - the places to be shown as they stand right after it. */
function* land(
  current: Snapshot,
  by: Committer,
  requests: readonly sheets_v4.Schema$Request[],
  look: readonly string[],
): Program<InPlace | Exclude<Tried, { readonly how: 'astray' }>> {
  const read = (): Program<Snapshot> =>
    readWorkbook(current.spreadsheetId, current.register.offered);
  let reply: sheets_v4.Schema$Spreadsheet | undefined;
  try {
    const ask = batchOf(current, requests, look, by);
    ({ updatedSpreadsheet: reply } = yield* request('sheets.spreadsheets.batchUpdate', ask));
  } catch (failure) {
    const error = asWorkspaceError(failure);
    const workbook = yield* read();
    const isOurs = workbook.generation === current.generation + 1 && workbook.run === by.id;
    return isOurs ? { how: 'done', workbook } : { how: 'failed', error, workbook };
  }
  if (wasSetBack(current, reply)) return { how: 'set back', workbook: yield* read() };
  return { how: 'landed', reply, read };
}

/** A batch that landed while people moved what it was written to. */
type Landed = {
  readonly before: Snapshot;
  readonly writes: Writes;
  readonly reply: sheets_v4.Schema$Spreadsheet | undefined;
};

/** What puts right what it wrote, as the workbook stands now. */
function* puttingRight(
  { before, writes, reply }: Landed,
  now: Snapshot,
): Program<readonly sheets_v4.Schema$Request[]> {
  return [...covered(before, now, writes, reply), ...(yield* logPutRight(before, now, writes))];
}

/**
 * One that was overtaken always plans again. One that Google refused does so twice: a person may have renamed
 * a tab or deleted a row under it, and another again. One without an answer, a few times.
 */
function patience(): (error: WorkspaceError, overtaken: boolean) => boolean {
  let refused = 0;
  return (error, overtaken) => {
    refused = overtaken ? 0 : refused + 1;
    return refused < (error.mayHaveLanded ? attempts : 3);
  };
}

const replyFields =
  'updatedSpreadsheet(sheets(properties(sheetId),data(startRow,startColumn,' +
  'columnMetadata(developerMetadata(metadataKey,metadataValue)),rowData(values(userEnteredValue)))))';

function batchOf(
  snapshot: Snapshot,
  requests: readonly sheets_v4.Schema$Request[],
  look: readonly string[],
  by: Committer,
): sheets_v4.Params$Resource$Spreadsheets$Batchupdate {
  return {
    spreadsheetId: snapshot.spreadsheetId,
    fields: replyFields,
    requestBody: {
      requests: [...generationRequests(snapshot.generation + 1, by), ...requests],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: [generationRange(snapshot), ...look],
    },
  };
}

/** The headings and the keys of what is written, to see what a person moved meanwhile. */
const placesToLookAt = (snapshot: Snapshot, writes: Writes): readonly string[] => {
  const log = snapshot.tabs.get('log');
  return [
    ...[...writes.keyed].flatMap(([id, written]) => {
      const view = snapshot.tabs.get(id);
      return view ? keyRanges(view, written) : [];
    }),
    ...(log && writes.log.length > 0 ? [headingRange(log)] : []),
  ];
};
