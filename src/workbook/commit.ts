import type { sheets_v4 } from '@googleapis/sheets';
import type { Change, Register } from '../core/register/register.ts';
import { withChanges } from '../core/register/rows.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
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

/** How often a commit is worked out again before its failure is let through. */
const attempts = 6;

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
  let putBack: readonly sheets_v4.Schema$Request[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const changes = planned(current.register, current);
    const next = withChanges(current.register, changes);
    const writes = writesFor(current, next, changes, by);
    if (writes.requests.length + putBack.length === 0) return current;
    try {
      const ask = batchOf(current, writes, putBack, by);
      const reply = yield* request('sheets.spreadsheets.batchUpdate', ask);
      if (wasSetBack(current, reply.updatedSpreadsheet)) {
        current = yield* readWorkbook(current.spreadsheetId, current.register.panels);
        planned = (register) => stopped(register, setBackWords, by.now);
        putBack = [];
        continue;
      }
      const after = afterWriting(current, next, writes, by, reply.updatedSpreadsheet);
      if (after && putBack.length === 0) return after;
    } catch (failure) {
      const error = asWorkspaceError(failure);
      const found = yield* readWorkbook(current.spreadsheetId, current.register.panels);
      if (found.generation === current.generation + 1 && found.run === by.id) return found;
      if (!mayTryAgain(error, attempt, found.generation !== current.generation)) throw error;
      current = found;
      continue;
    }
    // It landed, but a person moved rows or columns in between: what went astray is put right at once.
    const found = yield* readWorkbook(current.spreadsheetId, current.register.panels);
    if (attempt >= attempts || putBack.length > 0) return found;
    putBack = [...covered(current, found, writes), ...(yield* logPutRight(current, found, writes))];
    planned = () => [];
    current = found;
  }
}

/** One that was overtaken always plans again; one that Google refused, once; one without an answer, a few times. */
const mayTryAgain = (error: WorkspaceError, attempt: number, overtaken: boolean): boolean =>
  overtaken || attempt < (error.mayHaveLanded ? attempts : 2);

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
