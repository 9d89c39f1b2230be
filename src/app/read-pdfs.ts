import type { docs_v1 } from '@googleapis/docs';
import { addMinutes } from '../core/calendar/local-date-time.ts';
import type { Leak } from '../core/leak/leak.ts';
import type { Mail, Register } from '../core/register/register.ts';
import { approvalOf } from '../core/week/final-minutes.ts';
import { pdfsOf } from '../core/week/pdfs-of.ts';
import type { Pdf } from '../core/week/pdfs-of.ts';
import type { Attachment } from '../documents/mail/mime-message.ts';
import { textHash } from '../documents/minutes/text-hash.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { asWorkspaceError } from '../workspace/workspace-error.ts';
import { leaksInPdfs } from './leaks/pdf-leaks.ts';
import { openMinutes } from './open-minutes.ts';
import type { OpenedMinutes } from './open-minutes.ts';
import type { Run } from './run.ts';
import type { TurnReads } from './turn-reads.ts';

/** A document as it stood when its PDF was had. */
export type ReadPdf = {
  readonly pdf: Pdf;
  readonly document: docs_v1.Schema$Document;
  readonly base64: string;
};

/** The PDFs of a mail with what in them tells of a child, or why the mail cannot take them. */
export type PdfsRead =
  | {
      readonly attachments: readonly Attachment[];
      readonly leaks: readonly Leak[];
      /** Keys of the documents. */
      readonly attached: readonly string[];
    }
  | { readonly why: string };

/** `%PDF-` in base64. */
const beginning = 'JVBERi0';

/** Gmail takes 25 MB with everything: base64 makes four letters of three bytes. */
const mostLetters = 20_000_000;

const byHand = 'Give it to them by hand, or send again.';

/**
 * Reads every document of a mail and has its PDF made, one after the other, at the time of sending: what goes
 * is what stands there then. Two requests for each document, and one for each child's name that was not read
 * before.
 *
 * @throws WorkspaceError where Google gives no answer and the mail has waited for less than half an hour: the
 *   next turn asks again.
 */
export function* readPdfs(
  register: Register,
  mail: Mail,
  reads: TurnReads,
  run: Run,
): Program<PdfsRead> {
  const pdfs = pdfsOf(register, mail, run.now);
  if (pdfs.length === 0) {
    return { why: 'Nothing that it would bring is theirs to read any more. Nothing was sent.' };
  }
  const read: ReadPdf[] = [];
  for (const pdf of pdfs) {
    const one = yield* readPdf(register, mail, pdf, run);
    if ('why' in one) return one;
    read.push(one);
  }
  const letters = read.reduce((sum, { base64 }) => sum + base64.length, 0);
  if (letters > mostLetters) return { why: `Its PDFs are too big for one mail. ${byHand}` };
  return {
    attachments: read.map(({ pdf, base64 }) => ({ name: fileName(pdf), base64 })),
    leaks: yield* leaksInPdfs(register, mail, read, reads),
    attached: pdfs.map(({ key }) => key),
  };
}

/** What the file is called: as the document, which never names a child. */
const fileName = ({ name }: Pdf): string => `${name}.pdf`;

function* readPdf(
  register: Register,
  mail: Mail,
  pdf: Pdf,
  run: Run,
): Program<ReadPdf | { readonly why: string }> {
  const fileId = register.rows.document.get(pdf.key)?.fileId;
  if (fileId === undefined) return { why: `“${pdf.name}” could not be made. ${byHand}` };
  try {
    const { document, suggested } =
      pdf.kind === 'minutes' ? yield* openMinutes(fileId) : yield* settled(fileId);
    if (suggested.length > 0 || isChanged(register, mail, pdf, document)) {
      return {
        why: 'The minutes do not say any more what was approved. Put their text back, or reopen them.',
      };
    }
    const { base64 } = yield* request('drive.files.export', {
      fileId,
      mimeType: 'application/pdf',
      alt: 'media',
    });
    if (base64.startsWith(beginning)) return { pdf, document, base64 };
    return { why: `The PDF of “${pdf.name}” cannot be had: what Google gave is none. ${byHand}` };
  } catch (failure) {
    const error = asWorkspaceError(failure);
    const mayPass = error.mayHaveLanded || error.status === 429;
    if (mayPass && run.now < addMinutes(mail.sendAt, 30)) throw error;
    const said =
      error.status === 0
        ? 'no answer came from Google'
        : `Google answered ${error.status}: ${error.message.replace(/\.$/, '')}`;
    return { why: `The PDF of “${pdf.name}” cannot be had: ${said}. ${byHand}` };
  }
}

/** A document that only the role account writes in: nothing in it is suggested. */
function* settled(documentId: string): Program<OpenedMinutes> {
  return { document: yield* request('docs.documents.get', { documentId }), suggested: [] };
}

function isChanged(
  { rows }: Register,
  { sitting = '' }: Mail,
  { kind }: Pdf,
  document: docs_v1.Schema$Document,
): boolean {
  const held = rows.sitting.get(sitting);
  const approval = held && approvalOf(held);
  return kind === 'minutes' && approval !== undefined && textHash(document) !== approval.text;
}
