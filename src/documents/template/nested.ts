/** A block tag that stands where something begins or ends. */
export type Marker = {
  readonly name: string;
  /** `false` for `{{^name}}`: what follows stands only where there is nothing to show. */
  readonly shown: boolean;
  /** Where a person finds it: `line 12`. */
  readonly place: string;
};

/** One step of a template in reading order, before beginnings and ends are matched. */
export type Flat<T, M extends Marker = Marker> =
  | { readonly kind: 'leaf'; readonly leaf: T }
  | { readonly kind: 'open'; readonly marker: M }
  | { readonly kind: 'close'; readonly marker: M };

export type Section<T, M extends Marker = Marker> = {
  readonly kind: 'section';
  readonly open: M;
  readonly close: M;
  readonly inner: readonly Nested<T, M>[];
};

/** The same, matched: a leaf, or a section that holds further steps. */
export type Nested<T, M extends Marker = Marker> =
  | { readonly kind: 'leaf'; readonly leaf: T }
  | Section<T, M>;

/** Beginnings and ends that found no partner. */
export type Unmatched<M extends Marker = Marker> = {
  readonly unclosed: readonly M[];
  readonly unopened: readonly M[];
  /** Of the unclosed, those that another block's end cut off, and that end. */
  readonly cutOff?: ReadonlyMap<M, M>;
};

type Level<T, M extends Marker> = { readonly open: M | undefined; readonly inner: Nested<T, M>[] };

/**
 * Matches every `{{#name}}` with its `{{/name}}`. A section that is never closed keeps its content
 * where it stands, so that the rest of the template can still be checked.
 */
export function nest<T, M extends Marker>(
  flat: readonly Flat<T, M>[],
): Unmatched<M> & { readonly nested: readonly Nested<T, M>[] } {
  const unclosed: M[] = [];
  const unopened: M[] = [];
  const levels: Level<T, M>[] = [{ open: undefined, inner: [] }];
  const cutOff = new Map<M, M>();
  const dissolve = (by?: M): void => {
    const level = levels.pop();
    if (level?.open) unclosed.push(level.open);
    if (level?.open && by) cutOff.set(level.open, by);
    levels.at(-1)?.inner.push(...(level?.inner ?? []));
  };
  const closeSection = (close: M): void => {
    if (!levels.some((level) => level.open?.name === close.name)) {
      unopened.push(close);
      return;
    }
    while (levels.at(-1)?.open?.name !== close.name) dissolve(close);
    const { open, inner } = levels.pop() as Level<T, M> & { open: M };
    levels.at(-1)?.inner.push({ kind: 'section', open, close, inner });
  };
  for (const step of flat) {
    if (step.kind === 'leaf') levels.at(-1)?.inner.push(step);
    else if (step.kind === 'open') levels.push({ open: step.marker, inner: [] });
    else closeSection(step.marker);
  }
  while (levels.length > 1) dissolve();
  return { nested: levels[0]?.inner ?? [], unclosed, unopened, cutOff };
}
