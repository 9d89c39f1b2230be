import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { linesOf } from '../cohort/lines-of.ts';
import type { LineOfChild } from '../cohort/lines-of.ts';
import type { Panel } from '../panel/panel.ts';
import type { Child, ChildEvent, LineSaid } from '../register/child.ts';
import type { Change, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { unreachable } from '../unreachable.ts';
import { followedChild } from '../week/followed-child.ts';
import type { FollowedChild } from '../week/followed-child.ts';
import { logged } from '../week/logged.ts';
import type { Decided, Given, Order } from './order.ts';

type FollowedOrder = Extract<
  Order,
  { readonly kind: 'tick-lines' | 'keep-event' | 'take-event-back' }
>;

/** Local default: a short text, never a narrative. */
const mostLetters = 200;
const tooLong = `The words are longer than ${mostLetters} letters. What is longer belongs in the request paper.`;

/** Where the log speaks of children: no number stands in it. */
const about = 'Children';

/** What the child's own people, or the administrator for them, keep on the tracker. Source: CPP-2.1. Source: CPP-1.5. */
export function decideFollowed(register: Register, order: FollowedOrder, given: Given): Decided {
  const panel = register.panels.find(({ code }) => code === order.panel);
  const child = register.rows.child.get(order.child);
  const followed = panel && child && followedChild(register, panel, child, dateOf(given.now));
  if (!panel || !followed) return err('The panel does not follow this child up any more.');
  switch (order.kind) {
    case 'tick-lines':
      return tickLines(panel, followed, order, given);
    case 'keep-event':
      return keepEvent(panel, followed, order, given);
    case 'take-event-back':
      return takeEventBack(panel, followed, order, given);
    default:
      return unreachable(order);
  }
}

const childRow = (child: Child, altered: Partial<Child>): Change => ({
  table: 'child',
  row: { ...child, ...altered },
});

const inOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

type Tick = Extract<FollowedOrder, { kind: 'tick-lines' }>['lines'][number];

/** Only what is said otherwise than before is kept: a form that is sent twice acts once. */
function tickLines(
  panel: Panel,
  { child, cohorts }: FollowedChild,
  { cohort: code, lines }: Extract<FollowedOrder, { kind: 'tick-lines' }>,
  { by, now }: Given,
): Decided {
  const found = cohorts.find(({ cohort }) => cohort.code === code);
  if (!found) return err('The child does not belong to this group any more.');
  const { cohort, entry } = found;
  const before = linesOf(panel, cohort, entry);
  const wrong = lines.flatMap((tick) => whatIsWrong(before, tick, dateOf(now)));
  if (wrong.length > 0) return err([...new Set(wrong)].join(' '));
  const said = lines.flatMap((tick): readonly LineSaid[] => {
    const was = before.find(({ line }) => line === tick.line);
    if (!was || saysTheSame(was, tick)) return [];
    const note = inOneLine(tick.note);
    return [
      {
        panel: panel.code,
        cohort: code,
        line: tick.line,
        stands: tick.stands,
        on: tick.on ?? dateOf(now),
        ...(note === '' ? {} : { note }),
        by: by.toLowerCase(),
        at: now,
      },
    ];
  });
  if (said.length === 0) return ok({ changes: [], said: 'All of it was as it is.' });
  const words = said.map(({ line, stands }) => `${line}: ${stands ? 'ticked' : 'not ticked'}`);
  return ok({
    changes: [
      childRow(child, { lines: [...(child.lines ?? []), ...said] }),
      ...words.map((one) =>
        logged(now, about, `${panel.shortName}, ${cohort.label}. ${one}`, cohort.rule, by),
      ),
    ],
    said: `Kept. ${words.join('; ')}.`,
  });
}

function whatIsWrong(
  before: readonly LineOfChild[],
  { line, on, note }: Tick,
  today: LocalDate,
): readonly string[] {
  if (!before.some((one) => one.line === line)) {
    return [`“${line}” is not in the panel’s file any more.`];
  }
  return [
    ...(on !== undefined && on > today ? ['Give a day that has already come.'] : []),
    ...(inOneLine(note).length > mostLetters ? [tooLong] : []),
  ];
}

/** Nobody ever said anything of it, and nothing is said now; or it is what was said. */
function saysTheSame({ stands, said }: LineOfChild, tick: Tick): boolean {
  if (stands !== tick.stands || (said?.note ?? '') !== inOneLine(tick.note)) return false;
  return tick.on === undefined || tick.on === said?.on || (!stands && said === undefined);
}

const isSame = (one: ChildEvent, other: Pick<ChildEvent, 'panel' | 'on' | 'what'>): boolean =>
  one.panel === other.panel && one.on === other.on && one.what === other.what;

function keepEvent(
  panel: Panel,
  { child, events }: FollowedChild,
  { on, what: typed }: Extract<FollowedOrder, { kind: 'keep-event' }>,
  { by, now }: Given,
): Decided {
  const rule = panel.tracker?.events;
  if (!rule) return err('The panel keeps no events.');
  const what = inOneLine(typed);
  if (what === '') return err('Say in a few words what happened.');
  if (what.length > mostLetters) return err(tooLong);
  if (on > dateOf(now)) return err('Give a day that has already come.');
  const event: ChildEvent = { panel: panel.code, on, what, by: by.toLowerCase(), at: now };
  if (events.some((one) => isSame(one, event))) return err('This is kept already.');
  return ok({
    changes: [
      childRow(child, { events: [...(child.events ?? []), event] }),
      logged(
        now,
        about,
        `${panel.shortName}, ${rule.label}: kept, ${what.length} characters`,
        rule.rule,
        by,
      ),
    ],
    said: 'Kept.',
  });
}

/** One that was written by mistake is gone, a name in it too. */
function takeEventBack(
  panel: Panel,
  { child, events }: FollowedChild,
  { on, what }: Extract<FollowedOrder, { kind: 'take-event-back' }>,
  { by, now }: Given,
): Decided {
  const found = events.find((one) => isSame(one, { panel: panel.code, on, what }));
  if (!found) return err('This is not kept any more.');
  const { label = '', rule = '' } = panel.tracker?.events ?? {};
  return ok({
    changes: [
      childRow(child, { events: (child.events ?? []).filter((one) => one !== found) }),
      logged(now, about, `${panel.shortName}, ${label}: one taken back`, rule, by),
    ],
    said: 'It is taken back.',
  });
}
