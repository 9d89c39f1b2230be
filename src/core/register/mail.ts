import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Reference, SittingKey } from './keys.ts';

export type MailMode = 'auto' | 'auto-unless-stopped' | 'hold';

export type MailStatus =
  | 'ready'
  | 'held'
  | 'stopped'
  | 'claimed'
  | 'sent'
  | 'not-known'
  | 'failed'
  | 'cancelled';

export type Claim = { readonly run: string; readonly at: LocalDateTime };

/** A calendar invitation that travels with a mail. Times are London wall clock. */
export type Invite = {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: LocalDateTime;
  readonly minutes: number;
  /** Never a child: `Resources Panel, slot RP-26-0142`. */
  readonly summary: string;
};

/** Facts a template puts into words. Tier 1 only, but for the one exception of CPR-1.4b. */
export type Facts = { readonly [name: string]: string | boolean | readonly Facts[] };

/** One mail to one person: a row of the Outbox. */
export type Mail = {
  /** Deterministic: the same intent always has the same key. */
  readonly key: string;
  /** Names the template in `templates/mail`. */
  readonly type: string;
  readonly to: string;
  readonly mode: MailMode;
  readonly status: MailStatus;
  readonly sendAt: LocalDateTime;
  readonly facts: Facts;
  readonly invite?: Invite;
  /** Thread root: mails of one sitting or one referral stand together. */
  readonly thread: string;
  readonly sitting?: SittingKey;
  readonly reference?: Reference;
  /** Documents linked in the mail; it waits until each is made. Fact name → document key. */
  readonly links?: { readonly [fact: string]: string };
  /** Documents that went with it as PDF, by key: once it went, or may have. */
  readonly attached?: readonly string[];
  readonly claim?: Claim;
  readonly sentAt?: LocalDateTime;
  /** Why it is held, failed or was cancelled, in words. */
  readonly because?: string;
  /** 1, and one more each time a person answered "send again". */
  readonly attempt: number;
  /** The clause that asks for this mail: `CPR-4.4`. */
  readonly rule: string;
};
