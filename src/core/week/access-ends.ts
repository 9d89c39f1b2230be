import { addDays } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import { stepBy } from '../panel/step-ways.ts';
import type { Panel } from '../panel/panel.ts';
import type { Referral, Register, Rows, Sitting } from '../register/register.ts';
import { gatheredBy, oncePer } from '../register/once-per.ts';
import { dayOfSitting, panelOf } from './sittings.ts';

/**
 * The last day on which a sitting's papers are open to its members: so many days after it, where the panel
 * says how many. Chairs and administrators keep them as long as they have their seat.
 */
export const openToMembersUntil = (register: Register, sitting: Sitting): LocalDate | undefined =>
  daysAfter(dayOfSitting(sitting), panelOf(register, sitting.panel));

/**
 * The last day on which a request paper is open to whoever sent or presents it; nothing while the request
 * is to be heard, or its child comes back.
 */
export function paperOpenUntil(register: Register, referral: Referral): LocalDate | undefined {
  const { status, reference, withdrawn } = referral;
  const reviews = reviewsByReference(register.rows.review).get(reference) ?? [];
  const comesBack = reviews.some((review) => review.status === 'waiting');
  if (comesBack || (status !== 'heard' && status !== 'withdrawn')) return undefined;
  const items = itemsByReference(register.rows.item).get(reference) ?? [];
  const heardOn = items.flatMap((item) => {
    const sitting = register.rows.sitting.get(item.sitting);
    return sitting ? [dayOfSitting(sitting)] : [];
  });
  const last = [...heardOn, ...(withdrawn ? [dateOf(withdrawn.at)] : [])].sort().at(-1);
  return last && daysAfter(last, panelOf(register, referral.panel));
}

const itemsByReference = oncePer((items: Rows['item']) =>
  gatheredBy(items.values(), ({ reference }) => reference),
);

const reviewsByReference = oncePer((reviews: Rows['review']) =>
  gatheredBy(reviews.values(), ({ reference }) => reference),
);

/**
 * The last day on which a record is open to the child's worker and manager; nothing until it is filed, or
 * of a panel that files none, or of a child not heard after all, until its minutes were final.
 */
export function recordOpenUntil(register: Register, item: string): LocalDate | undefined {
  const record = register.rows.record.get(item);
  const sitting = register.rows.sitting.get(record?.sitting ?? '');
  if (!record || !sitting) return undefined;
  const panel = panelOf(register, sitting.panel);
  const isFiled = stepBy(panel, 'filing') && !record.notHeard;
  const done = isFiled ? record.filedAt : sitting.finalAt;
  return done && daysAfter(dateOf(done), panel);
}

/** What ends it where no day is known yet, behind the word "until". */
const afterDays = ({ access }: Panel, what: string): string =>
  access ? `${access.daysOpen} days after ${what}` : 'No end is set for this panel';

export const memberEnds = (panel: Panel): string => afterDays(panel, 'the sitting');

export const paperEnds = (panel: Panel): string =>
  afterDays(panel, 'the child is last heard, or the request is withdrawn');

export const recordEnds = (panel: Panel): string =>
  afterDays(panel, stepBy(panel, 'filing') ? 'it is filed' : 'its minutes are final');

const daysAfter = (day: LocalDate, { access }: Panel): LocalDate | undefined =>
  access && addDays(day, access.daysOpen);

/** Whether that last day is behind. */
export const isOver = (until: LocalDate | undefined, today: LocalDate): boolean =>
  until !== undefined && today > until;
