import type { docs_v1 } from '@googleapis/docs';
import type { Reference } from '../../core/register/register.ts';
import { paragraphText } from './seen-text.ts';
import type { SeenText } from './seen-text.ts';

/** A paragraph or table of the minutes, under the last heading above it. */
export type SectionPart =
  | {
      readonly kind: 'paragraph';
      readonly paragraph: docs_v1.Schema$Paragraph;
      readonly seen: SeenText;
      readonly heading: string;
    }
  | { readonly kind: 'table'; readonly table: docs_v1.Schema$Table; readonly heading: string };

/** What stands under one child's headings. */
export type MinutesSection = {
  readonly reference: Reference;
  /** `Item 3, RP-26-0142`: by the number in the heading; where it has none, counted as the items stand. */
  readonly place: string;
  /** One for each heading of the child: more than one where a part was copied, or cut in two. */
  readonly occurrences: readonly (readonly SectionPart[])[];
};

/** The heading whose section is being read: a lower one of the same child does not end it. */
type Open = {
  readonly reference: Reference;
  readonly level: number;
  readonly parts: SectionPart[];
};

const anyReference = /(?<![A-Z0-9])[A-Z]{1,6}-\d{2}-\d{4,}(?!\d)/g;

/** Every hyphen and dash a keyboard, a phone or a paste may put in, with any space around it. */
const anyHyphen = /[^\S\n]*[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d][^\S\n]*(?=\d)/g;

/**
 * Cuts the minutes at the headings that hold a reference, wherever people moved them. Every
 * reference begins a section, wanted or not, so that one child's words are never read as another's.
 */
export function minutesSections(document: docs_v1.Schema$Document): readonly MinutesSection[] {
  const sections = new Map<Reference, SectionPart[][]>();
  const numbers = new Map<Reference, string>();
  let open: Open | undefined;
  let heading = '';
  for (const met of tabsOf(document).flatMap(({ content }) => [
    tabBegins,
    ...content.flatMap(metIn),
  ])) {
    if (met.kind !== 'heading') {
      open?.parts.push({ ...met, heading });
      continue;
    }
    heading = met.text;
    const next = sectionAfter(open, met.reference, met.level);
    if (next && next !== open) {
      const before = sections.get(next.reference);
      sections.set(next.reference, [...(before ?? []), next.parts]);
      const [, number] = /^\s*(\d{1,3})(?!\d)/.exec(heading) ?? [];
      if (!before && number !== undefined) numbers.set(next.reference, number);
    }
    open = next;
  }
  return [...sections].map(([reference, occurrences], index) => {
    const number = numbers.get(reference) ?? index + 1;
    return { reference, place: `Item ${number}, ${reference}`, occurrences };
  });
}

/** Where a child's part stands among what a body holds: from one place up to another. */
export type Stretch = { readonly reference: Reference; readonly from: number; readonly to: number };

/** The same cuts as places in the content of one tab, so that a part can be written over. */
export function stretchesOf(
  content: readonly docs_v1.Schema$StructuralElement[],
): readonly Stretch[] {
  const starts: { readonly at: number; readonly open: Open | undefined }[] = [];
  let open: Open | undefined;
  for (const [at, element] of content.entries()) {
    const [met] = metIn(element);
    if (met?.kind !== 'heading') continue;
    const next = sectionAfter(open, met.reference, met.level);
    if (next !== open) starts.push({ at, open: next });
    open = next;
  }
  return starts.flatMap(({ at, open: one }, index) => {
    const to = starts[index + 1]?.at ?? content.length;
    return one ? [{ reference: one.reference, from: at, to }] : [];
  });
}

/** A section does not go on into the next tab. */
const tabBegins: Met = { kind: 'heading', text: '', level: 0, reference: undefined };

/** What a reader of the document meets next. */
type Met =
  | {
      readonly kind: 'heading';
      readonly text: string;
      readonly level: number;
      readonly reference: Reference | undefined;
    }
  | {
      readonly kind: 'paragraph';
      readonly paragraph: docs_v1.Schema$Paragraph;
      readonly seen: SeenText;
    }
  | { readonly kind: 'table'; readonly table: docs_v1.Schema$Table };

function metIn({ paragraph, table }: docs_v1.Schema$StructuralElement): readonly Met[] {
  if (table) return [{ kind: 'table', table }];
  if (!paragraph) return [];
  const seen = paragraphText(paragraph);
  const level = levelOf(paragraph);
  const reference = referenceOf(seen.text, level);
  const isHeading = level > 0 || reference !== undefined;
  return isHeading
    ? [{ kind: 'heading', text: seen.text, level, reference }]
    : [{ kind: 'paragraph', paragraph, seen }];
}

/** A heading without a reference ends a section unless it stands lower than the child's own. */
function sectionAfter(
  open: Open | undefined,
  reference: Reference | undefined,
  level: number,
): Open | undefined {
  if (reference === undefined) return open && level > open.level ? open : undefined;
  return open?.reference === reference && level > open.level
    ? open
    : { reference, level, parts: [] };
}

/** Text that is not a heading begins a section only where it reads like one: `3 · RP-26-0142 · A.B.` */
function referenceOf(text: string, level: number): Reference | undefined {
  const plain = text.toUpperCase().replace(anyHyphen, '-');
  const found = [...new Set(plain.match(anyReference) ?? [])];
  const [only] = found;
  if (found.length !== 1 || only === undefined) return undefined;
  const begins = /^(?:ITEM\s*)?(?:\d{1,3}\s*[.·:)-]?\s*)?$/.test(
    plain.slice(0, plain.indexOf(only)),
  );
  return level > 0 ||
    (begins && /^\s*[·|\u2010-\u2015-]/.test(plain.slice(plain.indexOf(only) + only.length)))
    ? only
    : undefined;
}

function levelOf({ paragraphStyle }: docs_v1.Schema$Paragraph): number {
  const named = paragraphStyle?.namedStyleType ?? '';
  if (named === 'TITLE' || named === 'SUBTITLE') return 1;
  return Number(/^HEADING_(\d)$/.exec(named)?.[1] ?? 0);
}

/** One tab's content, or the whole of a document read without its tabs. */
export type TabContent = {
  /** As it stands beside the text; empty where the tabs were not asked for. */
  readonly title: string;
  readonly content: readonly docs_v1.Schema$StructuralElement[];
};

/** Every tab, the first first, each before those within it. */
export function tabsOf(document: docs_v1.Schema$Document): readonly TabContent[] {
  const ofTab = ({ tabProperties, documentTab, childTabs }: docs_v1.Schema$Tab): TabContent[] => [
    { title: tabProperties?.title ?? '', content: documentTab?.body?.content ?? [] },
    ...(childTabs ?? []).flatMap(ofTab),
  ];
  return document.tabs?.flatMap(ofTab) ?? [{ title: '', content: document.body?.content ?? [] }];
}
