import type { Method } from '../../workspace/request.ts';
import type { Calls } from './bench-rig.ts';
import type { Job } from './week-of-jobs.ts';

/** What a job did outside the workbook, counted from its calls. */
export type Work = {
  readonly mails: number;
  readonly documents: number;
  /** Moved, or closed to changes. */
  readonly moved: number;
  readonly people: number;
};

const count = (calls: Calls, ...methods: readonly Method[]): number =>
  methods.reduce((sum, method) => sum + (calls.get(method) ?? 0), 0);

export const workOf = (calls: Calls): Work => ({
  mails: count(calls, 'gmail.users.messages.send'),
  documents: count(calls, 'drive.files.copy', 'drive.files.create'),
  moved: count(calls, 'drive.files.update'),
  people: count(calls, 'drive.permissions.create', 'drive.permissions.delete'),
});

/** Calls to Google: script properties are kept by Apps Script itself. */
export const restCalls = (calls: Calls): number =>
  [...calls].reduce(
    (sum, [method, times]) => (method.startsWith('memory.') ? sum : sum + times),
    0,
  );

/**
 * The fewest calls such a job can do with. Each turn: one read, one look for form responses, and one
 * commit where anything changed; a page needs no look. Then for each mail a send and the commit that
 * records it and claims the next; for each document made five (a copy, its text read and filled, what
 * it is filled from, the commit), one where a document is moved or locked and one for each person let in or out,
 * all recorded by one commit; one for minutes that are read back, and for the request paper of a child of
 * whom nothing is made; and four for minutes that are brought up to date: they and their template are read,
 * they are written, and the commit.
 */
export function floorOf({ calls, documentsRead, broughtUp }: Job): number {
  const { mails, documents, moved, people } = workOf(calls);
  const looks = count(calls, 'forms.responses.list');
  const turns = Math.max(1, looks);
  const commits = calls.has('sheets.spreadsheets.batchUpdate') ? turns : 0;
  const cared = moved + people === 0 ? 0 : moved + people + 1;
  const made = 5 * documents + 4 * broughtUp;
  return turns + looks + commits + documentsRead + 2 * mails + made + cared;
}
