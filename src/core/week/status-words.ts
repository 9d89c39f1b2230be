import { fullDate } from '../calendar/dates-in-full.ts';
import type {
  Action,
  AgendaIssue,
  ChildRecord,
  Item,
  Mail,
  Outcome,
  Referral,
  Register,
  Review,
  Sitting,
} from '../register/register.ts';
import { isFinal } from './final-minutes.ts';
import { panelOf } from './sittings.ts';

/** What was decided, as something done. */
export const decisionWords: Readonly<Record<Outcome['decision'], string>> = {
  approve: 'Approved',
  decline: 'Declined',
  defer: 'Deferred',
  'not-heard': 'Not heard',
};

/** States are a symbol and a word, so that colour is never the only sign. */
export function referralWords(referral: Referral): string {
  switch (referral.status) {
    case 'returned':
      return referral.toCorrect ? '▲ Sent back: needs correction' : '▲ Sent back: incomplete';
    case 'parked':
      return '◆ Late: waiting for the chair';
    case 'accepted':
      return '○ Accepted';
    case 'listed':
      return '○ Listed';
    case 'heard':
      return '✓ Heard';
    case 'withdrawn':
      return '– Withdrawn';
  }
}

export function sittingWords(sitting: Sitting): string {
  if (isFinal(sitting)) return finalWords(sitting);
  if (sitting.draftSentAt !== undefined) return '◆ Minutes with chair';
  if (sitting.status === 'held') return '● Held: minutes to write';
  return sitting.status === 'stood-down' ? '– Stood down' : '○ Planned';
}

/** Changed text is nothing that was approved: it is said wherever the sitting is shown. */
const finalWords = ({ textLook }: Sitting): string =>
  textLook?.found === 'changed' ? '▲ Minutes changed after approval' : '✓ Minutes final';

export function issueWords(issue: AgendaIssue): string {
  const name = issue.kind === 'stand-down' ? 'Stand-down notice' : `Issue ${issue.issue}`;
  switch (issue.status) {
    case 'ready':
      return `○ ${name} ready`;
    case 'stopped':
      return `▲ ${name} stopped`;
    case 'going':
      return `● ${name} going`;
    case 'gone':
      return `✓ ${name} sent`;
    case 'superseded':
      return `– ${name} not needed`;
  }
}

const mailStates: Readonly<Record<Mail['status'], string>> = {
  ready: '○ Ready',
  held: '◆ Held',
  stopped: '▲ Stopped',
  claimed: '● Going',
  sent: '✓ Sent',
  'not-known': '▲ Not known whether sent',
  failed: '▲ Not sent',
  cancelled: '– Not needed',
};

export const mailWords = (mail: Mail): string => mailStates[mail.status];

export const actionWords = (action: Action): string =>
  action.doneOn ? `✓ Done ${fullDate(action.doneOn)}` : '○ To be done';

export const recordWords = (record: ChildRecord): string =>
  record.filedAt ? `✓ Filed by ${record.filedBy ?? ''}` : '● To be filed';

export function reviewWords(review: Review): string {
  if (review.status === 'waiting') return '○ Waiting';
  return review.status === 'brought-forward' ? '✓ Brought forward' : '– Closed';
}

/** The request type as the terms of reference name it. */
export function requestLabel(register: Register, referral: Referral): string {
  const { choices } = panelOf(register, referral.panel).requestTypes;
  const { requestType, exceptionalKind } = referral.facts;
  const label = choices.find((choice) => choice.value === requestType)?.label ?? requestType;
  return exceptionalKind ? `${label}: ${exceptionalKind}` : label;
}

/** What the agenda remarks about an item: late by permission, brought back, made before panel. */
export function noteOn(item: Item, referral: Referral): string {
  return [
    item.late ? 'Late, by permission' : '',
    item.from === 'review' ? 'Brought back for review' : '',
    referral.facts.placedOn ? `Made before panel, on ${fullDate(referral.facts.placedOn)}` : '',
  ]
    .filter((words) => words !== '')
    .join('. ');
}
