import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import type { Change, Register, WorkbookState } from '../register/register.ts';
import { workbookOf } from '../register/rows.ts';
import { err, ok } from '../result.ts';
import { sittingDays } from '../sitting/sitting-days.ts';
import { logged } from '../week/logged.ts';
import { diaryOf, panelOf, sittingKey, sittingsInOrder } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';

type BeginPhase = Extract<Order, { readonly kind: 'begin-phase' }>;

/**
 * The next phase of a panel begins, because a person says so: an event ends the one before, and no date
 * in a file can know it. Coming sittings of the old rhythm with nothing listed are stood down without a
 * word, since nobody has been told of them.
 *
 * Source: NS-8.7. Source: NS-A4.
 */
export function beginPhase(register: Register, order: BeginPhase, { by, now }: Given): Decided {
  const panel = panelOf(register, order.panel);
  const next = nextPhase(panel, register);
  if (!next) return err('There is no later phase that could begin.');
  if (next.code !== order.phase) return err(`The phase that comes next is "${next.label}".`);
  if (order.from <= dateOf(now)) return err('Choose a day that is still to come.');
  const workbook = workbookOf(register);
  const { code } = next;
  const phases = [...(workbook.phases ?? []), { panel: panel.code, code, from: order.from, by }];
  return ok({
    changes: [
      { table: 'workbook', row: { ...workbook, phases } },
      ...emptyAfter(register, order, phases, { by, now }),
      logged(now, panel.code, `Phase "${next.label}" from ${order.from}`, next.rule, by),
    ],
    said: `From ${fullDate(order.from)}: ${next.label}.`,
  });
}

type Phase = Extract<Panel['sittings'], { readonly pattern: 'phases' }>['phases'][number];

/** The phase in force: the last that was confirmed, else the first. Nothing of a panel without phases. */
export function phaseInForce({ code, sittings }: Panel, register: Register): Phase | undefined {
  if (sittings.pattern !== 'phases') return undefined;
  const begun = register.rows.workbook.get('workbook')?.phases ?? [];
  const last = begun.filter(({ panel }) => panel === code).at(-1)?.code;
  return sittings.phases.find((phase) => phase.code === last) ?? sittings.phases[0];
}

/** The phase after the one in force. */
export function nextPhase(panel: Panel, register: Register): Phase | undefined {
  const now = phaseInForce(panel, register);
  if (panel.sittings.pattern !== 'phases' || !now) return undefined;
  return panel.sittings.phases[panel.sittings.phases.indexOf(now) + 1];
}

/** Sittings of the old rhythm that nothing is listed for: kept where the new one meets too, else left out. */
function emptyAfter(
  register: Register,
  { panel: code, from }: BeginPhase,
  phases: NonNullable<WorkbookState['phases']>,
  { by, now }: Given,
): readonly Change[] {
  const used = new Set([...register.rows.item.values()].map(({ sitting }) => sitting));
  const panel = panelOf(register, code);
  const old = sittingsInOrder(register).filter(
    (sitting) =>
      sitting.panel === code &&
      sitting.status === 'planned' &&
      sitting.on >= from &&
      !sitting.added &&
      !used.has(sitting.key),
  );
  const days = sittingDays(panel, from, old.length + 1, { ...diaryOf(register), phases });
  const coming = new Map(days.map((day) => [sittingKey(code, day.on), day]));
  return old.map((sitting): Change => {
    const day = coming.get(sitting.key);
    const { cohort: _, ...bare } = sitting;
    if (day) {
      const { phase = '', cohort } = day;
      return { table: 'sitting', row: { ...bare, phase, ...(cohort ? { cohort } : {}) } };
    }
    const stoodDown = { by, why: 'Another phase of the panel began', at: now };
    return {
      table: 'sitting',
      row: { ...sitting, status: 'stood-down', stoodDown, unannounced: true },
    };
  });
}
