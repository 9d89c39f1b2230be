import type { docs_v1 } from '@googleapis/docs';
import type { sheets_v4 } from '@googleapis/sheets';
import { reads } from '../workspace/request.ts';
import type { WorkspaceRequest } from '../workspace/request.ts';
import { bookOf, echoOf, writeIn } from './previewed-book.ts';
import type { PreviewedBook } from './previewed-book.ts';

type Send = (request: WorkspaceRequest) => unknown;

export type Preview = {
  /** Answers reads, and writes as if they had been done. Nothing is altered. */
  readonly send: Send;
  /** What would have been written, oldest first. */
  readonly writes: readonly WorkspaceRequest[];
  /** False where whoever looks may not see the answers sent by the form. */
  readonly seesForm: () => boolean;
};

/**
 * A place where a program can be tried: reads are asked of the real one, writes only noted down. Its
 * workbook answers a commit as Google would, so that what follows from it follows here too; documents
 * are taken to be made and filled.
 */
export function preview(send: Send): Preview {
  const writes: WorkspaceRequest[] = [];
  let book: PreviewedBook = new Map();
  let seesForm = true;
  const read = (request: WorkspaceRequest): unknown => {
    if (request.method === 'docs.documents.get' && isMadeHere(request.ask.documentId ?? '')) {
      return filled;
    }
    if (request.method === 'drive.files.export' && isMadeHere(request.ask.fileId ?? '')) {
      return { base64: 'JVBERi0=' };
    }
    if (request.method === 'forms.responses.list') {
      try {
        return send(request);
      } catch {
        seesForm = false;
        return { responses: [] };
      }
    }
    const reply = send(request);
    if (request.method === 'sheets.spreadsheets.getByDataFilter') {
      book = bookOf(reply as sheets_v4.Schema$Spreadsheet);
    }
    return reply;
  };
  const write = (request: WorkspaceRequest): unknown => {
    writes.push(request);
    if (request.method === 'sheets.spreadsheets.batchUpdate') {
      writeIn(book, request.ask.requestBody?.requests ?? []);
      return { updatedSpreadsheet: echoOf(book) };
    }
    if (request.method === 'memory.remember') return { known: false };
    return { id: `${madeHere}${writes.length}` };
  };
  return {
    send: (request) => (reads.has(request.method) ? read(request) : write(request)),
    writes,
    seesForm: () => seesForm,
  };
}

const madeHere = 'previewed-';

const isMadeHere = (id: string): boolean => id.startsWith(madeHere);

/** A document in which every template has been filled already. */
const filled: docs_v1.Schema$Document = {
  namedRanges: Object.fromEntries(
    ['paper', 'added', 'agenda', 'minutes', 'record'].map((kind) => [`panel_filled_${kind}`, {}]),
  ),
};
