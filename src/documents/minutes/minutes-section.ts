import type { docs_v1 } from '@googleapis/docs';
import type { Reference } from '../../core/register/register.ts';
import { paragraphText } from './seen-text.ts';
import type { SeenText } from './seen-text.ts';

/** A paragraph or table of the minutes, under the last heading above it. */
export type SectionPart =
  | { readonly kind: 'paragraph'; readonly seen: SeenText }
  | { readonly kind: 'table'; readonly table: docs_v1.Schema$Table; readonly heading: string };

/** What stands under one child's heading. */
export type MinutesSection = {
  readonly reference: Reference;
  /** `Item 3, RP-26-0142`: counted as the items stand in the document. */
  readonly place: string;
  readonly parts: readonly SectionPart[];
};

/** The heading whose section is being read: a lower one of the same child does not end it. */
type Open = { readonly reference: Reference; readonly level: number };

const anyReference = /(?<![A-Z0-9])[A-Z]{1,6}-\d{2}-\d{4,}(?!\d)/g;

/**
 * Cuts the minutes at the headings that hold a reference, wherever people moved them. Every
 * reference begins a section, wanted or not, so that one child's words are never read as another's.
 */
export function minutesSections(document: docs_v1.Schema$Document): readonly MinutesSection[] {
  const sections = new Map<Reference, SectionPart[]>();
  let open: Open | undefined;
  let heading = '';
  for (const met of contentOf(document).flatMap(metIn)) {
    if (met.kind !== 'heading') {
      const part = met.kind === 'table' ? { ...met, heading } : met;
      sections.get(open?.reference ?? '')?.push(part);
      continue;
    }
    heading = met.text;
    open = sectionAfter(open, met.reference, met.level);
    if (open && !sections.has(open.reference)) sections.set(open.reference, []);
  }
  return [...sections].map(([reference, parts], index) => {
    return { reference, place: `Item ${index + 1}, ${reference}`, parts };
  });
}

/** What a reader of the document meets next. */
type Met =
  | {
      readonly kind: 'heading';
      readonly text: string;
      readonly level: number;
      readonly reference: Reference | undefined;
    }
  | { readonly kind: 'paragraph'; readonly seen: SeenText }
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
    : [{ kind: 'paragraph', seen }];
}

/** A heading without a reference ends a section unless it stands lower than the child's own. */
function sectionAfter(
  open: Open | undefined,
  reference: Reference | undefined,
  level: number,
): Open | undefined {
  if (reference === undefined) return open && level > open.level ? open : undefined;
  return open?.reference === reference && level > open.level ? open : { reference, level };
}

/** Text that is not a heading begins a section only where it reads like one: `3 · RP-26-0142 · A.B.` */
function referenceOf(text: string, level: number): Reference | undefined {
  const plain = text.toUpperCase().replace(/[\u2010-\u2015\u2212]/g, '-');
  const found = [...new Set(plain.match(anyReference) ?? [])];
  const [only] = found;
  if (found.length !== 1 || only === undefined) return undefined;
  const begins = /^(?:ITEM\s*)?(?:\d{1,3}\s*[.·:)-]?\s*)?$/.test(
    plain.slice(0, plain.indexOf(only)),
  );
  return level > 0 || (begins && /^\s*[·|-]/.test(plain.slice(plain.indexOf(only) + only.length)))
    ? only
    : undefined;
}

function levelOf({ paragraphStyle }: docs_v1.Schema$Paragraph): number {
  const named = paragraphStyle?.namedStyleType ?? '';
  if (named === 'TITLE' || named === 'SUBTITLE') return 1;
  return Number(/^HEADING_(\d)$/.exec(named)?.[1] ?? 0);
}

/** The content of every tab, the first tab first. */
function contentOf(document: docs_v1.Schema$Document): readonly docs_v1.Schema$StructuralElement[] {
  const ofTab = (tab: docs_v1.Schema$Tab): readonly docs_v1.Schema$StructuralElement[] => [
    ...(tab.documentTab?.body?.content ?? []),
    ...(tab.childTabs ?? []).flatMap(ofTab),
  ];
  return document.tabs ? document.tabs.flatMap(ofTab) : (document.body?.content ?? []);
}
