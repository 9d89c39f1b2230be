import type { docs_v1 } from '@googleapis/docs';
import type { DocumentTemplate } from '../../../../src/documents/document/document-facts.ts';
import { documentRequests } from '../../../../src/documents/document/document-requests.ts';
import { documentTemplates } from '../../../../src/documents/document/document-templates.ts';
import { documentTemplateFaults } from '../../../../src/documents/document/document-template-faults.ts';
import { docDesk } from '../doc-desk.ts';
import type { DocDesk } from '../doc-desk.ts';

export type Change = (desk: DocDesk) => readonly docs_v1.Schema$Request[];

/** Types over words of a template, wherever they stand. */
export const typed =
  (words: string, others: string): Change =>
  () => [
    { replaceAllText: { containsText: { text: words, matchCase: true }, replaceText: others } },
  ];

const elementsOf = (content: docs_v1.Schema$StructuralElement[] | undefined) =>
  (content ?? []).flatMap((element): docs_v1.Schema$ParagraphElement[] => [
    ...(element.paragraph?.elements ?? []),
    ...(element.table?.tableRows ?? []).flatMap((row) =>
      (row.tableCells ?? []).flatMap(({ content: inner }) =>
        (inner ?? []).flatMap(({ paragraph }) => paragraph?.elements ?? []),
      ),
    ),
  ]);

/** Where some words stand in a Doc. */
function indexOf(desk: DocDesk, words: string): number {
  for (const { startIndex, textRun } of elementsOf(desk.get().body?.content)) {
    const at = textRun?.content?.indexOf(words) ?? -1;
    if (at >= 0) return (startIndex ?? 0) + at;
  }
  throw new Error(`“${words}” stands nowhere.`);
}

/** Puts something before words. */
export const before =
  (words: string, put: (index: number) => docs_v1.Schema$Request): Change =>
  (desk) => [put(indexOf(desk, words))];

/** What the check says of a template changed by hand: one message, a line for each fault. */
export function saidOf(name: DocumentTemplate, ...changes: readonly Change[]): readonly string[] {
  const desk = docDesk();
  desk.update(documentRequests(documentTemplates[name]));
  for (const change of changes) desk.update(change(desk));
  return documentTemplateFaults(name, desk.get()).map(({ sentence }) => sentence);
}
