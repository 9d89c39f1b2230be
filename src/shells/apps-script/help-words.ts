import { fullDateTime } from '../../core/calendar/dates-in-full.ts';
import { lastBeat } from './heartbeat.ts';
import { roleAccount } from './role-account.ts';

/** Help, as long as a dialog holds. */
export const helpWords = [
  'You work in your own columns: tick, choose or type. The register does the rest within seconds, and says beside it, under "What was done", what it did.',
  'It also looks by itself every five minutes: it takes in requests, sends what is due, and reminds. Agendas can be stopped in the Outbox until they go.',
  'Begin each day on the tab To do: one line for each thing that waits for a person, and where it is answered.',
  'Grey columns are written by the register and come back if they are overwritten. People and Holidays are yours alone.',
  'Something is wrong? Ask whoever reads the shared mailbox to choose Panel, Set up. It puts right what is missing and leaves the rest.',
].join('\n\n');

/** What this is, whose it is here, and when it last ran. */
export function aboutWords(): string {
  const role = roleAccount();
  const last = lastBeat();
  return [
    'Panel register: the register of a council’s children’s social care panel, in one workbook. MIT licence. Bank holidays contain public sector information licensed under the Open Government Licence v3.0.',
    role === undefined
      ? 'It is not set up here yet: choose Panel, Set up.'
      : `Everything is done and sent by ${role}.`,
    last === undefined ? 'It has not run yet.' : `It last ran on ${fullDateTime(last)}.`,
  ].join('\n\n');
}
