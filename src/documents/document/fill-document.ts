import type { docs_v1 } from '@googleapis/docs';
import type { Facts } from '../../core/register/register.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { tellingFaults } from '../template/telling-faults.ts';
import { useFaults } from '../template/template-fault.ts';
import type { TemplateFault } from '../template/template-fault.ts';
import { usesOfBlocks } from './doc-block.ts';
import { documentParts } from './document-parts.ts';
import type { DocPart, DocParts } from './document-parts.ts';
import { fillContent, fillLoop } from './fill-content.ts';
import { markAtStart, markBlocks } from './part-marks.ts';
import { printOf, wordsOfContent } from './part-words.ts';
import { readContent } from './read-content.ts';
import type { DocContent } from './read-content.ts';
import { rebuildFaults } from './rebuild-faults.ts';
import { writeBlocks } from './write-blocks.ts';
import type { Spot } from './written-block.ts';

type Segment = DocContent & { readonly segmentId?: string; readonly source?: string };

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
  const faults = faultsIn(segments, facts);
  if (faults.length > 0) return err(faults);
  const requests = segments.flatMap(({ blocks, segmentId }) =>
    fillContent(blocks, [facts], { index: 0, ...(segmentId !== undefined && { segmentId }) }),
  );
  return ok([...requests, filledMark(mark)]);
}

/**
 * The same, and each part is marked with what it begins with: so it can be known later whether somebody
 * has written there.
 */
export function fillDocumentInParts(
  document: docs_v1.Schema$Document,
  facts: Facts,
  mark: string,
): Result<readonly docs_v1.Schema$Request[], readonly TemplateFault[]> {
  const parts = partsOfDocument(document, facts);
  if (!parts.ok) return parts;
  const { loop, items, around } = parts.value;
  if (!loop) return fillDocument(document, facts, mark);
  const [body, ...margins] = segmentsOf(document);
  const inBody = [...(body?.blocks ?? [])]
    .reverse()
    .flatMap((step) =>
      step.kind === 'section' && step.open.start === loop.open.start
        ? fillLoop(
            loop,
            { index: 0 },
            items.length === 0 ? undefined : (spot) => writeParts(spot, items, true),
          )
        : fillContent([step], [facts], { index: 0 }),
    );
  const inMargins = margins.flatMap(({ blocks, segmentId = '' }) =>
    fillContent(blocks, [facts], { index: 0, segmentId }),
  );
  return ok([...inBody, ...inMargins, ...around.map(markAtStart), filledMark(mark)]);
}

/** What a template says with these facts, part by part; or all that is wrong with it. */
export function partsOfDocument(
  document: docs_v1.Schema$Document,
  facts: Facts,
): Result<DocParts, readonly TemplateFault[]> {
  const segments = segmentsOf(document);
  const faults = faultsIn(segments, facts);
  if (faults.length > 0) return err(faults);
  const [body, ...margins] = segments;
  const named = margins.map(({ blocks, source = '' }) => ({ blocks, source }));
  return ok(documentParts(body?.blocks ?? [], named, facts));
}

function faultsIn(segments: readonly Segment[], facts: Facts): readonly TemplateFault[] {
  const faults = segments.flatMap(({ blocks, faults: own }) => [
    ...own,
    ...useFaults(usesOfBlocks(blocks), facts),
    ...rebuildFaults(blocks, [facts], false),
  ]);
  return faults.length === 0 ? [] : tellingFaults(faults, facts);
}

/** Requests that put parts at a spot, each with its mark, from the last to the first. */
export const writeParts = (
  spot: Spot,
  parts: readonly DocPart[],
  closes: boolean,
): readonly docs_v1.Schema$Request[] =>
  parts
    .map((part, index) => [
      ...writeBlocks(spot, part.blocks, closes && index === parts.length - 1),
      ...markBlocks(spot.index, part.blocks, part),
    ])
    .reverse()
    .flat();

const filledMark = (name: string): docs_v1.Schema$Request => ({
  createNamedRange: { name, range: { startIndex: 1, endIndex: 2 } },
});

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
      source: printOf(wordsOfContent(content)),
    })),
  ];
}
