import {
  citation,
  listOf,
  maybe,
  oneOf,
  section,
  shortName,
  shortNames,
  words,
} from './figures.ts';
import { caseRoles, panelRoles } from './roles.ts';

const someWords = (expected: string, example: string) => listOf(words(expected, example), expected);

/**
 * What somebody else looks at after a child was heard. Due at the next review: a check that is answered once.
 * Ongoing: a line that is looked at in every review; with stages, how drift and disputes are escalated.
 */
export const oversight = listOf(
  section({
    code: shortName,
    label: words('what people call it', 'Recommendations are in the Pathway Plan'),
    by: oneOf([...panelRoles, ...caseRoles]),
    due: oneOf(['next-review', 'ongoing']),
    stages: maybe(someWords('stages, in order', 'Formal escalation')),
    /** Of a check: with whom it rests where no review is left. */
    passesTo: maybe(section({ service: words('a service', 'Leaving Care'), ...citation })),
    ...citation,
  }),
  'checks by others',
);

/** Who passes on to each officer what the panel said of their own children. */
export const cascade = section({
  by: someWords('titles of members', 'IRO Team Manager'),
  ...citation,
});

/** The plan, kept elsewhere, into which goes what a panel with an open list of outcomes recommends. */
export const plan = section({
  label: words('what the plan is called', 'Pathway Plan'),
  kinds: shortNames,
  /** The preparation by which is asked whether there is one. */
  inPlace: maybe(shortName),
  ...citation,
});
