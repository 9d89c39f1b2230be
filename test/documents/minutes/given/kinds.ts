import type { EditKind } from './edit-kind.ts';
import { kindsOfActions } from './kinds-of-actions.ts';
import { kindsOfChips } from './kinds-of-chips.ts';
import { kindsOfDates } from './kinds-of-dates.ts';
import { kindsOfRows } from './kinds-of-rows.ts';
import { kindsOfSections } from './kinds-of-sections.ts';
import { kindsOfSuggestions } from './kinds-of-suggestions.ts';
import { kindsOfWords } from './kinds-of-words.ts';

export const editKinds: readonly EditKind[] = [
  ...kindsOfWords,
  ...kindsOfDates,
  ...kindsOfChips,
  ...kindsOfSuggestions,
  ...kindsOfRows,
  ...kindsOfActions,
  ...kindsOfSections,
];

export const everydayKinds = editKinds.filter(({ everyday }) => everyday === true);
