import type { sheets_v4 } from '@googleapis/sheets';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Change, Register } from '../core/register/register.ts';
import { withChanges } from '../core/register/rows.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { asWorkspaceError } from '../workspace/workspace-error.ts';
import { afterWriting } from './after-writing.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Snapshot } from './snapshot.ts';
import { writesFor } from './writes-for.ts';
import type { Writes } from './writes-for.ts';

/** What tells one run's commits from another's, and the moment they are written under. */
export type Committer = { readonly id: string; readonly now: LocalDateTime };

/** What is to change, worked out afresh on whatever the workbook turns out to hold. */
export type Plan = (register: Register, snapshot: Snapshot) => readonly Change[];

/** How often a commit is worked out again before its failure is let through. */
const attempts = 6;

/**
 * Commits what `plan` asks of the register as it stands: one atomic batch that also adds the named
 * range of the next generation. Google refuses a name that exists, so of two commits from the same
 * generation one loses; the loser reads again and plans again. A lost answer is settled by reading the
 * generation back: if it is the next one and carries our run, the batch landed.
 *
 * @returns the workbook after the commit; the very same snapshot where there was nothing to write.
 * @throws WorkspaceError when Google refuses for another reason, or keeps failing.
 */
export function* commit(snapshot: Snapshot, by: Committer, plan: Plan): Program<Snapshot> {
  let current = snapshot;
  for (let attempt = 1; ; attempt += 1) {
    const changes = plan(current.register, current);
    const next = withChanges(current.register, changes);
    const writes = writesFor(current, next, changes, by);
    if (writes.requests.length === 0) return current;
    try {
      const reply = yield* request('sheets.spreadsheets.batchUpdate', batchOf(current, writes, by));
      return afterWriting(current, next, writes, by, reply.updatedSpreadsheet);
    } catch (failure) {
      const error = asWorkspaceError(failure);
      const found = yield* readWorkbook(current.spreadsheetId, current.register.panels);
      if (found.generation === current.generation + 1 && found.run === by.id) return found;
      const overtaken = found.generation !== current.generation;
      if (!overtaken && attempt >= attempts) throw error;
      if (!overtaken && !error.mayHaveLanded && attempt >= 2) throw error;
      current = found;
    }
  }
}

/** Developers’ note in the workbook itself: the name says which generation the workbook is at. */
export const generationName = (generation: number): string => `panel_generation_${generation}`;

function batchOf(
  snapshot: Snapshot,
  writes: Writes,
  by: Committer,
): sheets_v4.Params$Resource$Spreadsheets$Batchupdate {
  const generation = snapshot.generation + 1;
  const place = {
    sheetId: writes.systemSheetId,
    startRowIndex: 0,
    endRowIndex: 1,
    startColumnIndex: 0,
    endColumnIndex: 1,
  };
  return {
    spreadsheetId: snapshot.spreadsheetId,
    fields:
      'updatedSpreadsheet(sheets(properties(sheetId),data(rowData(values(userEnteredValue)))))',
    requestBody: {
      requests: [
        { addNamedRange: { namedRange: { name: generationName(generation), range: place } } },
        {
          updateCells: {
            start: { sheetId: writes.systemSheetId, rowIndex: 0, columnIndex: 0 },
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
        ...writes.requests,
      ],
      ...(writes.keyRanges.length > 0
        ? {
            includeSpreadsheetInResponse: true,
            responseIncludeGridData: true,
            responseRanges: [...writes.keyRanges],
          }
        : {}),
    },
  };
}
