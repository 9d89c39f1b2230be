import type { docs_v1 } from '@googleapis/docs';
import type { drive_v3 } from '@googleapis/drive';
import type { gmail_v1 } from '@googleapis/gmail';
import type { sheets_v4 } from '@googleapis/sheets';

/** Query parameters of a method, by name. */
export type Options = Readonly<Record<string, unknown>>;

/**
 * The methods in use of Google's Advanced Services, in the types of the port. Arguments stand in the order
 * Google gives them: body, path parameters, uploaded media, options; `delete` is called `remove`.
 * See https://developers.google.com/apps-script/guides/services/advanced#how_method_signatures_are_determined
 */
export type Services = {
  readonly Sheets: {
    readonly Spreadsheets: {
      get(spreadsheetId: string, options: Options): sheets_v4.Schema$Spreadsheet;
      getByDataFilter(
        body: sheets_v4.Schema$GetSpreadsheetByDataFilterRequest,
        spreadsheetId: string,
        options: Options,
      ): sheets_v4.Schema$Spreadsheet;
      batchUpdate(
        body: sheets_v4.Schema$BatchUpdateSpreadsheetRequest,
        spreadsheetId: string,
        options: Options,
      ): sheets_v4.Schema$BatchUpdateSpreadsheetResponse;
    };
  };
  readonly Docs: {
    readonly Documents: {
      get(documentId: string, options: Options): docs_v1.Schema$Document;
      batchUpdate(
        body: docs_v1.Schema$BatchUpdateDocumentRequest,
        documentId: string,
        options: Options,
      ): docs_v1.Schema$BatchUpdateDocumentResponse;
    };
  };
  readonly Drive: {
    readonly Files: {
      create(body: drive_v3.Schema$File, media: null, options: Options): drive_v3.Schema$File;
      copy(body: drive_v3.Schema$File, fileId: string, options: Options): drive_v3.Schema$File;
      list(options: Options): drive_v3.Schema$FileList;
      update(
        body: drive_v3.Schema$File,
        fileId: string,
        media: null,
        options: Options,
      ): drive_v3.Schema$File;
      remove(fileId: string, options: Options): void;
      /**
       * The bytes as a Blob, though the declared type says nothing comes: seen live for another type, and tried
       * by the check of an installation. https://github.com/brucemcpherson/gas-fakes/issues/117
       */
      export(fileId: string, mimeType: string, options: Options): unknown;
    };
    readonly Permissions: {
      create(
        body: drive_v3.Schema$Permission,
        fileId: string,
        options: Options,
      ): drive_v3.Schema$Permission;
      remove(fileId: string, permissionId: string, options: Options): void;
    };
  };
  readonly Gmail: {
    readonly Users: {
      readonly Messages: {
        send(
          body: gmail_v1.Schema$Message,
          userId: string,
          media: null,
          options: Options,
        ): gmail_v1.Schema$Message;
      };
    };
  };
};
