import { personAs, casePartsOf } from '../attendance/case-parts.ts';
import { addDays, addMonths } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { dueChecks } from '../panel/oversight-parts.ts';
import { isPanelRole } from '../panel/roles.ts';
import type { Looked, Oversight } from '../register/oversight.ts';
import type { Change, Item, ItemKey, Register } from '../register/register.ts';
import { childKnown } from './child-heard.ts';
import { notInPlan } from './in-plan.ts';
import { logged } from './logged.ts';
import { dayOfSitting, panelOf } from './sittings.ts';
import { stepOwner } from './step-owner.ts';

/**
 * Once a child was heard and its minutes are final, those whom the panel's file names have something to look
 * at: a row for each sitting. Its day is the child's next review, as extracts tell it until that day has come;
 * what they tell after it is a later review. Source: NS-7.2.
 */
export function raiseOversight(register: Register, now: LocalDateTime): readonly Change[] {
  const panels = [...register.panels, ...(register.stopped ?? [])];
  const watched = new Set(panels.filter(({ oversight }) => oversight).map(({ code }) => code));
  if (watched.size === 0) return [];
  return [...register.rows.item.values()].flatMap((item): readonly Change[] => {
    const sitting = register.rows.sitting.get(item.sitting);
    if (item.status !== 'heard' || !sitting || !watched.has(sitting.panel)) return [];
    const before = register.rows.oversight.get(item.key);
    return before ? moved(register, before, now) : raised(register, sitting.panel, item, now);
  });
}

function raised(
  register: Register,
  panel: string,
  { key, reference }: Item,
  now: LocalDateTime,
): readonly Change[] {
  const fresh: Oversight = { key, panel, reference, since: now };
  const on = reviewTold(register, fresh, dateOf(now));
  const [rule] = panelOf(register, panel).oversight ?? [];
  return [
    { table: 'oversight', row: { ...fresh, ...(on ? { reviewOn: on } : {}) } },
    logged(now, key, 'To be looked at in the next review', rule?.rule ?? ''),
  ];
}

function moved(register: Register, row: Oversight, now: LocalDateTime): readonly Change[] {
  if (row.typed || row.passed) return [];
  const on = reviewTold(register, row, dateOf(now));
  return on === undefined || on === row.reviewOn
    ? []
    : [{ table: 'oversight', row: { ...row, reviewOn: on } }];
}

/** The day the extract tells, while it can be the review that this row waits for. */
function reviewTold(register: Register, row: Oversight, today: LocalDate): LocalDate | undefined {
  const referral = register.rows.referral.get(row.reference);
  const told = register.rows.child.get(referral?.facts.caseNumber ?? '')?.nextReviewOn;
  const heardOn = heardOnOf(register, row);
  if (told === undefined || heardOn === undefined || told <= heardOn) return undefined;
  const waitsFor = reviewOf(register, row);
  if (waitsFor !== undefined) return waitsFor <= today ? undefined : told;
  return row.reviewOn === undefined || told > row.reviewOn ? told : undefined;
}

/** The day of the sitting at which the child was heard. */
export function heardOnOf({ rows }: Register, { key }: Pick<Oversight, 'key'>) {
  const sitting = rows.sitting.get(rows.item.get(key)?.sitting ?? '');
  return sitting && dayOfSitting(sitting);
}

/** The review that is waited for: none is known where none is, or the last one left something open. */
export function reviewOf(register: Register, row: Oversight): LocalDate | undefined {
  const answers = row.answers ?? {};
  const left = dueChecks(panelOf(register, row.panel)).some(
    ({ code }) => answers[code]?.answer === 'no' && answers[code].on >= (row.reviewOn ?? ''),
  );
  return left ? undefined : row.reviewOn;
}

/** Local default: from how many days before it a review is near. */
export const reviewNearDays = 14;

/** How what is due at the next review stands. Source: NS-7.2. Source: NS-A12. */
export type OversightStanding =
  | { readonly is: 'done' | 'passed' | 'overdue' | 'near' | 'to-come'; readonly on: LocalDate }
  | { readonly is: 'none-left' | 'date-needed' | 'ongoing' | 'not-heard' };

export function oversightStanding(
  register: Register,
  row: Oversight,
  today: LocalDate,
): OversightStanding {
  const panel = panelOf(register, row.panel);
  const checks = dueChecks(panel);
  if (register.rows.item.get(row.key)?.status === 'not-heard') return { is: 'not-heard' };
  if (row.passed) return { is: 'passed', on: row.passed.on };
  if (checks.length === 0) return { is: 'ongoing' };
  const answers = checks.map(({ code }) => row.answers?.[code]);
  const yes = answers.filter((one): one is Looked => one?.answer === 'yes');
  const last = yes
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (last && yes.length === checks.length && notInPlan(register, panel, row.key).length === 0) {
    return { is: 'done', on: last };
  }
  const on = reviewOf(register, row);
  if (isNoneLeft(register, row, on, today)) return { is: 'none-left' };
  if (on === undefined) return { is: 'date-needed' };
  if (on < today) return { is: 'overdue', on };
  return { is: addDays(on, -reviewNearDays) <= today ? 'near' : 'to-come', on };
}

/** At 18 there are no reviews of a child in care any more; where the file says with whom it rests then. */
function isNoneLeft(
  register: Register,
  row: Oversight,
  review: LocalDate | undefined,
  today: LocalDate,
): boolean {
  const passes = dueChecks(panelOf(register, row.panel)).some(({ passesTo }) => passesTo);
  const { born } = childKnown(register, register.rows.referral.get(row.reference), undefined);
  return passes && born !== undefined && (review ?? today) >= addMonths(born, 216);
}

/** The address of whoever looks at a child's row; empty where none is known. */
export function officerOf(register: Register, row: Oversight): string {
  const referral = register.rows.referral.get(row.reference);
  const by = panelOf(register, row.panel).oversight?.[0]?.by;
  if (!referral || !by) return '';
  const own = personAs(casePartsOf(register, referral), by);
  const on = heardOnOf(register, row);
  return own ?? (isPanelRole(by) && on ? stepOwner(register, { owner: by }, referral, on) : '');
}

const nothingLeft: ReadonlySet<OversightStanding['is']> = new Set(['done', 'passed', 'not-heard']);

/** Whoever still has to look at what was decided; empty where that is done, or nobody has to. */
export function officerReading(register: Register, item: ItemKey, today: LocalDate): string {
  const row = register.rows.oversight.get(item);
  if (!row) return '';
  const { is } = oversightStanding(register, row, today);
  return nothingLeft.has(is) ? '' : officerOf(register, row);
}
