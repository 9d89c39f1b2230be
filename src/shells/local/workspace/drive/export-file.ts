import type { docs_v1 } from '@googleapis/docs';
import type { Exchange } from '../../../../workspace/request.ts';
import { documentJson } from '../docs/document-json.ts';
import type { DocumentTree } from '../docs/document-tree.ts';
import { settledDocument } from '../docs/suggestions.ts';
import { forbidden, invalid } from '../refuse.ts';
import type { Asked, Outcome, World } from '../world.ts';
import { takenFrom } from './access.ts';
import { pdfOf } from './pdf-of.ts';

const mostBytes = 10 * 1024 * 1024;

/** What Google makes of a Doc as PDF, its words alone: no styles, no pictures. */
export function exportFile(
  world: World,
  ask: Exchange['drive.files.export']['ask'],
  asked: Asked,
): Outcome {
  const { id } = takenFrom(world, ask.fileId ?? '', asked.by.email, 'exported');
  if ((ask.alt as string | undefined) !== 'media') {
    forbidden('Export requires alt=media to download the exported content.');
  }
  const tree = world.documents.get(id);
  if (!tree) return forbidden('Export only supports Google Docs.');
  if (ask.mimeType !== 'application/pdf') invalid('The requested conversion is not supported.');
  const bytes = pdfOf(linesOf(settledDocument(tree, 'rejected')));
  if (bytes.length > mostBytes) forbidden('This file is too large to be exported.');
  return { reply: { base64: Buffer.from(bytes, 'latin1').toString('base64') } };
}

/** Every tab, with its headers before and its footers and notes behind it. */
function linesOf(tree: DocumentTree): readonly string[] {
  const json = documentJson(tree);
  const parts = [
    ...Object.values(json.headers ?? {}),
    ...(json.body ? [json.body] : []),
    ...Object.values(json.footnotes ?? {}),
    ...Object.values(json.footers ?? {}),
  ];
  return [
    ...parts.flatMap(({ content }) => linesIn(content ?? [])),
    ...tree.tabs.flatMap(({ title, content }) => [title, ...linesOf(content)]),
  ];
}

const linesIn = (content: readonly docs_v1.Schema$StructuralElement[]): readonly string[] =>
  content.flatMap(({ paragraph, table }) => [
    ...(paragraph
      ? (paragraph.elements ?? [])
          .map(wordsOf)
          .join('')
          .trimEnd()
          .split(/[\n\v]/)
      : []),
    ...(table?.tableRows ?? []).map(({ tableCells }) =>
      (tableCells ?? []).map((cell) => linesIn(cell.content ?? []).join(' ')).join(' | '),
    ),
  ]);

const wordsOf = (element: docs_v1.Schema$ParagraphElement): string =>
  element.textRun?.content ?? chipWords(element) ?? '';

/** What a chip shows. */
function chipWords(chip: docs_v1.Schema$ParagraphElement): string | null | undefined {
  const { person, richLink, dateElement } = chip;
  if (person) return person.personProperties?.name ?? person.personProperties?.email;
  if (richLink) return richLink.richLinkProperties?.title;
  return dateElement?.dateElementProperties?.displayText;
}
