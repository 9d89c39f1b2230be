import { nextPhase, phaseInForce } from '../../../src/core/order/begin-phase.ts';
import type { Change, Item, Register, Sitting } from '../../../src/core/register/register.ts';
import { withChanges, workbookOf } from '../../../src/core/register/rows.ts';
import { registerOf } from '../../given/panels.ts';
import { admin } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { deciding, ordered, refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const now = '2026-12-01 09:00';
const begin = (phase: string, from: string, panel = 'next-steps') =>
  ({ kind: 'begin-phase', panel, phase, from: day(from) }) as const;
const planned = (on: string, altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: {
    key: `next-steps:${on}`,
    panel: 'next-steps',
    on: day(on),
    status: 'planned',
    phase: 'approaching-18',
    cohort: 'approaching-18',
    ...altered,
  },
});
const having = (...rows: readonly Change[]): Register =>
  withChanges(registerOf('next-steps'), rows);
const listed = (on: string): Change => ({
  table: 'item',
  row: { key: `NS-26-0001@next-steps:${on}`, sitting: `next-steps:${on}` } as Item,
});
const changed = (register: Register, from: string, phase = 'alternating') =>
  deciding(register, begin(phase, from), now).changes.flatMap((change) =>
    change.table === 'sitting' ? [change.row] : [],
  );

describe('the phase of a panel [NS-8.2] [NS-8.7]', () => {
  const panel = preset('next-steps');

  it('is the first until a person says that the next begins, and none of a panel without phases', () => {
    const register = registerOf('next-steps');
    expect(phaseInForce(panel, register)?.code).toBe('approaching-18');
    expect(nextPhase(panel, register)?.code).toBe('alternating');
    const second = ordered(register, begin('alternating', '2026-12-10'), now);
    expect([phaseInForce(panel, second)?.code, nextPhase(panel, second)?.code]).toEqual([
      'alternating',
      'every-two-weeks',
    ]);
    const third = ordered(second, begin('every-two-weeks', '2027-01-07'), now);
    expect([phaseInForce(panel, third)?.code, nextPhase(panel, third)]).toEqual([
      'every-two-weeks',
      undefined,
    ]);
    expect(refusal(third, begin('every-two-weeks', '2027-02-04'), now)).toBe(
      'There is no later phase that could begin.',
    );
    const other = preset('resources');
    expect([phaseInForce(other, register), nextPhase(other, register)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is that of its own panel, where another has one of the same name', () => {
    const workbook = workbookOf(registerOf('next-steps'));
    const phase = { panel: 'another', code: 'alternating', from: day('2026-11-05'), by: admin };
    const register = having({ table: 'workbook', row: { ...workbook, phases: [phase] } });
    expect(phaseInForce(panel, register)?.code).toBe('approaching-18');
  });
});

describe('beginning a phase [NS-8.7] [NS-A4]', () => {
  it('is kept beside those before, logged with its rule, and said', () => {
    const second = ordered(registerOf('next-steps'), begin('alternating', '2026-12-10'), now);
    const { changes, said } = deciding(second, begin('every-two-weeks', '2027-01-07'), now);
    expect(said).toBe('From Thursday 7 January 2027: Every two weeks.');
    expect(changes).toStrictEqual([
      {
        table: 'workbook',
        row: {
          ...workbookOf(second),
          phases: [
            { panel: 'next-steps', code: 'alternating', from: '2026-12-10', by: admin },
            { panel: 'next-steps', code: 'every-two-weeks', from: '2027-01-07', by: admin },
          ],
        },
      },
      {
        table: 'log',
        row: {
          at: at(now),
          by: admin,
          about: 'next-steps',
          what: 'Phase "Every two weeks" from 2027-01-07',
          rule: 'NS-8.7',
        },
      },
    ]);
  });

  it('is of the phase that comes next, on a day still to come', () => {
    const register = registerOf('next-steps');
    expect(refusal(register, begin('every-two-weeks', '2026-12-10'), now)).toBe(
      'The phase that comes next is "Fifteen and three quarters, and back from 17, in turn".',
    );
    expect(refusal(register, begin('alternating', '2026-12-01'), now)).toBe(
      'Choose a day that is still to come.',
    );
    expect(deciding(register, begin('alternating', '2026-12-02'), now).said).toContain(
      'From Wednesday',
    );
  });

  it('keeps coming sittings that the new rhythm has too, with their turn, and leaves out the others', () => {
    const stays = planned('2026-12-10');
    const goes = planned('2026-12-16');
    expect(changed(having(stays, goes), '2026-12-10')).toStrictEqual([
      {
        key: 'next-steps:2026-12-10',
        panel: 'next-steps',
        on: '2026-12-10',
        status: 'planned',
        phase: 'alternating',
        cohort: 'fifteen-nine',
      },
      {
        ...(goes.row as Sitting),
        status: 'stood-down',
        stoodDown: { by: admin, why: 'Another phase of the panel began', at: at(now) },
        unannounced: true,
      },
    ]);
  });

  it.each<readonly [string, readonly Change[]]>([
    ['before that day', [planned('2026-12-09')]],
    ['with a child listed', [planned('2026-12-16'), listed('2026-12-16')]],
    ['added by hand', [planned('2026-12-16', { added: { by: admin, why: '', at: at(now) } })]],
    ['held, or stood down', [planned('2026-12-16', { status: 'stood-down' })]],
    ['of another panel', [planned('2026-12-16', { panel: 'another' })]],
  ])('leaves alone a sitting %s', (_, rows) =>
    expect(changed(having(...rows), '2026-12-10')).toEqual([]),
  );
});
