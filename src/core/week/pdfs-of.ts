import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type {
  Grant,
  Mail,
  Reference,
  Register,
  RegisterDocument,
  Rows,
  Sitting,
} from '../register/register.ts';
import { gatheredBy, oncePer } from '../register/once-per.ts';
import { isOver, openToMembersUntil } from './access-ends.ts';
import { addedAudience, paperAudience, recordAudience } from './child-audiences.ts';
import { isFinal } from './final-minutes.ts';
import { isInForce, placeOf } from './gather-papers.ts';
import { getsPdf } from './gets-pdf.ts';
import { itemKey } from './list-items.ts';
import { agendaOf, folderKey } from './prepare-sittings.ts';
import { standingMembers } from './sittings.ts';

/** A document that goes with a mail as PDF. */
export type Pdf = Pick<RegisterDocument, 'key' | 'name' | 'kind' | 'reference' | 'sitting'>;

/** Kinds of mail that lead others to a document of theirs. */
const carrying: ReadonlySet<string> = new Set(['agenda', 'agenda-presenter', 'notes', 'outcome']);

/** Why such a mail is held. */
export const carriesPdfs =
  'It carries PDFs for somebody without a Google account. Look at them, then send.';

/** Whether this mail leads its reader to no document, but brings it as PDF. */
export function isByPdf(
  register: Register,
  { type, to, status, attached }: Pick<Mail, 'type' | 'to'> & Partial<Mail>,
): boolean {
  if (!carrying.has(type)) return false;
  return hasGone(status) ? attached !== undefined : getsPdf(register, to);
}

const hasGone = (status: Mail['status'] | undefined): boolean =>
  status === 'sent' || status === 'not-known';

/**
 * The documents that a mail brings as PDF to somebody without a Google account: what others are led to by
 * its links, and no more than this person may read at this moment. Of a mail that went, what went with it.
 *
 * To a member the agenda, with the papers that members read; to whoever presents or is asked to an item the
 * papers of that item alone; the whole of the final notes to a member; its record to whoever presented a
 * child. Source: CPR-5.1a. Source: CPR-5.3a. Source: NS-6.3.
 */
export function pdfsOf(register: Register, mail: Mail, now: LocalDateTime): readonly Pdf[] {
  const { rows } = register;
  if (!isByPdf(register, mail)) return [];
  if (hasGone(mail.status)) {
    return (mail.attached ?? []).flatMap((key) => rows.document.get(key) ?? []);
  }
  switch (mail.type) {
    case 'agenda':
      return agendaAndPapers(register, mail, now);
    case 'agenda-presenter':
      return ownPapers(register, mail, now);
    case 'notes':
      return finalNotes(register, mail, now);
    default:
      return record(register, mail, now);
  }
}

function agendaAndPapers(register: Register, mail: Mail, now: LocalDateTime): readonly Pdf[] {
  const issue = register.rows.issue.get(mail.links?.['agendaUrl'] ?? '');
  const sitting = register.rows.sitting.get(issue?.sitting ?? '');
  if (!issue || !sitting || !readsFor(register, sitting, mail.to, now)) return [];
  const papers = issue.items.flatMap(({ reference }) =>
    papersAbout(register, reference).filter(
      (paper) => placeOf(register, paper) === folderKey(sitting),
    ),
  );
  return [register.rows.document.get(issue.key) ?? agendaOf(register, issue, sitting), ...papers];
}

/** A standing member, while members may read what is of the sitting. */
function readsFor(register: Register, sitting: Sitting, to: string, now: LocalDateTime): boolean {
  if (isOver(openToMembersUntil(register, sitting), dateOf(now))) return false;
  return standingMembers(register, sitting.panel, now).some(({ email }) => email === to);
}

function ownPapers(
  register: Register,
  { reference = '', to }: Mail,
  now: LocalDateTime,
): readonly Pdf[] {
  const referral = register.rows.referral.get(reference);
  if (!referral) return [];
  const today = dateOf(now);
  return papersAbout(register, reference).filter(
    (paper) =>
      isInForce(register, referral, paper) &&
      isAmong(
        paper.kind === 'added'
          ? addedAudience(register, referral, paper, today)
          : paperAudience(register, referral, today),
        to,
      ),
  );
}

function finalNotes(
  register: Register,
  { sitting: key = '', links, to }: Mail,
  now: LocalDateTime,
): readonly Pdf[] {
  const sitting = register.rows.sitting.get(key);
  const minutes = register.rows.document.get(links?.['minutesUrl'] ?? '');
  if (!sitting || !minutes || !isFinal(sitting)) return [];
  return readsFor(register, sitting, to, now) ? [minutes] : [];
}

function record(register: Register, { links, to }: Mail, now: LocalDateTime): readonly Pdf[] {
  const found = register.rows.document.get(links?.['recordUrl'] ?? '');
  const referral = register.rows.referral.get(found?.reference ?? '');
  if (!found || !referral) return [];
  const item = itemKey(referral.reference, found.sitting ?? '');
  return isAmong(recordAudience(register, referral, dateOf(now), item), to) ? [found] : [];
}

const isAmong = (audience: readonly Grant[], to: string): boolean =>
  audience.some(({ email }) => email === to);

/** The request papers of a child, and what was added to them. */
const papersAbout = ({ rows }: Register, reference: Reference): readonly RegisterDocument[] =>
  papersByChild(rows.document).get(reference) ?? [];

const papersByChild = oncePer((documents: Rows['document']) =>
  gatheredBy(
    [...documents.values()].filter(({ kind }) => kind === 'paper' || kind === 'added'),
    ({ reference = '' }) => reference,
  ),
);
