import { legalStatuses, placements } from './child.ts';
import {
  listOf,
  maybe,
  oneOf,
  section,
  shortNames,
  wholeNumber,
  words,
  yesOrNo,
} from './figures.ts';

const months = (example: number) => wholeNumber(0, 300, 'months', example);

export const ages = section({
  fromMonths: maybe(months(186)),
  belowMonths: maybe(months(216)),
});

/** Which children something is for: each part that is given must hold; of a list, one is enough. */
export const who = {
  ages: maybe(ages),
  legalStatus: maybe(listOf(oneOf(legalStatuses), 'legal statuses')),
  placements: maybe(listOf(oneOf(placements), 'kinds of placement')),
};

export const condition = section({
  ...who,
  streams: maybe(shortNames),
  cohorts: maybe(shortNames),
  requestTypes: maybe(shortNames),
  /** Whether the child has an Education, Health and Care Plan. */
  ehcPlan: maybe(yesOrNo),
  /** Beside other parts: asked where those do not hold, and the answer decides. */
  asked: maybe(words('a question to answer with yes or no', 'Does this apply to the child?')),
  /** Placements for which there is nothing to ask. */
  notAskedFor: maybe(listOf(oneOf(placements), 'kinds of placement')),
});
