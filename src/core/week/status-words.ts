import { fullDate } from '../calendar/dates-in-full.ts';
import type {
  Action,
  AgendaIssue,
  ChildRecord,
  Item,
  Mail,
  Referral,
  Register,
  Review,
  Sitting,
} from '../register/register.ts';
import type { NotHeard } from '../register/follow-up.ts';
import { heldBackBy } from './gates.ts';
import { isFinal, isWithChair, versionOf } from './final-minutes.ts';
import { itemKey } from './list-items.ts';
import { panelOf } from './sittings.ts';
import { urgencyOf } from './urgency.ts';

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

/** What holds a listed child back from every agenda, as its state; empty where nothing does. Source: LCLH-4.4. */
export function heldWords(register: Register, item: Item): string {
  const missing = heldBackBy(register, item).map(({ label }) => label);
  return missing.length === 0 ? '' : `◆ Slot held: ${missing.join(', ')} missing`;
}

/**
 * Where a request stands at this moment, for whoever sent or follows it: a child whose slot is only held is not
 * called listed. Source: LCLH-4.4.
 */
export function standingWords(register: Register, referral: Referral): string {
  const item = register.rows.item.get(itemKey(referral.reference, referral.sitting ?? ''));
  return (item && heldWords(register, item)) || referralWords(referral);
}

export function sittingWords(sitting: Sitting): string {
  if (isFinal(sitting)) return finalWords(sitting);
  if (sitting.reopened) return reopenedWords(sitting);
  if (sitting.returnedForEdits) return '● Minutes returned: to change';
  if (sitting.draftSentAt !== undefined) return '◆ Minutes with chair';
  if (sitting.status === 'held') return '● Held: minutes to write';
  return sitting.status === 'stood-down' ? '– Stood down' : '○ Planned';
}

/** Changed text is nothing that was approved: it is said wherever the sitting is shown. */
function finalWords(sitting: Sitting): string {
  if (sitting.textLook?.found === 'changed') return '▲ Minutes changed after approval';
  const version = versionOf(sitting);
  return version === 1 ? '✓ Minutes final' : `✓ Minutes final, version ${version}`;
}

function reopenedWords(sitting: Sitting): string {
  const next = `version ${versionOf(sitting) + 1}`;
  return isWithChair(sitting)
    ? `◆ Minutes reopened: ${next} with chair`
    : `● Minutes reopened: ${next} to write`;
}

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

export function actionWords({ doneOn, replaced }: Action): string {
  const done = doneOn ? `✓ Done ${fullDate(doneOn)}` : '○ To be done';
  if (!replaced) return done;
  const how = replaced.by === undefined ? 'Taken out' : 'Changed';
  return `– ${how} in version ${replaced.version}${doneOn ? `; ${done}` : ''}`;
}

/** Whether the panel files its records, and how its own steps stand, in words. */
export type RecordStanding = { readonly isFiled: boolean; readonly steps: readonly string[] };

export function recordWords(
  { filedAt, filedBy = '', version = 1, notHeard }: ChildRecord,
  { isFiled, steps }: RecordStanding = { isFiled: true, steps: [] },
): string {
  const which = version === 1 ? '' : `, version ${version}`;
  if (notHeard) return notHeardWords(notHeard, filedAt === undefined ? '' : filedBy);
  const open = isFiled ? `● To be filed${which}` : `○ Not filed${which}`;
  return [filedAt ? `✓ Filed by ${filedBy}${which}` : open, ...steps].join('. ');
}

function notHeardWords({ version, noted }: NotHeard, filedBy: string): string {
  const words = `– Does not stand: not heard, says version ${version} of the minutes`;
  if (filedBy === '') return words;
  return `${words}. ✓ Filed by ${filedBy}. ${noted ? '✓ Noted there' : '● To be noted there'}`;
}

export function reviewWords(review: Review): string {
  if (review.status === 'waiting') return '○ Waiting';
  return review.status === 'brought-forward' ? '✓ Brought forward' : '– Closed';
}

/** The request type as the terms of reference name it. */
export function requestLabel(register: Register, referral: Referral): string {
  const panel = panelOf(register, referral.panel);
  const choices = panel.requestTypes?.choices ?? [];
  const { requestType, exceptionalKind } = referral.facts;
  const label = choices.find((choice) => choice.value === requestType)?.label ?? requestType;
  const more = exceptionalKind ?? urgencyOf(panel, referral)?.label;
  return more ? `${label}: ${more}` : label;
}

/** What its item is about: as the administrator typed it, else its type of request. Source: LCLH-6.3. */
export const itemLabel = (register: Register, referral: Referral): string =>
  referral.agendaItem ?? requestLabel(register, referral);

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
