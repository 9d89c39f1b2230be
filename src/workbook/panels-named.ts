import type { Panel } from '../core/panel/panel.ts';

/** What a panel is called in a cell. */
export type NamedPanel = Pick<Panel, 'code' | 'shortName' | 'name'>;

/**
 * The panels that a cell names, several with commas: each by its short name, its name or its code, in
 * letters of either size.
 *
 * @returns their codes, and each name that is no panel's.
 */
export function panelsNamed(
  text: string,
  panels: readonly NamedPanel[],
): { readonly codes: readonly string[]; readonly unknown: readonly string[] } {
  const codes: string[] = [];
  const unknown: string[] = [];
  for (const part of text.split(/[,;\n]/)) {
    const named = part.trim();
    if (named === '') continue;
    const found = panels.find(({ code, shortName, name }) =>
      [code, shortName, name].some((one) => one.toLowerCase() === named.toLowerCase()),
    );
    if (found) codes.push(found.code);
    else unknown.push(named);
  }
  return { codes: [...new Set(codes)], unknown };
}
