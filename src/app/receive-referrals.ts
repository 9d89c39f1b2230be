import type { Change, Referral, Register } from '../core/register/register.ts';
import { withChanges, workbookOf } from '../core/register/rows.ts';
import { logged } from '../core/week/logged.ts';
import { nextReference } from '../core/week/next-reference.ts';
import { panelOf } from '../core/week/sittings.ts';
import { wantedPaper } from '../core/week/wanted-paper.ts';
import { checkAnswers } from '../forms/check-answers.ts';
import type { Answers, Checked } from '../forms/field.ts';
import { referralFacts } from '../forms/referral-facts.ts';
import { resourcesReferral } from '../forms/resources-referral.ts';
import { answersOf } from '../forms/tidy-answers.ts';
import type { FormResponse } from '../workspace/request.ts';
import { isWhole, lacks, lackWords, possible } from './lacking.ts';
import { today } from './run.ts';
import type { Run } from './run.ts';

/** The one panel that takes referrals by this form. */
export const formsPanel = 'resources';

/**
 * Takes every response not yet taken, by its id: a trigger that fired twice, late or never changes
 * nothing. Each becomes a referral with its reference, or amends the one it names, and is sent back where
 * a section is empty or an answer cannot be right; its request paper is asked for. The time that counts is when the response arrived.
 * Source: CPR-4.1. Source: CPR-4.2. Source: CPR-4.3.
 */
export function takeResponses(
  register: Register,
  responses: readonly FormResponse[],
  run: Run,
): readonly Change[] {
  const taken = new Set(
    [...register.rows.referral.values()].flatMap((referral) => referral.responses),
  );
  const all: Change[] = [];
  let current = register;
  for (const response of responses) {
    if (taken.has(response.responseId)) continue;
    const changes = takeResponse(current, response, run);
    all.push(...changes);
    current = withChanges(current, changes);
  }
  const last = responses.at(-1)?.createTime;
  const workbook = workbookOf(current);
  if (last !== undefined && last > workbook.responsesTakenTo) {
    all.push({ table: 'workbook', row: { ...workbook, responsesTakenTo: last } });
  }
  return all;
}

function takeResponse(register: Register, response: FormResponse, run: Run): readonly Change[] {
  const panel = panelOf(register, formsPanel);
  const fields = resourcesReferral(panel);
  const given = answersOf(fields, response);
  const checked = checkAnswers(fields, given, today(run));
  const answers = possible(given, checked);
  const before = amends(register, answers['amends'], response.respondentEmail);
  const referral = before
    ? amended(before, response, answers, checked, run)
    : firstOf(register, response, answers, checked, run);
  return [
    { table: 'referral', row: referral },
    wantedPaper(register, referral),
    logged(
      run.now,
      referral.reference,
      `${before ? `Amended: version ${referral.version}` : 'Received'}${lackWords(checked)}`,
      'CPR-4.1',
      referral.facts.referrer,
    ),
  ];
}

/** The referral an answer amends: one of its own people's. Anybody else's answer is a new referral. */
function amends(
  register: Register,
  reference: string | undefined,
  respondent: string,
): Referral | undefined {
  const referral = register.rows.referral.get(reference ?? '');
  const email = respondent.toLowerCase();
  const administrators = register.people.filter(({ role }) => role === 'administrator');
  const own = [
    referral?.facts.referrer,
    referral?.facts.worker,
    referral?.facts.manager,
    ...administrators.map((person) => person.email),
  ];
  return own.includes(email) ? referral : undefined;
}

function firstOf(
  register: Register,
  response: FormResponse,
  answers: Answers,
  checked: Checked,
  run: Run,
): Referral {
  const receivedAt = run.londonTime(response.createTime);
  const complete = isWhole(checked);
  return {
    reference: nextReference(register, formsPanel, receivedAt.slice(2, 4)),
    panel: formsPanel,
    responses: [response.responseId],
    version: 1,
    status: complete ? 'accepted' : 'returned',
    receivedAt,
    ...(complete ? { completedAt: receivedAt } : {}),
    facts: referralFacts(answers, response.respondentEmail),
    ...lacks(checked),
  };
}

/** Completed after the cut-off, it is late: what counts is when its last empty section was filled. */
function amended(
  before: Referral,
  response: FormResponse,
  answers: Answers,
  checked: Checked,
  run: Run,
): Referral {
  const complete = isWhole(checked);
  const { completedAt: _, toCorrect: __, ...rest } = before;
  const completedAt = before.completedAt ?? run.londonTime(response.createTime);
  const open = before.status === 'returned' || before.status === 'accepted';
  return {
    ...rest,
    responses: [...before.responses, response.responseId],
    version: before.version + 1,
    status: open
      ? complete || before.acceptedAsItStands
        ? 'accepted'
        : 'returned'
      : before.status,
    ...(complete ? { completedAt } : {}),
    facts: { ...referralFacts(answers, before.facts.referrer), referrer: before.facts.referrer },
    ...lacks(checked),
  };
}
