import type { docs_v1 } from '@googleapis/docs';
import { frozen } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import { emptyParagraph, nextId, type DocumentTree } from './document-tree.ts';

export function createHeader(tree: DocumentTree, ask: docs_v1.Schema$CreateHeaderRequest): object {
  if (ask.type !== 'DEFAULT') invalid('A header type must be specified.');
  if (tree.headers.length > 0) invalid('A header of the specified type already exists.');
  const headerId = nextId(tree, 'kix.header');
  tree.headers = [{ id: headerId, blocks: [emptyParagraph()] }];
  tree.documentStyle = frozen({ ...tree.documentStyle, defaultHeaderId: headerId });
  return { createHeader: { headerId } };
}

export function createFooter(tree: DocumentTree, ask: docs_v1.Schema$CreateFooterRequest): object {
  if (ask.type !== 'DEFAULT') invalid('A footer type must be specified.');
  if (tree.footers.length > 0) invalid('A footer of the specified type already exists.');
  const footerId = nextId(tree, 'kix.footer');
  tree.footers = [{ id: footerId, blocks: [emptyParagraph()] }];
  tree.documentStyle = frozen({ ...tree.documentStyle, defaultFooterId: footerId });
  return { createFooter: { footerId } };
}
