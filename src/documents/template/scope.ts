import type { Facts } from '../../core/register/register.ts';
import type { Marker, Nested } from './nested.ts';

/** The facts a tag may name: those of the row it stands in first, then those around it. */
export type Scope = readonly Facts[];

/** What a name stands for, or undefined when nothing of that name is in reach. */
export function valueOf(name: string, scope: Scope): Facts[string] | undefined {
  return scope.find((facts) => Object.hasOwn(facts, name))?.[name];
}

/**
 * The scopes a section is written out in: one per row of a list, one where a claim holds, none
 * otherwise. Text counts as a claim that there is some, so `{{#manager}}` asks whether one is named.
 */
export function scopesOf(
  section: { readonly name: string; readonly shown: boolean },
  scope: Scope,
): readonly Scope[] {
  const value = valueOf(section.name, scope);
  if (typeof value === 'object') {
    if (section.shown) return value.map((row) => [row, ...scope]);
    return value.length === 0 ? [scope] : [];
  }
  const holds = value !== undefined && value !== false && value !== '';
  return holds === section.shown ? [scope] : [];
}

/** Every leaf in the order it is written out, with the facts it is written from. */
export function unrolled<T, M extends Marker>(
  nested: readonly Nested<T, M>[],
  scope: Scope,
): readonly { readonly leaf: T; readonly scope: Scope }[] {
  return nested.flatMap((step) =>
    step.kind === 'leaf'
      ? [{ leaf: step.leaf, scope }]
      : scopesOf(step.open, scope).flatMap((inner) => unrolled(step.inner, inner)),
  );
}
