import agenda from '../../../templates/mail/agenda.md';
import agendaOff from '../../../templates/mail/agenda-off.md';
import agendaPresenter from '../../../templates/mail/agenda-presenter.md';
import attendanceConcern from '../../../templates/mail/attendance-concern.md';
import draftToChair from '../../../templates/mail/draft-to-chair.md';
import handOff from '../../../templates/mail/hand-off.md';
import handOffNotice from '../../../templates/mail/hand-off-notice.md';
import installationCheck from '../../../templates/mail/installation-check.md';
import latePermission from '../../../templates/mail/late-permission.md';
import lateReceived from '../../../templates/mail/late-received.md';
import notHeard from '../../../templates/mail/not-heard.md';
import notes from '../../../templates/mail/notes.md';
import outcome from '../../../templates/mail/outcome.md';
import permissionAnswer from '../../../templates/mail/permission-answer.md';
import putDown from '../../../templates/mail/put-down.md';
import receipt from '../../../templates/mail/receipt.md';
import reminder from '../../../templates/mail/reminder.md';
import returned from '../../../templates/mail/returned.md';
import returnedForEdits from '../../../templates/mail/returned-for-edits.md';
import standDown from '../../../templates/mail/stand-down.md';
import { parseTemplate } from '../template/parse-template.ts';
import type { Template } from '../template/template.ts';
import type { MailType } from './mail-facts.ts';

const words: Readonly<Record<MailType, string>> = {
  receipt,
  returned,
  'late-received': lateReceived,
  'late-permission': latePermission,
  'permission-answer': permissionAnswer,
  'put-down': putDown,
  agenda,
  'agenda-presenter': agendaPresenter,
  'agenda-off': agendaOff,
  'stand-down': standDown,
  'draft-to-chair': draftToChair,
  'returned-for-edits': returnedForEdits,
  notes,
  outcome,
  'not-heard': notHeard,
  'attendance-concern': attendanceConcern,
  'hand-off': handOff,
  'hand-off-notice': handOffNotice,
  reminder,
  'installation-check': installationCheck,
};

const read = new Map<MailType, Template>();

/**
 * The words of a mail, read once and only when they are first asked for: each run of the script starts
 * with nothing read, and most send no mail.
 */
export function mailTemplate(type: MailType): Template {
  const known = read.get(type) ?? parseTemplate(words[type]);
  read.set(type, known);
  return known;
}
