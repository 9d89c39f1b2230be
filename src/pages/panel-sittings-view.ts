import { fullDate } from '../core/calendar/dates-in-full.ts';
import { dateOf } from '../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { nextPhase, phaseInForce } from '../core/order/begin-phase.ts';
import { clauseWords } from '../core/panel/citations.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Register, Sitting } from '../core/register/register.ts';
import { longGaps } from '../core/sitting/long-gaps.ts';
import { plannedDays } from '../core/sitting/next-sittings.ts';
import { dayOfSitting, diaryOf, sittingsInOrder } from '../core/week/sittings.ts';
import { sittingWords } from '../core/week/status-words.ts';
import type { PanelSittingsView } from './panel-sittings-page.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';

const shown = 20;

/** The sittings of a panel from today, and what may be said of them. */
export function panelSittingsView(
  frame: Frame,
  register: Register,
  panel: Panel,
  now: LocalDateTime,
): PanelSittingsView {
  const today = dateOf(now);
  const coming = sittingsInOrder(register).filter(
    (sitting) => sitting.panel === panel.code && dayOfSitting(sitting) >= today,
  );
  const planned = plannedDays(panel, today, shown, diaryOf(register));
  return {
    frame,
    panel: panel.shortName,
    clause: clauseWords(panel, panel.sittings.rule),
    sittings: coming.slice(0, shown).map((sitting) => ({
      day: fullDate(dayOfSitting(sitting)),
      of: whomFor(panel, sitting),
      state: sittingWords(sitting),
      path: pathTo('sitting', { sitting: sitting.key }),
    })),
    gaps: longGaps(panel, planned).map(
      ({ after, until, days, limit }) =>
        `${days} days lie between ${fullDate(after)} and ${fullDate(until)}. At most ${limit.days} are allowed (${clauseWords(panel, limit.rule)}).`,
    ),
    streams: panel.sittings.pattern === 'streams' ? panel.sittings.streams : [],
    ...phaseOf(panel, register),
  };
}

/** The stream, or the cohort whose turn it is, by the name people know; empty where all are heard. */
function whomFor({ sittings, cohorts }: Panel, { stream, cohort }: Sitting): string {
  const streams = sittings.pattern === 'streams' ? sittings.streams : [];
  const named = [...streams, ...(cohorts ?? [])].find(({ code }) => code === (stream ?? cohort));
  return named?.label ?? '';
}

function phaseOf(panel: Panel, register: Register): Pick<PanelSittingsView, 'phase'> {
  const now = phaseInForce(panel, register);
  if (!now) return {};
  const next = nextPhase(panel, register);
  const ends = now.ends ? `It ends: ${clauseWords(panel, now.ends.rule)}.` : '';
  return {
    phase: {
      label: now.label,
      clause: clauseWords(panel, now.rule),
      ...(next ? { next: { code: next.code, label: next.label, ends } } : {}),
    },
  };
}
