import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Facts, Invite, Mail, MailMode, Register } from '../register/register.ts';
import { workbookOf } from '../register/rows.ts';

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
  reminder: 'auto',
  'draft-to-chair': 'auto',
  'returned-for-edits': 'auto',
  agenda: 'auto-unless-stopped',
  'agenda-presenter': 'auto-unless-stopped',
  'agenda-off': 'auto-unless-stopped',
  'stand-down': 'auto-unless-stopped',
};

/**
 * The row of a mail that does not stand in the Outbox yet, as one change; nothing where its key does.
 * A type that is not named goes only when a person sends it, and so does a mail to an address that is
 * neither in People nor the referrer's own, or that lies outside the council's domains.
 */
export function post(register: Register, now: LocalDateTime, letter: Letter): readonly Change[] {
  if (register.rows.mail.has(letter.key) || letter.to === '') return [];
  return [{ table: 'mail', row: mailOf(register, now, letter) }];
}

export function mailOf(register: Register, now: LocalDateTime, letter: Letter): Mail {
  const { referrer: _, ...rest } = letter;
  const mode = modes[letter.type] ?? 'hold';
  const because = whyHeld(register, letter);
  const held = mode === 'hold' || because !== undefined;
  return {
    ...rest,
    mode: held ? 'hold' : mode,
    status: held ? 'held' : 'ready',
    sendAt: letter.sendAt ?? now,
    attempt: 1,
    ...(held ? { because: because ?? 'This kind of mail goes only when a person sends it.' } : {}),
  };
}

const oneAddress = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;

function whyHeld(register: Register, letter: Letter): string | undefined {
  const to = letter.to.toLowerCase();
  if (!oneAddress.test(to)) {
    return 'This is not one email address. Correct it, then send.';
  }
  const { allowedDomains } = workbookOf(register);
  if (!allowedDomains.includes(to.slice(to.indexOf('@') + 1))) {
    return `The address is outside ${allowedDomains.join(', ')}. Check it, then send.`;
  }
  const known =
    register.people.some((person) => person.email === to) || to === letter.referrer?.toLowerCase();
  return known ? undefined : 'The address is not in People. Check it, then send.';
}
