import { dateOf } from '../calendar/local-date-time.ts';
import { isNothing, presenceToTake } from '../minutes/presence-differences.ts';
import { noPresence } from '../minutes/presence.ts';
import type { PresenceSaid } from '../minutes/presence.ts';
import type { Approval, Register, Sitting } from '../register/register.ts';
import { ruleOfStep } from '../panel/step-ways.ts';
import { err, ok } from '../result.ts';
import { versionOf } from '../week/final-minutes.ts';
import { logged } from '../week/logged.ts';
import { itemsOf, panelOf, peopleIn } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';
import { revisedItems } from './revised-items.ts';
import { withOutcomes } from './with-outcomes.ts';

type Approving = Extract<Order, { readonly kind: 'approve-minutes' }>;

/** Items about which the minutes have to say something. */
const written: ReadonlySet<string> = new Set(['listed', 'heard', 'not-heard']);

/**
 * Final only with an outcome for every item: decided, or "Not heard" with its reason. Who, when and what
 * text is kept. Source: CPR-3.5. Source: CPR-5.2b.
 */
export function approveMinutes(
  register: Register,
  sitting: Sitting,
  { outcomes, presence = noPresence, text, parts }: Approving,
  { by, now }: Given,
): Decided {
  const chairs = peopleIn(register, sitting.panel, ['chair', 'vice-chair'], dateOf(now));
  if (!chairs.some((person) => person.email === by.toLowerCase())) {
    return err('Only the chair or vice chair approves the minutes.');
  }
  if (sitting.draftSentAt === undefined)
    return err('The draft has not been sent to the chair yet.');
  const open = itemsOf(register, sitting.key).filter(
    (item) => written.has(item.status) && !outcomes[item.reference],
  );
  if (open.length > 0) {
    return err(`No decision can be read for ${open.map((item) => item.reference).join(', ')}.`);
  }
  const panel = panelOf(register, sitting.panel);
  const approval = approvalAfter(sitting, { by: by.toLowerCase(), at: now, text });
  const words = approval.version === 1 ? '' : `, version ${approval.version}`;
  return ok({
    changes: [
      ...withOutcomes(register, sitting, outcomes, parts),
      ...revisedItems(register, sitting, { outcomes, parts, version: approval.version }),
      {
        table: 'sitting',
        row: approvedRow(sitting, approval, proposedIn(register, sitting, presence)),
      },
      logged(
        now,
        sitting.key,
        `Minutes approved as final${words}`,
        ruleOfStep(panel, 'approval'),
        by,
      ),
    ],
    said: `Approved as final by ${by}${words}.`,
  });
}

function approvalAfter(sitting: Sitting, given: Pick<Approval, 'by' | 'at' | 'text'>): Approval {
  const version = versionOf(sitting) + 1;
  if (!sitting.reopened) return { version, ...given };
  const { by, why, at } = sitting.reopened;
  return { version, ...given, reopened: { by, why, at } };
}

/** The record's clocks go by the first approval: the terms of reference give none for a later one. */
function approvedRow(
  sitting: Sitting,
  approval: Approval,
  proposed: Pick<Sitting, 'proposed'>,
): Sitting {
  const { reopened: _, textLook: __, returnedForEdits: ___, ...rest } = readToTheEnd(sitting);
  const { finalAt = approval.at, approvedBy = '' } = sitting;
  const first: Approval = { version: 1, by: approvedBy, at: finalAt, text: '' };
  const before = sitting.approvals ?? (sitting.finalAt === undefined ? [] : [first]);
  const approvals = [...before, approval];
  return { ...rest, ...proposed, finalAt, approvedBy: approval.by, approvals };
}

/** What was shown, proposed or could be undone before an approval is over with it. */
const readToTheEnd = ({ shown: _, proposed: __, before: ___, ...rest }: Sitting): Sitting => rest;

/** The marks are the administrator's: what the minutes say otherwise waits for them. Source: CPR-2.3. */
function proposedIn(
  register: Register,
  sitting: Sitting,
  presence: PresenceSaid,
): Pick<Sitting, 'proposed'> {
  const proposed = presenceToTake(register, sitting, presence);
  return isNothing(proposed) ? {} : { proposed };
}
