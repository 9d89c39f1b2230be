import type { Panel } from './panel.ts';

/** A sentence of the terms of reference that tells members how they take part, and where it stands. */
export type Guidance = { readonly sentence: string; readonly printed: string };

/**
 * What the terms of reference say to members, in their own words and order. It asks for nothing and stops
 * nothing. Source: CPR-3.4. Source: LCLH-2.10. Source: BC-1.4. Source: BC-1.6. Source: CPP-1.6.
 */
export const guidanceOf = ({ clauses }: Panel): readonly Guidance[] =>
  clauses
    .filter(({ guides }) => guides === true)
    .map(({ phrase, printed }) => ({ sentence: phrase, printed }));

/** The same as one paragraph, each place named once; empty where nothing is said. */
export function guidanceWords(panel: Panel): string {
  const all = guidanceOf(panel);
  const places = [...new Set(all.map(({ printed }) => printed))].map((place) => {
    const said = all.filter(({ printed }) => printed === place);
    return `${said.map(({ sentence }) => `“${sentence}”`).join('; ')} (${place})`;
  });
  return places.length === 0 ? '' : `The terms of reference say to members: ${places.join('. ')}.`;
}
