import { fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Mail, Register } from '../core/register/register.ts';
import { mailName } from '../core/week/mail-name.ts';
import { whyMailWaits } from '../core/week/mail-waits.ts';

/**
 * What a turn does at once, what goes by itself later, and what waits for a person, in words: kinds of
 * mail, references and numbers, never a child's name.
 *
 * @param register - as a turn left it, one that was only tried.
 * @param run - the id of that turn.
 */
export function whatWouldGo(
  register: Register,
  run: string,
  now: LocalDateTime,
): readonly string[] {
  const mails = [...register.rows.mail.values()];
  const waits = whyMailWaits(register);
  const ready = mails.filter(({ status }) => status === 'ready');
  return [
    ...(waits === undefined ? [] : [waits]),
    ...part(
      'Goes now',
      counted(
        register,
        mails.filter(({ status, claim }) => status === 'sent' && claim?.run === run),
      ),
    ),
    ...madeBy(register, run),
    ...part(
      'Goes by itself',
      counted(
        register,
        ready.filter(({ sendAt }) => sendAt > now),
        ({ sendAt }) => `${fullDateTime(sendAt)}: `,
      ),
    ),
    ...part(
      'Waits for a person',
      counted(
        register,
        mails.filter(({ status }) => status === 'held' || status === 'stopped'),
      ),
    ),
  ];
}

const part = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [[`${heading}:`, ...lines].join('\n')];

/** One line for mails of one name, with how many they are. */
function counted(
  register: Register,
  mails: readonly Mail[],
  before: (mail: Mail) => string = () => '',
): readonly string[] {
  const counts = new Map<string, number>();
  for (const mail of mails) {
    const name = before(mail) + mailName(register, mail);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => `${name}, ${count} ${count === 1 ? 'mail' : 'mails'}`);
}

function madeBy(register: Register, run: string): readonly string[] {
  const made = [...register.rows.document.values()].filter(
    ({ status, claim, kind }) => status === 'made' && claim?.run === run && kind !== 'folder',
  );
  return part(
    'Is made now',
    made.map(({ name }) => name),
  );
}
