import { takeResponses } from '../../../src/app/receive-referrals.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import type { FormPlan } from '../../../src/forms/form-plan.ts';
import { formPlan } from '../../../src/forms/google-form.ts';
import { preset } from '../../core/given/presets.ts';
import { panel } from '../../forms/given/referral-form.ts';
import { givenRegister } from '../../given/register.ts';
import { givenAnswersOnForm } from './given/answers-on-form.ts';
import { givenFormShell } from './given/form-shell.ts';
import { fillIn } from './given/respondent.ts';
import { givenRun } from './given/run.ts';

const instant = Date.parse('2026-11-20T10:00:00Z');
const worker = 'worker.one@council.example';

function planOf(one: Panel): FormPlan {
  const plan = formPlan(one);
  if (!plan.ok) throw new Error(plan.error.join('\n'));
  return plan.value;
}

describe('a Form for each panel [BC-6.1]', () => {
  const bestCare = preset('best-care');
  const both = { ...givenRegister(), panels: [panel, bestCare] };

  it('stands beside the others, keeps its own items, and says which panel an answer is for', () => {
    const shell = givenFormShell();
    shell.build(planOf(panel));
    shell.build(planOf(bestCare));
    expect([...shell.forms.values()].map((one) => one.form.getTitle())).toEqual([
      'Resources Panel: refer a child',
      'Best Care Panel: refer a child',
    ]);
    const [, form] = [...shell.forms.values()];
    const { items } = JSON.parse(shell.properties.get('form:best-care') ?? '') as {
      items: Record<string, string>;
    };
    const answers = new Map([[Number(items['caseNumber']), '0123499']]);
    const { responseId } = fillIn(form!, answers, { email: worker, at: instant });
    const responses = shell.formResponsesSince('2026-11-20T00:00:00Z');
    expect(responses.map((one) => one.answers['panel']?.textAnswers)).toEqual([
      { answers: [{ value: 'best-care' }] },
    ]);
    const { referral } = withChanges(both, takeResponses(both, responses, givenRun())).rows;
    expect([...referral.values()]).toMatchObject([
      { reference: 'BC-26-0001', panel: 'best-care', status: 'returned', responses: [responseId] },
    ]);
    shell.deleteResponse(responseId);
    expect(shell.formResponsesSince('')).toEqual([]);
  });

  it('to a panel that was closed since is kept, and goes back to its sender to ask', () => {
    const shell = givenFormShell();
    shell.build(planOf(panel));
    const { responseId } = fillIn(shell.form(), givenAnswersOnForm(shell.itemId), {
      email: worker,
      at: instant,
    });
    const responses = shell.formResponsesSince('2026-11-20T00:00:00Z');
    const closed = { ...givenRegister(), panels: [bestCare] };
    const { referral } = withChanges(closed, takeResponses(closed, responses, givenRun())).rows;
    expect([...referral.values()]).toMatchObject([
      {
        status: 'returned',
        responses: [responseId],
        toCorrect: expect.arrayContaining([expect.stringContaining('does not run')]) as unknown,
      },
    ]);
  });
});
