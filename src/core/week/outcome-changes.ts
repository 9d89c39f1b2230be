import { fullDate } from '../calendar/dates-in-full.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { decisionDone } from '../minutes/decision-words.ts';
import type { Panel } from '../panel/panel.ts';
import type { Outcome } from '../register/register.ts';
import { backOnOf } from './outcome-letters.ts';

/**
 * What a later version says otherwise than the one before, in sentences that a mail may carry: decision,
 * date and that words differ, never the words themselves.
 */
export function outcomeChanges(panel: Panel, was: Outcome, now: Outcome): readonly string[] {
  const [before, after] = [backOnOf(was), backOnOf(now)];
  const differs = (part: keyof Outcome): boolean =>
    JSON.stringify(was[part]) !== JSON.stringify(now[part]);
  const texts = textsOf.filter(([part]) => differs(part)).map(([, name]) => name);
  return [
    ...(differs('decision')
      ? [`The decision was ${decisionDone(panel, was)} and is now ${decisionDone(panel, now)}.`]
      : []),
    ...(before === after ? [] : [`The review date was ${day(before)} and is now ${day(after)}.`]),
    ...(differs('actions') ? ['The actions have changed.'] : []),
    ...(texts.length === 0 ? [] : [`Changed in the record: ${texts.join(', ')}.`]),
  ];
}

const day = (date: LocalDate | undefined): string => (date ? fullDate(date) : 'none');

const textsOf: readonly (readonly [keyof Outcome, string])[] = [
  ['reasons', 'reasons'],
  ['recommendations', 'recommendations'],
  ['sharedFunding', 'shared funding'],
  ['dissents', 'dissent'],
];
