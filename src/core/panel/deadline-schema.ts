import * as v from 'valibot';
import {
  citation,
  matching,
  maybe,
  oneOf,
  section,
  shortName,
  time,
  weekday,
  wholeNumber,
  words,
  yesOrNo,
} from './figures.ts';
import { caseRoles, panelRoles } from './roles.ts';
import { stepWays } from './step-way.ts';

const timeOrPart = (example: string) =>
  matching(
    /^(([01]\d|2[0-3]):[0-5]\d|start-of-day|midday|end-of-day)$/,
    'a time of day in quotes, 24 hours, HH:mm; or start-of-day, midday, end-of-day',
    example,
  );

const onHoliday = oneOf(['roll-back', 'stay']);
const days = wholeNumber(0, 60, 'days', 5);

/** @param more - what the limit says besides. */
const limit = <const E extends v.ObjectEntries>(day: 1 | 2, at: string, more: E) =>
  v.variant('by', [
    section({
      by: v.literal('weekday'),
      weekday: weekday(day),
      weeksBefore: maybe(wholeNumber(0, 8, 'weeks', 1)),
      time: timeOrPart(at),
      onHoliday,
      ...more,
      ...citation,
    }),
    section({
      by: v.literal('working-days'),
      days,
      clear: maybe(yesOrNo),
      time: timeOrPart(at),
      ...more,
      ...citation,
    }),
    section({
      by: v.literal('calendar-days'),
      days,
      clear: maybe(yesOrNo),
      time: timeOrPart(at),
      onHoliday,
      ...more,
      ...citation,
    }),
  ]);

export const cutOff = limit(1, '17:00', {});
export const agenda = limit(2, '12:00', { sendAt: time('11:30') });

const amount = (unit: string, most: number, example: number) => wholeNumber(1, most, unit, example);

const within = v.variant('unit', [
  section({
    amount: amount('hours', 1000, 48),
    unit: v.literal('hours'),
    roll: oneOf(['next-working-day-same-time', 'none']),
  }),
  section({
    amount: amount('working days', 260, 5),
    unit: v.literal('working-days'),
    time: maybe(timeOrPart('17:00')),
  }),
  section({
    amount: amount('calendar days', 400, 7),
    unit: v.literal('calendar-days'),
    time: maybe(timeOrPart('17:00')),
    roll: oneOf(['next-working-day', 'none']),
  }),
]);

const recordStep = section({
  step: shortName,
  label: words('what is there when it is done', 'Draft to chair'),
  task: words('what its owner is to do', 'Send the draft minutes to the chair'),
  owner: oneOf([...panelRoles, ...caseRoles]),
  doneBy: maybe(oneOf(stepWays)),
  within: maybe(within),
  startsFrom: shortName,
  ...citation,
});

/** An answer to each request, with a sitting or without: its clock starts when the request is complete. */
export const reply = section({
  label: words('what is there when it is done', 'Reply to the request'),
  task: words('what its owner is to do', 'Tell the worker what was decided'),
  owner: oneOf([...panelRoles, ...caseRoles]),
  within,
  ...citation,
});

export const record = section({
  steps: v.pipe(v.array(recordStep), v.description('a list of steps, which may be empty')),
  cap: maybe(section({ at: oneOf(['next-sitting-start']), ...citation })),
});
