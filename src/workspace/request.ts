import type { docs_v1 } from '@googleapis/docs';
import type { drive_v3 } from '@googleapis/drive';
import type { gmail_v1 } from '@googleapis/gmail';
import type { sheets_v4 } from '@googleapis/sheets';

/** One answer of a form response, in the shape of the Forms API. */
export type FormAnswer = {
  readonly questionId: string;
  readonly textAnswers: { readonly answers: readonly { readonly value: string }[] };
};

/**
 * One form response, in the shape of `forms.responses.list`.
 * `createTime` is the instant the answer arrived (RFC 3339, UTC), before any work was done on it.
 */
export type FormResponse = {
  readonly responseId: string;
  readonly createTime: string;
  readonly respondentEmail: string;
  readonly answers: Readonly<Record<string, FormAnswer>>;
};

/** What the workspace remembers outside the workbook, so that a restored workbook is noticed. */
export type Memory = {
  /** The highest generation of the workbook ever committed, 0 before the first. */
  readonly generation: number;
  /** The workbook the generation belongs to; empty before the first commit. */
  readonly spreadsheetId: string;
};

/**
 * The whole port: every method of Google Workspace that the register uses, with its body and reply.
 * The shapes are those of the REST clients, so a shell passes `ask` on untouched. Five are not REST:
 * form responses (FormApp on Apps Script) and memory (script properties there).
 */
export type Exchange = {
  /** Which tabs there are, for set-up. */
  'sheets.spreadsheets.get': {
    ask: sheets_v4.Params$Resource$Spreadsheets$Get;
    reply: sheets_v4.Schema$Spreadsheet;
  };
  /** The snapshot: tabs are asked for by sheet id, so that a renamed tab is still found. */
  'sheets.spreadsheets.getByDataFilter': {
    ask: sheets_v4.Params$Resource$Spreadsheets$Getbydatafilter;
    reply: sheets_v4.Schema$Spreadsheet;
  };
  'sheets.spreadsheets.batchUpdate': {
    ask: sheets_v4.Params$Resource$Spreadsheets$Batchupdate;
    reply: sheets_v4.Schema$BatchUpdateSpreadsheetResponse;
  };
  'docs.documents.get': {
    ask: docs_v1.Params$Resource$Documents$Get;
    reply: docs_v1.Schema$Document;
  };
  'docs.documents.batchUpdate': {
    ask: docs_v1.Params$Resource$Documents$Batchupdate;
    reply: docs_v1.Schema$BatchUpdateDocumentResponse;
  };
  'drive.files.create': {
    ask: drive_v3.Params$Resource$Files$Create;
    reply: drive_v3.Schema$File;
  };
  'drive.files.copy': {
    ask: drive_v3.Params$Resource$Files$Copy;
    reply: drive_v3.Schema$File;
  };
  'drive.files.list': {
    ask: drive_v3.Params$Resource$Files$List;
    reply: drive_v3.Schema$FileList;
  };
  'drive.files.update': {
    ask: drive_v3.Params$Resource$Files$Update;
    reply: drive_v3.Schema$File;
  };
  /**
   * A Doc as PDF, of at most 10 MB. Its bytes come as base64, since no shape of Google's holds them.
   * Without `alt: 'media'` the Advanced Service of Apps Script is refused: https://github.com/brucemcpherson/gas-fakes/issues/117
   */
  'drive.files.export': {
    ask: drive_v3.Params$Resource$Files$Export & { readonly alt: 'media' };
    reply: { readonly base64: string };
  };
  /** Takes a file away for good, past the bin. */
  'drive.files.delete': {
    ask: drive_v3.Params$Resource$Files$Delete;
    reply: Record<string, never>;
  };
  'drive.permissions.create': {
    ask: drive_v3.Params$Resource$Permissions$Create;
    reply: drive_v3.Schema$Permission;
  };
  'drive.permissions.delete': {
    ask: drive_v3.Params$Resource$Permissions$Delete;
    reply: Record<string, never>;
  };
  'gmail.users.messages.send': {
    ask: gmail_v1.Params$Resource$Users$Messages$Send;
    reply: gmail_v1.Schema$Message;
  };
  'forms.responses.list': {
    /**
     * Responses that arrived at or after this instant (RFC 3339, UTC), oldest first. Those in `except`
     * are known already: they need not be read, and may be left out.
     */
    ask: { readonly since: string; readonly except?: readonly string[] };
    reply: { readonly responses: readonly FormResponse[] };
  };
  /** One response by its id; 404 once it has been deleted. */
  'forms.responses.get': {
    ask: { readonly responseId: string };
    reply: FormResponse;
  };
  /**
   * Keeps what a person sent on a page of ours beside the responses of the Form: listed with them, got by
   * its id. Under one id there is one response: asked again, the first that came stands and is given back.
   */
  'forms.responses.create': {
    ask: FormResponse;
    reply: FormResponse;
  };
  /** Takes a response away for good; one that is gone already is what was wanted. */
  'forms.responses.delete': {
    ask: { readonly responseId: string };
    reply: Record<string, never>;
  };
  'memory.recall': {
    ask: Record<string, never>;
    reply: Memory;
  };
  'memory.remember': {
    /** Any of: the latest generation of a workbook, and the hash of one mail's key. */
    ask: {
      readonly generation?: Memory;
      readonly mailKey?: string;
      /** Takes this generation even though a higher one is remembered: a person said it is the live one. */
      readonly anew?: boolean;
    };
    /** `known`: this mail key had been remembered before now. */
    reply: { readonly known: boolean };
  };
};

export type Method = keyof Exchange;

/** One thing asked of the workspace. */
export type WorkspaceRequest = {
  [M in Method]: { readonly method: M; readonly ask: Exchange[M]['ask'] };
}[Method];

/** Methods that change nothing and may be asked again freely. */
export const reads: ReadonlySet<Method> = new Set<Method>([
  'sheets.spreadsheets.get',
  'sheets.spreadsheets.getByDataFilter',
  'docs.documents.get',
  'drive.files.list',
  'drive.files.export',
  'forms.responses.list',
  'forms.responses.get',
  'memory.recall',
]);
