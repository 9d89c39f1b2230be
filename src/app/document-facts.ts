import { clockTime, fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { MinutesReading } from '../core/minutes/reading.ts';
import type {
  AgendaIssue,
  Facts,
  Item,
  Outcome,
  Referral,
  Register,
  RegisterDocument,
  Sitting,
} from '../core/register/register.ts';
import { seatKey } from '../core/attendance/invitations.ts';
import { expectedWords, replyInForce } from '../core/attendance/reply-words.ts';
import { finishOf, itemFacts } from '../core/week/agenda-letters.ts';
import { approvalOf } from '../core/week/final-minutes.ts';
import { documentUrl } from '../core/week/links.ts';
import { itemKey } from '../core/week/list-items.ts';
import { recordDocument } from '../core/week/record-key.ts';
import { dayOfSitting, isFor, itemsOf, panelOf, standingMembers } from '../core/week/sittings.ts';
import { requestLabel } from '../core/week/status-words.ts';
import type { Answers } from '../forms/field.ts';
import { paperFacts } from '../forms/paper-facts.ts';
import { referralFields } from '../forms/referral-fields.ts';
import type { Run } from './run.ts';

/** What the request paper of a referral says: the narrative goes here and nowhere else. */
export function factsOfPaper(register: Register, referral: Referral, answers: Answers): Facts {
  const panel = panelOf(register, referral.panel);
  return paperFacts(referralFields(panel), answers, referral, {
    panel: panel.name,
    late: referral.permission !== undefined,
  });
}

/** What an agenda says: every item with its paper and that child's earlier records. Source: CPR-5.1a. */
export function factsOfAgenda(register: Register, issue: AgendaIssue): Facts {
  const sitting = register.rows.sitting.get(issue.sitting);
  const panel = panelOf(register, sitting?.panel ?? '');
  return {
    panel: panel.name,
    day: fullDate(issue.on),
    issue: String(issue.issue),
    reissue: issue.changes.length > 0,
    changes: issue.changes.map((sentence) => ({ sentence })),
    starts: clockTime(issue.items[0]?.startsAt ?? panel.session.earliestStart),
    finish: clockTime(finishOf(issue).slice(11, 16)),
    items: issue.items.map((item) => {
      const referral = register.rows.referral.get(item.reference);
      const paper = `paper:${item.reference}:${referral?.version ?? 1}`;
      return {
        ...itemFacts(register, item),
        paperUrl: documentUrl(register, paper) ?? '',
        earlier: referral ? earlierRecords(register, referral) : [],
      };
    }),
  };
}

/** Records of the same child from sittings before, newest first. */
function earlierRecords(register: Register, referral: Referral): readonly Facts[] {
  const same = (reference: string): boolean =>
    reference === referral.reference ||
    register.rows.referral.get(reference)?.facts.caseNumber === referral.facts.caseNumber;
  return [...register.rows.record.values()]
    .filter((record) => same(record.reference))
    .sort((a, b) => (a.sitting < b.sitting ? 1 : -1))
    .flatMap((record) => {
      const url = documentUrl(register, recordDocument(record));
      const sitting = register.rows.sitting.get(record.sitting);
      return url && sitting ? [{ label: `Record of ${fullDate(dayOfSitting(sitting))}`, url }] : [];
    });
}

export function factsOfMinutes(register: Register, sitting: Sitting, run: Run): Facts {
  const panel = panelOf(register, sitting.panel);
  return {
    panel: panel.name,
    day: fullDate(dayOfSitting(sitting)),
    members: standingMembers(register, panel.code, run.now).map((member) => ({
      title: member.title,
      person: member.name,
      mark: expectedOf(register, sitting, member.email),
    })),
    items: itemsOf(register, sitting.key)
      .filter((item) => item.status === 'listed')
      .map((item, index) => minutesItem(register, item, index + 1)),
  };
}

/** A document is written once: what the chair makes of this is not touched again. Source: CPR-2.3. */
function expectedOf(register: Register, sitting: Sitting, person: string): string {
  const seat = register.rows.attendance.get(seatKey(sitting, person));
  return seat ? expectedWords(replyInForce(seat, sitting)) : '';
}

function minutesItem(register: Register, item: Item, number: number): Facts {
  const referral = register.rows.referral.get(item.reference);
  return {
    number: String(number),
    reference: item.reference,
    initials: referral?.facts.initials ?? '',
    time: clockTime(item.startsAt ?? '09:30'),
    requestType: referral ? requestLabel(register, referral) : '',
    worker: referral?.facts.worker ?? '',
    manager: referral?.facts.manager ?? '',
    madeBefore: referral?.facts.placedOn !== undefined,
  };
}

const decisionWords: Readonly<Record<Outcome['decision'], string>> = {
  approve: 'Approve',
  decline: 'Decline',
  defer: 'Defer',
  'not-heard': 'Not heard',
};

/** What one child's record says: that child's part of the minutes and the meeting's facts, nothing else. */
export function factsOfRecord(
  register: Register,
  row: RegisterDocument,
  reading: MinutesReading,
): Facts {
  const sitting = register.rows.sitting.get(row.sitting ?? '');
  const item = register.rows.item.get(itemKey(row.reference ?? '', row.sitting ?? ''));
  const referral = register.rows.referral.get(row.reference ?? '');
  if (!sitting || !item?.outcome || !referral)
    throw new RangeError(`${row.key}: nothing was decided.`);
  const { outcome } = item;
  return {
    panel: panelOf(register, sitting.panel).name,
    day: fullDate(dayOfSitting(sitting)),
    reference: referral.reference,
    initials: referral.facts.initials,
    caseNumber: referral.facts.caseNumber,
    requestType: requestLabel(register, referral),
    ...presentationFacts(reading),
    ...outcomeFacts(outcome),
    chair: approvedBy(register, sitting),
    approvedOn: approvedOn(sitting),
  };
}

function presentationFacts({ answers }: MinutesReading): Facts {
  return {
    presentedBy: answers['Presented by'] ?? '',
    presentation: [
      answers['Pen picture, needs and circumstances'] ?? '',
      answers['Outcome sought and why'] ?? '',
    ].join('\n'),
    discussion: answers['Discussion highlights'] ?? '',
  };
}

function approvedBy({ people }: Register, sitting: Sitting): string {
  const by = approvalOf(sitting)?.by ?? sitting.approvedBy ?? '';
  const approver = people.find((person) => person.email === by && isFor(person, sitting.panel));
  return approver?.title ?? by;
}

/** A later version says so, and when the first was approved. */
function approvedOn(sitting: Sitting): string {
  const { approvals = [], finalAt } = sitting;
  const last = approvalOf(sitting);
  if (!last) return finalAt ? fullDateTime(finalAt) : '';
  if (last.version === 1) return fullDateTime(last.at);
  const first = approvals[0]?.at ?? last.at;
  return `${fullDateTime(last.at)}, as version ${last.version} (version 1: ${fullDateTime(first)})`;
}

function outcomeFacts(outcome: Outcome): Facts {
  const backOn = outcome.reviewOn ?? outcome.deferredTo;
  return {
    decision: decisionWords[outcome.decision],
    retrospective: outcome.retrospective,
    reasons: outcome.reasons,
    recommendations: outcome.recommendations,
    sharedFunding: outcome.sharedFunding,
    actions: outcome.actions.map((action) => ({
      what: action.what,
      owner: action.owner,
      due: action.dueOn ? fullDate(action.dueOn) : '',
    })),
    reviewOn: backOn ? fullDate(backOn) : 'None',
    dissents: outcome.dissents.map((one) => ({ by: one.by, from: one.from, why: one.why })),
  };
}
