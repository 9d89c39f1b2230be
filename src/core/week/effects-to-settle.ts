import { fullDateTime } from '../calendar/dates-in-full.ts';
import type { Mail, Register, RegisterDocument, WorkbookState } from '../register/register.ts';
import { workbookOf } from '../register/rows.ts';
import { whyStopped } from '../register/workbook-version.ts';
import { notLetIn } from './grants.ts';
import { mailName } from './mail-name.ts';
import { whyMailWaits } from './mail-waits.ts';
import { itemKey } from './list-items.ts';
import { isOneAddress } from './one-address.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { panelBehind } from './panel-behind.ts';
import { paths } from './page-paths.ts';
import { isNotHeard } from './record-key.ts';
import { whyItWaits } from './why-it-waits.ts';

const elsewhere = { who: administrator, path: '', panel: '', rule: '' } as const;

/**
 * What did not go by itself: mails not known whether sent, not sent, held or stopped, documents not made,
 * and the workbook itself. A stopped agenda is one matter of its sitting, not one for each mail.
 */
export function effectsToSettle(register: Register): readonly OpenMatter[] {
  const stopped = [...register.rows.issue.values()].filter(({ status }) => status === 'stopped');
  const ofStoppedIssue = (mail: Mail): boolean =>
    mail.status === 'stopped' && stopped.some(({ key }) => mail.key.startsWith(`${key}/`));
  return [
    ...[...register.rows.mail.values()].flatMap((mail) =>
      ofStoppedIssue(mail) ? [] : mailMatter(register, mail),
    ),
    ...[...register.rows.document.values()].flatMap((row) =>
      (isNotHeard(register, row) ? [] : documentMatter(row)).map((one) => ({
        ...one,
        isOf: panelBehind(register, row) ?? '',
      })),
    ),
    ...workbookMatter(register),
  ];
}

const mailWords: Readonly<Partial<Record<Mail['status'], string>>> = {
  'not-known': '▲ Not known whether sent',
  failed: '▲ Not sent',
  held: '◆ Held',
  stopped: '◆ Stopped',
};

function mailMatter(register: Register, mail: Mail): readonly OpenMatter[] {
  const words = mailWords[mail.status];
  if (words === undefined) return [];
  const what = `${mailName(register, mail)}, to ${mail.to === '' ? 'nobody' : mail.to}. ${askAbout(register, mail)}`;
  return [
    {
      ...elsewhere,
      words,
      what,
      about: mail.key,
      path: paths.mail(mail.key),
      rule: mail.rule,
      isOf: panelBehind(register, mail) ?? '',
    },
  ];
}

const ways: Readonly<Partial<Record<Mail['status'], string>>> = {
  failed: 'Mend that, then send it.',
  held: 'Look at it, then send it.',
  stopped: 'Send it when it may go.',
};

/** How it is sent stands on the page of the mail, to which the line leads: not again on every line. */
function askAbout(register: Register, mail: Mail): string {
  if (mail.status === 'not-known') {
    return 'Look in the Sent mail of the shared mailbox, then answer under "Was it sent?".';
  }
  const why = whyItWaits(register, mail);
  const way = mail.status === 'held' && why !== '' ? '' : (ways[mail.status] ?? '');
  return `${why} ${isOneAddress(mail.to) ? way : ''}`.trim();
}

function documentMatter(document: RegisterDocument): readonly OpenMatter[] {
  const { status, name, because, key, granted, kind, reference = '', sitting = '' } = document;
  if (status === 'not-made') {
    const what = `${name} could not be made; it is tried again every hour. ${because ?? ''}`.trim();
    const path = kind === 'record' ? paths.record(itemKey(reference, sitting)) : '';
    return [{ ...elsewhere, words: '▲ Not made', what, about: key, path }];
  }
  if (status === 'made' && because !== undefined && document.asked !== document.says) {
    const what = `${name} could not be brought up to date with the agenda; it is tried again every hour. ${because}`;
    return [{ ...elsewhere, words: '▲ Not brought up to date', what, about: key }];
  }
  if (status === 'made' && because !== undefined) {
    const what = `${name} lies elsewhere than it should, or is open to others or to changes; it is tried again every hour. ${because}`;
    return [{ ...elsewhere, words: '▲ Not put right', what, about: key }];
  }
  const outside = Object.keys(granted).filter((email) => granted[email] === notLetIn);
  if (outside.length === 0) return [];
  const what = `${name}: Google would not let in ${outside.join(', ')}. Check the addresses on People, or send it to them another way.`;
  return [{ ...elsewhere, words: '◆ Cannot be opened', what, about: key }];
}

function workbookMatter(register: Register): readonly OpenMatter[] {
  const { failed } = workbookOf(register);
  const stopped = whyStopped(register);
  const waits = whyMailWaits(register);
  const about = 'Workbook';
  return [
    ...(stopped === undefined ? [] : [{ ...elsewhere, words: '▲ Stopped', what: stopped, about }]),
    ...(failed ? [{ ...elsewhere, words: '▲ Failed', what: sinceWhen(failed), about }] : []),
    ...(waits === undefined ? [] : [{ ...elsewhere, words: '▲ No mail goes', what: waits, about }]),
  ];
}

const sinceWhen = ({ at, what }: NonNullable<WorkbookState['failed']>): string =>
  `${what} Since ${fullDateTime(at)}.`;
