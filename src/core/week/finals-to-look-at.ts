import { addDays } from '../calendar/local-date.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Register, TextLook } from '../register/register.ts';
import { approvalOf, isFinal } from './final-minutes.ts';

/** How long after its approval a text is looked at: what is older has been filed, and read, long since. */
const lookedAtForDays = 90;

/** Final minutes whose text is to be held against what was approved. */
export type FinalText = {
  readonly sitting: string;
  readonly fileId: string;
  /** Fingerprint of the text approved. */
  readonly text: string;
};

/** Final minutes of the last 90 days that nobody has looked at today. */
export const finalsToLookAt = (register: Register, now: LocalDateTime): readonly FinalText[] =>
  [...register.rows.sitting.values()].flatMap((sitting): readonly FinalText[] => {
    const approval = approvalOf(sitting);
    const fileId = register.rows.document.get(`minutes:${sitting.key}`)?.fileId;
    if (!isFinal(sitting) || !approval || fileId === undefined) return [];
    if (sitting.textLook?.on === dateOf(now)) return [];
    if (addDays(dateOf(approval.at), lookedAtForDays) < dateOf(now)) return [];
    return [{ sitting: sitting.key, fileId, text: approval.text }];
  });

/** The look as it is kept: since when, for as long as nothing else is found. */
export const lookedAt = (
  before: TextLook | undefined,
  found: TextLook['found'],
  now: LocalDateTime,
): TextLook => ({
  on: dateOf(now),
  found,
  since: before?.found === found ? before.since : now,
});
