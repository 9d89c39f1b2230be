import { legalStatusWords, placementWords } from '../../core/panel/child-words.ts';
import { headingOf } from './extract-columns.ts';
import { lacksProvider } from './statuses-and-placements.ts';

export const nobodyCanTell = 'nobody can tell what is meant. It is left empty.';

/** A cell is never repeated, since it could hold a name: so the words that are known are given instead. */
const amongWords = (known: Readonly<Record<string, string>>): string =>
  `${nobodyCanTell} These are known: ${Object.values(known).join('; ')}.`;

export const whyNoLegalStatus = amongWords(legalStatusWords);

/** Why no placement was taken from a cell, and what would mend it. */
export const whyNoPlacement = (text: string): string =>
  lacksProvider(text)
    ? `whether it is the council’s own does not stand there. It is left empty. Bring the column ${headingOf('provider')} too, or write “In-house” or “Agency” before it.`
    : amongWords(placementWords);
