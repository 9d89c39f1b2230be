import { dateOf } from '../core/calendar/local-date-time.ts';
import type { Change, Referral, Register } from '../core/register/register.ts';
import { withChanges, workbookOf } from '../core/register/rows.ts';
import { paperAudience } from '../core/week/audiences.ts';
import { logged } from '../core/week/logged.ts';
import { panelOf } from '../core/week/sittings.ts';
import { checkAnswers } from '../forms/check-answers.ts';
import { mostCharacters } from '../forms/field.ts';
import type { Answers, Field } from '../forms/field.ts';
import { referralFacts } from '../forms/referral-facts.ts';
import { resourcesReferral } from '../forms/resources-referral.ts';
import { answersOf } from '../forms/tidy-answers.ts';
import type { FormResponse } from '../workspace/request.ts';
import { today } from './run.ts';
import type { Run } from './run.ts';

/** The one panel that takes referrals by this form. */
const panelCode = 'resources';

/**
 * Takes every response not yet taken, by its id: a trigger that fired twice, late or never changes
 * nothing. Each becomes a referral with its reference, or amends the one it names; its request paper is
 * asked for. The time that counts is when the response arrived.
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
  const panel = panelOf(register, panelCode);
  const fields = resourcesReferral(panel);
  const full = answersOf(fields, response);
  const checked = checkAnswers(fields, full, today(run));
  const answers = cutToFit(fields, full);
  // A Form cannot refuse everything the page can: such an answer is kept, and asked for again.
  const missing = [...checked.missing, ...checked.impossible.map((fault) => fault.label)];
  const before = amends(register, answers['amends'], response.respondentEmail);
  const referral = before
    ? amended(before, response, answers, missing, run)
    : firstOf(register, response, answers, missing, run);
  return [
    { table: 'referral', row: referral },
    wantedPaper(register, referral),
    logged(
      run.now,
      referral.reference,
      `${before ? `Amended: version ${referral.version}` : 'Received'}${missing.length > 0 ? `, ${missing.length} sections empty` : ''}`,
      'CPR-4.1',
      referral.facts.referrer,
    ),
  ];
}

/** What the register keeps of an answer that is longer than its box; the paper has it in full. */
const cutToFit = (fields: readonly Field[], answers: Answers): Answers =>
  Object.fromEntries(
    fields.flatMap(({ id, kind }) => {
      const answer = answers[id];
      const most = kind === 'text' ? mostCharacters.text : mostCharacters.line;
      return answer === undefined ? [] : [[id, answer.slice(0, most)]];
    }),
  );

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
  missing: readonly string[],
  run: Run,
): Referral {
  const receivedAt = run.londonTime(response.createTime);
  const complete = missing.length === 0;
  return {
    reference: nextReference(register, receivedAt.slice(2, 4)),
    panel: panelCode,
    responses: [response.responseId],
    version: 1,
    status: complete ? 'accepted' : 'returned',
    receivedAt,
    ...(complete ? { completedAt: receivedAt } : {}),
    facts: referralFacts(answers, response.respondentEmail),
    missing,
  };
}

/** Completed after the cut-off, it is late: what counts is when its last empty section was filled. */
function amended(
  before: Referral,
  response: FormResponse,
  answers: Answers,
  missing: readonly string[],
  run: Run,
): Referral {
  const complete = missing.length === 0;
  const { completedAt: _, ...rest } = before;
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
    missing,
  };
}

/** References count up within a year and are never used again: `RP-26-0001`. */
function nextReference(register: Register, year: string): string {
  const stem = `${panelOf(register, panelCode).prefix}-${year}-`;
  const numbers = [...register.rows.referral.keys()]
    .filter((reference) => reference.startsWith(stem))
    .map((reference) => Number(reference.slice(stem.length)));
  return stem + String(Math.max(0, ...numbers) + 1).padStart(4, '0');
}

/** Asked for at once, and open from the start to no more than those who may read it. */
function wantedPaper(register: Register, referral: Referral): Change {
  const audience = paperAudience(register, referral, dateOf(referral.receivedAt));
  const key = `paper:${referral.reference}:${referral.version}`;
  return {
    table: 'document',
    row: {
      key,
      kind: 'paper',
      status: 'wanted',
      reference: referral.reference,
      name: `${referral.reference} request paper v${referral.version}`,
      audience,
      granted: {},
    },
  };
}
