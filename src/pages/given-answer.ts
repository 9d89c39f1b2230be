import { fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { Answered } from '../core/register/register.ts';
import type { GivenAnswer } from './answer-pages.ts';

/** An answer somebody gave, in words. */
export const givenAnswer = (words: string, answered: Answered): GivenAnswer => ({
  words,
  by: answered.by,
  at: fullDateTime(answered.at),
  why: answered.why,
});
