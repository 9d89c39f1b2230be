import type { docs_v1 } from '@googleapis/docs';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import { legible } from '../document/legible.ts';
import { inPlainLetters } from '../document/plain-letters.ts';
import { writeBlocks } from '../document/write-blocks.ts';
import type { WrittenParagraph } from '../document/written-block.ts';

/** What is kept of a form that was not sent. */
export type Draft = {
  /** The signed-in address of whoever wrote it. */
  readonly by: string;
  /** When its form was opened, as the form itself brought it back: all that is sent from it says so. */
  readonly begun: string;
  readonly savedAt: LocalDateTime;
  /** The reference of the request it is to change; empty for a new one. */
  readonly amends: string;
  /** Code of the panel it is for; one saved before there were several has none. */
  readonly panel?: string;
  /** The boxes of the form by name, exactly as they were posted. */
  readonly boxes: Readonly<Record<string, string>>;
};

/** What a person reads in the Doc of a draft. */
export type DraftWords = {
  readonly title: string;
  readonly about: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
};

/** Docs holds 1.02 million characters: https://support.google.com/drive/answer/37603 */
const mostCharacters = 1_000_000;

/**
 * The one batch that puts a draft into its Doc, in the place of whatever stands there. First what a person
 * reads: every question with its answer. Last, on a line of its own, what the register reads back, since
 * Docs does not keep every letter it is given.
 *
 * @param document - as `documents.get` returns it; none for a Doc that was just made.
 * @returns nothing where it is more than a Doc holds.
 */
export function draftRequests(
  document: docs_v1.Schema$Document | undefined,
  draft: Draft,
  { title, about, sections }: DraftWords,
): readonly docs_v1.Schema$Request[] | undefined {
  const blocks = [
    line(title, 'HEADING_1'),
    ...about.map((words) => line(words)),
    ...sections.flatMap(({ heading, text }) => [line(heading, 'HEADING_2'), line(legible(text))]),
    line('For the register', 'HEADING_2'),
    line('The register reads your draft back from the line below, and from nothing above it.'),
    line(inPlainLetters({ [mark]: 1, ...draft })),
  ];
  const length = blocks.reduce((sum, { runs }) => sum + (runs[0]?.text.length ?? 0) + 1, 0);
  return length > mostCharacters
    ? undefined
    : [...emptied(document), ...writeBlocks({ index: 1 }, blocks, true)];
}

const mark = 'panelDraft';

function emptied(document: docs_v1.Schema$Document | undefined): readonly docs_v1.Schema$Request[] {
  const end = document?.body?.content?.at(-1)?.endIndex ?? 2;
  return end > 2 ? [{ deleteContentRange: { range: { startIndex: 1, endIndex: end - 1 } } }] : [];
}

const line = (text: string, namedStyleType = 'NORMAL_TEXT'): WrittenParagraph => ({
  kind: 'paragraph',
  style: { namedStyleType },
  runs: [{ text, style: {} }],
});

/** The draft a Doc holds. Nothing where it holds none, or one that was changed by hand beyond reading. */
export function draftIn({ body }: docs_v1.Schema$Document): Draft | undefined {
  const lines = (body?.content ?? []).map(({ paragraph }) =>
    (paragraph?.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join(''),
  );
  const last = lines.reverse().find((text) => text.trim() !== '') ?? '';
  try {
    return draftFrom(JSON.parse(last));
  } catch {
    return undefined;
  }
}

function draftFrom(value: unknown): Draft | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, mark)) return undefined;
  const { by, begun, savedAt, amends, panel = '', boxes } = value as Partial<Draft>;
  const texts = [by, begun, savedAt, amends, panel, ...Object.values(boxes ?? { none: undefined })];
  return texts.every((text) => typeof text === 'string')
    ? ({ by, begun, savedAt, amends, ...(panel ? { panel } : {}), boxes } as Draft)
    : undefined;
}
