import { planSittings } from '../../../src/core/week/plan-sittings.ts';
import { registerOf } from '../../given/panels.ts';
import { at, givenRegister } from '../../given/register.ts';
import type { Register, Sitting } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { preset } from '../given/presets.ts';

const rowsOf = (register: Register, when: string): readonly Sitting[] =>
  planSittings(register, at(when)).flatMap((change) =>
    change.table === 'sitting' ? [change.row] : [],
  );

describe('planSittings [CPR-3.1]', () => {
  it('plans eight ahead, each once', () => {
    const first = rowsOf(givenRegister(), '2026-11-24 09:00');
    expect(first).toHaveLength(8);
    expect(first[0]).toStrictEqual({
      ...{ key: 'resources:2026-11-25', panel: 'resources', on: '2026-11-25', status: 'planned' },
    });
    const [kept, ...rest] = first;
    const register = withChanges(givenRegister(), [{ table: 'sitting', row: kept! }]);
    expect(rowsOf(register, '2026-11-24 09:00').map(({ key }) => key)).toEqual(
      rest.map(({ key }) => key),
    );
  });

  it('says the phase and cohort of a panel that has them', () => {
    const [first] = rowsOf(registerOf('next-steps'), '2026-11-24 09:00');
    expect(first).toStrictEqual({
      ...{ key: 'next-steps:2026-11-26', panel: 'next-steps', on: '2026-11-26', status: 'planned' },
      ...{ phase: 'approaching-18', cohort: 'approaching-18' },
    });
  });

  it('moves one that falls on a day nobody works, where the file says so', () => {
    const panel = preset('resources');
    const sittings = { ...panel.sittings, weekday: 1, onHoliday: 'next-working-day' };
    const register = { ...givenRegister(), panels: [{ ...panel, sittings } as typeof panel] };
    const days = rowsOf(register, '2026-12-22 09:00').map(({ on, movedTo }) => [on, movedTo]);
    expect(days.slice(0, 2)).toEqual([
      ['2026-12-28', '2026-12-29'],
      ['2027-01-04', undefined],
    ]);
  });
});
