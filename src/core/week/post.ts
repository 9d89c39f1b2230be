import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Facts, Invite, Mail, MailMode, Register } from '../register/register.ts';
import { workbookOf } from '../register/rows.ts';
import { ownRule } from '../panel/citations.ts';
import { panelBehind } from './panel-behind.ts';
import { carriesPdfs, isByPdf } from './pdfs-of.ts';
import { isOneAddress } from './one-address.ts';
import { peopleOn } from './sittings.ts';

/** What a rule says of a mail; `post` decides how it may go. */
export type Letter = {
  readonly key: string;
  readonly type: string;
  readonly to: string;
  readonly facts: Facts;
  readonly thread: string;
  readonly rule: string;
  readonly sendAt?: LocalDateTime;
  readonly invite?: Invite;
  readonly links?: Readonly<Record<string, string>>;
  readonly sitting?: string;
  readonly reference?: string;
  /** The signed-in address a referral came from is known without standing in People. */
  readonly referrer?: string;
};

const modes: Readonly<Record<string, MailMode>> = {
  receipt: 'auto',
  returned: 'auto',
  'late-received': 'auto',
  'late-permission': 'auto',
  'permission-answer': 'auto',
  'put-down': 'auto',
  reminder: 'auto',
  'draft-to-chair': 'auto',
  'returned-for-edits': 'auto',
  agenda: 'auto-unless-stopped',
  'agenda-presenter': 'auto-unless-stopped',
  'agenda-off': 'auto-unless-stopped',
  'stand-down': 'auto-unless-stopped',
};

/** Why a mail of such a kind is held. */
export const onlyByPerson = 'This kind of mail goes only when a person sends it.';

/**
 * The row of a mail that does not stand in the Outbox yet, as one change; nothing where its key does.
 * A type that is not named goes only when a person sends it, and so does a mail to an address that is
 * neither in People nor the referrer's own, or that lies outside the council's domains, or that carries PDFs.
 */
export function post(register: Register, now: LocalDateTime, letter: Letter): readonly Change[] {
  if (register.rows.mail.has(letter.key)) return [];
  return [{ table: 'mail', row: mailOf(register, now, letter) }];
}

export function mailOf(register: Register, now: LocalDateTime, letter: Letter): Mail {
  const { referrer: _, ...rest } = letter;
  const code = panelBehind(register, letter);
  const panel = register.panels.find((one) => one.code === code);
  const mode = modes[letter.type] ?? 'hold';
  const because = whyHeld(register, now, letter);
  const held = mode === 'hold' || because !== undefined;
  return {
    ...rest,
    rule: panel ? ownRule(panel, letter.rule) : letter.rule,
    mode: held ? 'hold' : mode,
    status: held ? 'held' : 'ready',
    sendAt: letter.sendAt ?? now,
    attempt: 1,
    ...(held ? { because: because ?? onlyByPerson } : {}),
  };
}

function whyHeld(register: Register, now: LocalDateTime, letter: Letter): string | undefined {
  const to = letter.to.toLowerCase();
  if (to === '') return 'There is no address to send it to.';
  if (!isOneAddress(to)) return 'This is not one email address, so it cannot be sent.';
  const { allowedDomains } = workbookOf(register);
  if (!allowedDomains.includes(to.slice(to.indexOf('@') + 1))) {
    return `The address is outside ${allowedDomains.join(', ')}. Check it, then send.`;
  }
  if (isByPdf(register, letter)) return carriesPdfs;
  if (to === letter.referrer?.toLowerCase()) return undefined;
  const known = peopleOn(register, dateOf(now)).some((person) => person.email === to);
  return known ? undefined : 'The address is not in People. Check it, then send.';
}
