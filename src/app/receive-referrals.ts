import { paperAdded } from '../core/order/add-paper.ts';
import type { Panel } from '../core/panel/panel.ts';
import { firstTaking } from '../core/panel/takes-requests.ts';
import type { Change, Referral, Register } from '../core/register/register.ts';
import { withChanges, workbookOf } from '../core/register/rows.ts';
import { logged } from '../core/week/logged.ts';
import { nextReference } from '../core/week/next-reference.ts';
import { isFor, panelOf } from '../core/week/sittings.ts';
import { wantedPaper } from '../core/week/wanted-paper.ts';
import { checkAnswers } from '../forms/check-answers.ts';
import type { Answers, Checked, FieldFault } from '../forms/field.ts';
import { referralFacts } from '../forms/referral-facts.ts';
import { referralFields } from '../forms/referral-fields.ts';
import { answersOf } from '../forms/tidy-answers.ts';
import type { FormResponse } from '../workspace/request.ts';
import { paperIn } from './added-paper.ts';
import { isWhole, lacks, lackWords, possible } from './lacking.ts';
import { today } from './run.ts';
import type { Run } from './run.ts';

/**
 * Takes every response not yet taken, by its id: a trigger that fired twice, late or never changes
 * nothing. Each becomes a referral with its reference, or amends the one it names, and is sent back where
 * a section is empty or an answer cannot be right; its request paper is asked for. One that brings a paper from the
 * case system adds it to its request. The time that counts is when the response arrived.
 * Source: CPR-4.1. Source: CPR-4.2. Source: CPR-4.3.
 */
export function takeResponses(
  register: Register,
  responses: readonly FormResponse[],
  run: Run,
): readonly Change[] {
  const taken = new Set(
    [...register.rows.referral.values()].flatMap(({ responses: own, papers = [] }) => [
      ...own,
      ...papers.map(({ id }) => id),
    ]),
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
  const paper = paperIn(register, response);
  if (paper) return takePaper(register, paper, response, run);
  const { before, panel, stray } = whoseIs(register, response);
  const fields = referralFields(panel);
  const given = answersOf(fields, response);
  const checked = withStray(checkAnswers(fields, given, today(run)), stray);
  const answers = possible(given, checked);
  const referral = before
    ? amended(before, panel, response, answers, checked, run)
    : firstOf(register, panel, response, answers, checked, run);
  return [
    { table: 'referral', row: referral },
    wantedPaper(register, referral),
    logged(
      run.now,
      referral.reference,
      `${before ? `Amended: version ${referral.version}` : 'Received'}${lackWords(checked)}`,
      panel.request?.rule ?? '',
      referral.facts.referrer,
    ),
  ];
}

/** Its page looked whether it may be added; what changed since keeps it out of the folder, not out of the register. */
function takePaper(
  register: Register,
  { referral, title, of }: NonNullable<ReturnType<typeof paperIn>>,
  { responseId: id, createTime, respondentEmail: by }: FormResponse,
  run: Run,
): readonly Change[] {
  const order = { kind: 'add-paper', about: referral.reference, title, of, id } as const;
  return paperAdded(register, referral, order, { by, now: run.londonTime(createTime) });
}

type Whose = {
  readonly before: Referral | undefined;
  readonly panel: Panel;
  /** It names a panel that this workbook does not run. */
  readonly stray: boolean;
};

/** Which panel it is for: that of the request it amends, else the one it names, else the first there is. */
function whoseIs(register: Register, response: FormResponse): Whose {
  const said = (id: string): string | undefined =>
    response.answers[id]?.textAnswers.answers[0]?.value;
  const before = amends(register, said('amends'), response.respondentEmail);
  if (before) return { before, panel: panelOf(register, before.panel), stray: false };
  const code = said('panel');
  const named = register.panels.find((panel) => panel.code === code);
  const panel = named ?? firstTaking(register.panels);
  if (!panel) throw new Error('The register holds no panel that could take a request.');
  return { before, panel, stray: code !== undefined && !named };
}

/** Kept all the same, and sent back: no request is lost because a panel was closed. */
const withStray = (checked: Checked, stray: boolean): Checked =>
  stray ? { ...checked, impossible: [...checked.impossible, strayFault] } : checked;

const strayFault: FieldFault = {
  field: 'panel',
  label: 'Panel',
  fault: 'The panel it was sent to does not run in this register.',
  mend: 'Ask the panel administrator which panel it is for.',
  rule: '',
};

/** The referral an answer amends: one of its own people's. Anybody else's answer is a new referral. */
function amends(
  register: Register,
  reference: string | undefined,
  respondent: string,
): Referral | undefined {
  const referral = register.rows.referral.get(reference ?? '');
  const email = respondent.toLowerCase();
  const administrators = register.people.filter(
    (person) => person.role === 'administrator' && isFor(person, referral?.panel ?? ''),
  );
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
  panel: Panel,
  response: FormResponse,
  answers: Answers,
  checked: Checked,
  run: Run,
): Referral {
  const receivedAt = run.londonTime(response.createTime);
  const complete = isWhole(checked);
  return {
    reference: nextReference(register, panel.code, receivedAt.slice(2, 4)),
    panel: panel.code,
    responses: [response.responseId],
    version: 1,
    status: complete ? 'accepted' : 'returned',
    receivedAt,
    ...(complete ? { completedAt: receivedAt } : {}),
    facts: referralFacts(panel, answers, response.respondentEmail),
    ...lacks(checked),
  };
}

/** Completed after the cut-off, it is late: what counts is when its last empty section was filled. */
function amended(
  before: Referral,
  panel: Panel,
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
    facts: {
      ...referralFacts(panel, answers, before.facts.referrer),
      referrer: before.facts.referrer,
    },
    ...lacks(checked),
  };
}
