import { day } from '../given/day.ts';
import { bestCarePeople, marked } from '../../given/best-care.ts';
import { givenChild, registerOf } from '../../given/panels.ts';
import { chair, workerOne } from '../../given/people.ts';
import { at, decided } from '../../given/register.ts';
import { mail, mailKeys, ordered, worked, workedThrough } from '../../given/week.ts';
import { recordStepsOf } from '../../../src/core/week/record-steps-of.ts';
import { toDo } from '../../../src/core/week/to-do.ts';

const heard = decided({ decision: 'heard', recommendations: '', sharedFunding: '' });

describe('a week of the Best Care Panel [BC-6.1] [BC-7.4] [BC-8.1] [BC-8.2]', () => {
  const sitting = 'best-care:2026-12-01:under-18';
  const records = [`BC-26-0001@${sitting}`, `BC-26-0002@${sitting}`];
  const born = { facts: { dateOfBirth: day('2010-03-01'), placement: 'with-parents' } } as const;
  const added = {
    kind: 'add-sittings',
    panel: 'best-care',
    on: [day('2026-12-01')],
    stream: 'under-18',
    why: '',
  } as const;

  it('goes from two requests to notes sent and records filed, without a rule of another panel', () => {
    const children = [1, 2].map((number) =>
      givenChild('best-care', number, '2026-11-19 09:00', born),
    );
    const asked = { ...registerOf('best-care', children), people: bestCarePeople };
    const held = marked(
      workedThrough(
        ordered(asked, added, '2026-11-20 10:00'),
        '2026-11-20 10:00',
        '2026-11-26 17:00',
        '2026-11-27 12:00',
        '2026-12-01 17:00',
      ),
    );
    expect([...held.rows.item.values()].map(({ status }) => status)).toEqual(['listed', 'listed']);
    const drafted = worked(
      ordered(held, { kind: 'send-draft', sitting }, '2026-12-02 09:00'),
      '2026-12-02 09:00',
    );
    const actions = [{ what: 'Staying Put', owner: 'Worker One', kind: 'supported' }];
    const outcomes = { 'BC-26-0001': { ...heard, actions }, 'BC-26-0002': heard };
    const parts = { 'BC-26-0001': 'part 1', 'BC-26-0002': 'part 2' };
    const final = worked(
      ordered(
        drafted,
        { kind: 'approve-minutes', sitting, outcomes, text: 'the text', parts },
        '2026-12-02 15:00',
        chair,
      ),
      '2026-12-02 15:00',
    );
    const mails = [...mailKeys(final, 'notes'), ...mailKeys(final, 'outcome')];
    expect(mails).toHaveLength(10);
    const sent = mails.reduce(
      (now, key) =>
        mail(now, key).status === 'held'
          ? ordered(now, { kind: 'send-now', mail: key }, '2026-12-03 09:00')
          : now,
      final,
    );
    const told = worked(sent, '2026-12-03 09:00');
    const filed = records.reduce(
      (now, record) => ordered(now, { kind: 'file-record', record }, '2026-12-04 10:00', workerOne),
      told,
    );
    const done = worked(filed, '2026-12-04 10:00');
    expect(done.rows.action.get(`BC-26-0001@${sitting}/1`)).toMatchObject({ kind: 'supported' });
    const open = toDo(done, at('2026-12-04 10:00')).map(({ what }) => what);
    expect(open.filter((what) => /BC-26-000|1 December 2026/.test(what))).toEqual([]);
    const row = done.rows.sitting.get(sitting);
    expect(row && recordStepsOf(done, row).map(({ step, doneAt }) => [step, doneAt])).toEqual([
      ['notes', '2026-12-03T09:00:00'],
    ]);
  });
});
