import { addHours } from '../core/calendar/local-date-time.ts';
import { workbookOf } from '../core/register/rows.ts';
import { commit } from '../workbook/commit.ts';
import { generationOf } from '../workbook/generation.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import type { Run } from './run.ts';

/** Far longer than any run lives: a name that a run still counts on is never taken from it. */
const keptFor = 20;

/**
 * Clears the names that guarded commits of yesterday and before, so that they do not pile up: those up to
 * the generation noted at the last clearing, once that is twenty hours ago. The generation of now is
 * noted for the next.
 *
 * @returns how many names were cleared.
 */
export function* clearGenerations(snapshot: Snapshot, run: Run): Program<number> {
  const noted = workbookOf(snapshot.register).generationNoted;
  if (noted !== undefined && addHours(noted.at, keptFor) > run.now) return 0;
  const cleared = noted === undefined ? 0 : yield* clearUpTo(noted.generation, run);
  yield* commit(snapshot, { id: run.id, now: run.now }, (register, { generation }) => [
    {
      table: 'workbook',
      row: { ...workbookOf(register), generationNoted: { generation, at: run.now } },
    },
  ]);
  return cleared;
}

function* clearUpTo(generation: number, run: Run): Program<number> {
  const { spreadsheetId } = run;
  const { namedRanges } = yield* request('sheets.spreadsheets.get', {
    spreadsheetId,
    fields: 'namedRanges(namedRangeId,name)',
  });
  const requests = (namedRanges ?? [])
    .filter(({ name }) => (generationOf(name ?? '') ?? Infinity) <= generation)
    .map(({ namedRangeId }) => ({ deleteNamedRange: { namedRangeId: namedRangeId ?? null } }));
  if (requests.length > 0) {
    yield* request('sheets.spreadsheets.batchUpdate', { spreadsheetId, requestBody: { requests } });
  }
  return requests.length;
}
