import { fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Register, Sitting } from '../register/register.ts';
import { ruleOfStep, stepBy } from '../panel/step-ways.ts';
import { err, ok } from '../result.ts';
import { unreachable } from '../unreachable.ts';
import { chairOf } from '../week/chair-of.ts';
import { isFinal, isWithChair } from '../week/final-minutes.ts';
import { documentUrl, pageUrl } from '../week/links.ts';
import { logged } from '../week/logged.ts';
import { paths } from '../week/page-paths.ts';
import { post } from '../week/post.ts';
import { recordStepsOf } from '../week/record-steps-of.ts';
import { dayOfSitting, isFor, panelOf, peopleIn } from '../week/sittings.ts';
import { approveMinutes } from './approve-minutes.ts';
import type { Decided, Given, Order } from './order.ts';
import { reopenMinutes } from './reopen-minutes.ts';
import { settlePresence } from './settle-presence.ts';
import { settleTurned } from './settle-turned.ts';
import { showReading, takeReading } from './take-reading.ts';
import { undoReading } from './undo-reading.ts';

type MinutesOrder = Extract<
  Order,
  {
    readonly kind:
      | 'send-draft'
      | 'show-reading'
      | 'take-reading'
      | 'undo-reading'
      | 'settle-presence'
      | 'settle-turned'
      | 'approve-minutes'
      | 'return-minutes'
      | 'reopen-minutes';
  }
>;

export function decideMinutes(register: Register, order: MinutesOrder, given: Given): Decided {
  const sitting = register.rows.sitting.get(order.sitting);
  if (sitting?.status !== 'held') return err('The sitting has not been held yet.');
  if (order.kind === 'reopen-minutes') return reopenMinutes(register, sitting, order.why, given);
  if (order.kind === 'settle-presence')
    return settlePresence(register, sitting, order.takes, given);
  if (order.kind === 'settle-turned') return settleTurned(register, sitting, given);
  if (isFinal(sitting)) return err('The minutes are final.');
  switch (order.kind) {
    case 'send-draft':
      return sendDraft(register, sitting, given);
    case 'show-reading':
      return showReading(register, sitting, order.read, given);
    case 'take-reading':
      return takeReading(register, sitting, order, given);
    case 'undo-reading':
      return undoReading(register, sitting, given);
    case 'approve-minutes':
      return approveMinutes(register, sitting, order, given);
    case 'return-minutes':
      return returnForEdits(register, sitting, order.why, given);
    default:
      return unreachable(order);
  }
}

/** The chair's clock starts now, whenever the draft was due. Source: CPR-5.2a. Source: CPR-A4. */
function sendDraft(register: Register, sitting: Sitting, { by, now }: Given): Decided {
  if (isWithChair(sitting)) {
    return err('The draft is with the chair already.');
  }
  const panel = panelOf(register, sitting.panel);
  const chair = chairOf(register, sitting);
  const minutesUrl = documentUrl(register, `minutes:${sitting.key}`);
  if (!chair) return err('People names no chair or vice chair for that day.');
  if (minutesUrl === undefined) return err('The minutes document has not been made yet.');
  const row = withChair(sitting, now);
  const after = {
    ...register,
    rows: { ...register.rows, sitting: new Map(register.rows.sitting).set(row.key, row) },
  };
  const steps = row.reopened ? [] : recordStepsOf(after, row);
  const due = steps.find(({ step }) => step === stepBy(panel, 'approval')?.step)?.dueAt;
  return ok({
    changes: [
      { table: 'sitting', row },
      ...post(register, now, {
        key: `draft-to-chair:${sitting.key}:${now}:${chair.email}`,
        type: 'draft-to-chair',
        to: chair.email,
        thread: `minutes-${sitting.key.replace(':', '-')}`,
        sitting: sitting.key,
        rule: ruleOfStep(panel, 'draft'),
        facts: {
          panel: panel.name,
          day: fullDate(dayOfSitting(sitting)),
          minutesUrl,
          approveUrl: pageUrl(register, paths.minutes(sitting.key)),
          dueAt: due ? fullDateTime(due) : '',
        },
      }),
      logged(now, sitting.key, 'Draft minutes sent to the chair', ruleOfStep(panel, 'draft'), by),
    ],
    said: `Draft sent to ${chair.email}.`,
  });
}

/** A later version has no clock of its own in the terms of reference: those of the first stand. */
function withChair(sitting: Sitting, now: LocalDateTime): Sitting {
  const { returnedForEdits: _, ...rest } = sitting;
  const { reopened } = sitting;
  return reopened
    ? { ...rest, reopened: { ...reopened, sentAt: now } }
    : { ...rest, draftSentAt: now };
}

function returnForEdits(
  register: Register,
  sitting: Sitting,
  why: string,
  { by, now }: Given,
): Decided {
  if (why.trim() === '') return err('Say what needs to be changed.');
  const panel = panelOf(register, sitting.panel);
  const minutesUrl = documentUrl(register, `minutes:${sitting.key}`) ?? '';
  const administrators = peopleIn(register, sitting.panel, ['administrator'], dateOf(now));
  const person = register.people.find(
    (one) => one.email === by.toLowerCase() && isFor(one, sitting.panel),
  );
  return ok({
    changes: [
      { table: 'sitting', row: { ...sitting, returnedForEdits: { by, why, at: now } } },
      ...administrators.flatMap(({ email }) =>
        post(register, now, {
          key: `returned-for-edits:${sitting.key}:${now}:${email}`,
          type: 'returned-for-edits',
          to: email,
          thread: `minutes-${sitting.key.replace(':', '-')}`,
          sitting: sitting.key,
          rule: ruleOfStep(panel, 'approval'),
          facts: {
            panel: panel.name,
            day: fullDate(dayOfSitting(sitting)),
            by: person?.title ?? by,
            why,
            minutesUrl,
            pageUrl: pageUrl(register, paths.minutes(sitting.key)),
          },
        }),
      ),
      logged(now, sitting.key, 'Minutes returned for edits', ruleOfStep(panel, 'approval'), by),
    ],
    said: 'Returned for edits.',
  });
}
