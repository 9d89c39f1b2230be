import type { Exchange, Method } from '../../src/workspace/request.ts';
import type { Workspace } from '../../src/shells/local/workspace/create-workspace.ts';

/** Asks for one thing as someone, in memory or over loopback: the answer is a promise in both. */
export type Asking = <M extends Method>(
  method: M,
  ask: Exchange[M]['ask'],
  as?: string,
) => Promise<Exchange[M]['reply']>;

/** A fresh workspace with a little in it. */
export type Given = {
  readonly ask: Asking;
  readonly workspace: Workspace;
  readonly spreadsheetId: string;
  /** A Google Doc of one empty paragraph. */
  readonly documentId: string;
  readonly folderId: string;
};

/** Something Google does that the register relies on. */
export type GooglesPromise = {
  readonly name: string;
  /** A page or a public issue that shows it; `assumed` where none was found. */
  readonly source: string;
  /** Where the imitation is stricter than Google on purpose, so that a mistake shows: why. */
  readonly stricter?: string;
} & (
  | { readonly refuses: Refused; readonly attempt: (given: Given) => Promise<unknown> }
  | { readonly holds: (given: Given) => Promise<void> }
);

export type Refused = { readonly status: number; readonly message: string | RegExp };

/** No page or issue was found: tried first on the real platform. */
export const assumed = 'assumed';

type Requests<M extends Method> = Exchange[M]['ask'] extends {
  requestBody?: { requests?: infer R };
}
  ? NonNullable<R>
  : never;

/** A batch of the workbook's requests, one after another. */
export const sheetBatch = (
  { ask, spreadsheetId }: Given,
  requests: Requests<'sheets.spreadsheets.batchUpdate'>,
  as?: string,
) => ask('sheets.spreadsheets.batchUpdate', { spreadsheetId, requestBody: { requests } }, as);

/** A batch of the document's requests. */
export const docBatch = (
  { ask, documentId }: Given,
  requests: Requests<'docs.documents.batchUpdate'>,
  as?: string,
) => ask('docs.documents.batchUpdate', { documentId, requestBody: { requests } }, as);

/** Rows of text, for a write. */
export const rowsOf = (...rows: readonly (readonly string[])[]) =>
  rows.map((row) => ({
    values: row.map((stringValue) => ({ userEnteredValue: { stringValue } })),
  }));

export const issue = (repository: string, number: number): string =>
  `https://github.com/${repository}/issues/${String(number)}`;
export const pull = (repository: string, number: number): string =>
  `https://github.com/${repository}/pull/${String(number)}`;

/** Google's answers as someone reproduced them with an account and wrote down word for word. */
export const reproduced =
  'https://github.com/fgac-ai/fine_grain_access_control/blob/9a99357f2b0ce0389fa2902a0b5e6157fa6108d6/scripts/test-google-bad-request-copy.ts';
