import { textInPdf } from '../given/text-in-pdf.ts';
import { assumed, docBatch, issue, pull, type Given, type GooglesPromise } from './promise.ts';

const reader = 'worker.one@council.example';
const stranger = 'stranger@elsewhere.example';
const document = 'application/vnd.google-apps.document';
const bad = (message: string | RegExp) => ({ status: 400, message });
const no = (message: string | RegExp) => ({ status: 403, message });
const letIn = ({ ask }: Given, fileId: string, role = 'reader') =>
  ask('drive.permissions.create', {
    fileId,
    fields: 'id',
    requestBody: { type: 'user', role, emailAddress: reader },
  });

const contentRestrictions =
  'https://developers.google.com/workspace/drive/api/guides/content-restrictions';
const lock = ({ ask, documentId }: Given, reason = 'Final') =>
  ask('drive.files.update', {
    fileId: documentId,
    requestBody: { contentRestrictions: [{ readOnly: true, ownerRestricted: true, reason }] },
  });
const unlock = ({ ask, documentId }: Given, as?: string) =>
  ask(
    'drive.files.update',
    { fileId: documentId, requestBody: { contentRestrictions: [{ readOnly: false }] } },
    as,
  );

const exported = (
  { ask, documentId }: Given,
  { fileId = documentId, mimeType = 'application/pdf', alt = 'media' } = {},
) => ask('drive.files.export', { fileId, mimeType, alt: alt as 'media' });

export const drivePromises: readonly GooglesPromise[] = [
  {
    name: 'a Doc is exported as PDF with every word and letter of it',
    source: 'https://developers.google.com/workspace/drive/api/reference/rest/v3/files/export',
    holds: async (given) => {
      const words = 'Zoë – “ok”, and Łódź';
      await docBatch(given, [{ insertText: { location: { index: 1 }, text: words } }]);
      const { base64 } = await exported(given);
      expect(textInPdf(Buffer.from(base64, 'base64'))).toContain(
        // The local typeface has no such letters: they are written as their numbers, never left out.
        'Zoë – “ok”, and [U+0141]ód[U+017A]',
      );
    },
  },
  {
    name: 'an export that does not ask for the bytes themselves is refused',
    source: issue('google/googleapis.dart', 78),
    refuses: no('Export requires alt=media to download the exported content.'),
    attempt: (given) => exported(given, { alt: 'json' }),
  },
  {
    name: 'what is no Doc is not exported',
    source: issue('NastuzziSamy/files_external_gdrive', 3),
    refuses: no('Export only supports Google Docs.'),
    attempt: (given) => exported(given, { fileId: given.folderId }),
  },
  {
    name: 'a Doc is not exported as what it cannot be',
    source: issue('transloadit/uppy', 2187),
    refuses: bad('The requested conversion is not supported.'),
    attempt: (given) => exported(given, { mimeType: 'video/mp4' }),
  },
  {
    name: 'an export of more than 10 MB is refused',
    source: issue('googleapis/google-api-dotnet-client', 990),
    refuses: no('This file is too large to be exported.'),
    attempt: async (given) => {
      const text = 'ab '.repeat(1_800_000);
      await docBatch(given, [{ insertText: { location: { index: 1 }, text } }]);
      return exported(given);
    },
  },
  {
    name: 'a file one has no part in is not exported',
    source: pull('adcontextprotocol/adcp', 1759),
    refuses: { status: 404, message: /^File not found: / },
    attempt: ({ ask, documentId }) =>
      ask(
        'drive.files.export',
        { fileId: documentId, mimeType: 'application/pdf', alt: 'media' },
        stranger,
      ),
  },
  {
    name: 'a file one has no part in cannot be found',
    source: pull('adcontextprotocol/adcp', 1759),
    refuses: { status: 404, message: /^File not found: / },
    attempt: ({ ask, documentId }) => ask('drive.files.copy', { fileId: documentId }, stranger),
  },
  {
    name: 'a change to a file one may only read is forbidden',
    source: issue('breakdowns/slam-mirrorbot', 93),
    refuses: no('The user does not have sufficient permissions for this file.'),
    attempt: async (given) => {
      await letIn(given, given.documentId);
      const ask = { fileId: given.documentId, requestBody: { name: 'x' } };
      return given.ask('drive.files.update', ask, reader);
    },
  },
  {
    name: 'putting a file away is for its owner',
    source: issue('plexdrive/plexdrive', 138),
    refuses: no('The user does not have sufficient permissions for this file.'),
    attempt: async (given) => {
      await letIn(given, given.documentId, 'writer');
      const ask = { fileId: given.documentId, requestBody: { trashed: true } };
      return given.ask('drive.files.update', ask, reader);
    },
  },
  {
    name: 'deleting a file is for its owner',
    source: issue('cfbao/google-drive-trash-cleaner', 3),
    refuses: no('The user does not have sufficient permissions for this file.'),
    attempt: async (given) => {
      await letIn(given, given.documentId, 'writer');
      return given.ask('drive.files.delete', { fileId: given.documentId }, reader);
    },
  },
  {
    name: 'a deleted file is gone, past the bin, for everybody who had a part in it',
    source: 'https://developers.google.com/workspace/drive/api/reference/rest/v3/files/delete',
    holds: async (given) => {
      const { ask, documentId } = given;
      await letIn(given, documentId);
      await ask('drive.files.delete', { fileId: documentId });
      for (const as of [undefined, reader]) {
        await expect(ask('docs.documents.get', { documentId }, as)).rejects.toMatchObject({
          status: 404,
        });
      }
      await expect(ask('drive.files.delete', { fileId: documentId })).rejects.toMatchObject({
        status: 404,
      });
      const { files } = await ask('drive.files.list', { q: 'trashed = true', fields: 'files(id)' });
      expect(files).toEqual([]);
    },
  },
  {
    name: 'parents are not written directly',
    source: issue('RobinBobin/react-native-google-drive-api-wrapper', 65),
    refuses: no(/The parents field is not directly writable in update requests/),
    attempt: ({ ask, documentId, folderId }) =>
      ask('drive.files.update', { fileId: documentId, requestBody: { parents: [folderId] } }),
  },
  {
    name: 'a second parent is refused',
    source: issue('RobinBobin/react-native-google-drive-api-wrapper', 35),
    refuses: no(/Increasing the number of parents is not allowed/),
    attempt: async ({ ask, documentId, folderId }) => {
      await ask('drive.files.update', { fileId: documentId, addParents: folderId });
      const other = await ask('drive.files.create', {
        requestBody: { name: 'Other', mimeType: 'application/vnd.google-apps.folder' },
      });
      return ask('drive.files.update', { fileId: documentId, addParents: other.id ?? '' });
    },
  },
  {
    name: 'a search by a field that is not searched by is refused',
    source: issue('langchain-ai/langchain-google', 1867),
    refuses: bad(/^Invalid Value/),
    attempt: ({ ask, documentId }) => ask('drive.files.list', { q: `id = '${documentId}'` }),
  },
  {
    name: 'a permission without a type is refused',
    source: issue('omarryhan/aiogoogle', 152),
    refuses: bad('The permission type field is required.'),
    attempt: ({ ask, documentId }) =>
      ask('drive.permissions.create', { fileId: documentId, requestBody: { role: 'reader' } }),
  },
  {
    name: 'an address that is none is refused',
    source: issue('piotr-agier/google-drive-mcp', 131),
    refuses: bad(
      'The specified emailAddress is invalid or not applicable for the given permission type.',
    ),
    attempt: ({ ask, documentId }) => {
      const requestBody = { type: 'user', role: 'reader', emailAddress: 'worker one' };
      return ask('drive.permissions.create', { fileId: documentId, requestBody });
    },
  },
  {
    name: 'a permission that is not there cannot be taken away',
    source: issue('CSSS/csss-site', 644),
    refuses: { status: 404, message: 'Permission not found: 7.' },
    attempt: ({ ask, documentId }) =>
      ask('drive.permissions.delete', { fileId: documentId, permissionId: '7' }),
  },
  {
    name: "a folder's permission is not taken away on a file in it",
    source: assumed,
    refuses: no(/inherited permission/),
    attempt: async (given) => {
      const { ask, documentId, folderId } = given;
      const { id } = await letIn(given, folderId);
      await ask('drive.files.update', { fileId: documentId, addParents: folderId });
      return ask('drive.permissions.delete', { fileId: documentId, permissionId: id ?? '' });
    },
  },
  {
    name: 'a property longer than 124 bytes with its key is refused',
    source:
      'https://developers.google.com/resources/api-libraries/documentation/drive/v2/csharp/latest/classGoogle_1_1Apis_1_1Drive_1_1v2_1_1Data_1_1Property.html',
    refuses: bad(/maximum of 124 bytes/),
    attempt: ({ ask }) =>
      ask('drive.files.create', {
        requestBody: { name: 'x', mimeType: document, properties: { key: 'é'.repeat(61) } },
      }),
  },
  {
    name: 'the title of a restricted file is not changed',
    source: 'https://developers.google.com/drive/api/guides/file-locking',
    refuses: no(/restricted/),
    attempt: async ({ ask, documentId }) => {
      const contentRestrictions = [{ readOnly: true }];
      await ask('drive.files.update', { fileId: documentId, requestBody: { contentRestrictions } });
      return ask('drive.files.update', { fileId: documentId, requestBody: { name: 'x' } });
    },
  },
  {
    name: 'a lock of the owner’s is not taken off by one who may write',
    source: contentRestrictions,
    refuses: no('The user does not have sufficient permissions for this file.'),
    attempt: async (given) => {
      await letIn(given, given.documentId, 'writer');
      await lock(given);
      return unlock(given, reader);
    },
  },
  {
    name: 'a locked file is still opened to others and moved, and set free it is written in again',
    source: contentRestrictions,
    holds: async (given) => {
      const { ask, documentId, folderId } = given;
      await lock(given);
      await letIn(given, documentId);
      await ask('drive.files.update', { fileId: documentId, addParents: folderId });
      await lock(given, 'Final, version 2');
      await unlock(given);
      await docBatch(given, [{ insertText: { location: { index: 1 }, text: 'x' } }]);
    },
  },
  {
    name: 'a file is found again by its property',
    source: issue('googleapis/google-api-nodejs-client', 665),
    holds: async ({ ask }) => {
      const properties = { panelKey: "agenda:it's" };
      const made = await ask('drive.files.create', {
        requestBody: { name: 'Agenda', mimeType: document, properties },
      });
      const { files } = await ask('drive.files.list', {
        q: String.raw`properties has { key='panelKey' and value='agenda:it\'s' } and trashed = false`,
        fields: 'files(id)',
      });
      expect(files).toEqual([{ id: made.id }]);
    },
  },
  {
    name: 'a person let into a folder may open what lies in it, and no longer when let out',
    source: assumed,
    holds: async (given) => {
      const { ask, documentId, folderId } = given;
      await ask('drive.files.update', { fileId: documentId, addParents: folderId });
      const { id } = await letIn(given, folderId);
      expect((await ask('docs.documents.get', { documentId }, reader)).documentId).toBe(documentId);
      await ask('drive.permissions.delete', { fileId: folderId, permissionId: id ?? '' });
      await expect(ask('docs.documents.get', { documentId }, reader)).rejects.toMatchObject({
        status: 404,
      });
    },
  },
  {
    name: 'a copy has none of the permissions of its original',
    source: assumed,
    holds: async (given) => {
      const { ask, documentId } = given;
      await letIn(given, documentId);
      const copy = await ask('drive.files.copy', {
        fileId: documentId,
        requestBody: { name: 'Copy' },
      });
      expect((await ask('docs.documents.get', { documentId: copy.id ?? '' })).title).toBe('Copy');
      await expect(
        ask('docs.documents.get', { documentId: copy.id ?? '' }, reader),
      ).rejects.toMatchObject({ status: 404 });
    },
  },
];
