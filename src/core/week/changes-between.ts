import { clockTime, fullDate } from '../calendar/dates-in-full.ts';
import type { AgendaIssue, IssuedItem } from '../register/register.ts';

/**
 * What a re-issue says first: one sentence for each thing that is not as people were told.
 *
 * @example RP-26-0003 is off this agenda. RP-26-0009 is new, at 10:30am (late, by permission).
 */
export function changesBetween(
  told: AgendaIssue,
  now: Pick<AgendaIssue, 'items' | 'on'>,
): readonly string[] {
  const before = new Map(told.items.map((item) => [item.reference, item]));
  const after = new Map(now.items.map((item) => [item.reference, item]));
  return [
    ...(told.on === now.on
      ? []
      : [`The sitting moves from ${fullDate(told.on)} to ${fullDate(now.on)}.`]),
    ...told.items
      .filter((item) => !after.has(item.reference))
      .map((item) => `${item.reference} is off this agenda.`),
    ...now.items.flatMap((item) => {
      const was = before.get(item.reference);
      return was
        ? changed(was, item)
        : [
            `${item.reference} is new, at ${clockTime(item.startsAt)}${item.late ? ' (late, by permission)' : ''}.`,
          ];
    }),
  ];
}

function changed(was: IssuedItem, is: IssuedItem): readonly string[] {
  const sentences: string[] = [];
  if (was.startsAt !== is.startsAt) {
    sentences.push(
      `${is.reference} moves from ${clockTime(was.startsAt)} to ${clockTime(is.startsAt)}.`,
    );
  }
  if (was.minutes !== is.minutes) {
    sentences.push(`${is.reference} now has ${is.minutes} minutes.`);
  }
  if (was.worker !== is.worker || was.manager !== is.manager) {
    sentences.push(
      `${is.reference} is now presented by ${[is.worker, is.manager].filter((who) => who !== '').join(' and ')}.`,
    );
  }
  return sentences;
}
