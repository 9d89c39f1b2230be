import type { LocalDate } from '../calendar/local-date.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Grant, Register, RegisterDocument } from '../register/register.ts';
import { getsPdf } from './gets-pdf.ts';
import { itemKey } from './list-items.ts';
import { panelBehind } from './panel-behind.ts';
import { paperAudience, addedAudience, recordAudience } from './child-audiences.ts';
import {
  folderAudience,
  minutesAudience,
  ofSitting,
  notesReaders,
  withoutMembers,
} from './sitting-audiences.ts';

/**
 * Keeps who may open each document in step with People and the referral: who comes in is let in, who
 * leaves is let out. What belongs to a sitting that is over is opened to nobody new. With somebody without a
 * Google account no file is shared: Drive would send an invitation, or refuse.
 */
export function keepAudiences(register: Register, now: LocalDateTime): readonly Change[] {
  const standing = standingIn(register, now);
  return [...register.rows.document.values()].flatMap((row): readonly Change[] => {
    const audience = audienceOf(register, row, standing, dateOf(now)).filter(
      (grant) => !getsPdf(register, grant.email) && !isGivenOtherwise(row, grant),
    );
    const same = JSON.stringify(audience) === JSON.stringify(row.audience);
    return same ? [] : [{ table: 'document', row: { ...row, audience } }];
  });
}

/** They are in already, to do more or less than this: they are let out first, since Drive takes nothing away. */
const isGivenOtherwise = ({ audience, granted }: RegisterDocument, { email, role }: Grant) =>
  granted[email] !== undefined &&
  !audience.some((before) => before.email === email && before.role === role);

/**
 * Who would be let in to a document had they a Google account: they get it by PDF in mail, and no file of it.
 */
export function readersByPdf(
  register: Register,
  now: LocalDateTime,
): (row: RegisterDocument) => readonly Grant[] {
  const standing = standingIn(register, now);
  return (row) =>
    audienceOf(register, row, standing, dateOf(now)).filter(({ email }) =>
      getsPdf(register, email),
    );
}

type Standing = Readonly<Record<'folder' | 'minutes', readonly Grant[]>>;

/** Of each panel once, however many documents it has. */
function standingIn(register: Register, now: LocalDateTime): (panel: string) => Standing {
  const known = new Map<string, Standing>();
  return (panel) => {
    const standing = known.get(panel) ?? {
      folder: folderAudience(register, panel, now),
      minutes: minutesAudience(register, panel, now),
    };
    known.set(panel, standing);
    return standing;
  };
}

function audienceOf(
  register: Register,
  row: RegisterDocument,
  standing: (panel: string) => Standing,
  today: LocalDate,
): readonly Grant[] {
  const own = (kind: keyof Standing): readonly Grant[] =>
    ofSitting(register, row, standing(panelBehind(register, row) ?? '')[kind]);
  const referral = register.rows.referral.get(row.reference ?? '');
  switch (row.kind) {
    case 'paper':
      return referral ? paperAudience(register, referral, today) : row.audience;
    case 'added':
      return referral ? addedAudience(register, referral, row, today) : row.audience;
    case 'record':
      return referral
        ? recordAudience(register, referral, today, itemKey(referral.reference, row.sitting ?? ''))
        : row.audience;
    case 'folder':
      return withoutMembers(register, row, own('folder'), today);
    case 'minutes':
      return [...own('minutes'), ...notesReaders(register, row, own('minutes'), today)];
    case 'agenda':
      return row.audience;
  }
}
