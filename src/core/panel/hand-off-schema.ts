import {
  citation,
  linkOrNothing,
  listOf,
  matching,
  maybe,
  oneOf,
  section,
  shortName,
  wholeNumber,
  words,
} from './figures.ts';

/** A council types its own; until it does there is none. */
const address = matching(
  /^([^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+)?$/,
  'one email address, or nothing',
  'complex.needs@council.example',
);

/** Telling another panel or service of a child, until it has taken the child up. Source: CPR-1.4b. */
export const handOffs = listOf(
  section({
    code: shortName,
    label: words('what people call it', 'Referral to the Complex Needs Panel'),
    trigger: words('what makes it due', 'Shared funding is appropriate'),
    /** The answer that makes it due: of the request, and of the minutes where they ask the same. */
    when: maybe(
      section({
        question: words('the name of a question', 'sharedFunding'),
        is: listOf(shortName, 'answers'),
      }),
    ),
    to: listOf(words('those who get it', 'Complex Needs Panel Administrator'), 'those who get it'),
    /** Local value: where they are written to. */
    address: maybe(address),
    data: listOf(oneOf(['Initials', 'Number']), 'what it says of a child'),
    /** What the worker is asked to fill in. */
    template: maybe(
      section({
        name: words('what it is written on', 'Complex Needs Panel referral template'),
        /** Those the worker fills it in with. */
        with: maybe(listOf(words('a service', 'Health'), 'services')),
        /** Local value: where it is opened. */
        link: maybe(linkOrNothing),
        ...citation,
      }),
    ),
    /** Local value: after how many days both are asked again. */
    remindEveryDays: maybe(wholeNumber(1, 365, 'days', 14)),
    ...citation,
  }),
  'hand-offs',
);
