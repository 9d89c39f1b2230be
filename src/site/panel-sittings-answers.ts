import { giveOrderOn } from '../app/give-order.ts';
import type { Order } from '../core/order/order.ts';
import type { Panel } from '../core/panel/panel.ts';
import { panelSittingsPage } from '../pages/panel-sittings-page.ts';
import type { TypedSittings } from '../pages/panel-sittings-page.ts';
import { panelSittingsView } from '../pages/panel-sittings-view.ts';
import type { Program } from '../workspace/program.ts';
import { absent, onlyAdministratorsOf } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import { dayToCome, notADay } from './typed-day.ts';
import type { Visit } from './visit.ts';

/** When a panel sits, for whoever runs it. */
export function* panelSittings(visit: Visit): Program<PageReply> {
  return page(visit, panelAsked(visit));
}

/** Sittings that are added, or a phase that begins. Source: BC-6.2. Source: BC-7.2. Source: NS-8.7. */
export function* panelSittingsTyped(visit: Visit): Program<PageReply> {
  const panel = panelAsked(visit);
  const field = typedIn(visit, 'what') === 'phase' ? 'from' : 'dates';
  const order = field === 'from' ? phaseTyped(visit, panel) : sittingsTyped(visit, panel);
  if (typeof order === 'string') return page(visit, panel, typed(visit, field, order), 422);
  const given = yield* giveOrderOn(visit.snapshot, order, visit.frame.visitor.email, visit.run);
  if (!given.ok) return page(visit, panel, typed(visit, field, given.error), 422);
  return { redirect: visit.frame.address, said: given.value };
}

export function* tooOldPanelSittings(visit: Visit): Program<PageReply> {
  return page(visit, panelAsked(visit), typed(visit, 'dates', tooOld), 403);
}

function panelAsked({ frame, register, place }: Visit): Panel {
  const panel = register.panels.find(({ code }) => code === place('panel'));
  if (!panel) throw absent('panel');
  onlyAdministratorsOf(frame, register, panel.code);
  return panel;
}

function page(visit: Visit, panel: Panel, again?: TypedSittings, status = 200): PageReply {
  const view = panelSittingsView(visit.frame, visit.register, panel, visit.now);
  return shown(panelSittingsPage({ ...view, ...(again ? { typed: again } : {}) }), status);
}

const typed = (visit: Visit, field: TypedSittings['field'], fault: string): TypedSittings => ({
  dates: typedIn(visit, 'dates'),
  stream: typedIn(visit, 'stream'),
  why: typedIn(visit, 'why'),
  from: typedIn(visit, 'from'),
  field,
  fault,
});

function phaseTyped(visit: Visit, panel: Panel): Order | string {
  const begins = typedIn(visit, 'from').trim();
  const from = dayToCome(visit, begins);
  if (from === undefined) return notADay(begins);
  return { kind: 'begin-phase', panel: panel.code, phase: typedIn(visit, 'phase'), from };
}

/** Every line that is no date is named at once. */
function sittingsTyped(visit: Visit, panel: Panel): Order | string {
  const lines = typedIn(visit, 'dates')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const days = lines.map((line) => ({ line, on: dayToCome(visit, line) }));
  const strange = days.filter(({ on }) => on === undefined);
  if (strange.length > 0) {
    return strange
      .map(({ line }) => `“${line}” is not a date. Type it like 8 December 2026.`)
      .join('\n');
  }
  return {
    kind: 'add-sittings',
    panel: panel.code,
    on: days.flatMap(({ on }) => on ?? []),
    stream: typedIn(visit, 'stream'),
    why: typedIn(visit, 'why').trim(),
  };
}

/** As it is typed in the sheet: `2026-12-08`, `8 December 2026`, `Tuesday 8 December`. */
