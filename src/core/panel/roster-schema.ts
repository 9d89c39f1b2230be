import { legalStatuses, placements } from './child.ts';
import {
  date,
  listOf,
  matching,
  maybe,
  oneOf,
  section,
  shortName,
  shortNames,
  words,
  yesOrNo,
} from './figures.ts';
import { caseRoles, panelRoles } from './roles.ts';

const name = words('a name or initials', 'A.B.');
const title = words('the title of a post', 'LAC Service Manager');
const reference = matching(
  /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/,
  'the reference of an item, in letters and figures',
  'CH-0001',
);
const reason = words('the reason, in words', 'The social worker is ill');

const person = section({
  name,
  titles: maybe(listOf(title, 'titles')),
  flags: maybe(listOf(words('a mark', 'Experienced operational decision-maker'), 'marks')),
  attending: yesOrNo,
  deputyFor: maybe(listOf(title, 'titles')),
  for: maybe(listOf(section({ item: reference, as: oneOf(caseRoles) }), 'parts in a case')),
  interestIn: maybe(listOf(reference, 'references')),
});

const item = section({
  reference,
  stream: maybe(shortName),
  placements: maybe(listOf(oneOf(placements), 'kinds of placement')),
  legalStatus: maybe(oneOf(legalStatuses)),
  born: maybe(date('2012-03-14')),
  on: maybe(date('2026-11-24')),
  cohorts: maybe(shortNames),
  requestType: maybe(shortName),
  ehcPlan: maybe(yesOrNo),
  answers: maybe(listOf(section({ seat: shortName, applies: yesOrNo }), 'answers')),
  switched: maybe(listOf(section({ seat: shortName, applies: yesOrNo, reason }), 'seats')),
  allowed: maybe(
    listOf(section({ seats: shortNames, by: oneOf(panelRoles), reason }), 'permissions'),
  ),
});

/** Who sits and what is heard, as a file says it. What each part means: `Roster`. */
export const rosterSchema = section({
  people: listOf(person, 'people'),
  items: listOf(item, 'items'),
});
