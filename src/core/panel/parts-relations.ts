import { agendaGrid, betweenBreaks } from '../agenda/agenda-grid.ts';
import { minutesOf } from '../calendar/local-date-time.ts';
import { minutesBeside } from './agenda-parts.ts';
import type { Panel } from './panel.ts';
import type { Broken, Relation } from './relation.ts';
import { sessionOf } from './with-session.ts';

const partsOf = ({ agendaPaper }: Panel) => agendaPaper?.parts ?? [];

/** Every part but one says how long it takes; that one is where the children are heard. */
function partsBroken(panel: Panel): readonly Broken[] {
  const parts = partsOf(panel);
  if (parts.length === 0) return [];
  const own = parts.findIndex(({ children }) => children !== undefined);
  const none: readonly Broken[] =
    own >= 0
      ? []
      : [
          {
            at: 'agendaPaper.parts',
            expected: 'one part with "children: all", in the place where the children are heard',
            actual: 'no part of the children',
          },
        ];
  return [
    ...none,
    ...parts.flatMap(({ minutes, children }, at): readonly Broken[] => {
      const place = `agendaPaper.parts[${at}]`;
      if (children === undefined) {
        if (minutes !== undefined) return [];
        const expected = 'how many minutes the part takes, since no children are heard in it';
        return [{ at: `${place}.minutes`, expected, actual: 'nothing', example: '10' }];
      }
      if (at > own) {
        const expected = `nothing: the children are heard in one part, and ${JSON.stringify(parts[own]?.label)} is it already`;
        return [{ at: `${place}.children`, expected, actual: JSON.stringify(children) }];
      }
      if (minutes === undefined) return [];
      const expected = 'nothing: the children have what the other parts leave of the session';
      return [{ at: `${place}.minutes`, expected, actual: String(minutes) }];
    }),
  ];
}

/** Parts beside the children run into no break, and leave a slot in each session. */
function noRoom(panel: Panel): readonly Broken[] {
  const { before, after } = minutesBeside(panel);
  if (before + after === 0 || partsBroken(panel).length > 0) return [];
  const sessions = [undefined, ...(panel.session.choices ?? [])];
  return sessions.flatMap((choice): readonly Broken[] => {
    const session = sessionOf(panel, choice?.value);
    const { earliestStart, latestFinish } = session;
    const stretches = betweenBreaks(session);
    const of = choice ? ` of the session "${choice.label}"` : '';
    const crosses = (minutes: number, stretch: (typeof stretches)[number] | undefined): boolean =>
      stretch !== undefined && minutes > stretch.to - stretch.from;
    const broken = (expected: string): Broken => ({
      at: 'agendaPaper.parts',
      expected,
      actual: `${before} minutes before the children and ${after} after them, from ${earliestStart} to ${latestFinish}${of}`,
    });
    if (minutesOf(latestFinish) <= minutesOf(earliestStart)) return [];
    if (crosses(before, stretches[0]) || crosses(after, stretches.at(-1))) {
      return [broken('minutes with which no part runs into a break or past the session')];
    }
    if (agendaGrid(panel, choice?.value).some((row) => 'startsAt' in row)) return [];
    const { defaultMinutes } = panel.slots;
    return [broken(`minutes that leave room for one slot of ${defaultMinutes} minutes`)];
  });
}

export const partsRelations: readonly Relation[] = [
  { reads: ['agendaPaper.parts'], broken: partsBroken },
  { reads: ['agendaPaper.parts', 'session', 'slots'], broken: noRoom },
];
