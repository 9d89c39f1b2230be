import { minutesOf } from '../calendar/local-date-time.ts';
import type { PanelFault } from './panel-fault.ts';
import type { Panel, Weekday } from './panel.ts';

/** Something two or more figures of a panel must keep between them. */
type Relation = {
  /** The figure to mend first, and where the fault is shown. */
  readonly at: string;
  /** The figures it reads: where one is at fault itself, the relation says nothing. */
  readonly reads: readonly string[];
  readonly expected: string;
  readonly actual: (panel: Panel) => string;
  readonly holds: (panel: Panel) => boolean;
};

const inWeek = (weekday: Weekday, time: string): number => weekday * 24 * 60 + minutesOf(time);

const sessionMinutes = ({ session }: Panel): number =>
  minutesOf(session.latestFinish) - minutesOf(session.earliestStart);

const ordered: readonly Relation[] = [
  {
    at: 'session.latestFinish',
    reads: ['session.earliestStart', 'session.latestFinish'],
    expected: 'a time later than the earliest start',
    actual: ({ session }) => `${session.latestFinish} against ${session.earliestStart}`,
    holds: (panel) => sessionMinutes(panel) > 0,
  },
  {
    at: 'slots.minMinutes',
    reads: ['slots.minMinutes', 'slots.defaultMinutes'],
    expected: 'no more than the default length',
    actual: ({ slots }) => `${slots.minMinutes} against ${slots.defaultMinutes}`,
    holds: ({ slots }) => slots.minMinutes <= slots.defaultMinutes,
  },
  {
    at: 'slots.maxMinutes',
    reads: ['slots.maxMinutes', 'slots.defaultMinutes'],
    expected: 'no less than the default length',
    actual: ({ slots }) => `${slots.maxMinutes} against ${slots.defaultMinutes}`,
    holds: ({ slots }) => slots.defaultMinutes <= slots.maxMinutes,
  },
  {
    at: 'slots.defaultMinutes',
    reads: ['slots.defaultMinutes', 'session.earliestStart', 'session.latestFinish'],
    expected: 'no more than the session is long',
    actual: (panel) => `${panel.slots.defaultMinutes} against ${sessionMinutes(panel)}`,
    holds: (panel) =>
      sessionMinutes(panel) <= 0 || panel.slots.defaultMinutes <= sessionMinutes(panel),
  },
  {
    at: 'agenda.sendAt',
    reads: ['agenda.sendAt', 'agenda.time'],
    expected: 'a time before the agenda is due',
    actual: ({ agenda }) => `${agenda.sendAt} against ${agenda.time}`,
    holds: ({ agenda }) => agenda.sendAt < agenda.time,
  },
  {
    at: 'cutOff.weekday',
    reads: ['cutOff.weekday', 'cutOff.time', 'agenda.weekday', 'agenda.sendAt'],
    expected: 'a cut-off before the agenda goes, in the same week',
    actual: ({ cutOff, agenda }) =>
      `weekday ${cutOff.weekday} ${cutOff.time} against weekday ${agenda.weekday} ${agenda.sendAt}`,
    holds: ({ cutOff, agenda }) =>
      inWeek(cutOff.weekday, cutOff.time) < inWeek(agenda.weekday, agenda.sendAt),
  },
  {
    at: 'agenda.weekday',
    reads: ['agenda.weekday', 'agenda.time', 'sittings.weekday', 'session.earliestStart'],
    expected: 'an agenda before the sitting starts, in the same week',
    actual: ({ agenda, sittings, session }) =>
      `weekday ${agenda.weekday} ${agenda.time} against weekday ${sittings.weekday} ${session.earliestStart}`,
    holds: ({ agenda, sittings, session }) =>
      inWeek(agenda.weekday, agenda.time) < inWeek(sittings.weekday, session.earliestStart),
  },
];

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, at) => values.indexOf(value) < at);

const unique = (at: string, of: (panel: Panel) => readonly string[], what: string): Relation => ({
  at,
  reads: [at],
  expected: `each ${what} once`,
  actual: (panel) => `${twice(of(panel)).join(', ')} again`,
  holds: (panel) => twice(of(panel)).length === 0,
});

const valuesOf = (list: { readonly choices: readonly { readonly value: string }[] }) =>
  list.choices.map(({ value }) => value);

const once: readonly Relation[] = [
  unique('requestTypes.choices', ({ requestTypes }) => valuesOf(requestTypes), 'value'),
  unique('decisions.choices', ({ decisions }) => valuesOf(decisions), 'value'),
  unique('sharedFunding.choices', ({ sharedFunding }) => valuesOf(sharedFunding), 'value'),
  unique('late.approvers', ({ late }) => late.approvers, 'role'),
  unique('members.titles', ({ members }) => members.titles, 'title'),
  unique('record.steps', ({ record }) => record.steps.map(({ step }) => step), 'step'),
  unique('clauses', ({ clauses }) => clauses.map(({ rule }) => rule), 'rule'),
];

/** A step's clock starts at the finish of the sitting, or with a step that stands before it. */
function stepsOutOfOrder({ record }: Panel): readonly PanelFault[] {
  return record.steps.flatMap(({ startsFrom }, at) => {
    const earlier = ['finish', ...record.steps.slice(0, at).map(({ step }) => step)];
    if (earlier.includes(startsFrom)) return [];
    const expected = `a step that comes before this one: ${earlier.join(', ')}`;
    const path = `record.steps[${at}].startsFrom`;
    return [{ path, expected, actual: JSON.stringify(startsFrom), example: '"finish"' }];
  });
}

/**
 * The relations between figures that do not hold.
 *
 * @param input - the panel as given. Only read where its form is sound.
 * @param unsound - paths whose own form is at fault.
 */
export function brokenRelations(
  input: unknown,
  unsound: ReadonlySet<string>,
): readonly PanelFault[] {
  const sound = (path: string): boolean =>
    [...unsound].every(
      (fault) =>
        fault !== '' && fault !== path && !path.startsWith(`${fault}.`) && !fault.startsWith(path),
    );
  const panel = input as Panel;
  const broken = [...ordered, ...once]
    .filter(({ reads, holds }) => reads.every(sound) && !holds(panel))
    .map(({ at, expected, actual }) => ({
      path: at,
      expected,
      actual: actual(panel),
      example: '',
    }));
  return sound('record.steps') ? [...broken, ...stepsOutOfOrder(panel)] : broken;
}
