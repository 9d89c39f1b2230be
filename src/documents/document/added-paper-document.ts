import type { docs_v1 } from '@googleapis/docs';
import { legible } from './legible.ts';
import { writeBlocks } from './write-blocks.ts';
import type { WrittenParagraph } from './written-block.ts';

/** What the Doc of a paper from the case system says. */
export type AddedWords = {
  readonly title: string;
  readonly about: readonly string[];
  /** As it was pasted; what looks like a tag is not filled. */
  readonly text: string;
  readonly end: string;
};

/** The one batch that writes a paper into its new, empty Doc. Last comes a named range, by which a later run knows. */
export const addedPaperRequests = (
  { title, about, text, end }: AddedWords,
  mark: string,
): docs_v1.Schema$Request[] => [
  ...writeBlocks(
    { index: 1 },
    [
      line(title, 'HEADING_1'),
      ...about.map((words) => line(words)),
      ...legible(text)
        .split('\n')
        .map((words) => line(words)),
      line(end),
    ],
    true,
  ),
  { createNamedRange: { name: mark, range: { startIndex: 1, endIndex: 2 } } },
];

const line = (text: string, namedStyleType = 'NORMAL_TEXT'): WrittenParagraph => ({
  kind: 'paragraph',
  style: { namedStyleType },
  runs: [{ text, style: {} }],
});
