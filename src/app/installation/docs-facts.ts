import type { docs_v1 } from '@googleapis/docs';
import { request } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import type { AssumedFact, Refused, Scratch } from './assumed-fact.ts';

const bad = (message: RegExp): Refused => ({ status: 400, message });

/** A batch of the scratch document. Whatever it holds is refused with the request that is. */
function* docBatch(
  { documentId }: Scratch,
  requests: docs_v1.Schema$Request[],
): Program<docs_v1.Schema$BatchUpdateDocumentResponse> {
  return yield* request('docs.documents.batchUpdate', { documentId, requestBody: { requests } });
}

const insert = (text: string): docs_v1.Schema$Request => ({
  insertText: { location: { index: 1 }, text },
});

export const docsFacts: readonly AssumedFact[] = [
  {
    name: 'no text at all is refused',
    refuses: bad(/text to insert must not be empty/),
    attempt: (scratch) => docBatch(scratch, [insert('')]),
  },
  {
    name: 'a range that reaches past the end is refused',
    refuses: bad(/must be less than the end index of the referenced segment, 2\./),
    attempt: (scratch) => {
      const range = { startIndex: 1, endIndex: 99 };
      return docBatch(scratch, [{ createNamedRange: { name: 'scratch', range } }]);
    },
  },
  {
    name: 'an empty range is refused',
    refuses: bad(/The range should not be empty\./),
    attempt: (scratch) => {
      const range = { startIndex: 2, endIndex: 2 };
      return docBatch(scratch, [insert('abc'), { deleteContentRange: { range } }]);
    },
  },
  {
    name: 'a row of a table that does not start there is refused',
    refuses: bad(/Invalid table start location\. Must specify the start index of the table\./),
    attempt: (scratch) =>
      docBatch(scratch, [
        { insertTable: { rows: 1, columns: 1, location: { index: 1 } } },
        { insertTableRow: { tableCellLocation: { tableStartLocation: { index: 1 } } } },
      ]),
  },
];
