import type { docs_v1 } from '@googleapis/docs';
import { stepsOf } from '../template/inline.ts';
import type { InlineStep } from '../template/inline.ts';
import { nest } from '../template/nested.ts';
import { malformedFaults, unmatchedFaults } from '../template/template-fault.ts';
import type { TemplateFault } from '../template/template-fault.ts';
import type { DocParagraph } from './doc-block.ts';
import { listPreset } from './list-preset.ts';
import { objectMark } from './part-words.ts';
import type { Bullet } from './written-block.ts';

export type Lists = NonNullable<docs_v1.Schema$Document['lists']>;

const objectWords: Readonly<Record<string, string>> = {
  inlineObjectElement: 'a picture',
  person: 'a person chip',
  richLink: 'a file chip',
  dateElement: 'a date chip',
  footnoteReference: 'a footnote',
  equation: 'an equation',
  horizontalRule: 'a line across',
  pageBreak: 'a page break',
  columnBreak: 'a column break',
  autoText: 'a page number',
};

/** A paragraph of a template Doc, with its words, tags and looks. */
export function readParagraph(
  element: docs_v1.Schema$StructuralElement,
  lists: Lists,
  place: string,
): DocParagraph {
  const { elements = [], paragraphStyle = {}, bullet } = element.paragraph ?? {};
  const pieces = elements.map((piece) => ({
    text:
      piece.textRun?.content ?? objectMark.repeat((piece.endIndex ?? 0) - (piece.startIndex ?? 0)),
    style: piece.textRun?.textStyle ?? {},
  }));
  const text = pieces.map((piece) => piece.text).join('');
  const line = text.endsWith('\n') ? text.slice(0, -1) : text;
  const starts: number[] = [];
  pieces.reduce((at, piece) => (starts.push(at), at + piece.text.length), 0);
  const steps = cutAt(stepsOf(line, place), starts);
  return {
    kind: 'paragraph',
    start: element.startIndex ?? 0,
    end: element.endIndex ?? 0,
    steps,
    inline: nest(steps).nested,
    style: paragraphStyle,
    ...bulletOf(bullet, lists),
    styleAt: (at) => pieces[starts.filter((start) => start <= at).length - 1]?.style ?? {},
    fixed: [...fixedIn(elements), ...listFixed(bullet, lists)],
    place,
  };
}

type Bulleted = docs_v1.Schema$Bullet | undefined;

const presetOf = (bullet: Bulleted, lists: Lists): string | undefined =>
  bullet && listPreset(lists[bullet.listId ?? '']);

function bulletOf(bullet: Bulleted, lists: Lists): { readonly bullet?: Bullet } {
  const preset = presetOf(bullet, lists);
  return preset === undefined ? {} : { bullet: { preset, level: bullet?.nestingLevel ?? 0 } };
}

const listFixed = (bullet: Bulleted, lists: Lists): readonly string[] =>
  bullet && presetOf(bullet, lists) === undefined ? ['a list of its own look'] : [];

/** What is wrong with the tags of a paragraph by themselves. */
export function paragraphFaults({ steps, place }: DocParagraph): readonly TemplateFault[] {
  const words = steps.flatMap((step) =>
    step.kind === 'leaf' && step.leaf.kind === 'text' ? [step.leaf.text] : ['\u0000'],
  );
  const [stray] = words
    .join('')
    .split('\u0000')
    .flatMap((text) => malformedFaults(text, place));
  return [...unmatchedFaults(nest(steps)), ...(stray ? [stray] : [])];
}

function fixedIn(elements: readonly docs_v1.Schema$ParagraphElement[]): readonly string[] {
  return elements.flatMap((element) =>
    Object.keys(element).flatMap((kind) => objectWords[kind] ?? []),
  );
}

/** Cuts words where their look changes, so that each piece has one look. */
function cutAt(steps: readonly InlineStep[], starts: readonly number[]): readonly InlineStep[] {
  return steps.flatMap((step): readonly InlineStep[] => {
    if (step.kind !== 'leaf' || step.leaf.kind !== 'text') return [step];
    const { leaf } = step;
    const cuts = [leaf.at, ...starts.filter((at) => at > leaf.at && at < leaf.end), leaf.end];
    return cuts.slice(0, -1).map((at, index) => {
      const end = cuts[index + 1] ?? leaf.end;
      const text = leaf.text.slice(at - leaf.at, end - leaf.at);
      return { kind: 'leaf', leaf: { ...leaf, text, at, end } };
    });
  });
}
