import { assumed, issue, type Given, type GooglesPromise } from './promise.ts';

const reader = 'worker.one@council.example';
const stranger = 'stranger@elsewhere.example';
const no = (message: string) => ({ status: 403, message });
const letIn = ({ ask }: Given, fileId: string, role = 'reader') =>
  ask('drive.permissions.create', {
    fileId,
    fields: 'id',
    requestBody: { type: 'user', role, emailAddress: reader },
  });

const contentRestrictions =
  'https://developers.google.com/workspace/drive/api/guides/content-restrictions';
const close = ({ ask, documentId }: Given, as?: string) =>
  ask(
    'drive.files.update',
    {
      fileId: documentId,
      requestBody: { copyRequiresWriterPermission: true, writersCanShare: false },
    },
    as,
  );
const sharing = 'https://developers.google.com/workspace/drive/api/guides/manage-sharing';
const pdfFor = ({ ask, documentId: fileId }: Given, as?: string) =>
  ask('drive.files.export', { fileId, mimeType: 'application/pdf', alt: 'media' }, as);

/** A file whose owner alone shares it, and of which readers take nothing away. */
export const closedFilePromises: readonly GooglesPromise[] = [
  {
    name: 'whoever may only read a file that keeps its content is given no PDF of it',
    source: contentRestrictions,
    refuses: no('This file cannot be exported by the user.'),
    attempt: async (given) => {
      await letIn(given, given.documentId);
      await close(given);
      return pdfFor(given, reader);
    },
  },
  {
    name: 'nor a copy of it, by way of its folder either',
    source: issue('Spazzlo/folderclone', 87),
    refuses: no('This file cannot be copied by the user.'),
    attempt: async (given) => {
      const { ask, documentId, folderId } = given;
      await ask('drive.files.update', { fileId: documentId, addParents: folderId });
      await letIn(given, folderId);
      await close(given);
      return ask('drive.files.copy', { fileId: documentId }, reader);
    },
  },
  {
    name: 'whoever may write in such a file has it as PDF, and so has its owner',
    source: contentRestrictions,
    holds: async (given) => {
      await letIn(given, given.documentId, 'writer');
      await close(given);
      for (const as of [undefined, reader]) await pdfFor(given, as);
    },
  },
  {
    name: 'whoever may write in a file that its owner alone shares lets nobody in',
    source: sharing,
    refuses: no('The user does not have sufficient permissions for this file.'),
    attempt: async (given) => {
      const { ask, documentId } = given;
      await letIn(given, documentId, 'writer');
      await close(given);
      const requestBody = { type: 'user', role: 'reader', emailAddress: stranger };
      return ask('drive.permissions.create', { fileId: documentId, requestBody }, reader);
    },
  },
  {
    name: 'who may write in a file does not change that its owner alone shares it',
    source: assumed,
    refuses: no('The user does not have sufficient permissions for this file.'),
    attempt: async (given) => {
      await letIn(given, given.documentId, 'writer');
      await close(given);
      return close(given, reader);
    },
  },
];
