import * as v from 'valibot';
import { nearestName } from '../nearest-name.ts';
import { cannotBeSaid } from './cannot-be-said.ts';
import { bare, pathOf, standIn, written } from './form.ts';
import type { Entries, Keys } from './form.ts';
import type { PanelFault } from './panel-fault.ts';

export type Section = Readonly<Record<string, unknown>>;

export const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys of a section that it cannot have, each with the one it was probably meant to be: one that is not there. */
export function strangeKeys(
  value: Section,
  entries: Entries,
): ReadonlyMap<string, string | undefined> {
  const free = new Set(Object.keys(entries).filter((key) => !Object.hasOwn(value, key)));
  const strange = Object.keys(value).filter((key) => !Object.hasOwn(entries, key));
  return new Map(
    strange.map((key) => {
      const most = key.length < 5 ? 1 : 2;
      const meant = cannotBeSaid(key) === undefined ? nearestName(key, free, most) : undefined;
      if (meant !== undefined) free.delete(meant);
      return [key, meant];
    }),
  );
}

/** What is wrong with a key that a section cannot have. */
export function strangeKey(
  value: Section,
  entries: Entries,
  keys: Keys,
  [key, meant]: readonly [string, string | undefined],
): PanelFault {
  const known = `known are: ${Object.keys(entries).join(', ')}`;
  const at = { path: pathOf([...keys, key]), actual: written(value[key]) };
  const form = meant === undefined ? undefined : entries[meant];
  if (meant === undefined || form === undefined) {
    return {
      ...at,
      expected: cannotBeSaid(key, at.path) ?? `no such key here; ${known}`,
      example: '',
    };
  }
  const is = v.safeParse(bare(form), value[key]).success ? value[key] : standIn(form);
  const expected = `no such key here, probably ${meant} is meant; ${known}`;
  return { ...at, expected, example: `${meant}: ${written(is)}` };
}
