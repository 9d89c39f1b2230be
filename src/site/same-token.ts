import type { LocalDate } from '../core/calendar/local-date.ts';
import { addDays } from '../core/calendar/local-date.ts';
import type { SiteRun } from './page-ask.ts';

/**
 * Whether a form brought back the token it was given, today or yesterday: a page opened before midnight
 * can be sent after it. How long this takes says nothing of how much of the token was right.
 */
export function isOwnForm(
  token: string,
  email: string,
  today: LocalDate,
  run: Pick<SiteRun, 'token'>,
): boolean {
  const wrong = [today, addDays(today, -1)].map((day) => differs(token, run.token(email, day)));
  return wrong.includes(0);
}

/** 0 when two texts are the same; every character is looked at, whatever is found. */
function differs(given: string, own: string): number {
  let found = given.length ^ own.length;
  for (let at = 0; at < own.length; at += 1) {
    found |= own.charCodeAt(at) ^ (at < given.length ? given.charCodeAt(at) : 0);
  }
  return own === '' ? 1 : found;
}
