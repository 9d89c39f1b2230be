import { fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import { clauseWords } from '../core/panel/citations.ts';
import type { Panel } from '../core/panel/panel.ts';
import { isPanelRole } from '../core/panel/roles.ts';
import type { Item, Referral, Register } from '../core/register/register.ts';
import { askedOf } from '../core/week/asked-of.ts';
import { isInside, setAside } from '../core/week/asked.ts';
import type { Asked } from '../core/week/asked.ts';
import { askedWords } from '../core/week/asked-words.ts';
import { itemKey } from '../core/week/list-items.ts';
import { planOverseer } from '../core/week/plan-overseer.ts';
import { dayOfSitting, panelOf } from '../core/week/sittings.ts';
import { aboutPanel } from './about-panel.ts';
import type { AskedRow, AskedView } from './asked-page.ts';
import type { ChairPart } from './chair-part.ts';
import type { Frame, Visitor } from './view.ts';
import { administers, mayAnswerAsked, mayApprove, maySeeAsked, rolesOn } from './who-may.ts';

/** What is asked about a child, with what whoever looks may answer. */
export function askedView(
  frame: Frame,
  register: Register,
  referral: Referral,
  today: LocalDate,
): AskedView {
  const panel = panelOf(register, referral.panel);
  const sitting = register.rows.sitting.get(referral.sitting ?? '');
  const item = sitting && register.rows.item.get(itemKey(referral.reference, sitting.key));
  return {
    frame,
    reference: referral.reference,
    initials: referral.facts.initials,
    panel: panel.shortName,
    day: sitting ? fullDate(dayOfSitting(sitting)) : '',
    about: aboutPanel(panel),
    overseer: planOverseer(register, referral, sitting ? dayOfSitting(sitting) : today),
    rows: askedOf(register, referral)
      .filter((asked) => maySeeAsked(frame.visitor, panel.code, asked))
      .map((asked) => ({
        code: asked.code,
        label: asked.label,
        clause: clauseWords(panel, asked.rule),
        state: askedWords(register, referral, asked),
        answered: answeredWords(asked),
        owners: asked.owners.join(', '),
        answers: answersFor(frame.visitor, panel, referral, asked),
        dated: asked.kind !== 'question',
        inside: insideWords(asked),
      })),
    guests: item && administers(frame.visitor, panel.code) ? guestsOf(panel, item) : undefined,
    chair: item && mayApprove(frame.visitor, panel.code) ? chairPart(panel, item) : undefined,
  };
}

/** The page about this child has something for whoever looks. */
export const isAskedAbout = (visitor: Visitor, register: Register, referral: Referral): boolean =>
  mayAnswerAsked(visitor, register, referral) &&
  askedOf(register, referral).some((asked) => maySeeAsked(visitor, referral.panel, asked));

function guestsOf({ attendees = [], ...panel }: Panel, { guests = [] }: Item): AskedView['guests'] {
  const guest = attendees.find(({ who }) => who === 'guest');
  if (!guest || guest.presence === 'forbidden') return undefined;
  return { clause: clauseWords({ ...panel, attendees }, guest.rule), asked: guests.join(', ') };
}

/** Source: LCLH-1.14. */
function insideWords(asked: Asked): string {
  const { seenBy } = asked.kind === 'preparation' ? asked.preparation : {};
  return seenBy === undefined
    ? ''
    : `This stays inside: besides you, the administrator and these read it: ${seenBy.join(', ')}. It stands in no document and no mail.`;
}

function answeredWords({ said, owners }: Asked): AskedRow['answered'] {
  if (!said) return '';
  const { answer, on, note, by, at } = said;
  const when = on ? `, ${fullDate(on)}` : '';
  const words = note ? ` (${note})` : '';
  const forThem = owners.includes(by) || answer === setAside ? '' : ', for them';
  return `${answer}${when}${words}. By ${by}${forThem}, ${fullDateTime(at)}.`;
}

/**
 * What this visitor may answer: those it is asked of and the child's own people all but to set it aside, which
 * is for whom the panel's file names; the administrator answers for anybody.
 */
export function answersFor(
  visitor: Visitor,
  panel: Panel,
  { facts }: Referral,
  asked: Asked,
): readonly string[] {
  const roles = rolesOn(visitor, panel.code);
  const overrides = asked.kind === 'gate' ? (asked.gate.override ?? []) : [];
  const lifts = overrides.some((role) => isPanelRole(role) && roles.includes(role));
  const childs = isInside(asked) ? [] : [facts.worker, facts.manager];
  const own = [...asked.owners, ...childs].includes(visitor.email);
  const answers = own || administers(visitor, panel.code);
  return asked.answers.filter((answer) => (answer === setAside ? lifts : answers));
}

function chairPart(panel: Panel, { key, quorum: kept }: Item): ChairPart | undefined {
  const { quorum } = panel;
  if (!quorum?.seats) return undefined;
  const labelOf = (code: string): string =>
    quorum.seats?.find((seat) => seat.code === code)?.label ?? code;
  const { found, decided } = kept ?? {};
  return {
    item: key,
    clause: clauseWords(panel, quorum.rule),
    seats: quorum.seats.map(({ code, label }) => [code, label]),
    together: (quorum.samePerson ?? []).flatMap(({ seats, allowedBy }) =>
      allowedBy === undefined ? [] : [[seats.join(' '), seats.map(labelOf).join(' and ')] as const],
    ),
    asksReason: found !== undefined && found !== 'quorate' && decided === undefined,
  };
}
