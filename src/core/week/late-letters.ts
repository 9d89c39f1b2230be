import { fullDateTime } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import { lateApprovers } from '../panel/late-approvers.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Referral, Register } from '../register/register.ts';
import { pageUrl } from './links.ts';
import { paths } from './page-paths.ts';
import type { Letter } from './post.ts';
import {
  dayOfSitting,
  isFor,
  nextSitting,
  panelOf,
  peopleIn,
  timetableFor,
  toldIssue,
} from './sittings.ts';
import { requestLabel } from './status-words.ts';
import { toReferrer, dayWords, cutOffWords } from './letter-to-referrer.ts';

/** The sender hears that the request came late, and that the chair has been asked. Source: CPR-4.4. */
export function lateReceived(register: Register, referral: Referral): Letter {
  const sitting = register.rows.sitting.get(referral.permission?.sitting ?? '');
  const next =
    sitting &&
    nextSitting(register, referral.panel, `${dayOfSitting(sitting)}T23:59:59` as LocalDateTime);
  return {
    ...toReferrer(referral),
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

/** Each who may let a late request in is asked, once for each sitting. Source: CPR-4.4. */
export function askPermission(
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

/** What the sender is told of the answer. Source: CPR-4.4. */
export function permissionLetters(register: Register, referral: Referral): readonly Letter[] {
  const { permission } = referral;
  if (!permission?.answered) return [];
  const sitting = register.rows.sitting.get(referral.sitting ?? '');
  if (!sitting) return [];
  const by = register.people.find(
    (person) => person.email === permission.answered?.by && isFor(person, referral.panel),
  );
  return [
    {
      ...toReferrer(referral),
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

/** By what the mail that tells of the answer is known. */
export const answerKey = ({ reference, permission }: Referral): string =>
  `permission-answer:${reference}:${permission?.sitting ?? ''}`;
