import type { LocalDate } from '../core/calendar/local-date.ts';
import type { ReferralFacts } from '../core/register/register.ts';
import type { Answers } from './field.ts';
import { initialsOf } from './initials-of.ts';

/**
 * What the register keeps of a referral. No narrative and no name: of the name only its initials.
 *
 * @param answers - those that count (`answersOf`), already found possible.
 * @param respondentEmail - the signed-in address, whoever the worker named in the form may be
 *   (CPR-A17).
 *
 * Source: CPR-4.1.
 */
export function referralFacts(answers: Answers, respondentEmail: string): ReferralFacts {
  const { dateOfBirth, placedOn, lateReason, exceptionalKind } = answers;
  return {
    requestType: answers['requestType'] ?? '',
    initials: initialsOf(answers['childName'] ?? ''),
    caseNumber: answers['caseNumber'] ?? '',
    referrer: respondentEmail.toLowerCase(),
    worker: answers['worker'] ?? '',
    manager: answers['manager'] ?? '',
    siblings: caseNumbersIn(answers['siblings'] ?? ''),
    ...(dateOfBirth && { dateOfBirth: dateOfBirth as LocalDate }),
    ...(placedOn && { placedOn: placedOn as LocalDate }),
    ...(lateReason && { lateReason }),
    ...(exceptionalKind && { exceptionalKind }),
  };
}

const caseNumbersIn = (list: string): readonly string[] => [...new Set(list.match(/\d+/g))];

/** The answers that the register itself keeps: all that is known of a child brought over without a form. */
export const answersKept = ({
  requestType,
  caseNumber,
  worker,
  manager,
  dateOfBirth,
}: ReferralFacts): Answers => ({
  requestType,
  caseNumber,
  worker,
  manager,
  ...(dateOfBirth && { dateOfBirth }),
});
