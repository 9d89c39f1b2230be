import type { Method } from '../../../../workspace/request.ts';
import type { Api } from './client-types.ts';

/** How a method of the port is written in the client packages and on the wire. */
export type RestMethod = {
  readonly api: Api;
  /** `Params$Resource$…`: its parameters. */
  readonly parameters: string;
  /** What it returns; empty when it returns nothing. */
  readonly reply: string;
  readonly verb: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `{name}` stands for a path parameter. */
  readonly path: string;
  /** Parameters of the query that must be given: an Advanced Service takes them in their place, not by name. */
  readonly required?: readonly string[];
};

const resource = (name: string): string => `Params$Resource$${name}`;

/** Every method of the port that is one of Google's. */
export const restMethods: Readonly<Partial<Record<Method, RestMethod>>> = {
  'sheets.spreadsheets.get': {
    api: 'sheets',
    parameters: resource('Spreadsheets$Get'),
    reply: 'Spreadsheet',
    verb: 'GET',
    path: '/v4/spreadsheets/{spreadsheetId}',
  },
  'sheets.spreadsheets.getByDataFilter': {
    api: 'sheets',
    parameters: resource('Spreadsheets$Getbydatafilter'),
    reply: 'Spreadsheet',
    verb: 'POST',
    path: '/v4/spreadsheets/{spreadsheetId}:getByDataFilter',
  },
  'sheets.spreadsheets.batchUpdate': {
    api: 'sheets',
    parameters: resource('Spreadsheets$Batchupdate'),
    reply: 'BatchUpdateSpreadsheetResponse',
    verb: 'POST',
    path: '/v4/spreadsheets/{spreadsheetId}:batchUpdate',
  },
  'docs.documents.get': {
    api: 'docs',
    parameters: resource('Documents$Get'),
    reply: 'Document',
    verb: 'GET',
    path: '/v1/documents/{documentId}',
  },
  'docs.documents.batchUpdate': {
    api: 'docs',
    parameters: resource('Documents$Batchupdate'),
    reply: 'BatchUpdateDocumentResponse',
    verb: 'POST',
    path: '/v1/documents/{documentId}:batchUpdate',
  },
  'drive.files.create': {
    api: 'drive',
    parameters: resource('Files$Create'),
    reply: 'File',
    verb: 'POST',
    path: '/drive/v3/files',
  },
  'drive.files.copy': {
    api: 'drive',
    parameters: resource('Files$Copy'),
    reply: 'File',
    verb: 'POST',
    path: '/drive/v3/files/{fileId}/copy',
  },
  'drive.files.list': {
    api: 'drive',
    parameters: resource('Files$List'),
    reply: 'FileList',
    verb: 'GET',
    path: '/drive/v3/files',
  },
  'drive.files.update': {
    api: 'drive',
    parameters: resource('Files$Update'),
    reply: 'File',
    verb: 'PATCH',
    path: '/drive/v3/files/{fileId}',
  },
  'drive.files.export': {
    api: 'drive',
    parameters: resource('Files$Export'),
    reply: '',
    verb: 'GET',
    path: '/drive/v3/files/{fileId}/export',
    required: ['mimeType'],
  },
  'drive.files.delete': {
    api: 'drive',
    parameters: resource('Files$Delete'),
    reply: '',
    verb: 'DELETE',
    path: '/drive/v3/files/{fileId}',
  },
  'drive.permissions.create': {
    api: 'drive',
    parameters: resource('Permissions$Create'),
    reply: 'Permission',
    verb: 'POST',
    path: '/drive/v3/files/{fileId}/permissions',
  },
  'drive.permissions.delete': {
    api: 'drive',
    parameters: resource('Permissions$Delete'),
    reply: '',
    verb: 'DELETE',
    path: '/drive/v3/files/{fileId}/permissions/{permissionId}',
  },
  'gmail.users.messages.send': {
    api: 'gmail',
    parameters: resource('Users$Messages$Send'),
    reply: 'Message',
    verb: 'POST',
    path: '/gmail/v1/users/{userId}/messages/send',
  },
};
