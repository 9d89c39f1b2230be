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
import { systemSheetId } from './layout.ts';
import { logPutRight } from './log-put-right.ts';
import { readWorkbook } from './read-workbook.ts';
import { generationPlace, generationRange, setBackWords, stopped, wasSetBack } from './set-back.ts';
import type { Snapshot } from './snapshot.ts';
import { writesFor } from './writes-for.ts';
import type { Writes } from './writes-for.ts';

/** What is to change, worked out afresh on whatever the workbook turns out to hold. */
export type Plan = (register: Register, snapshot: Snapshot) => readonly Change[];

/** How often a commit without an answer is worked out again before its failure is let through. */
const attempts = 6;

/** How often what went astray is put right, where people go on moving things under it. */
const mends = 3;

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

function* tryOnce(
  current: Snapshot,
  by: Committer,
  plan: Plan,
  astray: Landed | undefined,
): Program<Tried> {
  const changes = plan(current.register, current);
  const next = withChanges(current.register, changes);
  const writes = writesFor(current, next, changes, by);
  const putBack = astray ? yield* puttingRight(astray, current) : [];
  if (writes.requests.length + putBack.length === 0) return { how: 'done', workbook: current };
  const read = (): Program<Snapshot> =>
    readWorkbook(current.spreadsheetId, current.register.panels);
  let reply: sheets_v4.Schema$Spreadsheet | undefined;
  try {
    const ask = batchOf(current, writes, putBack, by);
    ({ updatedSpreadsheet: reply } = yield* request('sheets.spreadsheets.batchUpdate', ask));
  } catch (failure) {
    const error = asWorkspaceError(failure);
    const workbook = yield* read();
    const isOurs = workbook.generation === current.generation + 1 && workbook.run === by.id;
    return isOurs ? { how: 'done', workbook } : { how: 'failed', error, workbook };
  }
  if (wasSetBack(current, reply)) return { how: 'set back', workbook: yield* read() };
  if (!astray) {
    const after = afterWriting(current, next, writes, by, reply);
    if (after) return { how: 'done', workbook: after };
    const landed = { before: current, writes, reply };
    return { how: 'astray', workbook: yield* read(), landed };
  }
  const workbook = yield* read();
  const left = yield* puttingRight(astray, workbook);
  return left.length === 0
    ? { how: 'done', workbook }
    : { how: 'astray', workbook, landed: astray };
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

/** Developers’ note in the workbook itself: the name says which generation the workbook is at. */
export const generationName = (generation: number): string => `${generationPrefix}${generation}`;

const generationPrefix = 'panel_generation_';

/** The generation a named range stands for; undefined for anyone else’s name. */
export function generationOf(name: string): number | undefined {
  const digits = name.startsWith(generationPrefix) ? name.slice(generationPrefix.length) : '';
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

const replyFields =
  'updatedSpreadsheet(sheets(properties(sheetId),data(startRow,startColumn,' +
  'columnMetadata(developerMetadata(metadataKey,metadataValue)),rowData(values(userEnteredValue)))))';

function batchOf(
  snapshot: Snapshot,
  writes: Writes,
  putBack: readonly sheets_v4.Schema$Request[],
  by: Committer,
): sheets_v4.Params$Resource$Spreadsheets$Batchupdate {
  return {
    spreadsheetId: snapshot.spreadsheetId,
    fields: replyFields,
    requestBody: {
      requests: [
        ...generationRequests(snapshot.generation + 1, by),
        ...putBack,
        ...writes.requests,
      ],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: [generationRange(snapshot), ...placesToLookAt(snapshot, writes)],
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

const systemStart = { sheetId: systemSheetId, rowIndex: 0, columnIndex: 0 };

/** The batch lands only if this generation is not there yet, and says whose it is. */
export const generationRequests = (
  generation: number,
  by: Committer,
): readonly sheets_v4.Schema$Request[] => [
  {
    addNamedRange: {
      namedRange: {
        name: generationName(generation),
        range: {
          sheetId: systemSheetId,
          startRowIndex: 0,
          endRowIndex: 1,
          startColumnIndex: 0,
          endColumnIndex: 1,
        },
      },
    },
  },
  {
    updateCells: {
      start: systemStart,
      rows: [
        {
          values: [
            { userEnteredValue: { numberValue: generation } },
            { userEnteredValue: { stringValue: by.id } },
          ],
        },
      ],
      fields: 'userEnteredValue',
    },
  },
  {
    updateCells: {
      start: { ...systemStart, columnIndex: generationPlace(generation) },
      rows: [{ values: [{ userEnteredValue: { numberValue: generation } }] }],
      fields: 'userEnteredValue',
    },
  },
];
