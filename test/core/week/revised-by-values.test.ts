import type { Change, ChildRecord, Mail, Sitting } from '../../../src/core/register/register.ts';
import { followRevisions } from '../../../src/core/week/follow-revisions.ts';
import { admin, chair, managerOne, workerOne } from '../../given/people.ts';
import { at, decided, givenReferral, givenRegister } from '../../given/register.ts';
import { logOf, sitting } from '../../given/week.ts';
import { day } from '../given/day.ts';

const now = at('2026-11-30 09:00');
const key = `RP-26-0001@${sitting}`;
const approval = { version: 2, by: chair, at: now, text: '' };
const sat: Sitting = {
  ...{ key: sitting, panel: 'resources', on: day('2026-11-25'), status: 'held' },
  finalAt: at('2026-11-27 09:00'),
  approvals: [{ ...approval, version: 1 }, approval],
};
const kept: ChildRecord = { key, reference: 'RP-26-0001', sitting, filer: admin };
const record = (altered: Partial<ChildRecord> = {}): Change => ({
  table: 'record',
  row: { ...kept, ...altered },
});
const mail = (to: string, status: Mail['status'], type = 'outcome'): Change => ({
  table: 'mail',
  row: {
    ...{ key: `outcome:${key}:${to}`, type, to, mode: 'hold', status, sendAt: now, facts: {} },
    ...{ thread: 't', reference: 'RP-26-0001', attempt: 1, rule: 'CPR-3.6' },
  },
});

/** The second version declines what the first approved. */
const followed = (rows: readonly Change[], outcome = decided({ decision: 'decline' })) =>
  followRevisions(
    givenRegister([
      givenReferral(1, '2026-11-19 09:00', { status: 'heard', sitting }),
      { table: 'sitting', row: sat },
      {
        table: 'item',
        row: {
          ...{ key, reference: 'RP-26-0001', sitting, from: 'referral', status: 'heard' },
          ...{ late: false, outcome, revised: { version: 2, was: decided() } },
        },
      },
      ...rows,
    ]),
    now,
  );
const mailsOf = (changes: readonly Change[]) =>
  changes.flatMap((one) =>
    one.table === 'mail' ? [[one.row.key.replace(`outcome:${key}:`, ''), one.row.status]] : [],
  );
const recordOf = (changes: readonly Change[]) =>
  changes.flatMap((one) => (one.table === 'record' ? [one.row] : []))[0];
const again = [
  [`${workerOne}:2`, 'held'],
  [`${managerOne}:2`, 'held'],
];

describe('what follows a later version of the minutes [CPR-3.6] [CPR-5.3a]', () => {
  it('is logged under the rule of the approval', () =>
    expect(logOf(followed([])).at(-1)).toMatchObject({
      ...{ about: key, what: 'Changed in version 2 of the minutes', rule: 'CPR-5.2b' },
    }));

  it('tells whoever was or may have been told what is otherwise', () => {
    for (const status of ['sent', 'claimed', 'not-known'] as const) {
      const changes = followed([mail(workerOne, status)]);
      expect(mailsOf(changes)).toEqual(again);
      const facts = changes.flatMap((one) => (one.table === 'mail' ? [one.row.facts] : []));
      expect(facts.map(({ reissue }) => reissue)).toEqual([true, false]);
    }
  });

  it('takes the place of what waits, and leaves alone what was taken back or is of another kind', () => {
    for (const status of ['held', 'ready', 'stopped', 'failed'] as const) {
      expect(mailsOf(followed([mail(workerOne, status)]))).toEqual([
        ...[[workerOne, 'cancelled'], ...again],
      ]);
    }
    expect(mailsOf(followed([mail(workerOne, 'cancelled')]))).toEqual(again);
    expect(mailsOf(followed([mail(workerOne, 'held', 'put-down')]))).toEqual(again);
  });

  it('writes to whoever was never told, even where the outcome is the same', () => {
    expect(mailsOf(followed([mail(workerOne, 'sent')], decided()))).toEqual([
      [`${managerOne}:2`, 'held'],
    ]);
    const both = [mail(workerOne, 'sent'), mail(managerOne, 'sent')];
    expect(mailsOf(followed(both, decided()))).toEqual([]);
  });

  it('makes another version of the record, and keeps when each before was filed, and by whom', () => {
    const filed = { filedAt: at('2026-11-28 09:00'), filedBy: admin };
    expect(recordOf(followed([record(filed)]))).toEqual({
      ...kept,
      version: 2,
      before: [{ version: 1, ...filed }],
    });
    expect(recordOf(followed([record()]))?.before).toStrictEqual([{ version: 1 }]);
    const { filedBy: _, ...half } = filed;
    expect(recordOf(followed([record(half)]))?.before).toStrictEqual([{ version: 1 }]);
    const second = { version: 2, before: [{ version: 1 }] };
    expect(recordOf(followed([record(second)]))).toMatchObject({
      version: 3,
      before: [{ version: 1 }, { version: 2 }],
    });
  });

  it('makes no record where there is none', () => {
    expect(recordOf(followed([]))).toBeUndefined();
    expect(followed([]).some(({ table }) => table === 'document')).toBe(false);
    const links = followed([]).flatMap((one) => (one.table === 'mail' ? [one.row.links] : []));
    expect(links[0]).toEqual({ recordUrl: `record:${key}` });
  });
});
