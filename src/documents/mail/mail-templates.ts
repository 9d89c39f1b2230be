import agenda from '../../../templates/mail/agenda.md';
import agendaOff from '../../../templates/mail/agenda-off.md';
import agendaPresenter from '../../../templates/mail/agenda-presenter.md';
import draftToChair from '../../../templates/mail/draft-to-chair.md';
import installationCheck from '../../../templates/mail/installation-check.md';
import latePermission from '../../../templates/mail/late-permission.md';
import lateReceived from '../../../templates/mail/late-received.md';
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

/** The words of each mail, read once. */
export const mailTemplates: Readonly<Record<MailType, Template>> = {
  receipt: parseTemplate(receipt),
  returned: parseTemplate(returned),
  'late-received': parseTemplate(lateReceived),
  'late-permission': parseTemplate(latePermission),
  'permission-answer': parseTemplate(permissionAnswer),
  'put-down': parseTemplate(putDown),
  agenda: parseTemplate(agenda),
  'agenda-presenter': parseTemplate(agendaPresenter),
  'agenda-off': parseTemplate(agendaOff),
  'stand-down': parseTemplate(standDown),
  'draft-to-chair': parseTemplate(draftToChair),
  'returned-for-edits': parseTemplate(returnedForEdits),
  outcome: parseTemplate(outcome),
  reminder: parseTemplate(reminder),
  'installation-check': parseTemplate(installationCheck),
};
