import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { isToBeWritten } from '../register/brought-over.ts';
import type { Change, Referral, Register } from '../register/register.ts';
import { itemKey } from './list-items.ts';
import { pageUrl } from './links.ts';
import { paths } from './page-paths.ts';
import { post } from './post.ts';
import type { Letter } from './post.ts';
import { openSitting, panelOf, timetableFor } from './sittings.ts';
import { toReferrer, dayWords, cutOffWords } from './letter-to-referrer.ts';
import { lateReceived, askPermission, permissionLetters, answerKey } from './late-letters.ts';

/**
 * What each referral's sender is told: it is complete and for which sitting, it is sent back with the
 * list of what is empty or to be corrected, or it is late and the chair has been asked. The chair and vice chair are asked at once.
 * Source: CPR-4.2. Source: CPR-4.3. Source: CPR-4.4.
 */
export const acknowledge = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.referral.values()].flatMap((referral) => {
    const letters = lettersFor(register, referral, now);
    return letters.flatMap((letter) => post(register, now, letter));
  });

function lettersFor(register: Register, referral: Referral, now: LocalDateTime): readonly Letter[] {
  const answered = permissionLetters(register, referral);
  switch (referral.status) {
    case 'returned':
      return [returned(register, referral, now)];
    case 'parked':
      return [lateReceived(register, referral), ...askPermission(register, referral, now)];
    case 'listed':
      return [...receipts(register, referral), ...answered];
    case 'accepted':
      return answered;
    case 'heard':
    case 'withdrawn':
      return [];
  }
}

/**
 * Once for each version and each sitting it is put down for. A late one has been told that the chair was
 * asked, and the answer is its receipt; one brought back for review was never asked for.
 */
function receipts(register: Register, referral: Referral): readonly Letter[] {
  const { reference, version, permission, sitting: key = '' } = referral;
  if (isToBeWritten(referral)) return [];
  if (register.rows.item.get(itemKey(reference, key))?.from === 'review') return [];
  const plain = `receipt:${reference}:${version}`;
  const told = register.rows.mail.get(permission?.answered ? answerKey(referral) : plain);
  if (told === undefined) return permission?.answered ? [] : [receipt(register, referral, plain)];
  return told.sitting === key ? [] : [receipt(register, referral, `${plain}:${key}`)];
}

function receipt(register: Register, referral: Referral, key: string): Letter {
  const sitting = register.rows.sitting.get(referral.sitting ?? '');
  const timetable = sitting && timetableFor(register, sitting);
  const moved = timetable?.ok ? timetable.value.cutOff.moved : undefined;
  return {
    ...toReferrer(referral),
    key,
    type: 'receipt',
    rule: 'CPR-4.3',
    ...(sitting ? { sitting: sitting.key } : {}),
    facts: {
      panel: panelOf(register, referral.panel).name,
      reference: referral.reference,
      sittingDay: dayWords(sitting),
      cutOff: cutOffWords(register, sitting),
      statusUrl: pageUrl(register, paths.referral(referral.reference)),
      moved: moved !== undefined,
      movedWhy: moved?.because ?? '',
    },
  };
}

function returned(register: Register, referral: Referral, now: LocalDateTime): Letter {
  const sitting = openSitting(register, referral.panel, now);
  return {
    ...toReferrer(referral),
    key: `returned:${referral.reference}:${referral.version}`,
    type: 'returned',
    rule: 'CPR-4.2',
    facts: {
      panel: panelOf(register, referral.panel).name,
      reference: referral.reference,
      empty: referral.missing.length > 0,
      missing: referral.missing.map((label) => ({ label })),
      wrong: referral.toCorrect !== undefined,
      corrections: (referral.toCorrect ?? []).map((sentence) => ({ sentence })),
      amendUrl: pageUrl(register, paths.amend(referral.reference)),
      cutOff: cutOffWords(register, sitting),
      sittingDay: dayWords(sitting),
    },
  };
}
