import { condition } from './child-schema.ts';
import {
  citation,
  listOf,
  maybe,
  named,
  oneOf,
  section,
  shortName,
  shortNames,
  someWords,
  wholeNumber,
  words,
} from './figures.ts';
import { panelRoles } from './roles.ts';

const seat = named({
  anyOf: someWords('roles or titles that may fill it', 'Fostering and Placements Team Manager'),
  when: maybe(condition),
  /** In these streams its absence is a warning only. */
  warnsIn: maybe(shortNames),
  /** Needed only while nobody fills this other seat. */
  ifAbsent: maybe(shortName),
  flagged: maybe(words('a mark the administrator sets on a person', 'Decision-maker')),
  /** What of the child is shown beside it. */
  shows: maybe(oneOf(['ehc-plan'])),
});

/** When the panel may decide. Nobody fills two seats, but for the pairs named. */
export const quorum = section({
  of: oneOf(['item', 'sitting']),
  seats: maybe(listOf(seat, 'seats')),
  atLeast: maybe(wholeNumber(1, 60, 'people', 4)),
  /** Of the members, rounded up. */
  fraction: maybe(
    section({
      part: wholeNumber(1, 10, 'parts', 1),
      of: wholeNumber(2, 10, 'parts', 2),
    }),
  ),
  chair: maybe(oneOf(['compulsory', 'chair-or-vice-chair'])),
  lostBy: maybe(listOf(oneOf(['declared-interest']), 'reasons')),
  /** Seats that one person may fill: for one item, where somebody must allow it; else for all. */
  samePerson: maybe(
    listOf(
      section({ seats: shortNames, allowedBy: maybe(oneOf(panelRoles)), ...citation }),
      'pairs',
    ),
  ),
  whenLost: oneOf(['carry-forward', 'discuss-only', 'stand-down']),
  ...citation,
});
