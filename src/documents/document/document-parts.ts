import type { Facts } from '../../core/register/register.ts';
import type { Section } from '../template/nested.ts';
import { scopesOf, valueOf } from '../template/scope.ts';
import type { DocBlock, DocBlocks, DocMarker } from './doc-block.ts';
import { printOf, wordsOfBlocks } from './part-words.ts';
import type { PartMark } from './part-marks.ts';
import type { WrittenBlock } from './written-block.ts';
import { writtenContent } from './written-content.ts';

/** A part of a Doc in its final words. */
export type DocPart = PartMark & {
  readonly blocks: readonly WrittenBlock[];
  readonly words: readonly string[];
};

export type DocLoop = Section<DocBlock, DocMarker>;

/** What a template is written out as, part by part, so that one of them can be written again alone. */
export type DocParts = {
  /** The block that stands once for each item; undefined where a template has none such, or two. */
  readonly loop: DocLoop | undefined;
  /** One for each item, by its reference. */
  readonly items: readonly DocPart[];
  /** All else that has words: from heading to heading, before the items and after, then each margin. */
  readonly around: readonly DocPart[];
};

/** A header or footer, known by what its template says: a copy may give it another id. */
export type DocMargin = { readonly source: string; readonly blocks: DocBlocks };

export const marginKey = 'margin.';

/** The parts of a template with the facts that `{{#items}}` goes through, each with its `reference`. */
export function documentParts(
  body: DocBlocks,
  margins: readonly DocMargin[],
  facts: Facts,
): DocParts {
  const loops = body.filter((step): step is DocLoop => isLoop(step, facts));
  const [loop] = loops;
  if (!loop || loops.length > 1) return { loop: undefined, items: [], around: [] };
  const at = body.indexOf(loop);
  const scope = [facts];
  return {
    loop,
    items: scopesOf(loop.open, scope).map((near) => {
      const [own = {}, ...others] = near;
      const { reference = '' } = own;
      const unnumbered = [{ ...own, number: '' }, ...others];
      return {
        ...partOf(typeof reference === 'string' ? reference : '', writtenContent(loop.inner, near)),
        sense: printOf(wordsOfBlocks(writtenContent(loop.inner, unnumbered))),
      };
    }),
    around: [
      ...headed('before', writtenContent(body.slice(0, at), scope)),
      ...headed('after', writtenContent(body.slice(at + 1), scope)),
      ...margins.map(({ source, blocks }) =>
        partOf(`${marginKey}${source}`, writtenContent(blocks, scope)),
      ),
    ].filter(({ words }) => words.length > 0),
  };
}

const isLoop = (step: DocBlocks[number], facts: Facts): boolean =>
  step.kind === 'section' &&
  step.open.shown &&
  step.open.name === 'items' &&
  typeof valueOf('items', [facts]) === 'object';

function partOf(key: string, blocks: readonly WrittenBlock[]): DocPart {
  const words = wordsOfBlocks(blocks);
  return { key, blocks, words, print: printOf(words), sense: '' };
}

/** From one heading to the next. */
function headed(key: string, blocks: readonly WrittenBlock[]): readonly DocPart[] {
  const runs: WrittenBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'paragraph' && isHeading(block.style)) runs.push([]);
    runs.at(-1)?.push(block);
  }
  return runs.map((run, index) => partOf(`${key}${index}`, run));
}

/** Whether a paragraph of this style begins a part. */
export const isHeading = (style: { readonly namedStyleType?: string | null } = {}): boolean =>
  /^(?:HEADING|TITLE|SUBTITLE)/.test(style.namedStyleType ?? '');
