import { base64Url } from '../../documents/mail/utf-8.ts';
import { request } from '../../workspace/program.ts';
import type { AssumedFact } from './assumed-fact.ts';
import { docsFacts } from './docs-facts.ts';
import { scratchName } from './scratch.ts';
import { sheetsFacts } from './sheets-facts.ts';

const driveFacts: readonly AssumedFact[] = [
  {
    name: 'a copy has the content of its original',
    leansOnIt: 'Papers, agendas, minutes and records are copies of the template Docs.',
    *look({ documentId, folderId }) {
      const requests = [{ insertText: { location: { index: 1 }, text: 'words' } }];
      yield* request('docs.documents.batchUpdate', { documentId, requestBody: { requests } });
      const { id } = yield* request('drive.files.copy', {
        fileId: documentId,
        fields: 'id',
        requestBody: { name: scratchName, parents: [folderId] },
      });
      const copy = yield* request('docs.documents.get', { documentId: id ?? '' });
      const text = (copy.body?.content ?? [])
        .flatMap(({ paragraph }) => paragraph?.elements ?? [])
        .map(({ textRun }) => textRun?.content ?? '')
        .join('');
      return text.includes('words') ? undefined : `The copy holds "${text}".`;
    },
  },
  {
    name: 'the PDF of a Doc comes as its bytes',
    only: 'Whoever has no Google account is given by hand what is theirs',
    *look({ documentId: fileId }) {
      const mimeType = 'application/pdf';
      const { base64 } = yield* request('drive.files.export', { fileId, mimeType, alt: 'media' });
      if (base64.startsWith('JVBERi0')) return undefined;
      return base64 === '' ? 'Nothing came.' : 'Something else came.';
    },
  },
];

const gmailFacts: readonly AssumedFact[] = [
  {
    name: 'a line break that ends a header too soon is refused',
    refuses: { status: 400, message: /^Invalid header: Dear all/ },
    attempt: ({ mailbox }) =>
      request('gmail.users.messages.send', {
        userId: 'me',
        requestBody: {
          raw: base64Url(`To: ${mailbox}\r\nSubject: ${scratchName}\r\nDear all\r\n\r\nHello`),
        },
      }),
  },
];

/** Every fact that no public page or issue shows and that one account can try. */
export const assumedFacts: readonly AssumedFact[] = [
  ...sheetsFacts,
  ...docsFacts,
  ...driveFacts,
  ...gmailFacts,
];

/** A fact that the check of an installation leaves alone, and why. */
export type NotTriedHere = { readonly name: string; readonly why: string };

const another = 'It needs a second account, and the register has one.';

/** Every other fact that no public page or issue shows. */
export const notTriedHere: readonly NotTriedHere[] = [
  { name: 'a workbook one has no part in cannot be found', why: another },
  { name: "a folder's permission is not taken away on a file in it", why: another },
  {
    name: 'a person let into a folder may open what lies in it, and no longer when let out',
    why: another,
  },
  { name: 'a copy has none of the permissions of its original', why: another },
  { name: 'who may write in a file does not change that its owner alone shares it', why: another },
  {
    name: 'a message over 25 megabytes is refused',
    why: 'No mail of the register comes near it, and nobody wants one to try.',
  },
  {
    name: 'the bytes that were sent are the bytes that are kept',
    why: 'The register reads no mailbox. The mail of this check holds a line of accents and signs: read it when you look up the code.',
  },
];
