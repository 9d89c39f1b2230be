import * as v from 'valibot';

const words = (expected: string, example: string) =>
  v.pipe(
    v.string(),
    v.check((text) => text !== '' && text.trim() === text),
    v.description(expected),
    v.examples([example]),
  );

const matching = (pattern: RegExp, expected: string, example: string) =>
  v.pipe(v.string(), v.regex(pattern), v.description(expected), v.examples([example]));

const oneOf = <const O extends readonly string[]>(options: O) =>
  v.pipe(
    v.picklist(options),
    v.description(`one of: ${options.join(', ')}`),
    v.examples([options[0] as O[number]]),
  );

const wholeNumber = (from: number, to: number, unit: string, example: number) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(from),
    v.maxValue(to),
    v.description(`a whole number of ${unit} from ${from} to ${to}`),
    v.examples([example]),
  );

const section = <const E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    v.strictObject(entries),
    v.description(`a section with: ${Object.keys(entries).join(', ')}`),
  );

const listOf = <S extends v.GenericSchema>(item: S, expected: string) =>
  v.pipe(v.array(item), v.minLength(1), v.description(`a list of ${expected}, at least one`));

const time = (example: string) =>
  matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day in quotes, 24 hours, HH:mm', example);

const weekday = (example: 1 | 2 | 3) =>
  v.pipe(
    v.picklist([1, 2, 3, 4, 5, 6, 7]),
    v.description('a weekday as a number, 1 for Monday to 7 for Sunday'),
    v.examples([example]),
  );

const role = oneOf(['chair', 'vice-chair', 'administrator', 'member']);

const citation = {
  rule: matching(
    /^[A-Z]{2,4}-[AG]?\d+(\.\d+[a-z]?)?[a-z]?$/,
    'the permanent id of the rule',
    'CPR-4.3',
  ),
  printed: words('heading and number as the terms of reference print them', 'Panel Requests 3.6'),
  phrase: words('the words of the terms of reference', 'no later than 5:00pm on Monday'),
};

const choice = (value: v.GenericSchema<string>) =>
  section({ value, label: words('what people read', 'Approve') });

const shortName = matching(
  /^[a-z]+(-[a-z]+)*$/,
  'a short name in lower case, words joined by a hyphen',
  'joint-health',
);

const choices = listOf(choice(shortName), 'choices');

const weeklyLimit = (day: 1 | 2, at: string) => ({
  weekday: weekday(day),
  time: time(at),
  onHoliday: oneOf(['roll-back']),
  ...citation,
});

const recordStep = section({
  step: oneOf(['draft', 'final', 'filed']),
  owner: role,
  hours: wholeNumber(1, 1000, 'hours', 48),
  startsFrom: oneOf(['finish', 'draft', 'final']),
  roll: oneOf(['next-working-day-same-time', 'none']),
  ...citation,
});

/** The shape of a panel's terms of reference: each part with what it expects in words, and an example. */
export const panelSchema = section({
  code: matching(/^[a-z]+(-[a-z]+)*$/, 'one short word in lower case', 'resources'),
  prefix: matching(/^[A-Z]{2,4}$/, 'two to four capital letters', 'RP'),
  name: words('the full name of the panel', 'Children’s Care Planning & Resources Panel'),
  shortName: words('what people call the panel', 'Resources Panel'),
  sittings: section({ pattern: oneOf(['weekly']), weekday: weekday(3), ...citation }),
  session: section({ earliestStart: time('09:30'), latestFinish: time('13:00'), ...citation }),
  slots: section({
    minMinutes: wholeNumber(1, 480, 'minutes', 15),
    defaultMinutes: wholeNumber(1, 480, 'minutes', 20),
    maxMinutes: wholeNumber(1, 480, 'minutes', 20),
    ...citation,
  }),
  cutOff: section(weeklyLimit(1, '17:00')),
  late: section({ approvers: listOf(role, 'roles'), ...citation }),
  agenda: section({ ...weeklyLimit(2, '12:00'), sendAt: time('11:30') }),
  record: section({
    steps: listOf(recordStep, 'steps'),
    cap: section({ at: oneOf(['next-sitting-start']), ...citation }),
  }),
  requestTypes: section({ choices, ...citation }),
  decisions: section({
    choices: listOf(choice(oneOf(['approve', 'decline', 'defer'])), 'choices'),
    ...citation,
  }),
  review: section({ bringForward: oneOf(['on-or-after', 'before']), ...citation }),
  sharedFunding: section({ choices, ...citation }),
  members: section({
    titles: listOf(words('the title of a seat', 'Finance Accountant'), 'titles'),
    ...citation,
  }),
  chairs: section({
    chair: words('the title of the chair’s post', 'Service Director'),
    viceChair: words('the title of the vice chair’s post', 'Head of Care Services'),
    ...citation,
  }),
  attendance: section({
    members: v.exactOptional(section(citation)),
    worker: v.exactOptional(section(citation)),
    manager: v.exactOptional(section(citation)),
  }),
  clauses: v.pipe(
    v.array(section(citation)),
    v.description('a list of clauses, which may be empty'),
  ),
});
