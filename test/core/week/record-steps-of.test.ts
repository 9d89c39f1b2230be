import type { RecordStepRule } from '../../../src/core/panel/deadline-rules.ts';
import type { Change, ChildRecord, Sitting } from '../../../src/core/register/register.ts';
import { recordStepsOf } from '../../../src/core/week/record-steps-of.ts';
import { recordsToFile, waitsForRecords } from '../../../src/core/week/records-to-file.ts';
import { admin, workerOne } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { sitting } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const resources = preset('resources');
const sat = (altered: Partial<Sitting> = {}): Sitting => ({
  key: sitting,
  panel: 'resources',
  on: day('2026-11-25'),
  status: 'held',
  ...altered,
});
const other = (on: string, altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: sat({ key: `resources:${on}`, on: day(on), status: 'planned', ...altered }),
});
const record = (number: number, altered: Partial<ChildRecord> = {}): Change => ({
  table: 'record',
  row: {
    ...{ key: `RP-26-000${number}@${sitting}`, reference: `RP-26-000${number}`, sitting },
    ...{ filer: admin, ...altered },
  },
});
/** A step of the children's own workers, without a limit but where a test gives one. */
const own = {
  ...{ step: 'captured', label: 'Captured', task: 'Capture it', owner: 'social-worker' },
  ...{ startsFrom: 'finish', doneBy: 'owner', rule: 'CPP-1.3', printed: 'p', phrase: 'p' },
  within: { amount: 2, unit: 'working-days' },
} as unknown as RecordStepRule;
const given = (rows: readonly Change[], row: Sitting, steps = resources.record.steps) => ({
  ...givenRegister([{ table: 'sitting', row }, ...rows]),
  panels: [{ ...resources, record: { ...resources.record, steps } }],
});
const step = (
  name: string,
  row: Sitting,
  rows: readonly Change[],
  steps = resources.record.steps,
) => recordStepsOf(given(rows, row, steps), row).find((one) => one.step === name);

describe('the sitting that ends every clock of the record [CPR-5.4]', () => {
  const ends = (...rows: readonly Change[]) => step('draft', sat(), rows)?.backstopAt;

  it('is the next, as it was moved or stood down, before it is planned too', () => {
    expect(ends()).toBe('2026-12-02T09:30:00');
    expect(ends(other('2026-12-02', { movedTo: day('2026-12-03') }))).toBe('2026-12-03T09:30:00');
    expect(ends(other('2026-12-02', { status: 'stood-down' }))).toBe('2026-12-09T09:30:00');
    expect(ends(other('2026-11-18'), other('2026-12-02'))).toBe('2026-12-02T09:30:00');
  });

  it('is not one that was moved to before it, though its own day comes after', () => {
    expect(ends(other('2026-12-02', { movedTo: day('2026-11-24') }))).toBe('2026-12-09T09:30:00');
    expect(ends(other('2026-11-18', { movedTo: day('2026-11-26') }))).toBe('2026-11-26T09:30:00');
  });

  it('is known of a sitting that the register has not kept yet', () => {
    const register = givenRegister([other('2026-11-18'), other('2026-11-27')]);
    const [draft] = recordStepsOf(register, sat());
    expect(draft?.backstopAt).toBe('2026-11-27T09:30:00');
  });
});

describe('when a step was done for every child [CPR-5.3a] [CPP-1.3]', () => {
  const finalAt = at('2026-11-27 09:00');
  const filed = (...rows: readonly Change[]) => step('filed', sat({ finalAt }), rows)?.doneAt;
  const [first, last] = [at('2026-11-27 10:00'), at('2026-11-27 11:00')];

  it('is when the last of them was filed, whichever is noted last', () => {
    expect(filed(record(1, { filedAt: last }), record(2, { filedAt: first }))).toBe(last);
    expect(filed(record(1, { filedAt: last }), record(2))).toBeUndefined();
    expect(filed(record(1, { filedAt: first }), record(2, { sitting: 'other' }))).toBe(first);
  });

  it('is when the minutes were final, where no child was heard', () =>
    expect(filed()).toBe(finalAt));

  it('is when the first version was filed, whatever came after', () => {
    const before = [{ version: 1 }, { version: 2, filedAt: first, filedBy: admin }];
    expect(filed(record(1, { version: 3, before, filedAt: last }))).toBe(first);
    expect(filed(record(1, { version: 3, before }))).toBe(first);
    expect(filed(record(1, { version: 2, before: [{ version: 1 }], filedAt: last }))).toBe(last);
    expect(filed(record(1, { version: 2, before: [{ version: 1 }] }))).toBeUndefined();
  });

  it('is when the last owner said so, of a step that is theirs', () => {
    const said = (when: typeof first) => ({ done: { captured: { by: 'w', at: when } } });
    const captured = (...rows: readonly Change[]) =>
      step('captured', sat({ finalAt }), rows, [own])?.doneAt;
    expect(captured(record(1, said(last)), record(2, said(first)))).toBe(last);
    expect(captured(record(1, said(last)), record(2))).toBeUndefined();
    const others = { done: { another: { by: 'w', at: first } } };
    expect(captured(record(1, others))).toBeUndefined();
  });

  it('is reckoned anew for a register that says otherwise', () => {
    const row = sat({ finalAt });
    const doneAt = (...rows: readonly Change[]) =>
      recordStepsOf(given(rows, row), row).find((one) => one.step === 'filed')?.doneAt;
    expect(doneAt(record(1))).toBeUndefined();
    expect(doneAt(record(1, { filedAt: first }))).toBe(first);
    const register = given([record(1)], row);
    expect(recordStepsOf(register, row)).toBe(recordStepsOf(register, row));
  });
});

describe('what is still to be said of a record [CPR-5.3a] [CPP-1.3]', () => {
  const finalAt = at('2026-11-27 09:00');
  const lines = (when: string, rows: readonly Change[], steps?: readonly RecordStepRule[]) => {
    const child = givenReferral(1, '2026-11-19 09:00', { status: 'heard' });
    return recordsToFile(given([child, ...rows], sat({ finalAt }), steps), at(when));
  };
  const words = (when: string) =>
    lines(when, [record(1)], [own]).map((one) => [one.words, one.what, one.who, one.dueAt]);
  const limit = at('2026-11-27 23:59:59');

  it('is of a step its owner’s, by its limit, which it passes', () => {
    const [line] = lines('2026-11-26 09:00', [record(1)], [own]);
    expect(line).toEqual({
      words: '● To do',
      dueAt: limit,
      what: 'Capture it by Friday 27 November 2026, end of the day: RP-26-0001, sitting of Wednesday 25 November 2026. Say on its page when it is done.',
      who: workerOne,
      about: `RP-26-0001@${sitting}`,
      path: `/records/${encodeURIComponent(`RP-26-0001@${sitting}`)}`,
      panel: 'resources',
      rule: 'CPP-1.3',
    });
    expect(words('2026-11-27 23:59:59')[0]?.[0]).toBe('● To do');
    expect(words('2026-12-01 09:00')[0]?.[0]).toBe('▲ Overdue');
  });

  it('is without a limit where the file gives none', () => {
    const { within: _, ...open } = own as RecordStepRule & { readonly within: unknown };
    const [line] = lines('2027-03-01 09:00', [record(1)], [open]);
    expect(line?.words).toBe('● To do');
    expect(line).not.toHaveProperty('dueAt');
    expect(line?.what).toMatch(/^Capture it: RP-26-0001, /);
  });

  it('is to file it by the limit, and overdue once that has passed', () => {
    expect(lines('2026-11-27 10:00', [record(1)])[0]?.dueAt).toBe('2026-11-30T09:00:00');
    expect(lines('2026-11-30 09:00', [record(1)])[0]?.words).toBe('● To file');
    expect(lines('2026-11-30 09:01', [record(1)])[0]?.words).toBe('▲ Overdue: to file');
  });

  it('is nothing of one that was filed, or whose sitting is not there', () => {
    expect(lines('2026-11-30 09:00', [record(1, { filedAt: finalAt })])).toEqual([]);
    expect(lines('2026-11-30 09:00', [record(1, { sitting: 'none' })])).toEqual([]);
  });

  it('is waited for by step and sitting', () => {
    const waits = (key: string, name: string, ...rows: readonly Change[]) =>
      waitsForRecords(given(rows, sat({ finalAt }), [...resources.record.steps, own]), key, name);
    expect(waits(sitting, 'filed', record(1))).toBe(true);
    expect(waits(sitting, 'captured', record(1))).toBe(true);
    expect(waits(sitting, 'filed', record(1, { filedAt: finalAt }))).toBe(false);
    expect(waits(sitting, 'captured', record(1, { filedAt: finalAt }))).toBe(true);
    expect(waits(sitting, 'draft', record(1))).toBe(false);
    expect(waits(sitting, 'filed', record(1, { sitting: 'other' }))).toBe(false);
    expect(waits('none', 'filed', record(1, { sitting: 'none' }))).toBe(false);
  });
});
