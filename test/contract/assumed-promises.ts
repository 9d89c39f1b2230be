import type { AssumedFact, Scratch } from '../../src/app/installation/assumed-fact.ts';
import { assumedFacts } from '../../src/app/installation/assumed-facts.ts';
import { runAsync } from '../../src/workspace/program.ts';
import type { Program } from '../../src/workspace/program.ts';
import { assumed, type Given, type GooglesPromise } from './promise.ts';

/** The very programs with which the product tries the same facts on Google. */
export const assumedPromises: readonly GooglesPromise[] = assumedFacts.map(promiseOf);

function promiseOf(fact: AssumedFact): GooglesPromise {
  const promise = { name: fact.name, source: assumed };
  if ('refuses' in fact) {
    const attempt = (given: Given) => played(given, fact.attempt(scratchOf(given)));
    return { ...promise, refuses: fact.refuses, attempt };
  }
  return {
    ...promise,
    holds: async (given) => {
      expect(await played(given, fact.look(scratchOf(given)))).toBeUndefined();
    },
  };
}

const played = <T>({ ask }: Given, program: Program<T>): Promise<T> =>
  runAsync(program, (request) => ask(request.method, request.ask));

const scratchOf = ({ spreadsheetId, documentId, folderId, workspace }: Given): Scratch => ({
  spreadsheetId,
  documentId,
  folderId,
  tab: { sheetId: 0, title: 'Sheet1', spareId: 1 },
  mailbox: workspace.roleAccount,
});
