import { chair, workerOne } from '../../given/people.ts';
import { at, decided } from '../../given/register.ts';
import { itemsAt, ordered, referral, refusal, settled, sitting, worked } from '../../given/week.ts';
import { again, call, first, parts, reopen, told, visit } from '../../given/reopened.ts';
import { actionWords } from '../../../src/core/week/status-words.ts';
import { toDo } from '../../../src/core/week/to-do.ts';

describe('the actions of a later version [CPR-2.5]', () => {
  const agreed = told({ actions: [visit, call] });
  const done = ordered(
    agreed,
    { kind: 'action-done', action: `${first}/1`, on: '2026-11-27' as never },
    '2026-11-27 10:30',
  );

  it('are added, changed and taken out, and the old ones are kept', () => {
    const later = { ...visit, dueOn: '2026-12-11' as never };
    const write = { what: 'Write', owner: workerOne };
    const { action } = again(done, { actions: [later, write] }).rows;
    expect([...action.values()].map((one) => [one.key, actionWords(one)])).toEqual([
      [`${first}/1`, '– Changed in version 2; ✓ Done Friday 27 November 2026'],
      [`${first}/2`, '– Taken out in version 2'],
      [`${first}/v2-1`, '✓ Done Friday 27 November 2026'],
      [`${first}/v2-2`, '○ To be done'],
    ]);
  });

  it('that stay as they were are not touched', () => {
    const { action } = again(done, { decision: 'decline', actions: [call, visit] }).rows;
    expect(action).toEqual(done.rows.action);
  });

  it('that were taken out are nobody’s any more', () => {
    const register = again(agreed, { actions: [] });
    const about = toDo(register, at('2026-12-20 09:00')).map((line) => line.about);
    expect(about).not.toContain(`${first}/1`);
    const order = { kind: 'action-done', action: `${first}/1`, on: '2026-12-01' as never } as const;
    expect(refusal(register, order, '2026-12-01 09:00')).toContain('Version 2');
  });
});

describe('the review of a later version [CPR-5.1c]', () => {
  const on = (day: string) => ({ reviewOn: day as never });

  it('moves to its new date, off the list it stood on', () => {
    const register = again(told(on('2026-12-09')), on('2026-12-16'));
    expect(register.rows.review.get(first)).toMatchObject({
      dueOn: '2026-12-16',
      status: 'brought-forward',
      sitting: 'resources:2026-12-16',
    });
    expect(itemsAt(register, 'resources:2026-12-09').join()).toContain('moved');
    expect(referral(register, 1)).toMatchObject({
      status: 'listed',
      sitting: 'resources:2026-12-16',
    });
  });

  it('is closed where there is none any more, and the child leaves the list', () => {
    const register = again(told(on('2026-12-09')), {});
    expect(register.rows.review.get(first)?.status).toBe('closed');
    expect(referral(register, 1).status).toBe('heard');
    expect(
      settled(register, '2026-12-09 13:00').rows.item.get('RP-26-0001@resources:2026-12-09')
        ?.status,
    ).toBe('moved');
  });

  it('is added where there was none', () =>
    expect(again(told(), on('2026-12-16')).rows.review.get(first)?.dueOn).toBe('2026-12-16'));

  it('stays where the child has been heard again meanwhile', () => {
    const heard = worked(told(on('2026-12-02')), '2026-12-02 10:00');
    const register = worked(
      ordered(
        ordered(heard, reopen, '2026-12-03 09:00', chair),
        {
          kind: 'approve-minutes',
          sitting,
          outcomes: { 'RP-26-0001': decided(on('2026-12-16')), 'RP-26-0002': decided() },
          text: '',
          parts,
        },
        '2026-12-03 10:00',
        chair,
      ),
      '2026-12-03 10:00',
    );
    expect(register.rows.review.get(first)).toMatchObject({
      dueOn: '2026-12-02',
      sitting: 'resources:2026-12-02',
    });
  });
});
