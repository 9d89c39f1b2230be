import { dailyCheck } from '../../src/app/daily-check.ts';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { workbookOf } from '../../src/core/register/rows.ts';
import { commit } from '../../src/workbook/commit.ts';
import type { FormResponse } from '../../src/workspace/request.ts';
import { given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';

const oneReferral = given((workbook) => workbook.refer(requestFor('Alpha', 1)));

const inTheForm = (workbook: GivenWorkbook): readonly FormResponse[] =>
  (
    workbook.send({ method: 'forms.responses.list', ask: { since: '' } }) as {
      readonly responses: readonly FormResponse[];
    }
  ).responses;

const check = (workbook: GivenWorkbook): void => {
  workbook.run(dailyCheck(workbook.newRun()));
};

function withdraw(workbook: GivenWorkbook, reference: string): void {
  workbook.order({ kind: 'withdraw', reference, why: 'Invented: placed with family' });
  workbook.turn();
}

describe('the answers of a referral, in the form', () => {
  it('are taken out a week after its paper was made, once it can no longer be changed', () => {
    const { given: workbook, known: reference } = oneReferral();
    withdraw(workbook, reference);
    workbook.goTo('2026-11-30T09:59:00');
    check(workbook);
    expect(inTheForm(workbook)).toHaveLength(1);
    workbook.goTo('2026-11-30T10:01:00');
    check(workbook);
    expect(inTheForm(workbook)).toEqual([]);
  });

  it('stay while the request may still be changed, since a change begins from them', () => {
    const { given: workbook } = oneReferral();
    workbook.goTo('2026-12-21T10:00:00');
    check(workbook);
    expect(inTheForm(workbook)).toHaveLength(1);
  });

  it('stay while a person has still to say whether this is the live workbook', () => {
    const { given: workbook, known: reference } = oneReferral();
    withdraw(workbook, reference);
    workbook.goTo('2026-12-01T06:00:00');
    const { id, now } = workbook.newRun();
    workbook.run(
      commit(workbook.read(), { id, now }, (register) => [
        { table: 'workbook', row: { ...workbookOf(register), stopped: 'It was set back.' } },
      ]),
    );
    check(workbook);
    expect(inTheForm(workbook)).toHaveLength(1);
    workbook.order({ kind: 'carry-on', spreadsheetId: workbook.read().spreadsheetId });
    check(workbook);
    expect(inTheForm(workbook)).toEqual([]);
  });

  it('are taken out once: the register says so, and does not ask again', () => {
    const { given: workbook, known: reference } = oneReferral();
    withdraw(workbook, reference);
    workbook.goTo('2026-12-01T06:00:00');
    check(workbook);
    workbook.forget();
    workbook.goTo('2026-12-02T06:00:00');
    check(workbook);
    expect(workbook.methods()).not.toContain('forms.responses.delete');
  });

  it('leave the next response an id of its own: a referral is never taken for one that is over', () => {
    const { given: workbook, known: reference } = oneReferral();
    withdraw(workbook, reference);
    workbook.goTo('2026-12-01T06:00:00');
    check(workbook);
    expect(workbook.refer(requestFor('Beta', 2))).not.toBe(reference);
  });

  it('are still there to be taken out after a request for it failed half-way', () => {
    const { given: workbook, known: reference } = oneReferral();
    withdraw(workbook, reference);
    workbook.goTo('2026-12-01T06:00:00');
    const failing = (request: Parameters<GivenWorkbook['send']>[0]): unknown => {
      if (request.method === 'sheets.spreadsheets.batchUpdate')
        throw new Error('Invented: no line');
      return workbook.send(request);
    };
    expect(() => workbook.run(dailyCheck(workbook.newRun()), failing)).toThrow('no line');
    check(workbook);
    expect(workbook.read().register.rows.referral.get(reference)?.forgotten).toHaveLength(1);
  });
});
