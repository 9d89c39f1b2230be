import type { Program } from '../../workspace/program.ts';
import { WorkspaceError } from '../../workspace/workspace-error.ts';
import { right, toConfirm, wrong } from './finding.ts';
import type { Finding } from './finding.ts';

/** Where a fact is tried: nothing here is anybody’s, and all of it is put away afterwards. */
export type Scratch = {
  readonly spreadsheetId: string;
  /** An empty tab of that workbook, and the id of one that is not there. */
  readonly tab: { readonly sheetId: number; readonly title: string; readonly spareId: number };
  /** A folder, and a Google Doc of one paragraph. */
  readonly folderId: string;
  readonly documentId: string;
  /** Where a mail may go that ought to be refused. */
  readonly mailbox: string;
};

/** Google’s answer to what it does not do. */
export type Refused = { readonly status: number; readonly message: string | RegExp };

/**
 * Something Google is taken to do, though no public page or issue shows it. The local workspace imitates
 * it; the contract suite and the check of an installation try it with this very program.
 */
export type AssumedFact = {
  readonly name: string;
  /** What of the register leans on it. Absent where only the local workspace does. */
  readonly leansOnIt?: string;
  /** What cannot be done without it, where all else can. */
  readonly only?: string;
} & (
  | { readonly refuses: Refused; readonly attempt: (scratch: Scratch) => Program<unknown> }
  /** Ends with what was seen instead, and with nothing where the fact holds. */
  | { readonly look: (scratch: Scratch) => Program<string | undefined> }
);

/** Tries one fact. What Google answers is a finding; only a mistake of ours is thrown. */
export function* tryFact(fact: AssumedFact, scratch: Scratch): Program<Finding> {
  try {
    if ('look' in fact) {
      const instead = yield* fact.look(scratch);
      return instead === undefined ? right(fact.name, 'So it is.') : otherwise(fact, instead);
    }
    yield* fact.attempt(scratch);
    return otherwise(fact, 'Google did it.');
  } catch (failure) {
    if (!(failure instanceof WorkspaceError)) throw failure;
    return answered(fact, failure);
  }
}

function answered(fact: AssumedFact, { status, message, mayHaveLanded }: WorkspaceError): Finding {
  const seen = `Google answered ${status}: ${message}`;
  if ('refuses' in fact && fact.refuses.status === status) return right(fact.name, seen);
  if (mayHaveLanded || status === 429) {
    return wrong(fact.name, seen, 'Google had a fault of its own: check again in a few minutes.');
  }
  return otherwise(fact, seen);
}

const tell = 'Send this line to whoever maintains the register';

/** Google is not as it was taken to be: that is no fault of the council’s, and none that it can mend. */
const otherwise = (fact: AssumedFact, seen: string): Finding =>
  fact.leansOnIt === undefined
    ? toConfirm(
        fact.name,
        seen,
        `${tell}. ${fact.only ?? 'Nothing of the register leans on it'}, and mail may go.`,
      )
    : wrong(fact.name, seen, `${tell}, and wait for an answer. ${fact.leansOnIt}`);
