import type { Change, Register, RegisterDocument } from '../core/register/register.ts';
import { logged } from '../core/week/logged.ts';
import { asWorkspaceError } from '../workspace/workspace-error.ts';
import type { Run } from './run.ts';

/** What became of a claimed document, to be committed on whatever the register then holds. */
export type Became = (register: Register) => readonly Change[];

/** What is new about a document; `filedIn` undefined where it lies in no folder, `locked` where it is open. */
type Result = Omit<Partial<RegisterDocument>, 'filedIn' | 'locked'> & {
  readonly filedIn?: string | undefined;
  readonly locked?: string | undefined;
};

/** Records a result, but only while this run still has the document in hand. */
export function became(row: RegisterDocument, run: Run, result: Result): Became {
  return (register) => {
    const now = register.rows.document.get(row.key);
    if (now?.claim?.run !== run.id) return [];
    const made = result.status === 'made' && now.status !== 'made';
    // Tried every hour, and said once.
    const again = result.because === now.because ? undefined : result.because;
    const words = made ? 'Made' : again;
    return [
      { table: 'document', row: withResult(now, result) },
      ...(words === undefined ? [] : [logged(run.now, row.key, words, 'CPR-5.1a')]),
    ];
  };
}

function withResult(now: RegisterDocument, result: Result): RegisterDocument {
  const { because: _, filedIn: before, locked: closed, ...rest } = now;
  const {
    filedIn = 'filedIn' in result ? undefined : before,
    locked = 'locked' in result ? undefined : closed,
    ...news
  } = result;
  return {
    ...rest,
    ...news,
    ...(filedIn === undefined ? {} : { filedIn }),
    ...(locked === undefined ? {} : { locked }),
  };
}

/** What a failure leaves behind: a document that stands goes on standing. */
export function afterFailure(row: RegisterDocument, failure: unknown, run: Run): Became {
  const stands = row.status === 'made' ? 'made' : undefined;
  // Our own words about a template or a missing answer: trying again would say the same.
  if (failure instanceof RangeError) {
    return became(row, run, { status: stands ?? 'not-made', because: failure.message });
  }
  const error = asWorkspaceError(failure);
  if (error.status === 429) return became(row, run, { status: stands ?? 'wanted' });
  // It may have landed: the claim stands until it is stale, then the file is looked for.
  if (error.mayHaveLanded) return () => [];
  return became(row, run, { status: stands ?? 'not-made', because: error.message });
}
