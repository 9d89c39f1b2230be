import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { endWords } from '../core/minutes/presence-differences.ts';
import { clauseWords } from '../core/panel/citations.ts';
import { guidanceOf } from '../core/panel/guidance.ts';
import type { Register, Sitting } from '../core/register/register.ts';
import { partHeadings } from '../core/week/agenda-times.ts';
import { documentUrl } from '../core/week/links.ts';
import { leftSentence, leftToPeople } from '../core/week/plan-minutes.ts';
import { orderWords } from '../core/week/order-words.ts';
import { recordStepsOf } from '../core/week/record-steps-of.ts';
import {
  itemsOf,
  latestIssue,
  panelAt,
  panelOf,
  startOf,
  toldIssue,
} from '../core/week/sittings.ts';
import { issueWords, sittingWords } from '../core/week/status-words.ts';
import { aboutPanel } from './about-panel.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { answeredTo } from './cells.ts';
import { askedRows, maySeeItem } from './asked-rows.ts';
import { followedAt } from './followed-rows.ts';
import { partnerViews } from './partner-views.ts';
import { quorumViews } from './quorum-views.ts';
import { invitationsOf, replyPath } from './reply-views.ts';
import { pathTo } from './routes.ts';
import { seatViews } from './seat-views.ts';
import { itemCells, sittingCommands } from './sitting-commands.ts';
import type { SittingView } from './sitting-page.ts';
import { hasTime, slotsOf } from './slot-views.ts';
import { dayHeard } from './day-heard.ts';
import { faultOfSitting, weekDeadlines } from './sitting-summary.ts';
import { stepDeadline } from './standing.ts';
import type { Deadline, Frame } from './view.ts';
import { administers, mayApprove } from './who-may.ts';

/** One sitting, with what its administrator may do to it. */
export function sittingView(
  frame: Frame,
  snapshot: Snapshot,
  sitting: Sitting,
  now: LocalDateTime,
): SittingView {
  const { register } = snapshot;
  const panel = panelOf(register, sitting.panel);
  const issue = latestIssue(register, sitting.key);
  const told = toldIssue(register, sitting.key);
  return {
    frame,
    key: sitting.key,
    panel: panel.shortName,
    day: dayHeard(register, sitting),
    state: sittingWords(sitting),
    fault: faultOfSitting(register, sitting),
    issue: issue ? issueWords(issue) : '',
    slots: slotsOf(frame, register, sitting).map((slot) => ({
      ...slot,
      cells: itemCells(frame, snapshot, sitting, slot.reference),
    })),
    parts: partsOf(frame, register, sitting),
    order: startOf(register, sitting) > now ? orderWords(register, sitting) : undefined,
    deadlines: [
      ...weekDeadlines(register, panel, sitting, now),
      ...recordDeadlines(register, sitting, now),
    ],
    agenda: documentUrl(register, (told ?? issue)?.key ?? ''),
    ...minutesAt(frame, register, sitting),
    minutesPage: minutesPath(frame, sitting),
    commands: sittingCommands(frame, snapshot, sitting, now),
    answered: administers(frame.visitor, sitting.panel)
      ? answeredTo(register, 'sittings', sitting.key)
      : '',
    ended: endWords(register, sitting),
    seats: seatViews(frame, snapshot, sitting, now),
    ...partnerViews(frame, register, sitting),
    quorum: quorumViews(frame, register, sitting),
    asked: askedRows(frame, register, sitting),
    followed: followedAt(frame, register, sitting, now),
    quorumClause: panel.quorum ? clauseWords(panel, panel.quorum.rule) : '',
    about: aboutPanel(panel),
    guidance: guidanceOf(panel),
    replyPath: invitationsOf(frame, register, now)
      .filter((one) => one.sitting.key === sitting.key)
      .map(({ seat }) => replyPath(frame, seat))[0],
  };
}

/** Among whom this visitor may see: a slot that is held stands on no agenda that goes out. */
const partsOf = ({ visitor }: Frame, register: Register, sitting: Sitting): SittingView['parts'] =>
  partHeadings(
    panelAt(register, sitting),
    itemsOf(register, sitting.key).flatMap((item) => {
      const { status, startsAt, minutes } = item;
      const seen = hasTime.has(status) && maySeeItem(visitor, register, sitting, item);
      return seen && startsAt !== undefined && minutes !== undefined ? [{ startsAt, minutes }] : [];
    }),
  );

/** Before the sitting they are for those who prepare and chair it; and so is what is left to be done there. */
function minutesAt(
  { visitor }: Frame,
  register: Register,
  sitting: Sitting,
): Pick<SittingView, 'minutes' | 'left'> {
  const own = administers(visitor, sitting.panel) || mayApprove(visitor, sitting.panel);
  const isEarly = sitting.status !== 'held';
  return {
    minutes: isEarly && !own ? undefined : documentUrl(register, `minutes:${sitting.key}`),
    left: own ? leftToPeople(register, sitting).map(leftSentence) : [],
  };
}

export const recordDeadlines = (
  register: Register,
  sitting: Sitting,
  now: LocalDateTime,
): readonly Deadline[] =>
  recordStepsOf(register, sitting).map((step) =>
    stepDeadline(panelOf(register, sitting.panel), step, now),
  );

/** The page of the minutes, once the sitting was held, for those it is for. */
export const minutesPath = ({ visitor }: Frame, sitting: Sitting): string | undefined =>
  sitting.status === 'held' &&
  (administers(visitor, sitting.panel) || mayApprove(visitor, sitting.panel))
    ? pathTo('minutes', { sitting: sitting.key })
    : undefined;
