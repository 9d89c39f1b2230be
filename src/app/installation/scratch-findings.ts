import type { WorkbookState } from '../../core/register/register.ts';
import { generationName } from '../../workbook/generation.ts';
import type { Program } from '../../workspace/program.ts';
import { WorkspaceError } from '../../workspace/workspace-error.ts';
import { tryFact } from './assumed-fact.ts';
import type { Scratch } from './assumed-fact.ts';
import { assumedFacts, notTriedHere } from './assumed-facts.ts';
import { notTried, right, wrong } from './finding.ts';
import type { Finding } from './finding.ts';
import { onScratch } from './scratch.ts';
import { firstCell, named, sheetBatch, shownInFirstCell } from './sheets-facts.ts';

/** The guard and every assumed fact, tried on scratch files that are put away again. */
export function* scratchFindings(
  workbook: WorkbookState,
  generation: number,
): Program<readonly Finding[]> {
  const { spreadsheetId, rootFolderId, roleAccount: mailbox } = workbook;
  const findings = yield* onScratch({ spreadsheetId, rootFolderId, mailbox }, (scratch) =>
    tryAll(scratch, generation),
  );
  return [...findings, ...notTriedHere.map(({ name, why }) => notTried(name, why))];
}

function* tryAll(scratch: Scratch, generation: number): Program<readonly Finding[]> {
  const findings = [yield* guardFinding(scratch, generation)];
  for (const fact of assumedFacts) findings.push(yield* tryFact(fact, scratch));
  return findings;
}

const guard = 'The guard of every commit';
const guardText = 'This must not stand here';

/**
 * A batch that adds the name of the last commit, as an overtaken commit does, and writes a cell: it must
 * be refused, and the cell stay as it was.
 */
function* guardFinding(scratch: Scratch, generation: number): Program<Finding> {
  const name = generationName(generation);
  let answer = 'Google took it.';
  try {
    yield* sheetBatch(scratch, [named(scratch, name), firstCell(scratch, guardText)]);
  } catch (failure) {
    if (!(failure instanceof WorkspaceError)) throw failure;
    if (failure.status === 400) {
      const shown = yield* shownInFirstCell(scratch);
      if (shown === undefined) {
        return right(guard, `A batch with the name ${name} was refused, and nothing of it landed.`);
      }
      answer = 'Google refused it, and wrote its cell all the same.';
    } else answer = `Google answered ${failure.status}: ${failure.message}`;
  }
  return wrong(
    guard,
    `A batch with the name ${name}, which is taken, should be refused whole. ${answer}`,
    'Check again in a few minutes. If it stays, send this line to whoever maintains the register: two runs at once could overwrite each other.',
  );
}
