import { dateOf } from '../calendar/local-date-time.ts';
import { byHandIn } from '../cohort/is-in-cohort.ts';
import type { Panel } from '../panel/panel.ts';
import type { Child, SaidOfChild } from '../register/child.ts';
import { comparedWith } from '../register/extract.ts';
import type { Compared } from '../register/extract.ts';
import type { Change, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { unreachable } from '../unreachable.ts';
import { logged } from '../week/logged.ts';
import type { Decided, Given, Order } from './order.ts';
import { putDown } from './put-down.ts';

type ChildrenOrder = Extract<
  Order,
  { readonly kind: 'take-extract' | 'put-down' | 'add-to-cohort' | 'settle-child' }
>;

export function decideChildren(register: Register, order: ChildrenOrder, given: Given): Decided {
  switch (order.kind) {
    case 'take-extract':
      return takeExtract(register, order, given);
    case 'put-down':
      return putDown(register, order, given);
    case 'add-to-cohort':
      return addToCohort(register, order, given);
    case 'settle-child':
      return settle(register, order, given);
    default:
      return unreachable(order);
  }
}

/** Where the log speaks of children: no number stands in it. */
const about = 'Children';

/**
 * The children of the register become those of the extract. Who is not in it is marked as gone where that was
 * asked; nobody is taken away. Source: NS-3.3.
 */
function takeExtract(
  register: Register,
  { extract, markGone }: Extract<ChildrenOrder, { kind: 'take-extract' }>,
  { by, now }: Given,
): Decided {
  const compared = comparedWith(register.rows.child, extract, dateOf(now));
  const { added, changed, back, gone } = compared;
  const left = markGone ? gone.map((child): Child => ({ ...child, goneOn: dateOf(now) })) : [];
  const rows = [...added, ...changed.map(({ child }) => child), ...back, ...left];
  const words = extractWords(compared, markGone);
  return ok({
    changes: [
      ...rows.map((row): Change => ({ table: 'child', row })),
      logged(now, about, `Extract taken: ${words}`, 'NS-3.3', by),
    ],
    said: `The extract is taken: ${words}.`,
  });
}

/** "12 new, 3 changed, 1 gone, 240 as they were" */
const extractWords = ({ added, changed, back, gone, same }: Compared, markGone: boolean): string =>
  [
    `${added.length} new`,
    `${changed.length} changed`,
    ...(back.length > 0 ? [`${back.length} back in care`] : []),
    ...(markGone ? [`${gone.length} gone`] : []),
    `${same} as they were`,
  ].join(', ');

const panelIn = (register: Register, code: string): Panel | undefined =>
  register.panels.find((panel) => panel.code === code);

/** Somebody the extract lacks, who came late into care, or who returns; with a reason. Source: NS-3.2. Source: LCLH-1.4. */
function addToCohort(
  register: Register,
  order: Extract<ChildrenOrder, { kind: 'add-to-cohort' }>,
  { by, now }: Given,
): Decided {
  const { panel: code, cohort, child: added, why } = order;
  const panel = panelIn(register, code);
  const found = panel?.cohorts?.find((one) => one.code === cohort);
  if (!panel || !found) return err('There is no such cohort here.');
  const known = register.rows.child.get(added.key);
  const lacks = whatLacks(order, known);
  if (lacks !== '') return err(lacks);
  const already = known && standing(panel, found, known);
  if (already) return err(`${already.by} has added this child already: ${already.why}`);
  const said: SaidOfChild = { panel: code, code: cohort, by, why: why.trim(), at: now };
  const child = known ?? firstOf(added, now);
  return ok({
    changes: [
      { table: 'child', row: { ...child, byHand: [...(child.byHand ?? []), said] } },
      logged(now, about, `Added by hand, ${panel.shortName}: ${found.label}`, found.rule, by),
    ],
    said: `Added to ${found.label}.`,
  });
}

/** Added by hand, and not let go since: the order given again adds nothing. */
function standing(panel: Panel, cohort: Cohort, child: Child): SaidOfChild | undefined {
  const said = byHandIn(panel, cohort, child);
  const closed = child.settled?.some(
    (one) => one.panel === panel.code && one.code === cohort.code && said && one.at > said.at,
  );
  return closed ? undefined : said;
}

type Cohort = NonNullable<Panel['cohorts']>[number];

function whatLacks(
  { child, why }: Extract<ChildrenOrder, { kind: 'add-to-cohort' }>,
  known: Child | undefined,
): string {
  if (!/^\d{6,8}$/.test(child.key)) return 'Give the LCS number: 6 to 8 digits.';
  if (why.trim() === '') return 'Say why the child is added by hand.';
  if (known || /^\p{Lu}\.(?:\p{Lu}\.)?$/u.test(child.initials)) return '';
  return 'No extract has this child. Give initials, like A.B. Never the name.';
}

function firstOf(
  {
    key,
    initials,
    dateOfBirth,
    worker,
    manager,
  }: Extract<ChildrenOrder, { kind: 'add-to-cohort' }>['child'],
  now: Given['now'],
): Child {
  return {
    key,
    initials,
    ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
    team: '',
    worker,
    manager,
    reviewingOfficer: '',
    siblings: [],
    knownSince: dateOf(now),
    neverListed: true,
  };
}

/** The interval, milestone or cohort of this code. */
const ruleOf = ({ tracking = [], milestones = [], cohorts = [] }: Panel, code: string) =>
  [...tracking, ...milestones, ...cohorts].find((one) => one.code === code);

/** The last that was said of the same, by the same person in the same words. */
function isRecorded({ settled = [] }: Child, { panel, code, by, why }: SaidOfChild): boolean {
  const last = settled.filter((one) => one.panel === panel && one.code === code).at(-1);
  return last?.by === by && last.why === why;
}

/** Source: CPP-2.3d. Source: CPP-A12. Source: NS-1.7. */
function settle(
  register: Register,
  { panel: code, code: of, child: key, why }: Extract<ChildrenOrder, { kind: 'settle-child' }>,
  { by, now }: Given,
): Decided {
  const panel = panelIn(register, code);
  const rule = panel && ruleOf(panel, of);
  const child = register.rows.child.get(key);
  if (!panel || !rule || !child) return err('There is no such child or reason here.');
  if (why.trim() === '') return err('Say what was decided, or where it stands.');
  const said: SaidOfChild = { panel: code, code: of, by, why: why.trim(), at: now };
  if (isRecorded(child, said)) return err('This is recorded already.');
  return ok({
    changes: [
      { table: 'child', row: { ...child, settled: [...(child.settled ?? []), said] } },
      logged(now, about, `Settled, ${panel.shortName}: ${rule.label}`, rule.rule, by),
    ],
    said: `Recorded: ${rule.label}.`,
  });
}
