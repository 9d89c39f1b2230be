import { fullDate } from '../calendar/dates-in-full.ts';
import type { Mail, Register } from '../register/register.ts';
import { panelBehind } from './panel-behind.ts';
import { dayOfSitting, panelOf } from './sittings.ts';

/** What each kind of mail is called, up to the request or the day that it is about. */
const kinds: Readonly<Record<string, string>> = {
  agenda: 'Agenda of',
  'agenda-off': 'Taken off the agenda:',
  'agenda-presenter': 'Agenda, to the presenter of',
  'attendance-concern': 'Concern about attendance, as of',
  'draft-to-chair': 'Draft minutes of',
  'hand-off': 'Hand-off, to the worker of',
  'hand-off-notice': 'Hand-off of',
  'installation-check': 'The code of the check',
  'late-permission': 'Question to the chair about late request',
  'late-received': 'Receipt of late request',
  'not-heard': 'Not heard after all:',
  notes: 'Final notes of',
  outcome: 'Outcome of',
  'permission-answer': 'The chair’s answer about late request',
  'put-down': 'Put down, to the presenter of',
  receipt: 'Receipt of',
  reminder: 'Reminder:',
  returned: 'Sent back, to be completed:',
  'returned-for-edits': 'Edits asked for in the minutes of',
  'stand-down': 'Stand-down notice of',
};

/**
 * A mail's kind and what it is about, so that one can be told from another: "Receipt of RP-26-0142",
 * "Agenda of Wednesday 25 November 2026", with the panel where the workbook runs several. Never a child's name.
 */
export function mailName(register: Register, mail: Mail): string {
  const { type, reference, facts } = mail;
  const kind = kinds[type] ?? type;
  const sitting = register.rows.sitting.get(mail.sitting ?? '');
  const day = wordsIn(facts['day']);
  if (reference !== undefined) {
    return `${kind} ${reference}${day === '' ? '' : `, sitting of ${day}`}`;
  }
  const about = sitting ? fullDate(dayOfSitting(sitting)) : wordsIn(facts['what']);
  return `${kind} ${about}`.trim() + whose(register, mail);
}

/** Two panels may sit on the same day: where a workbook runs several, each mail says whose it is. */
function whose(register: Register, mail: Mail): string {
  const code = panelBehind(register, mail);
  const isToTell = register.panels.length > 1 && code !== undefined;
  return isToTell ? `, ${panelOf(register, code).shortName}` : '';
}

const wordsIn = (fact: unknown): string => (typeof fact === 'string' ? fact : '');
