import { clockTime, fullDate } from '../calendar/dates-in-full.ts';
import { addMinutes, atTime, timeOf } from '../calendar/local-date-time.ts';
import type { Item, Register, Sitting } from '../register/register.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { dayOfSitting, itemsOf, panelOf } from './sittings.ts';
import { unsuited } from './time-to-come.ts';

const words = {
  'other-time-wished': {
    note: 'Not at the time that was wished',
    line: '◆ Another time wished',
    why: 'not when it was said to suit them',
  },
  'school-hours': {
    note: 'In school hours',
    line: '◆ In school hours',
    why: 'when they are at school or college',
  },
} as const;

function found(register: Register, sitting: Sitting, item: Item): keyof typeof words | undefined {
  const { startsAt, minutes, status } = item;
  const referral = register.rows.referral.get(item.reference);
  if (status !== 'listed' || !referral || startsAt === undefined || minutes === undefined) {
    return undefined;
  }
  const on = dayOfSitting(sitting);
  const to = timeOf(addMinutes(atTime(on, startsAt), minutes));
  return unsuited(register, referral, on, { from: startsAt, to });
}

/** What is remarked beside a time that does not suit whoever the case is about; empty where it does. */
export function unsuitedNote(register: Register, item: Item): string {
  const sitting = register.rows.sitting.get(item.sitting);
  const what = sitting?.status === 'planned' ? found(register, sitting, item) : undefined;
  return what ? words[what].note : '';
}

/** Slots of a coming sitting that do not suit somebody who is to come: a warning, nothing more. Source: LCLH-3.3. */
export const unsuitedTimes = (register: Register, sitting: Sitting): readonly OpenMatter[] =>
  itemsOf(register, sitting.key).flatMap((item): readonly OpenMatter[] => {
    const what = found(register, sitting, item);
    if (!what) return [];
    const { panel, key } = sitting;
    const day = fullDate(dayOfSitting(sitting));
    return [
      {
        words: words[what].line,
        what: `${item.reference} is to be heard at ${clockTime(item.startsAt ?? '')} on ${day}, ${words[what].why}. Choose another session or another sitting, or leave it and ask them.`,
        who: administrator,
        about: key,
        path: paths.sitting(key),
        panel,
        rule: panelOf(register, panel).goodTimes?.rule ?? '',
      },
    ];
  });
