import { nest } from './nested.ts';
import type { Flat, Marker, Nested, Unmatched } from './nested.ts';
import { unrolled, valueOf } from './scope.ts';
import type { Scope } from './scope.ts';

/** A stretch of a line. `at` and `end` are UTF-16 offsets into the line it was read from. */
type Stretch = { readonly at: number; readonly end: number; readonly place: string };

export type Leaf =
  | (Stretch & { readonly kind: 'text'; readonly text: string })
  | (Stretch & { readonly kind: 'tag'; readonly name: string })
  | (Stretch & { readonly kind: 'link'; readonly url: string; readonly label: readonly Leaf[] });

/** A line of words with tags in it. */
export type Inline = readonly Nested<Leaf, InlineMarker>[];

/** A block tag within a line, and where in the line it stands. */
export type InlineMarker = Marker & Stretch;

export type InlineStep = Flat<Leaf, InlineMarker>;

/** What a reader gets: text, and the address it leads to where it is a link. */
export type Span = { readonly text: string; readonly url?: string; readonly at: number };

const name = '[A-Za-z][A-Za-z0-9.]*';
const tagPattern = new RegExp(
  `\\{\\{\\s*(?<sign>[#^/]?)\\s*(?<name>${name})\\s*` +
    `(?:\\|(?<label>(?:[^{}]|\\{\\{\\s*${name}\\s*\\}\\})*))?\\}\\}`,
  'g',
);

/**
 * Cuts a line into words and tags: `{{name}}`, `{{#name}}`, `{{^name}}`, `{{/name}}` and the link
 * `{{url|label}}`, whose label may itself hold tags. Braces that make no tag stay in the text.
 */
export function stepsOf(line: string, place: string): readonly InlineStep[] {
  const steps: InlineStep[] = [];
  const text = (at: number, end: number): void => {
    if (at === end) return;
    const leaf = { kind: 'text', text: line.slice(at, end), at, end, place } as const;
    steps.push({ kind: 'leaf', leaf });
  };
  let done = 0;
  for (const match of line.matchAll(tagPattern)) {
    text(done, match.index);
    done = match.index + match[0].length;
    steps.push(stepOf(match.groups ?? {}, { at: match.index, end: done, place }));
  }
  text(done, line.length);
  return steps;
}

function stepOf(groups: Record<string, string | undefined>, stretch: Stretch): InlineStep {
  const [sign, named, label] = [groups['sign'], groups['name'] ?? '', groups['label']];
  if (sign) {
    const marker = { name: named, shown: sign !== '^', ...stretch };
    return { kind: sign === '/' ? 'close' : 'open', marker };
  }
  if (label === undefined) return { kind: 'leaf', leaf: { kind: 'tag', name: named, ...stretch } };
  const leaves = stepsOf(label, stretch.place).flatMap((step) =>
    step.kind === 'leaf' ? step.leaf : [],
  );
  return { kind: 'leaf', leaf: { kind: 'link', url: named, label: leaves, ...stretch } };
}

/** A line with its tags matched, and those that found no partner. */
export function parseInline(line: string, place: string): Unmatched & { readonly inline: Inline } {
  const { nested, ...unmatched } = nest(stepsOf(line, place));
  return { inline: nested, ...unmatched };
}

/** The words of a line once its facts are known. Values are never looked at again for tags. */
export function spansOf(inline: Inline, scope: Scope): readonly Span[] {
  return unrolled(inline, scope).map(({ leaf, scope: near }) => {
    if (leaf.kind !== 'link') return { text: textOf(leaf, near), at: leaf.at };
    const text = leaf.label.map((part) => textOf(part, near)).join('');
    const url = textValue(leaf.url, near);
    return isWebAddress(url) ? { text, url, at: leaf.at } : { text, at: leaf.at };
  });
}

/** The line as a template Doc shows it: `{{url|label}}` for a link, every other tag as written. */
export function sourceOf(inline: Inline): string {
  return inline
    .map((step) =>
      step.kind === 'leaf'
        ? leafSource(step.leaf)
        : `{{${step.open.shown ? '#' : '^'}${step.open.name}}}${sourceOf(step.inner)}{{/${step.open.name}}}`,
    )
    .join('');
}

function leafSource(leaf: Leaf): string {
  if (leaf.kind === 'text') return leaf.text;
  if (leaf.kind === 'tag') return `{{${leaf.name}}}`;
  return `{{${leaf.url}|${leaf.label.map(leafSource).join('')}}}`;
}

function textOf(leaf: Leaf, scope: Scope): string {
  if (leaf.kind === 'text') return leaf.text;
  return leaf.kind === 'tag' ? textValue(leaf.name, scope) : '';
}

function textValue(named: string, scope: Scope): string {
  const value = valueOf(named, scope);
  return typeof value === 'string' ? value : '';
}

/** Only an address of the web may be followed; anything else is shown as its words alone. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(url);
}
