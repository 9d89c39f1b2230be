import { giveOrderOn } from '../app/give-order.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import type { AddedChild } from '../core/order/child-order.ts';
import type { Order } from '../core/order/order.ts';
import { dateAsWritten } from '../core/minutes/date-as-written.ts';
import type { Panel } from '../core/panel/panel.ts';
import { isOneAddress } from '../core/week/one-address.ts';
import { duePage } from '../pages/due-page.ts';
import type { DueView } from '../pages/due-page.ts';
import { dueView } from '../pages/due-view.ts';
import type { Program } from '../workspace/program.ts';
import { absent, onlyAdministratorsOf } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** Who is due before a panel, for the administrator. */
export function* due(visit: Visit): Program<PageReply> {
  return shown(duePage(viewOf(visit)));
}

/** Children are put down for a sitting, one is added by hand, or something is said to be settled. */
export function* dueAnswered(visit: Visit): Program<PageReply> {
  const view = viewOf(visit);
  const order = orderIn(visit);
  if (typeof order === 'string') return again(view, order);
  const given = yield* giveOrderOn(visit.snapshot, order, visit.frame.visitor.email, visit.run);
  return given.ok ? { redirect: visit.frame.address, said: given.value } : again(view, given.error);
}

export function* tooOldDue(visit: Visit): Program<PageReply> {
  return again(viewOf(visit), tooOld, 403);
}

const again = (view: DueView, fault: string, status = 422): PageReply =>
  shown(duePage({ ...view, fault }), status);

function panelIn({ register, place }: Visit): Panel {
  const found = register.panels.find(({ code }) => code === place('panel'));
  if (!found) throw absent('panel');
  return found;
}

function viewOf(visit: Visit): DueView {
  const { frame, register, now } = visit;
  const panel = panelIn(visit);
  onlyAdministratorsOf(frame, register, panel.code);
  return dueView(frame, register, panel, now);
}

/** The order that the form gives, or what is wrong with it. */
function orderIn(visit: Visit): Order | string {
  const panel = panelIn(visit);
  const cohort = typedIn(visit, 'cohort');
  switch (typedIn(visit, 'do')) {
    case 'put-down': {
      const ticked = visit.ask.fields['child'] ?? [];
      const [only] = panel.requestTypes?.choices ?? [];
      return {
        kind: 'put-down',
        sitting: typedIn(visit, 'sitting'),
        cohort,
        children: [ticked].flat(),
        requestType: typedIn(visit, 'requestType') || (only?.value ?? ''),
      };
    }
    case 'settle': {
      const [code = '', child = ''] = typedIn(visit, 'line').split(' ');
      return {
        kind: 'settle-child',
        panel: panel.code,
        code,
        child,
        why: typedIn(visit, 'settled'),
      };
    }
    default: {
      const child = addedIn(visit);
      return typeof child === 'string'
        ? child
        : { kind: 'add-to-cohort', panel: panel.code, cohort, child, why: typedIn(visit, 'why') };
    }
  }
}

const earliest = '1990-01-01' as LocalDate;

function addedIn(visit: Visit): AddedChild | string {
  const typed = (name: string): string => typedIn(visit, name).trim();
  const worker = typed('worker').toLowerCase();
  const manager = typed('manager').toLowerCase();
  const born = dateAsWritten(typed('born'), earliest);
  if (typed('born') !== '' && !(born.ok && /\d{4}/.test(typed('born')))) {
    return 'Type the date of birth with its year, like 31 August 2010.';
  }
  if ([worker, manager].some((one) => one !== '' && !isOneAddress(one))) {
    return 'Give one address for the worker and one for the manager, or leave them empty.';
  }
  return {
    key: typed('number'),
    initials: typed('initials'),
    ...(typed('born') !== '' && born.ok ? { dateOfBirth: born.value } : {}),
    worker,
    manager,
  };
}
