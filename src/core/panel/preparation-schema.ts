import { condition } from './child-schema.ts';
import {
  citation,
  listOf,
  maybe,
  oneOf,
  section,
  shortName,
  wholeNumber,
  words,
  yesOrNo,
} from './figures.ts';

/** What somebody is asked to have done or brought; never blocks. */
export const preparation = listOf(
  section({
    code: shortName,
    label: words('what people call it', 'Current housing options'),
    of: words('whose it is: a role or a title', 'social-worker'),
    effect: oneOf(['prompt', 'red-if-missing']),
    when: maybe(condition),
    /** It is a paper that members read: what it is called on the agenda, where it is to follow until it is added. */
    paper: maybe(words('what the paper is called', 'Case summary')),
    recentDays: maybe(wholeNumber(1, 400, 'days', 42)),
    /** How the two answers are called, where that is not Done and Not done. */
    answers: maybe(
      section({
        done: words('what says so', 'In place'),
        notDone: words('what says that it is not', 'Not in place yet'),
      }),
    ),
    /** Each of those who hold the title says it for themselves. */
    each: maybe(yesOrNo),
    /** It stays inside: besides the administrator and whoever it is asked of, only these read the answer. */
    seenBy: maybe(listOf(words('a role or the title of a member', 'chair'), 'who reads it')),
    ...citation,
  }),
  'things to prepare',
);
