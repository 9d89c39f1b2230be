import { fullDate } from '../calendar/dates-in-full.ts';
import { broughtOver } from '../register/brought-over.ts';
import type { Change, Referral, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import { nextReference } from '../week/next-reference.ts';
import { wantedPaper } from '../week/wanted-paper.ts';
import type { ChildUnderReview } from './child-under-review.ts';
import { knownAs } from './known-child.ts';
import type { Decided, Given } from './order.ts';

/**
 * Takes a child under review into the register: as heard, with a review date that brings the child back,
 * and a request paper to be completed until then. Nobody is written to.
 * Source: CPR-5.1c. Source: CPR-A8.
 */
export function bringOver(register: Register, child: ChildUnderReview, given: Given): Decided {
  const { by, now } = given;
  const known = knownAs(register, child.facts.caseNumber);
  if (known) {
    return err(
      `${known.reference} has this LCS number already. Nothing was brought over; look at its row on Referrals.`,
    );
  }
  const reference = nextReference(register, child.panel, now.slice(2, 4));
  const referral: Referral = {
    reference,
    panel: child.panel,
    responses: [broughtOver],
    forgotten: [broughtOver],
    version: 1,
    status: 'heard',
    receivedAt: now,
    completedAt: now,
    facts: { ...child.facts, siblings: [], referrer: child.facts.worker },
    missing: [],
  };
  const changes: readonly Change[] = [
    { table: 'referral', row: referral },
    wantedPaper(register, referral),
    {
      table: 'review',
      row: { key: reference, reference, dueOn: child.reviewOn, status: 'waiting' },
    },
    logged(now, reference, `Brought over, to be reviewed on ${child.reviewOn}`, 'CPR-5.1c', by),
  ];
  return ok({
    changes,
    said: `Brought over as ${reference}. It comes back at the first sitting on or after ${fullDate(child.reviewOn)}. Its worker can complete the request paper until then.`,
  });
}
