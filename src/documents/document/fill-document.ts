import type { docs_v1 } from '@googleapis/docs';
import type { Facts } from '../../core/register/register.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { tellingFaults } from '../template/telling-faults.ts';
import { useFaults } from '../template/template-fault.ts';
import type { TemplateFault } from '../template/template-fault.ts';
import { usesOfBlocks } from './doc-block.ts';
import { fillContent } from './fill-content.ts';
import { readContent } from './read-content.ts';
import type { DocContent } from './read-content.ts';
import { rebuildFaults } from './rebuild-faults.ts';

type Segment = DocContent & { readonly segmentId?: string };

/**
 * The one batch that fills a copy of a template Doc: tags, blocks, looped rows, links, in body,
 * headers and footers. Everything is computed from the Doc as read, and written from its end to
 * its beginning. Values are put in as text and never looked at again: `{{decision}}` stays so.
 * Last comes a named range, by which a later run knows that the Doc is filled.
 *
 * @param document - as `documents.get` returns it.
 * @param mark - the name of that range: one per document and filling.
 * @returns the requests; or all that is wrong with the template, each with its place, and then
 *   nothing is written.
 */
export function fillDocument(
  document: docs_v1.Schema$Document,
  facts: Facts,
  mark: string,
): Result<readonly docs_v1.Schema$Request[], readonly TemplateFault[]> {
  const segments = segmentsOf(document);
  const faults = segments.flatMap(({ blocks, faults: own }) => [
    ...own,
    ...useFaults(usesOfBlocks(blocks), facts),
    ...rebuildFaults(blocks, [facts], false),
  ]);
  if (faults.length > 0) return err(tellingFaults(faults, facts));
  const requests = segments.flatMap(({ blocks, segmentId }) =>
    fillContent(blocks, [facts], { index: 0, ...(segmentId !== undefined && { segmentId }) }),
  );
  const range = { startIndex: 1, endIndex: 2 };
  return ok([...requests, { createNamedRange: { name: mark, range } }]);
}

/** Whether the batch that `fillDocument` made for this mark has landed. */
export function isFilled(document: docs_v1.Schema$Document, mark: string): boolean {
  return Object.hasOwn(document.namedRanges ?? {}, mark);
}

function segmentsOf(document: docs_v1.Schema$Document): readonly Segment[] {
  const lists = document.lists ?? {};
  const body = readContent(document.body?.content ?? [], { lists, within: '' });
  const margins = [
    ...Object.entries(document.headers ?? {}).map(([id, { content }]) => ({
      id,
      content,
      within: 'header',
    })),
    ...Object.entries(document.footers ?? {}).map(([id, { content }]) => ({
      id,
      content,
      within: 'footer',
    })),
  ];
  return [
    body,
    ...margins.map(({ id, content = [], within }) => ({
      ...readContent(content, { lists, within }),
      segmentId: id,
    })),
  ];
}
