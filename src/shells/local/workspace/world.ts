import type { docs_v1 } from '@googleapis/docs';
import type { drive_v3 } from '@googleapis/drive';
import type { FormResponse } from '../../../workspace/request.ts';
import type { DocumentTree } from './docs/document-tree.ts';
import type { Spreadsheet } from './sheets/spreadsheet.ts';

/** Who asks. */
export type Identity = { readonly email: string };

/** One permission as Drive keeps it; addresses are compared without regard to case. */
export type Permission = {
  readonly id: string;
  readonly role: 'owner' | 'writer' | 'commenter' | 'reader';
  readonly emailAddress: string;
};

/** What Drive knows of a Google Doc, a folder or the workbook. */
export type StoredFile = {
  readonly id: string;
  /** Order of making, from which ids are counted; never used twice. */
  readonly number: number;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
  readonly appProperties: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly trashed: boolean;
  readonly createdTime: string;
  readonly modifiedTime: string;
  readonly contentRestrictions: readonly drive_v3.Schema$ContentRestriction[];
  /** Who may only read it may not copy, print or download it. */
  readonly copyRequiresWriterPermission?: boolean;
  /** Where false, its owner alone lets others in and out. */
  readonly writersCanShare?: boolean;
  readonly permissions: readonly Permission[];
};

export type SentMail = {
  /** Order of sending, from which the id is counted. */
  readonly number: number;
  readonly id: string;
  /** The message as it was sent, RFC 2822, one character for each byte. */
  readonly raw: string;
  /** RFC 3339. */
  readonly at: string;
  readonly from: string;
};

export type Remembered = {
  readonly generation: number;
  readonly spreadsheetId: string;
  readonly mailKeys: ReadonlySet<string>;
};

/** Everything the local workspace holds, as one value that is never altered: a change makes the next. */
export type World = {
  readonly roleAccount: string;
  readonly spreadsheet: Spreadsheet;
  readonly files: ReadonlyMap<string, StoredFile>;
  readonly documents: ReadonlyMap<string, DocumentTree>;
  readonly mail: readonly SentMail[];
  readonly responses: readonly KeptResponse[];
  readonly memory: Remembered;
};

/** A response, or what is left of one that was taken out: its id, which is never given again. */
export type KeptResponse = FormResponse & { readonly takenOut?: true };

/** Which one stored thing a request changed. */
export type Touched =
  | { readonly kind: 'workbook' }
  | { readonly kind: 'file'; readonly id: string }
  | { readonly kind: 'mail' }
  | { readonly kind: 'response'; readonly id: string }
  | { readonly kind: 'memory' };

/** What came of a request: the reply, and for a write the next world and the one thing it changed. */
export type Outcome = {
  readonly reply: unknown;
  readonly world?: World;
  readonly touched?: Touched;
};

/** Who asks, and when. */
export type Asked = { readonly by: Identity; readonly now: string };

export const mimeTypes = {
  document: 'application/vnd.google-apps.document',
  folder: 'application/vnd.google-apps.folder',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
} as const;

export type DocumentJson = docs_v1.Schema$Document;
