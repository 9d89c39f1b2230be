import { fullDate } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import { broughtOver } from '../register/brought-over.ts';
import type { Child } from '../register/child.ts';
import type { Change, Referral, Register, Sitting } from '../register/register.ts';
import { withChanges } from '../register/rows.ts';
import { err, ok } from '../result.ts';
import { lateFor } from '../sitting/sitting-for.ts';
import { hears } from '../sitting/hears.ts';
import { waitingCase } from '../week/known-children.ts';
import { logged } from '../week/logged.ts';
import { nextReference } from '../week/next-reference.ts';
import { dayOfSitting, panelOf, startOf } from '../week/sittings.ts';
import { wantedPaper } from '../week/wanted-paper.ts';
import type { Decided, Given, Order } from './order.ts';

type PutDown = Extract<Order, { readonly kind: 'put-down' }>;

/**
 * Puts children of a cohort down for a sitting: each becomes a case of that panel that nobody referred, to be
 * listed there, its paper to be written by its worker. A child with a case that waits before the panel is never
 * doubled: it is passed over, and named.
 *
 * Source: NS-3.2. Source: NS-3.4. Source: BC-3.6. Source: LCLH-1.2.
 */
export function putDown(register: Register, order: PutDown, given: Given): Decided {
  const sitting = register.rows.sitting.get(order.sitting);
  if (!sitting) return err('There is no such sitting.');
  const panel = panelOf(register, sitting.panel);
  const lacks = whatLacks(panel, order) || whyClosed(register, panel, sitting, given.now);
  if (lacks !== '') return err(lacks);
  let current = register;
  const changes: Change[] = [];
  const passedOver: string[] = [];
  const children = [...new Set(order.children)].flatMap(
    (key) => register.rows.child.get(key) ?? [],
  );
  for (const child of children) {
    const why = whyNot(current, panel, child, sitting, order);
    const own = why === '' ? caseFor(current, panel, child, order, given) : [];
    if (why !== '') passedOver.push(`LCS ${child.key} ${why}.`);
    changes.push(...own);
    current = withChanges(current, own);
  }
  const count = children.length - passedOver.length;
  if (count === 0) return err(passedOver.join(' ') || 'Nobody is ticked.');
  const who = count === 1 ? '1 child is' : `${count} children are`;
  const done = `${who} put down for ${fullDate(dayOfSitting(sitting))}. Their workers are asked by mail to write the request.`;
  return ok({ changes, said: [done, ...passedOver].join(' ') });
}

function whatLacks({ cohorts = [], requestTypes }: Panel, order: PutDown): string {
  if (!cohorts.some(({ code }) => code === order.cohort)) return 'There is no such cohort here.';
  const types = requestTypes?.choices.map(({ value }) => value) ?? [''];
  return types.includes(order.requestType) ? '' : 'Choose what is to be discussed.';
}

/** Nobody is put on an agenda past its cut-off by the administrator alone. Source: CPR-4.4. */
function whyClosed(register: Register, panel: Panel, sitting: Sitting, now: LocalDateTime): string {
  if (sitting.status !== 'planned' || startOf(register, sitting) <= now) {
    return 'That sitting has begun, or is stood down. Choose a coming one.';
  }
  return panel.late && lateFor(now, panel, [sitting], register.calendar, {})
    ? 'The cut-off for that sitting has passed. Choose a later one.'
    : '';
}

function whyNot(
  register: Register,
  panel: Panel,
  child: Child,
  sitting: Sitting,
  { requestType }: PutDown,
): string {
  const waiting = waitingCase(register, panel, child.key);
  if (waiting) return `waits before the panel already, as ${waiting.reference}`;
  return hears(panel, sitting, { ...child, requestType }, dayOfSitting(sitting))
    ? ''
    : 'is heard by another stream of the panel on that day';
}

function caseFor(
  register: Register,
  panel: Panel,
  child: Child,
  { sitting, cohort, requestType }: PutDown,
  { by, now }: Given,
): readonly Change[] {
  const { key, initials, dateOfBirth, worker, manager, siblings } = child;
  const reference = nextReference(register, panel.code, now.slice(2, 4));
  const row: Referral = {
    reference,
    panel: panel.code,
    responses: [broughtOver],
    forgotten: [broughtOver],
    version: 1,
    status: 'accepted',
    receivedAt: now,
    completedAt: now,
    facts: {
      requestType,
      initials,
      caseNumber: key,
      ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
      referrer: worker === '' ? by.toLowerCase() : worker,
      worker,
      manager,
      siblings,
    },
    missing: [],
    sitting,
    cohort,
  };
  const rule = panel.cohorts?.find(({ code }) => code === cohort)?.rule ?? '';
  return [
    { table: 'referral', row },
    wantedPaper(register, row),
    logged(now, reference, `Put down for ${sitting}, from ${cohort}`, rule, by),
  ];
}
