import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { commit } from '../../src/workbook/commit.ts';
import { given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { valueAt } from '../given/hands.ts';

const sitting = 'resources:2026-11-25';
const chair = 'chair@council.example';

const twoListed = given((workbook) => [
  workbook.refer(requestFor('Alpha', 1)),
  workbook.refer(requestFor('Bravo', 2)),
]);

/** What stands beside a row once these cells were filled and a turn was taken. */
function answerTo(
  workbook: GivenWorkbook,
  tab: string,
  key: string,
  cells: Readonly<Record<string, string>>,
): string {
  for (const [column, value] of Object.entries(cells)) workbook.type(tab, key, column, value);
  workbook.turn('admin@council.example');
  return String(valueAt(workbook, tab, key, 'done'));
}

const timesOf = (workbook: GivenWorkbook): readonly string[] =>
  [...workbook.read().register.rows.item.values()]
    .map(({ reference, startsAt = '' }) => `${reference} ${startsAt}`)
    .sort();

describe('times that are typed in the workbook [LCLH-3.4] [CPR-3.2] [LCLH-6.3]', () => {
  it('fix a slot, or say when somebody cannot come, and are answered beside the row', () => {
    const { given: workbook, known } = twoListed();
    const [first = '', second = ''] = known;
    expect(answerTo(workbook, 'referrals', first, { slotAt: '0.4375' })).toContain(
      '✓ Its slot is at 10:30am, chosen by hand.',
    );
    expect(timesOf(workbook)).toEqual([`${first} 10:30`, `${second} 10:10`]);
    answerTo(workbook, 'referrals', second, { notAt: '9:30 to 11:00, 12:00 to 13:00' });
    expect(timesOf(workbook)).toEqual([`${first} 10:30`, `${second} 11:10`]);
    expect(answerTo(workbook, 'referrals', first, { slotAt: '12:50' })).toContain(
      '▲ A slot of that time does not lie within the session',
    );
    expect(answerTo(workbook, 'referrals', first, { slotAt: 'early' })).toContain(
      '▲ Type a time, like 10:30.',
    );
    answerTo(workbook, 'referrals', first, { slotAt: '' });
    expect(timesOf(workbook)).toEqual([`${first} 10:50`, `${second} 11:10`]);
    answerTo(workbook, 'referrals', second, { notAt: '', agendaItem: 'A change of school' });
    expect(timesOf(workbook)).toEqual([`${first} 09:30`, `${second} 09:50`]);
    expect(workbook.read().register.rows.referral.get(second)?.agendaItem).toBe(
      'A change of school',
    );
  });

  it('give brothers and sisters one slot, and both mails go with both references [CPR-A11]', () => {
    const { given: workbook, known } = twoListed();
    const [first = '', second = ''] = known;
    expect(answerTo(workbook, 'referrals', first, { shareSlot: 'Yes' })).toContain(
      '▲ No brother or sister of it is listed for this sitting.',
    );
    workbook.run(
      commit(workbook.read(), { id: 'by-hand', now: workbook.newRun().now }, ({ rows }) => {
        const row = rows.referral.get(second)!;
        const facts = { ...row.facts, siblings: ['9000001'] };
        return [{ table: 'referral', row: { ...row, facts } }];
      }),
    );
    answerTo(workbook, 'referrals', first, { shareSlot: '' });
    expect(answerTo(workbook, 'referrals', first, { shareSlot: 'Yes' })).toContain(
      `✓ One slot for ${first}, ${second}, with a decision each.`,
    );
    expect(timesOf(workbook)).toEqual([`${first} 09:30`, `${second} 09:30`]);
    workbook.goTo('2026-11-24T11:30:00');
    workbook.turn();
    const mails = [...workbook.read().register.rows.mail.values()].filter(
      ({ type }) => type === 'agenda-presenter',
    );
    expect(mails.map(({ status, because }) => because ?? status)).toEqual(mails.map(() => 'sent'));
    expect(new Set(mails.map(({ facts: { oneSlotWith } }) => oneSlotWith))).toEqual(
      new Set([first, second]),
    );
  });

  it('let a sitting end later where the chair allows it, and say when each child was heard and why it ran over', () => {
    const { given: workbook, known } = twoListed();
    const [first = ''] = known;
    expect(answerTo(workbook, 'sittings', sitting, { laterFinish: '13:40' })).toContain(
      '▲ Fill "Later finish: allowed by" as well',
    );
    const cells = { laterFinishBy: chair, laterFinishWhy: 'Twelve children.' };
    expect(answerTo(workbook, 'sittings', sitting, cells)).toContain(
      '✓ It may end as late as 1:40pm: Twelve children.',
    );
    workbook.goTo('2026-11-24T11:30:00');
    workbook.turn();
    workbook.goTo('2026-11-25T15:00:00');
    workbook.turn();
    answerTo(workbook, 'referrals', first, { heardFrom: '9:30' });
    expect(answerTo(workbook, 'referrals', first, { heardUntil: '2026-11-25 10:00' })).toContain(
      '✓ Heard 9:30am to 10am: 10 minutes past its slot, which ended at 9:50am.',
    );
    expect(answerTo(workbook, 'sittings', sitting, { finished: '13:50' })).toContain(
      'Type why under "Ran over: why".',
    );
    expect(answerTo(workbook, 'sittings', sitting, { ranOver: 'The last child.' })).toContain(
      '✓ Ran past its latest finish: The last child.',
    );
  });
});
