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

/** What the terms of reference say the panel is for, in their own words. Source: NS-1.1. Source: BC-1.1. Source: CPP-1.1. */
export const purposeOf = ({ clauses }: Panel): readonly Guidance[] =>
  clauses
    .filter(({ purpose }) => purpose === true)
    .map(({ phrase, printed }) => ({ sentence: phrase, printed }));

/** The same as one sentence, each place named once; empty where nothing is said. */
export function purposeWords(panel: Panel): string {
  const all = inPlaces(purposeOf(panel));
  return all === '' ? '' : `The terms of reference say what the panel is for: ${all}.`;
}

/** What is said to members as one paragraph, each place named once; empty where nothing is said. */
export function guidanceWords(panel: Panel): string {
  const all = inPlaces(guidanceOf(panel));
  return all === '' ? '' : `The terms of reference say to members: ${all}.`;
}

const inPlaces = (all: readonly Guidance[]): string =>
  [...new Set(all.map(({ printed }) => printed))]
    .map((place) => {
      const said = all.filter(({ printed }) => printed === place);
      return `${said.map(({ sentence }) => `“${sentence}”`).join('; ')} (${place})`;
    })
    .join('. ');
