import * as v from 'valibot';
import { divisions } from '../calendar/division.ts';
import { agendaCosts } from './agenda-costs.ts';
import * as business from './business-schema.ts';
import { agenda, cutOff, record } from './deadline-schema.ts';
import {
  choices,
  citation,
  listOf,
  matching,
  maybe,
  oneOf,
  section,
  shortName,
  time,
  wholeNumber,
  words,
  yesOrNo,
} from './figures.ts';
import { panelRoles } from './roles.ts';
import { longestGap, sittings } from './sittings-schema.ts';

const sessionTimes = {
  earliestStart: time('09:30'),
  latestFinish: time('13:00'),
  breaks: maybe(
    listOf(
      section({
        from: time('12:50'),
        to: time('13:00'),
        label: maybe(words('what people call the break', 'Lunch')),
      }),
      'breaks',
    ),
  ),
};

const sessionChoice = section({
  value: shortName,
  label: words('what people call the session', 'Whole day'),
  ...sessionTimes,
  ...citation,
});

const titles = (example: string) => listOf(words('the title of a post', example), 'titles');

const decisionChoices = listOf(
  section({
    value: shortName,
    label: words('what people read', 'Approve'),
    done: maybe(words('the same as something done', 'Approved')),
    comesBack: maybe(yesOrNo),
    needs: maybe(oneOf(['owner-and-date'])),
  }),
  'choices',
);

const requestChoices = listOf(
  section({
    value: shortName,
    label: words('what people read', 'Emergency placement'),
    /** Heard before the others of a sitting. */
    goesFirst: maybe(yesOrNo),
  }),
  'choices',
);

const costs = v.pipe(
  v.array(oneOf(agendaCosts)),
  v.description(`a list of these, each once: ${agendaCosts.join(', ')}`),
  v.examples([[...agendaCosts]]),
);

/** The shape of a panel's terms of reference: each part with what it expects in words, and an example. */
export const panelSchema = section({
  code: matching(/^[a-z]+(-[a-z]+)*$/, 'one short word in lower case', 'resources'),
  prefix: matching(/^[A-Z]{2,4}$/, 'two to four capital letters', 'RP'),
  name: words('the full name of the panel', 'Children’s Care Planning & Resources Panel'),
  shortName: words('what people call the panel', 'Resources Panel'),
  sittings,
  longestGap: maybe(longestGap),
  session: section({
    ...sessionTimes,
    choices: maybe(listOf(sessionChoice, 'sessions')),
    ...citation,
  }),
  /** Whose bank holidays the panel keeps; those of England and Wales where nothing is said. */
  holidays: maybe(section({ division: oneOf(divisions), ...citation })),
  slots: section({
    minMinutes: wholeNumber(1, 480, 'minutes', 15),
    defaultMinutes: wholeNumber(1, 480, 'minutes', 20),
    maxMinutes: wholeNumber(1, 480, 'minutes', 20),
    starts: maybe(listOf(time('09:30'), 'times at which slots start')),
    /** By what an order of the agenda is judged, the most important first; as usual where nothing is said. */
    costs: maybe(section({ order: costs, ...citation })),
    ...citation,
  }),
  /** Whether brothers and sisters have one slot; where nothing is said, a person says so for each family. */
  siblingSlots: maybe(section({ share: oneOf(['when-said', 'always', 'never']), ...citation })),
  cutOff: maybe(cutOff),
  late: maybe(section({ approvers: listOf(oneOf(panelRoles), 'roles'), ...citation })),
  agenda: maybe(agenda),
  record,
  requestTypes: maybe(section({ choices: requestChoices, ...citation })),
  decisions: maybe(
    section({
      kind: maybe(oneOf(['closed', 'open'])),
      choices: decisionChoices,
      dissent: maybe(section(citation)),
      confirmed: maybe(section(citation)),
      ...citation,
    }),
  ),
  review: maybe(section({ bringForward: oneOf(['on-or-after', 'before']), ...citation })),
  sharedFunding: maybe(section({ choices, ...citation })),
  members: section({
    titles: titles('Finance Accountant'),
    additional: maybe(section({ titles: titles('Advocacy'), ...citation })),
    notRegular: maybe(
      section({
        titles: titles('SAT Team Manager'),
        unless: maybe(words('a mark that lets one of them sit', 'Sits')),
        ...citation,
      }),
    ),
    nominated: maybe(
      listOf(
        section({
          title: words('the title of a member', 'Fostering Team Manager'),
          flag: words('what marks a nominee on People', 'Nominee'),
          ...citation,
        }),
        'seats for which somebody is named to sit',
      ),
    ),
    ...citation,
  }),
  chairs: section({
    chair: titles('Service Director'),
    viceChair: maybe(titles('Head of Care Services')),
    ...citation,
  }),
  attendance: section({
    members: maybe(section(citation)),
    partners: maybe(section(citation)),
    worker: maybe(section(citation)),
    manager: maybe(section(citation)),
    monitored: maybe(
      section({
        absences: wholeNumber(1, 50, 'absences', 2),
        ofSittings: wholeNumber(1, 100, 'sittings', 6),
        ...citation,
      }),
    ),
  }),
  terms: maybe(business.terms),
  intake: maybe(business.intake),
  request: maybe(business.request),
  cohorts: maybe(business.cohorts),
  gates: maybe(business.gates),
  preparation: maybe(business.preparation),
  planOversight: maybe(business.planOversight),
  attendees: maybe(business.attendees),
  quorum: maybe(business.quorum),
  minutes: maybe(business.minutes),
  tracking: maybe(business.tracking),
  tracker: maybe(business.tracker),
  practiceGuidance: maybe(business.practiceGuidance),
  caseNote: maybe(business.caseNote),
  milestones: maybe(business.milestones),
  handOffs: maybe(business.handOffs),
  plan: maybe(business.plan),
  oversight: maybe(business.oversight),
  cascade: maybe(business.cascade),
  reports: maybe(business.reports),
  termsReview: maybe(business.termsReview),
  agendaPaper: maybe(business.agendaPaper),
  goodTimes: maybe(business.goodTimes),
  access: maybe(section({ daysOpen: wholeNumber(1, 365, 'days', 28) })),
  localChoice: maybe(listOf(words('the path of a figure', 'agenda.sendAt'), 'paths of figures')),
  clauses: v.pipe(
    v.array(
      section({
        /** Shown where members are told how they take part. */
        guides: maybe(yesOrNo),
        /** Says what the panel is for: shown wherever somebody meets it. */
        purpose: maybe(yesOrNo),
        ...citation,
      }),
    ),
    v.description('a list of clauses, which may be empty'),
  ),
});
