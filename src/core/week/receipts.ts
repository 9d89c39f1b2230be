import { fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import { lateApprovers } from '../panel/late-approvers.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { isToBeWritten } from '../register/brought-over.ts';
import type { Change, Referral, Register, Sitting } from '../register/register.ts';
import { itemKey } from './list-items.ts';
import { pageUrl } from './links.ts';
import { paths } from './page-paths.ts';
import { post } from './post.ts';
import type { Letter } from './post.ts';
import {
  dayOfSitting,
  isFor,
  nextSitting,
  openSitting,
  panelOf,
  peopleIn,
  timetableFor,
  toldIssue,
} from './sittings.ts';
import { requestLabel } from './status-words.ts';

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

const common = (referral: Referral): Pick<Letter, 'to' | 'thread' | 'reference' | 'referrer'> => ({
  to: referral.facts.referrer,
  referrer: referral.facts.referrer,
  thread: `referral-${referral.reference}`,
  reference: referral.reference,
});

const dayWords = (sitting: Sitting | undefined): string =>
  sitting ? fullDate(dayOfSitting(sitting)) : '';

function cutOffWords(register: Register, sitting: Sitting | undefined): string {
  const timetable = sitting && timetableFor(register, sitting);
  return timetable?.ok ? fullDateTime(timetable.value.cutOff.at) : '';
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
    ...common(referral),
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
    ...common(referral),
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

function lateReceived(register: Register, referral: Referral): Letter {
  const sitting = register.rows.sitting.get(referral.permission?.sitting ?? '');
  const next =
    sitting &&
    nextSitting(register, referral.panel, `${dayOfSitting(sitting)}T23:59:59` as LocalDateTime);
  return {
    ...common(referral),
    key: `late-received:${referral.reference}:${referral.permission?.sitting ?? ''}`,
    type: 'late-received',
    rule: 'CPR-4.4',
    facts: {
      panel: panelOf(register, referral.panel).name,
      reference: referral.reference,
      cutOff: cutOffWords(register, sitting),
      sittingDay: dayWords(sitting),
      nextSittingDay: dayWords(next),
    },
  };
}

function askPermission(
  register: Register,
  referral: Referral,
  now: LocalDateTime,
): readonly Letter[] {
  const panel = panelOf(register, referral.panel);
  const sitting = register.rows.sitting.get(referral.permission?.sitting ?? '');
  const timetable = sitting && timetableFor(register, sitting);
  const hasGone = sitting && toldIssue(register, sitting.key)?.kind === 'agenda';
  const { completedAt, receivedAt } = referral;
  return peopleIn(register, panel.code, lateApprovers(panel), dateOf(now)).map((approver) => ({
    key: `late-permission:${referral.reference}:${sitting?.key ?? ''}:${approver.email}`,
    type: 'late-permission',
    to: approver.email,
    thread: `referral-${referral.reference}`,
    reference: referral.reference,
    rule: 'CPR-4.4',
    facts: {
      panel: panel.name,
      reference: referral.reference,
      requestType: requestLabel(register, referral),
      receivedAt: fullDateTime(completedAt ?? receivedAt),
      lateReason: referral.facts.lateReason ? referral.facts.lateReason : 'No reason was given',
      sittingDay: dayWords(sitting),
      agendaDue:
        timetable?.ok && timetable.value.agendaDue && !hasGone
          ? fullDateTime(timetable.value.agendaDue.at)
          : '',
      answerUrl: pageUrl(register, paths.late(referral.reference)),
    },
  }));
}

function permissionLetters(register: Register, referral: Referral): readonly Letter[] {
  const { permission } = referral;
  if (!permission?.answered) return [];
  const sitting = register.rows.sitting.get(referral.sitting ?? '');
  if (!sitting) return [];
  const by = register.people.find(
    (person) => person.email === permission.answered?.by && isFor(person, referral.panel),
  );
  return [
    {
      ...common(referral),
      key: answerKey(referral),
      type: 'permission-answer',
      rule: 'CPR-4.4',
      sitting: sitting.key,
      facts: {
        panel: panelOf(register, referral.panel).name,
        reference: referral.reference,
        permitted: permission.answer === 'yes',
        by: by?.title ?? permission.answered.by,
        why: permission.answered.why,
        sittingDay: dayWords(sitting),
      },
    },
  ];
}

const answerKey = ({ reference, permission }: Referral): string =>
  `permission-answer:${reference}:${permission?.sitting ?? ''}`;
