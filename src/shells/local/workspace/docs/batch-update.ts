import type { docs_v1 } from '@googleapis/docs';
import { invalid, naming, onlyMember } from '../refuse.ts';
import { createParagraphBullets, deleteParagraphBullets } from './bullets.ts';
import { insertDate, insertPerson, insertRichLink } from './chips.ts';
import { deleteContentRange } from './delete-content.ts';
import { revisionId } from './document-json.ts';
import { clonedDocument, type DocumentTree } from './document-tree.ts';
import { createFootnote } from './footnotes.ts';
import { createFooter, createHeader } from './headers.ts';
import { insertPageBreak, insertTable, insertText } from './insert.ts';
import { createNamedRange, deleteNamedRange } from './named-ranges.ts';
import { replaceAllText } from './replace-text.ts';
import { updateDocumentStyle, updateParagraphStyle, updateTextStyle } from './styles.ts';
import { addDocumentTab } from './document-tabs.ts';
import {
  pinTableHeaderRows,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
} from './table-styles.ts';
import {
  deleteTableColumn,
  deleteTableRow,
  insertTableColumn,
  insertTableRow,
  mergeTableCells,
} from './tables.ts';

type Apply = (tree: DocumentTree, ask: never) => object;

/** Every kind of request the local workspace knows; any other is refused by name. */
const kinds: Readonly<Record<string, Apply>> = {
  addDocumentTab,
  createFooter,
  createFootnote,
  createHeader,
  createNamedRange,
  createParagraphBullets,
  deleteContentRange,
  deleteNamedRange,
  deleteParagraphBullets,
  deleteTableColumn,
  deleteTableRow,
  insertDate,
  insertPageBreak,
  insertPerson,
  insertRichLink,
  insertTable,
  insertTableColumn,
  insertTableRow,
  insertText,
  mergeTableCells,
  pinTableHeaderRows,
  replaceAllText,
  updateDocumentStyle,
  updateParagraphStyle,
  updateTableCellStyle,
  updateTableColumnProperties,
  updateTableRowStyle,
  updateTextStyle,
};

/**
 * Applies a whole batch or nothing of it.
 * @returns the document after the batch, one revision on, and Google's reply.
 * @throws WorkspaceError 400 for a stale revision, or naming the request that was refused.
 */
export function batchUpdateDocument(
  document: DocumentTree,
  body: docs_v1.Schema$BatchUpdateDocumentRequest,
): { readonly document: DocumentTree; readonly reply: object } {
  refuseStale(document, body.writeControl);
  const tree = clonedDocument(document);
  const requests = body.requests ?? [];
  const replies = requests.map((request, index) => {
    const kind = onlyMember(request, index);
    const apply = kinds[kind];
    if (!apply)
      return invalid(`The local workspace does not know requests[${String(index)}].${kind}.`);
    const part = `requests[${String(index)}].${kind}`;
    return naming(part, () => apply(tree, request[kind as keyof typeof request] as never));
  });
  if (requests.length > 0) tree.revision += 1;
  const writeControl = { requiredRevisionId: revisionId(tree) };
  return { document: tree, reply: { documentId: tree.documentId, replies, writeControl } };
}

function refuseStale(
  document: DocumentTree,
  control: docs_v1.Schema$WriteControl | null | undefined,
): void {
  if (!control) return;
  if (control.targetRevisionId) {
    invalid('The local workspace does not merge onto a targetRevisionId.');
  }
  const wanted = control.requiredRevisionId;
  if (wanted && wanted !== revisionId(document)) {
    invalid(
      `The required revision ID '${wanted}' does not match the latest revision. Read the document again.`,
    );
  }
}
