import { ruleFor } from '../../../src/core/order/decide-reply.ts';
import { revisedItems } from '../../../src/core/order/revised-items.ts';
import { withOutcomes } from '../../../src/core/order/with-outcomes.ts';
import type { Attendance, Change, Item, Sitting } from '../../../src/core/register/register.ts';
import { itemKey } from '../../../src/core/week/list-items.ts';
import { registerOf } from '../../given/panels.ts';
import { managerOne, workerOne } from '../../given/people.ts';
import { decided, givenReferral } from '../../given/register.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const sittingOf = (panel: string): Sitting => ({
  ...{ key: `${panel}:2026-12-01`, panel, on: day('2026-12-01'), status: 'held' },
});
const itemOf = (number: number, altered: Partial<Item> = {}, panel = 'resources'): Item => {
  const reference = `RP-26-000${number}`;
  const { key } = sittingOf(panel);
  return {
    ...{ key: itemKey(reference, key), sitting: key, reference },
    ...{ from: 'referral', status: 'listed', late: false },
    ...altered,
  };
};
const given = (items: readonly Item[], panel = 'resources', rows: readonly Change[] = []) =>
  registerOf(panel, [
    { table: 'sitting', row: sittingOf(panel) },
    ...items.map((row): Change => ({ table: 'item', row })),
    ...rows,
  ]);

describe('what the minutes say, put on each item that is still to be heard [CPR-5.1b]', () => {
  const sitting = sittingOf('resources');
  const outcomes = { 'RP-26-0001': decided(), 'RP-26-0002': decided() };
  const put = (items: readonly Item[], parts?: Readonly<Record<string, string>>) =>
    withOutcomes(given(items), sitting, outcomes, parts);

  it('is its outcome and its part, in the place of what was read before', () => {
    const one = itemOf(1, { before: {} });
    const { before: _, ...rest } = one;
    expect(put([one], { 'RP-26-0001': 'print' })).toStrictEqual([
      { table: 'item', row: { ...rest, outcome: decided(), part: 'print' } },
    ]);
    expect(put([itemOf(1)])).toStrictEqual([
      { table: 'item', row: { ...itemOf(1), outcome: decided() } },
    ]);
    expect(put([itemOf(1, { part: 'kept' })])).toMatchObject([{ row: { part: 'kept' } }]);
  });

  it('is nothing where it stands there, was not said, or the item is listed no more', () => {
    expect(put([itemOf(1, { outcome: decided() })])).toEqual([]);
    expect(put([itemOf(3)])).toEqual([]);
    expect(put([itemOf(1, { status: 'moved' }), itemOf(2, { status: 'withdrawn' })])).toEqual([]);
  });
});

describe('a later version of the minutes [CPR-5.2b]', () => {
  const sitting = sittingOf('resources');
  const heard = { status: 'heard', outcome: decided(), part: 'print' } as const;
  const notHeard = decided({ decision: 'not-heard' });

  const revise = (item: Item, now = decided(), parts: Readonly<Record<string, string>> = {}) =>
    revisedItems(given([item]), sitting, { outcomes: { 'RP-26-0001': now }, parts, version: 2 });
  const same = { 'RP-26-0001': 'print' };
  const other = { 'RP-26-0001': 'other' };

  it('is followed up where it says something else of a child who was heard', () => {
    const now = decided({ decision: 'decline' });
    const revised = { version: 2, was: decided() };
    expect(revise(itemOf(1, heard), now, same)).toStrictEqual([
      { table: 'item', row: { ...itemOf(1, heard), outcome: now, revised } },
    ]);
    expect(revise(itemOf(1, heard), decided(), other)).toStrictEqual([
      { table: 'item', row: { ...itemOf(1, heard), part: 'other', revised } },
    ]);
    const away = itemOf(1, { status: 'not-heard', outcome: notHeard, part: 'print' });
    expect(revise(away, { ...notHeard, reasons: 'Else.' }, same)).toStrictEqual([
      { table: 'item', row: { ...away, outcome: { ...notHeard, reasons: 'Else.' } } },
    ]);
  });

  it('is followed up where it turns round whether a child was heard', () => {
    const away = itemOf(1, { status: 'not-heard', outcome: notHeard });
    const turned = (was: typeof notHeard) => ({ revised: { version: 2, was } });
    expect(revise(away)).toMatchObject([{ row: { status: 'not-heard', ...turned(notHeard) } }]);
    expect(revise(itemOf(1, heard), notHeard)).toMatchObject([{ row: turned(decided()) }]);
    expect(revise(itemOf(1, { status: 'moved', outcome: notHeard }))).toMatchObject([
      { row: { status: 'moved', outcome: decided() } },
    ]);
    expect(JSON.stringify(revise(itemOf(1, { status: 'moved', outcome: notHeard })))).not.toContain(
      'revised',
    );
  });

  it('tells all at once where the version before has not been followed up yet', () => {
    const was = decided({ decision: 'decline' });
    const pending = itemOf(1, { ...heard, revised: { version: 2, was } });
    const now = decided({ decision: 'defer' });
    expect(revise(pending, now, same)).toMatchObject([
      { row: { outcome: now, revised: { version: 2, was } } },
    ]);
    const back = itemOf(1, {
      ...{ status: 'not-heard', outcome: decided(), revised: { version: 2, was: notHeard } },
    });
    const { revised: _, ...rest } = back;
    expect(revise(back, notHeard)).toStrictEqual([
      { table: 'item', row: { ...rest, outcome: notHeard } },
    ]);
  });

  it('is nothing new where it says the same, and follows no tick of who was told [CPR-3.6]', () => {
    expect(revise(itemOf(1, heard), decided(), same)).toEqual([]);
    expect(revise(itemOf(1, heard))).toEqual([]);
    const told = decided({ confirmed: false });
    expect(revise(itemOf(1, heard), told, same)).toStrictEqual([
      { table: 'item', row: { ...itemOf(1, heard), outcome: told } },
    ]);
    const { part: _, ...partless } = itemOf(1, heard);
    expect(revise(partless, decided(), other)).toStrictEqual([
      { table: 'item', row: { ...partless, part: 'other' } },
    ]);
    expect(revise(partless)).toEqual([]);
    const now = decided({ decision: 'decline' });
    expect(revise(itemOf(1, { outcome: decided() }), now)).toEqual([]);
    expect(revise(itemOf(1, { status: 'heard' }), now)).toEqual([]);
    expect(revise(itemOf(2, heard), now)).toEqual([]);
  });
});

describe('the clause that asks somebody to come [CPR-2.3] [CPR-2.6] [CPR-2.7] [NS-4.2]', () => {
  const seat = (person: string, presents?: readonly string[]) =>
    ({ person, ...(presents ? { presents } : {}) }) as Attendance;
  const rule = (panel: string, of: Attendance) =>
    ruleFor(
      given([itemOf(1, {}, panel), itemOf(2, {}, panel)], panel, [
        givenReferral(1, '2026-11-19 09:00', { panel }),
        givenReferral(2, '2026-11-19 09:00', {
          panel,
          facts: { worker: 'worker.nine@council.example', manager: workerOne },
        }),
      ]),
      sittingOf(panel),
      of,
    );

  it('is that of members for a seat, and of who presents for whoever has none', () => {
    expect(rule('resources', seat('any@council.example'))).toBe('CPR-2.3');
    expect(rule('permanence', seat('any@council.example'))).toBe('');
    expect(rule('resources', seat(workerOne, ['RP-26-0001']))).toBe('CPR-2.6');
    expect(rule('resources', seat(managerOne, ['RP-26-0001']))).toBe('CPR-2.7');
    expect(rule('resources', seat(workerOne, ['RP-26-0002']))).toBe('CPR-2.7');
    expect(rule('resources', seat(workerOne, ['RP-26-0002', 'RP-26-0001']))).toBe('CPR-2.6');
    expect(rule('resources', seat(workerOne, ['RP-26-0009']))).toBe('CPR-2.7');
    const { attendees: _, ...listless } = preset('permanence');
    const register = { ...given([]), panels: [listless] };
    expect(ruleFor(register, sittingOf('permanence'), seat(workerOne, ['RP-26-0001']))).toBe('');
  });

  it('is that of their own part where the panel’s file lists who is asked', () => {
    expect(rule('next-steps', seat(workerOne, ['RP-26-0001']))).toBe('NS-4.2');
    expect(rule('next-steps', seat(managerOne, ['RP-26-0001']))).toBe('NS-4.3');
    expect(rule('next-steps', seat(workerOne, ['RP-26-0002']))).toBe('NS-4.3');
    expect(rule('next-steps', seat('guest@council.example', ['RP-26-0001']))).toBe('');
    expect(rule('next-steps', seat(managerOne, ['RP-26-0002']))).toBe('');
  });
});
