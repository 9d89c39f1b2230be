import { fullDate } from '../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { proposalOf } from '../core/minutes/presence-differences.ts';
import { readingDifferences } from '../core/minutes/reading-differences.ts';
import { seatsToPutBack } from '../core/order/take-presence.ts';
import type { Register, Sitting } from '../core/register/register.ts';
import { isFinal, versionOf } from '../core/week/final-minutes.ts';
import { documentUrl } from '../core/week/links.ts';
import { leftSentence, leftToPeople } from '../core/week/plan-minutes.ts';
import { dayOfSitting, itemsOf, panelOf } from '../core/week/sittings.ts';
import { itemsLeft, turnedWords } from '../core/week/turned-to-settle.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { approvalsOf } from './approvals-of.ts';
import { answeredTo } from './cells.ts';
import { givenAnswer } from './given-answer.ts';
import type { MinutesView } from './minutes-page.ts';
import { pathTo } from './routes.ts';
import { draftColumns, sittingCommands } from './sitting-commands.ts';
import { recordDeadlines } from './sitting-views.ts';
import type { Frame } from './view.ts';
import { administers, mayApprove } from './who-may.ts';

/** The page of the minutes of a sitting, as they stand now. */
export function minutesView(
  frame: Frame,
  snapshot: Snapshot,
  sitting: Sitting,
  now: LocalDateTime,
  faults: readonly string[],
): MinutesView {
  const { register } = snapshot;
  const { returnedForEdits, draftSentAt, reopened } = sitting;
  const final = isFinal(sitting);
  return {
    frame,
    panel: panelOf(register, sitting.panel).shortName,
    day: fullDate(dayOfSitting(sitting)),
    sitting: pathTo('sitting', { sitting: sitting.key }),
    document: documentUrl(register, `minutes:${sitting.key}`),
    commands: sittingCommands(frame, snapshot, sitting, now).filter(({ column }) =>
      draftColumns(sitting).includes(column),
    ),
    answered: administers(frame.visitor, sitting.panel)
      ? answeredTo(register, 'sittings', sitting.key)
      : '',
    ...(sitting.status === 'planned'
      ? { early: leftToPeople(register, sitting).map(leftSentence) }
      : {}),
    deadlines: recordDeadlines(register, sitting, now),
    asks: draftSentAt !== undefined && !final,
    faults,
    mayUndo: mayUndo(frame, register, sitting),
    ...proposedTo(frame, register, sitting),
    ...(administers(frame.visitor, sitting.panel)
      ? { turned: itemsLeft(register, sitting).map(turnedWords) }
      : {}),
    approvals: approvalsOf(sitting),
    mayReopen:
      final &&
      (administers(frame.visitor, sitting.panel) || mayApprove(frame.visitor, sitting.panel)),
    ...(reopened
      ? {
          reopened: {
            ...givenAnswer(`Reopened for version ${versionOf(sitting) + 1}`, reopened),
            did: 'Reopened',
          },
        }
      : {}),
    ...(returnedForEdits && !final
      ? { returned: givenAnswer('Returned for edits', returnedForEdits) }
      : {}),
  };
}

/** One step back, for the administrator, until the minutes are approved. */
const mayUndo = (frame: Frame, register: Register, sitting: Sitting): boolean =>
  !isFinal(sitting) &&
  !sitting.reopened &&
  administers(frame.visitor, sitting.panel) &&
  (itemsOf(register, sitting.key).some(({ before }) => before !== undefined) ||
    sitting.before !== undefined ||
    seatsToPutBack(register, sitting).length > 0);

/** What final minutes say of who was there, and the administrator has neither taken nor left. */
const proposedTo = (
  frame: Frame,
  register: Register,
  sitting: Sitting,
): Pick<MinutesView, 'proposed'> => {
  // While they are reopened, what the next version says stands in the comparison above.
  const presence = isFinal(sitting) ? proposalOf(register, sitting) : undefined;
  return presence && administers(frame.visitor, sitting.panel)
    ? { proposed: readingDifferences(register, sitting, { outcomes: {}, presence }) }
    : {};
};
