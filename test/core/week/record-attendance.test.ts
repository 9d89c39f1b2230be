import type { Change, ChildRecord, Item } from '../../../src/core/register/register.ts';
import { attendanceOf, recordsToCompare } from '../../../src/core/week/record-attendance.ts';
import { registerOf } from '../../given/panels.ts';
import { workerOne } from '../../given/people.ts';
import { givenRegister } from '../../given/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { day } from '../given/day.ts';

const sitting = 'best-care:2026-12-01';
const key = `BC-26-0001@${sitting}`;
const item = (altered: Partial<Item> = {}): Item => ({
  key,
  reference: 'BC-26-0001',
  sitting,
  from: 'referral',
  status: 'heard',
  late: false,
  ...altered,
});
const away: Partial<Item> = { absent: ['social-worker', 'team-manager'] };
const short = {
  quorum: { found: ['the chair', 'the fostering manager'] },
} as unknown as Partial<Item>;
const whole = { quorum: { found: 'quorate' } } as unknown as Partial<Item>;
const sentences =
  'The social worker was neither there nor represented. The team manager was neither there nor represented. Not quorate: the chair, the fostering manager missing.';

describe('what attendance says of one child’s item [CPR-2.6] [BC-A3]', () => {
  it('is a sentence for each who was away, and what was missing for a quorum', () => {
    expect(attendanceOf(item({ ...away, ...short }))).toEqual({ attendance: sentences });
    expect(attendanceOf(item(whole))).toEqual({});
    expect(attendanceOf(item())).toEqual({});
  });
});

describe('a record that was made before attendance was marked as it is', () => {
  const lines = (
    altered: Partial<Item>,
    record: Partial<ChildRecord> = {},
    status: 'made' | 'wanted' | '' = 'made',
    panel = 'best-care',
  ) => {
    const rows: readonly Change[] = [
      { table: 'sitting', row: { key: sitting, panel, on: day('2026-12-01'), status: 'held' } },
      { table: 'item', row: item(altered) },
      {
        table: 'record',
        row: { key, reference: 'BC-26-0001', sitting, filer: workerOne, ...record },
      },
      ...(status === ''
        ? []
        : [
            {
              table: 'document' as const,
              row: {
                ...{ key: `record:${key}`, kind: 'record' as const, status, name: 'n' },
                ...{ audience: [], granted: {} },
              },
            },
          ]),
    ];
    const register = panel === 'resources' ? givenRegister() : registerOf(panel);
    return recordsToCompare(withChanges(register, rows));
  };

  it('is looked at by whoever files it, with the clause of the quorum', () =>
    expect(lines({ ...away, ...short })).toEqual([
      {
        words: '● Record says otherwise',
        what: `BC-26-0001, sitting of Tuesday 1 December 2026: its record was made before attendance was marked as it is now. ${sentences} Look at it. If the record is to say so, reopen the minutes and write it there; if it stays as it is, say so on its page.`,
        who: `${workerOne}, Administrator`,
        about: key,
        path: `/records/${encodeURIComponent(key)}`,
        panel: 'best-care',
        rule: 'BC-5.0',
      },
    ]));

  it('is told where nobody was away after all, and of the administrator alone where nobody files it', () => {
    const [line] = lines({}, { attendance: sentences, filer: '' }, 'made', 'resources');
    expect(line?.what).toContain('Everybody who was asked was there or represented. Look at it.');
    expect(line?.who).toBe('Administrator');
    expect(line?.rule).toBe('CPR-2.6');
  });

  it('is nothing where it says the same, or is still to be made', () => {
    expect(lines({ ...away, ...short }, { attendance: sentences })).toEqual([]);
    expect(lines({})).toEqual([]);
    expect(lines(away, {}, 'wanted')).toEqual([]);
    expect(lines(away, {}, '')).toEqual([]);
    expect(lines({ key: 'other', ...away })).toEqual([]);
  });
});
