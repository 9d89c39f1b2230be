import type { Facts, RegisterDocument } from '../core/register/register.ts';
import {
  fillDocument,
  fillDocumentInParts,
  isFilled,
} from '../documents/document/fill-document.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';

/**
 * One read, one atomic fill, against the revision that was read: two runs cannot both fill it.
 *
 * @returns false where it was filled before.
 * @throws RangeError saying all that is wrong with its template.
 */
export function* fillFile(
  documentId: string,
  row: RegisterDocument,
  facts: Facts,
): Program<boolean> {
  const mark = `panel_filled_${row.kind}`;
  const document = yield* request('docs.documents.get', { documentId });
  if (isFilled(document, mark)) return false;
  const fillIn = row.kind === 'minutes' ? fillDocumentInParts : fillDocument;
  const requests = fillIn(document, facts, mark);
  if (!requests.ok) {
    throw new RangeError(
      `The template "${row.kind}": ${requests.error.map((fault) => fault.sentence).join(' ')}`,
    );
  }
  yield* request('docs.documents.batchUpdate', {
    documentId,
    requestBody: {
      requests: [...requests.value],
      writeControl: { requiredRevisionId: document.revisionId ?? null },
    },
  });
  return true;
}
