import type { Facts } from '../../core/register/register.ts';
import type { Inline, Leaf } from './inline.ts';
import { nearestName } from '../../core/nearest-name.ts';
import type { Marker, Nested, Unmatched } from './nested.ts';
import { scopesOf, valueOf } from './scope.ts';
import type { Scope } from './scope.ts';

export type TemplateFaultKind =
  | 'unknown-tag' // no fact of that name exists
  | 'missing-value' // other rows of the same list have it, this one has not
  | 'unused-fact' // given, and the template never says it
  | 'wrong-kind' // a list or a yes-or-no where text is wanted
  | 'unclosed-block'
  | 'unopened-block'
  | 'malformed-tag'
  | 'misplaced' // a line the language has no meaning for where it stands
  | 'cannot-rebuild'; // inside a block, and not something that can be written again

/** Something wrong with a template, said so that the person who edits it can mend it. */
export type TemplateFault = {
  readonly kind: TemplateFaultKind;
  readonly name: string;
  readonly place: string;
  readonly nearest?: string;
  /** One sentence with place, fault and mend. */
  readonly sentence: string;
};

/** A name in a template, and whether it is used as text or begins a section. */
export type Use =
  | { readonly kind: 'tag'; readonly name: string; readonly place: string }
  | {
      readonly kind: 'section';
      readonly name: string;
      readonly shown: boolean;
      readonly place: string;
      readonly inner: readonly Use[];
    };

export function usesOf<T, M extends Marker>(
  nested: readonly Nested<T, M>[],
  usesOfLeaf: (leaf: T) => readonly Use[],
): readonly Use[] {
  return nested.flatMap((step): readonly Use[] => {
    if (step.kind === 'leaf') return usesOfLeaf(step.leaf);
    const { name, shown, place } = step.open;
    return [{ kind: 'section', name, shown, place, inner: usesOf(step.inner, usesOfLeaf) }];
  });
}

export const usesOfInline = (inline: Inline): readonly Use[] => usesOf(inline, usesOfLeaf);

function usesOfLeaf(leaf: Leaf): readonly Use[] {
  if (leaf.kind === 'text') return [];
  if (leaf.kind === 'tag') return [{ kind: 'tag', name: leaf.name, place: leaf.place }];
  const url: Use = { kind: 'tag', name: leaf.url, place: leaf.place };
  return [url, ...leaf.label.flatMap(usesOfLeaf)];
}

/** Everything wrong with the names a template uses, in reading order; each sentence once. */
export function useFaults(uses: readonly Use[], facts: Facts): readonly TemplateFault[] {
  const faults = faultsIn(uses, [facts], [facts]);
  return faults.filter(
    (fault, index) => faults.findIndex((other) => other.sentence === fault.sentence) === index,
  );
}

/** `siblings` are the facts of all rows alike, so that a gap in one row is told from a wrong name. */
function faultsIn(uses: readonly Use[], scope: Scope, siblings: Scope): readonly TemplateFault[] {
  return uses.flatMap((use): readonly TemplateFault[] => {
    const value = valueOf(use.name, scope);
    if (value === undefined) return [absent(use, siblings)];
    if (use.kind === 'tag') return typeof value === 'string' ? [] : [wrongKind(use, value)];
    const rows = typeof value === 'object' ? value : [];
    return scopesOf(use, scope).flatMap((near) =>
      faultsIn(use.inner, near, [...rows, ...siblings]),
    );
  });
}

function absent(use: Use, siblings: Scope): TemplateFault {
  const { name, place } = use;
  if (siblings.some((facts) => Object.hasOwn(facts, name))) {
    return fault('missing-value', name, place, `no value is given for {{${name}}} in every row.`);
  }
  const list = listThatTells(name, siblings);
  if (list !== undefined) {
    const where = `Put it between {{#${list}}} and {{/${list}}}.`;
    return fault(
      'unknown-tag',
      name,
      place,
      `{{${name}}} is known for each of {{${list}}} only. ${where}`,
    );
  }
  const nearest = nearestName(name, new Set(siblings.flatMap(Object.keys)));
  const mend =
    nearest === undefined ? `Remove the tag. ${known(siblings)}` : `Did you mean {{${nearest}}}?`;
  const said = fault('unknown-tag', name, place, `nothing is called {{${name}}}. ${mend}`);
  return nearest === undefined ? said : { ...said, nearest };
}

/** The list whose rows have a fact of this name. */
const listThatTells = (name: string, scope: Scope): string | undefined =>
  scope
    .flatMap(Object.entries<Facts[string]>)
    .find(
      ([, value]) => typeof value === 'object' && value.some((row) => Object.hasOwn(row, name)),
    )?.[0];

const known = (scope: Scope): string => {
  const names = [...new Set(scope.flatMap(Object.keys))];
  return names.length === 0 ? '' : `What can stand here: ${names.join(', ')}.`;
};

function wrongKind(use: Use, value: boolean | readonly Facts[]): TemplateFault {
  const what = typeof value === 'boolean' ? 'a yes or no' : 'a list';
  const words = `{{${use.name}}} is ${what}, not words. Write {{#${use.name}}} … {{/${use.name}}}.`;
  return fault('wrong-kind', use.name, use.place, words);
}

/** Facts that the template never says, by name. Facts of rows read `items.manager`. */
export function unusedFacts(uses: readonly Use[], facts: Facts): readonly TemplateFault[] {
  const used = new Set<string>();
  const visit = (inner: readonly Use[]): void => {
    for (const use of inner) {
      used.add(use.name);
      if (use.kind === 'section') visit(use.inner);
    }
  };
  visit(uses);
  return namesIn(facts)
    .filter((name) => !used.has(name.split(' › ').at(-1) ?? ''))
    .map((name) =>
      fault('unused-fact', name, 'the template', `the fact "${name}" is given and never said.`),
    );
}

function namesIn(facts: Facts): readonly string[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    if (typeof value !== 'object') return [name];
    const inner = new Set(value.flatMap(namesIn));
    return [name, ...[...inner].map((below) => `${name} › ${below}`)];
  });
}

export function unmatchedFaults({
  unclosed,
  unopened,
  cutOff,
}: Unmatched): readonly TemplateFault[] {
  const overlaps = unclosed.filter(
    (open) => cutOff?.has(open) && unopened.some((close) => close.name === open.name),
  );
  const inOverlap = (marker: Marker): boolean => overlaps.some((open) => open.name === marker.name);
  return [
    ...overlaps.map((open) => {
      const by = cutOff?.get(open)?.name ?? '';
      const words = `{{#${open.name}}} begins within {{#${by}}} and ends after it. Write {{/${open.name}}} before {{/${by}}}.`;
      return fault('unclosed-block', open.name, open.place, words);
    }),
    ...unclosed
      .filter((marker) => !inOverlap(marker))
      .map(({ name, place, shown }) => {
        const opened = `{{${shown ? '#' : '^'}${name}}}`;
        const words = `${opened} is never closed. Write {{/${name}}} where the block ends.`;
        return fault('unclosed-block', name, place, words);
      }),
    ...unopened
      .filter((marker) => !inOverlap(marker))
      .map(({ name, place }) => {
        const words = `{{/${name}}} closes a block that was not opened. Write {{#${name}}} where it begins.`;
        return fault('unopened-block', name, place, words);
      }),
  ];
}

const tagWords =
  'A tag is {{name}}: two braces on each side, and letters, digits and dots between.';

/** Braces left over in the words of a line: a tag that was begun and makes none. */
export function malformedFaults(text: string, place: string): readonly TemplateFault[] {
  const begun = /\{+[^{}]{0,30}\}*/u.exec(text)?.[0] ?? /[^\s{}]{0,30}\}+/u.exec(text)?.[0];
  const squared = /\[\[ ?[A-Za-z][A-Za-z0-9.]* ?\]\]/.exec(text)?.[0];
  const excerpt = (begun ?? squared)?.replaceAll('\ufffc', '▢').trim();
  if (excerpt === undefined) return [];
  return [fault('malformed-tag', excerpt, place, `"${excerpt}" is not a tag. ${tagWords}`)];
}

export function fault(
  kind: TemplateFaultKind,
  name: string,
  place: string,
  words: string,
): TemplateFault {
  const where = `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
  return { kind, name, place, sentence: `${where}: ${words}` };
}
