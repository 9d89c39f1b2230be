import {
  citation,
  listOf,
  matching,
  maybe,
  section,
  shortName,
  time,
  words,
  yesOrNo,
} from './figures.ts';

const aDay = String.raw`\d{4}-\d{2}-\d{2}`;
const fromTo = `${aDay} to ${aDay}`;

/** When it suits whom a case is about to come: a wish in slotting, and a warning where it cannot be kept. */
export const goodTimes = section({
  asks: words('the question', 'When does it suit the young person to come?'),
  choices: listOf(
    section({
      value: shortName,
      label: words('what people read', 'After school or college'),
      /** Without times any will do. */
      from: maybe(time('15:30')),
      to: maybe(time('17:00')),
      /** Whether they come at all: yes, unless it says no. */
      comes: maybe(yesOrNo),
    }),
    'times to choose from',
  ),
  /** When those who come are at school or college, on weekdays that are no days off. */
  school: maybe(
    section({
      from: time('09:00'),
      to: time('15:30'),
      holidays: matching(
        new RegExp(`^(|${fromTo}(, ${fromTo})*)$`),
        'the days on which there is no school, first and last with "to" between, several with commas',
        '2026-12-21 to 2027-01-01',
      ),
    }),
  ),
  ...citation,
});
