import { clockTime, fullDate } from '../calendar/dates-in-full.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { AgendaIssue, IssuedItem } from '../register/register.ts';

type Said = Pick<AgendaIssue, 'items' | 'on'>;

/**
 * What a re-issue says first: one sentence for each thing that is not as people were told.
 *
 * @example RP-26-0003 is off this agenda. RP-26-0009 is new, at 10:30am (late, by permission).
 */
export function changesBetween(told: Said, now: Said): readonly string[] {
  const before = new Map(told.items.map((item) => [item.reference, item]));
  const after = new Set(now.items.map((item) => item.reference));
  return [
    ...dayChanges(told.on, now.on),
    ...told.items
      .filter((item) => !after.has(item.reference))
      .map((item) => `${item.reference} is off this agenda.`),
    ...now.items.flatMap((item) => {
      const was = before.get(item.reference);
      return was
        ? [
            ...timeChanges(was, item),
            ...presenterChanges(was, item),
            ...othersChanges(was, item),
            ...aboutChanges(was, item),
          ]
        : [isNew(item)];
    }),
  ];
}

export const dayChanges = (was: LocalDate, is: LocalDate): readonly string[] =>
  was === is ? [] : [`The sitting moves from ${fullDate(was)} to ${fullDate(is)}.`];

/** What those who present an item are told again for. */
export function timeChanges(was: IssuedItem, is: IssuedItem): readonly string[] {
  const from = clockTime(was.startsAt);
  const to = clockTime(is.startsAt);
  return [
    ...(from === to ? [] : [`${is.reference} moves from ${from} to ${to}.`]),
    ...sharing(was, is),
    ...(was.minutes === is.minutes ? [] : [`${is.reference} now has ${is.minutes} minutes.`]),
  ];
}

function sharing(was: IssuedItem, is: IssuedItem): readonly string[] {
  const { oneSlotWith: others = [] } = is;
  if ((was.oneSlotWith ?? []).join() === others.join()) return [];
  return others.length === 0
    ? [`${is.reference} now has its slot alone.`]
    : [`${is.reference} now shares its slot with ${others.join(' and ')}.`];
}

function presenterChanges(was: IssuedItem, is: IssuedItem): readonly string[] {
  if (was.worker === is.worker && was.manager === is.manager) return [];
  const who = [is.worker, is.manager].filter((one) => one !== '');
  return [`${is.reference} is now presented by ${who.length > 0 ? who.join(' and ') : 'nobody'}.`];
}

/** Only those themselves hear whom it concerns; the agenda names nobody but the presenters. */
const othersChanges = (was: IssuedItem, is: IssuedItem): readonly string[] =>
  (was.others ?? []).join() === (is.others ?? []).join()
    ? []
    : [`Who is asked to ${is.reference} has changed.`];

/** Not the words themselves: they were typed, and stand in the document alone. */
const aboutChanges = (was: IssuedItem, is: IssuedItem): readonly string[] =>
  was.about === is.about ? [] : [`What ${is.reference} is about has changed.`];

const isNew = ({ reference, startsAt, late }: IssuedItem): string =>
  `${reference} is new, at ${clockTime(startsAt)}${late ? ' (late, by permission)' : ''}.`;
