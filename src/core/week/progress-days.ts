import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Panel } from '../panel/panel.ts';
import type { Child } from '../register/child.ts';
import { oncePer } from '../register/once-per.ts';
import type { Register } from '../register/register.ts';

/** By code of the panel and LCS number: days on which something that a panel had asked for was done. */
const followedUp = oncePer(({ rows }: Register): ReadonlyMap<string, readonly LocalDate[]> => {
  const days = new Map<string, LocalDate[]>();
  const add = (reference: string | undefined, day: LocalDate | undefined): void => {
    const referral = rows.referral.get(reference ?? '');
    if (!referral || day === undefined) return;
    const key = `${referral.panel}/${referral.facts.caseNumber}`;
    days.set(key, [...(days.get(key) ?? []), day]);
  };
  for (const { item, doneOn } of rows.action.values()) {
    add(rows.item.get(item)?.reference, doneOn);
  }
  for (const { reference, done = {} } of rows.record.values()) {
    for (const { at } of Object.values(done)) add(reference, dateOf(at));
  }
  return days;
});

/**
 * Days on which the plan of a child moved on before a panel, as far as anybody recorded it: an event was written
 * down, a line ticked, an action done, a step after the sitting taken. That the panel talked of the child is
 * no progress of the plan.
 *
 * Source: CPP-1.1.
 */
export const progressDays = (
  register: Register,
  { code }: Panel,
  { key, lines = [], events = [] }: Child,
): readonly LocalDate[] => [
  ...events.filter(({ panel }) => panel === code).map(({ on }) => on),
  ...lines.filter(({ panel, stands }) => panel === code && stands).map(({ on }) => on),
  ...(followedUp(register).get(`${code}/${key}`) ?? []),
];
