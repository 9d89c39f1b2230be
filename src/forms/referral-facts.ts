import type { Panel } from '../core/panel/panel.ts';
import type { ReferralFacts } from '../core/register/register.ts';
import type { Answers } from './field.ts';
import { initialsOf } from './initials-of.ts';

/**
 * What the register keeps of a referral. No narrative and no name: of the name only its initials.
 *
 * @param panel - one of a single kind of request does not ask which.
 * @param answers - those that count (`answersOf`), already found possible.
 * @param respondentEmail - the signed-in address, whoever the worker named in the form may be
 *   (CPR-A17).
 *
 * Source: CPR-4.1.
 */
export function referralFacts(
  panel: Panel,
  answers: Answers,
  respondentEmail: string,
): ReferralFacts {
  const types = panel.requestTypes?.choices ?? [];
  const onlyType = types.length === 1 ? (types[0]?.value ?? '') : '';
  return {
    requestType: answers['requestType'] ?? onlyType,
    initials: initialsOf(answers['childName'] ?? ''),
    caseNumber: answers['caseNumber'] ?? '',
    referrer: respondentEmail.toLowerCase(),
    worker: answers['worker'] ?? '',
    manager: answers['manager'] ?? '',
    siblings: caseNumbersIn(answers['siblings'] ?? ''),
    ...handOffsAsked(panel, answers),
    ...(Object.fromEntries(
      keptWhereGiven.flatMap((fact) => (answers[fact] ? [[fact, answers[fact]]] : [])),
    ) as Partial<ReferralFacts>),
  };
}

/** Of whom another panel is to be told, by what the request answers. Source: CPR-1.4. Source: BC-3.7. */
function handOffsAsked({ handOffs = [] }: Panel, answers: Answers): Partial<ReferralFacts> {
  const asked = handOffs
    .filter(({ when }) => when?.is.includes(answers[when.question] ?? ''))
    .map(({ code }) => code);
  return asked.length > 0 ? { handOffs: asked } : {};
}

/** Facts that a panel may ask for or not: absent where nothing was answered. */
const keptWhereGiven = [
  'dateOfBirth',
  'placedOn',
  'lateReason',
  'exceptionalKind',
  'urgency',
  'workerRole',
  'legalStatus',
  'placement',
  'ehcPlan',
  'reviewingOfficer',
  'supervisingWorker',
  'timeToCome',
] as const satisfies readonly (keyof ReferralFacts)[];

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
