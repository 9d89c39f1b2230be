import { fullDate } from '../core/calendar/dates-in-full.ts';
import { dateOf } from '../core/calendar/local-date-time.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { clauseWords } from '../core/panel/citations.ts';
import type { Panel } from '../core/panel/panel.ts';
import { gatheredBy } from '../core/register/once-per.ts';
import type { Oversight } from '../core/register/oversight.ts';
import type { Register } from '../core/register/register.ts';
import { forPlan, kindWords, planWords } from '../core/week/in-plan.ts';
import { escalationWords, standingWords } from '../core/week/oversight-words.ts';
import { heardOnOf, officerOf, oversightStanding, reviewOf } from '../core/week/oversight.ts';
import type { OverseenChild, OversightPanel, OversightView } from './oversight-page.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';
import { mayOversee } from './who-oversees.ts';

/** Those whom whoever looks may see, by panel and by officer; those for whom nobody is named come first. */
export function oversightView(frame: Frame, register: Register, now: LocalDateTime): OversightView {
  const seen = [...register.rows.oversight.values()].filter((row) =>
    mayOversee(frame.visitor, register, row),
  );
  const byPanel = gatheredBy(seen, ({ panel }) => panel);
  return {
    frame,
    panels: [...register.panels, ...(register.stopped ?? [])].flatMap((panel) => {
      const rows = byPanel.get(panel.code) ?? [];
      return rows.length === 0 ? [] : [panelView(register, panel, rows, dateOf(now))];
    }),
  };
}

function panelView(
  register: Register,
  panel: Panel,
  rows: readonly Oversight[],
  today: LocalDate,
): OversightPanel {
  const byOfficer = gatheredBy(rows, (row) => officerOf(register, row));
  return {
    panel: panel.shortName,
    code: panel.code,
    clause: panel.cascade ? clauseWords(panel, panel.cascade.rule) : '',
    officers: [...byOfficer.keys()].sort().map((officer) => ({
      officer: officer || 'Nobody is named',
      children: (byOfficer.get(officer) ?? []).map((row) => childOf(register, panel, row, today)),
    })),
  };
}

function childOf(
  register: Register,
  panel: Panel,
  row: Oversight,
  today: LocalDate,
): OverseenChild {
  const { key, reference, escalations = [] } = row;
  const heardOn = heardOnOf(register, row);
  const review = reviewOf(register, row);
  return {
    reference,
    path: pathTo('overseen', { item: key }),
    initials: register.rows.referral.get(reference)?.facts.initials ?? '',
    heard: heardOn ? fullDate(heardOn) : '',
    review: review ? fullDate(review) : '',
    state: standingWords(panel, oversightStanding(register, row, today)),
    recommended: forPlan(register, panel, key).map(
      (action) => `${kindWords(panel, action)}, ${action.owner}. ${planWords(panel, action)}`,
    ),
    escalated: escalations.filter(({ outcome }) => !outcome).map(escalationWords),
  };
}
