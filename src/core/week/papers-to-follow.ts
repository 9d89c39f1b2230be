import { fullDate } from '../calendar/dates-in-full.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { isToBeWritten } from '../register/brought-over.ts';
import type { AgendaIssue, Reference, Referral, Register, Sitting } from '../register/register.ts';
import { blockedBy } from './gates.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import {
  dayOfSitting,
  issuesOf,
  panelOf,
  sittingsInOrder,
  startOf,
  toldIssue,
} from './sittings.ts';

/**
 * Whether members cannot read what a child's item is about: its paper could not be made, waits for consent, or
 * nobody has written it since the child was put down. A child brought over has the record of its last time.
 */
export function isPaperMissing(register: Register, referral: Referral): boolean {
  const { reference, version, cohort } = referral;
  const paper = register.rows.document.get(`paper:${reference}:${version}`);
  return (
    paper?.status === 'not-made' ||
    (cohort !== undefined && isToBeWritten(referral)) ||
    blockedBy(register, referral, 'papers').length > 0
  );
}

/** Whose paper an agenda goes without, first of all its issues. Source: BC-7.4. */
export function goesWithout(register: Register, issue: AgendaIssue): readonly Reference[] {
  const told = issuesOf(register, issue.sitting)
    .filter((one) => one.issue < issue.issue)
    .flatMap(({ items }) => items.map(({ reference }) => reference));
  return issue.items.flatMap(({ reference }) => {
    const referral = register.rows.referral.get(reference);
    const missing = referral !== undefined && isPaperMissing(register, referral);
    return missing && !told.includes(reference) ? [reference] : [];
  });
}

/** Papers that an agenda which has gone went without, and that are still to follow. Source: BC-7.4. */
export const papersToFollow = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  sittingsInOrder(register)
    .filter((sitting) => sitting.status === 'planned' && startOf(register, sitting) > now)
    .flatMap((sitting) =>
      (toldIssue(register, sitting.key)?.items ?? []).flatMap(({ reference }) =>
        matterOf(register, sitting, reference),
      ),
    );

function matterOf(
  register: Register,
  sitting: Sitting,
  reference: Reference,
): readonly OpenMatter[] {
  const referral = register.rows.referral.get(reference);
  if (referral?.sitting !== sitting.key || !isPaperMissing(register, referral)) return [];
  const { worker } = referral.facts;
  return [
    {
      words: '● Paper to follow',
      what: `${reference}: the agenda for ${fullDate(dayOfSitting(sitting))} went without its paper. It is marked there as to follow: members need it before they meet.`,
      who: [worker, administrator].filter((one) => one !== '').join(', '),
      about: reference,
      path: paths.referral(reference),
      panel: sitting.panel,
      rule: panelOf(register, sitting.panel).agenda?.rule ?? '',
    },
  ];
}
