import { fullDate, fullDateTime, plainDate } from '../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { LineOfChild } from '../core/cohort/lines-of.ts';
import { clauseWords } from '../core/panel/citations.ts';
import { legalStatusWords, placementWords } from '../core/panel/child-words.ts';
import type { Citation, Panel } from '../core/panel/panel.ts';
import type { Child } from '../core/register/child.ts';
import type { Register } from '../core/register/register.ts';
import { eventsSince } from '../core/week/followed-child.ts';
import type { FollowedChild } from '../core/week/followed-child.ts';
import { linesWords, stillWords } from '../core/week/tracker-words.ts';
import { trackerLines } from '../core/week/tracker-lines.ts';
import { aboutPanel } from './about-panel.ts';
import type { FollowedView, LineView } from './followed-page.ts';
import type { Frame } from './view.ts';
import { mayKeepOf } from './who-follows.ts';

/** What a panel follows up of one child, as its page shows it. */
export function followedView(
  frame: Frame,
  register: Register,
  panel: Panel,
  followed: FollowedChild,
  now: LocalDateTime,
): FollowedView {
  const { child, cohorts, still, events, discussedOn } = followed;
  const since = new Set(eventsSince(followed));
  const { tracker } = panel;
  return {
    frame,
    child: `LCS ${child.key}, ${child.initials}`,
    panel: panel.shortName,
    // What the panel is for stands beside how long the plan stands still already.
    about: { ...aboutPanel(panel), purpose: [] },
    facts: factsOf(register, panel, followed, now),
    still: still
      ? { words: stillWords(still), clause: clauseOf(panel, tracker?.standsStill) }
      : undefined,
    cohorts: cohorts
      .filter(({ lines }) => lines.length > 0)
      .map(({ cohort, entry, lines }) => ({
        code: cohort.code,
        label: cohort.label,
        clause: clauseWords(panel, cohort.rule),
        since: `On it since ${fullDate(entry.since)}`,
        state: linesWords(lines),
        lines: lines.map(lineView),
      })),
    events: tracker?.events && {
      label: tracker.events.label,
      clause: clauseOf(panel, tracker.events),
      discussed: discussedOn
        ? `Last discussed on ${fullDate(discussedOn)}.`
        : 'The panel has not discussed this child yet.',
      kept: events.map((event) => ({
        on: event.on,
        day: fullDate(event.on),
        what: event.what,
        by: `${event.by}, ${fullDateTime(event.at)}`,
        isSince: discussedOn !== undefined && since.has(event),
      })),
    },
    mayKeep: mayKeepOf(frame.visitor, register, panel, child),
  };
}

/** As the part itself quotes it: a rule may be quoted elsewhere for other words of it. */
function clauseOf({ shortName }: Panel, part: Citation | undefined): string {
  if (!part) return '';
  return `${shortName}, ${part.printed}${part.phrase === '' ? '' : `: “${part.phrase}”`}`;
}

function lineView({ line, stands, said }: LineOfChild): LineView {
  return {
    line,
    stands,
    state: stands ? '✓ Ticked' : '▲ Not ticked',
    on: said ? plainDate(said.on) : '',
    note: said?.note ?? '',
    by: said ? `${said.by}, ${fullDateTime(said.at)}` : '',
  };
}

/** The order, the placement and the plan with their days, and when the child is due. Source: CPP-2.6. */
function factsOf(
  register: Register,
  panel: Panel,
  { child }: FollowedChild,
  now: LocalDateTime,
): FollowedView['facts'] {
  const { legalStatus, legalSince, placement, placedSince, planSince, planEndsOn } = child;
  const day = (on: Child['legalSince']): string => (on ? `, since ${fullDate(on)}` : '');
  const plan = [
    ...(planSince ? [`since ${fullDate(planSince)}`] : []),
    ...(planEndsOn ? [`ends on ${fullDate(planEndsOn)}`] : []),
  ].join(', ');
  const own = trackerLines(register, now).filter(
    (line) => line.panel === panel.code && line.child === child.key,
  );
  const dueOn = own
    .map((line) => line.dueOn)
    .filter((on) => on !== undefined)
    .sort()[0];
  const sittingOn = own.map((line) => line.sittingOn).find((on) => on !== undefined);
  return [
    ...(legalStatus
      ? [['Legal status', `${legalStatusWords[legalStatus]}${day(legalSince)}`] as const]
      : []),
    ...(placement
      ? [['Placement', `${placementWords[placement]}${day(placedSince)}`] as const]
      : []),
    ...(plan === '' ? [] : [['Plan', plan] as const]),
    ...(dueOn ? [['Next due', fullDate(dueOn)] as const] : []),
    ['To be heard', sittingOn ? fullDate(sittingOn) : 'Not listed'],
  ];
}
