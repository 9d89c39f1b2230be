import { soaking } from '../../crash/given/soak.ts';
import fc from 'fast-check';
import { takeResponses } from '../../../src/app/receive-referrals.ts';
import type { Referral } from '../../../src/core/register/register.ts';
import { checkAnswers } from '../../../src/forms/check-answers.ts';
import type { Answers, Checked } from '../../../src/forms/field.ts';
import { formPlan } from '../../../src/forms/google-form.ts';
import { isBlank, responseAnswers, tidyAnswers } from '../../../src/forms/tidy-answers.ts';
import { typedAnswers } from '../../../src/forms/typed-answers.ts';
import type { FormResponse } from '../../../src/workspace/request.ts';
import { day } from '../../core/given/day.ts';
import { fields, panel } from '../../forms/given/referral-form.ts';
import { givenRegister } from '../../given/register.ts';
import { givenFormShell } from './given/form-shell.ts';
import { fillIn } from './given/respondent.ts';
import { givenRun } from './given/run.ts';
import { typedReferral } from './given/typed-referral.ts';
import type { TypedReferral } from './given/typed-referral.ts';

const email = 'worker.one@council.example';
const instant = Date.parse('2026-11-20T10:00:00Z');
const register = givenRegister();
const run = givenRun();

const shell = givenFormShell();
const planned = formPlan(panel);
if (!planned.ok) throw new Error(planned.error.join('\n'));
shell.build(planned.value);
const fieldOf = new Map(fields.map(({ id }) => [shell.itemId(id), id]));

/** The referral that a response becomes, but for which response it was. */
function received(response: FormResponse): Omit<Referral, 'responses'> {
  const [first] = takeResponses(register, [response], run);
  if (first?.table !== 'referral') throw new Error('The response was not taken in.');
  const { responses: _, ...referral } = first.row;
  return referral;
}

/** What the web page makes of what was posted: the answers, and what it says is wrong with them. */
function throughPage(typed: TypedReferral): { answers: Answers; checked: Checked } {
  const boxes = Object.assign({}, ...Object.values(typed).map((one) => one.boxes)) as Answers;
  const answers = typedAnswers(fields, boxes);
  return { answers, checked: checkAnswers(fields, answers, day('2026-11-20')) };
}

/** What the Form refuses, by field, and the referral it makes of the rest. */
function throughForm(typed: TypedReferral) {
  const wanted = new Map(
    Object.entries(typed).map(([id, { onForm }]) => [shell.itemId(id), onForm]),
  );
  const { refused, responseId } = fillIn(shell.form(), wanted, { email, at: instant });
  const [response] = shell.formResponsesSince('2026-11-20T00:00:00Z');
  shell.deleteResponse(responseId);
  if (!response) throw new Error('The Form gave no response.');
  return {
    refused: [...refused.keys()].map((item) => fieldOf.get(item) ?? ''),
    referral: received(response),
  };
}

const emptied = (typed: TypedReferral, ids: readonly string[]): TypedReferral =>
  Object.fromEntries(
    Object.entries(typed).map(([id, meant]) => [
      id,
      ids.includes(id)
        ? {
            onForm: '',
            boxes: Object.fromEntries(Object.keys(meant.boxes).map((box) => [box, ''])),
          }
        : meant,
    ]),
  );

const met = { refusedByForm: 0, sentBack: 0, incomplete: 0, whole: 0 };

function sameAtBothDoors(typed: TypedReferral): void {
  const form = throughForm(typed);
  const asTyped = throughPage(typed).checked.impossible.map(({ field }) => field);
  // The Form refuses nothing that the page would take; what is blank is no answer to the page.
  const blank = form.refused.filter((id) => isBlank(typed[id]?.onForm));
  expect(asTyped).toEqual(expect.arrayContaining(form.refused.filter((id) => !blank.includes(id))));

  const { answers, checked } = throughPage(emptied(typed, form.refused));
  const { impossible, missing } = checked;
  expect(form.referral.missing).toEqual(missing);
  expect(form.referral.toCorrect ?? []).toEqual(
    impossible.map(({ fault, mend }) => `${fault} ${mend}`),
  );
  if (form.refused.length > 0) met.refusedByForm += 1;
  if (impossible.length > 0) {
    met.sentBack += 1;
    expect(form.referral.status).toBe('returned');
    return;
  }
  met[missing.length > 0 ? 'incomplete' : 'whole'] += 1;
  const page: FormResponse = {
    responseId: 'from-page',
    createTime: new Date(instant).toISOString(),
    respondentEmail: email,
    answers: responseAnswers(tidyAnswers(fields, answers)),
  };
  expect(form.referral).toEqual(received(page));
}

describe('the two doors of a referral [CPR-4.1] [CPR-4.2]', () => {
  it('make the same referral of the same answers, or say the same is wrong with them', () => {
    fc.assert(fc.property(typedReferral, sameAtBothDoors), {
      numRuns: soaking ? 2_000 : 200,
      seed: 42,
    });
  });

  it('were tried with all that can come of a request', () => {
    for (const [what, count] of Object.entries(met))
      expect([what, count > 20]).toEqual([what, true]);
  });
});
