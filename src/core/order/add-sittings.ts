import { fullDate } from '../calendar/dates-in-full.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import type { Change, Register, Sitting } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { holidayOn } from '../sitting/next-sittings.ts';
import { logged } from '../week/logged.ts';
import {
  calendarAt,
  dayOfSitting,
  panelOf,
  sittingKey,
  sittingsInOrder,
} from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';

type AddSittings = Extract<Order, { readonly kind: 'add-sittings' }>;

/**
 * Sittings that somebody types: of a panel whose file gives no rhythm, the first of a stream from which
 * its rhythm counts, or one more in special circumstances. All that is wrong is said at once, and then none
 * is added.
 *
 * Source: CPP-G1. Source: BC-6.2. Source: BC-7.2. Source: LCLH-3.1.
 */
export function addSittings(register: Register, order: AddSittings, given: Given): Decided {
  const panel = panelOf(register, order.panel);
  const wrong = [
    ...streamFaults(panel, order.stream),
    ...(order.on.length === 0 ? ['Give at least one date.'] : []),
    ...(needsWhy(panel, order.stream, register) && order.why === ''
      ? ['Say why: this panel has a rhythm, and a sitting outside it has a reason.']
      : []),
    ...order.on.flatMap((on) => dayFaults(register, order, on, given)),
  ];
  if (wrong.length > 0) return err(wrong.join('\n'));
  const rows = order.on.map((on) => added(order, on, given));
  const remarks = order.on.flatMap((on) => remarkOn(register, order.panel, on));
  const days = order.on.map(fullDate).join(', ');
  const said = [
    `${order.on.length === 1 ? 'Added' : `${order.on.length} added`}: ${days}.`,
    ...remarks,
  ];
  return ok({
    changes: rows.flatMap((row): readonly Change[] => [
      { table: 'sitting', row },
      logged(
        given.now,
        row.key,
        `Added by hand. ${order.why}`.trim(),
        panel.sittings.rule,
        given.by,
      ),
    ]),
    said: said.join(' '),
  });
}

/** The streams of a panel, by code; none of one that has no streams. */
const streamsOf = ({ sittings }: Panel): readonly string[] =>
  sittings.pattern === 'streams' ? sittings.streams.map(({ code }) => code) : [];

function streamFaults(panel: Panel, stream: string): readonly string[] {
  const streams = streamsOf(panel);
  if (streams.length === 0 || streams.includes(stream)) return [];
  return ['Choose which children the sitting is for.'];
}

/** A panel that goes by typed dates, or whose rhythm has no first day yet, is only given what it lacks. */
function needsWhy({ code, sittings }: Panel, stream: string, register: Register): boolean {
  if (sittings.pattern === 'by-hand' || sittings.pattern === 'dates') return false;
  if (sittings.pattern !== 'streams') return true;
  return [...register.rows.sitting.values()].some(
    (sitting) => sitting.panel === code && sitting.stream === stream,
  );
}

function dayFaults(
  register: Register,
  { panel, stream, on: all }: AddSittings,
  on: LocalDate,
  { now }: Given,
): readonly string[] {
  const day = fullDate(on);
  if (on <= dateOf(now)) return [`${day} has come already. Give a day that is still to come.`];
  if (all.indexOf(on) !== all.lastIndexOf(on)) return [`${day} stands there twice.`];
  const taken = sittingsInOrder(register).some(
    (sitting) =>
      sitting.panel === panel &&
      (sitting.stream ?? '') === stream &&
      (sitting.on === on || (sitting.status !== 'stood-down' && dayOfSitting(sitting) === on)),
  );
  return taken ? [`${day}: there is a sitting on that day already.`] : [];
}

const added = ({ panel, stream, why }: AddSittings, on: LocalDate, given: Given): Sitting => ({
  key: sittingKey(panel, on, stream === '' ? undefined : stream),
  panel,
  ...(stream === '' ? {} : { stream }),
  on,
  status: 'planned',
  added: { by: given.by, why, at: given.now },
});

/** A day nobody works is taken and said: it is never moved in silence. Source: NS-A5. */
function remarkOn(register: Register, panel: string, on: LocalDate): readonly string[] {
  const holiday = holidayOn(on, calendarAt(register, { panel }));
  return holiday === undefined ? [] : [`${fullDate(on)} is ${holiday}.`];
}
