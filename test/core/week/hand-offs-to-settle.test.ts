import type { Change, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import {
  closeHandOffs,
  decidedOtherwise,
  raiseHandOffs,
} from '../../../src/core/week/hand-offs.ts';
import { handOffsToSettle } from '../../../src/core/week/hand-offs-to-settle.ts';
import { logOf } from '../../given/week.ts';
import { preset } from '../given/presets.ts';
import {
  given,
  gone,
  heard,
  key,
  letters,
  now,
  own,
  row,
  sent,
  toWorker,
} from './given-hand-off.ts';

const lineOf = (register: Register) => handOffsToSettle(register)[0];
const ask = 'Put the day on which the child is listed there under "Listed there on" on Hand-offs.';
const label = 'Referral to the Complex Needs Panel, RP-26-0001.';

describe('a hand-off on To do, and what the panel decided otherwise [CPR-1.4]', () => {
  it('says what is lacking, else who was written to and how often', () => {
    const what = (register: Register) => [lineOf(register)?.words, lineOf(register)?.what];
    const waiting =
      'The worker: not written to yet. Complex Needs Panel Administrator: not written to yet.';
    expect(what(given())).toEqual(['◆ Hand-off', `${label} ${waiting} ${ask}`]);
    const two = withChanges(
      gone(gone(given(), 'worker', sent('2026-12-01 10:00')), 'notice', sent('2026-12-01 10:00')),
      [
        {
          table: 'mail',
          row: {
            ...letters(given())[0]!,
            key: `${toWorker.slice(0, -1)}2`,
            ...sent('2026-12-03 10:00'),
          },
        },
      ],
    );
    expect(what(two)).toEqual([
      '◆ Hand-off',
      `${label} The worker: last written to on Thursday 3 December 2026, 10am, 2 times. Complex Needs Panel Administrator: last written to on Tuesday 1 December 2026, 10am. ${ask}`,
    ]);
    const { template: _, address: __, ...bare } = own;
    const silent = { ...given(), panels: [{ ...preset('resources'), handOffs: [bare] }] };
    expect(what(silent)).toEqual(['◆ Hand-off', `${label} ${ask}`]);
    expect(what(given({ rule: { address: '', to: ['One', 'Two'] } }))).toEqual([
      '◆ Address missing',
      `${label} Type the address of the One and Two on Panels, row resources/handOffs.complex-needs.address. The worker: not written to yet. ${ask}`,
    ]);
    expect(
      handOffsToSettle({ ...given(), panels: [{ ...preset('resources'), handOffs: [] }] }),
    ).toEqual([]);
  });

  it('follows the sitting that was last by its day, of those where the child was heard', () => {
    const rows = [...heard('2026-12-09', 'none'), ...heard('2026-12-02', 'tripartite')];
    const other = (changes: readonly Change[]) => decidedOtherwise(given({ rows: changes }), row);
    expect(other(rows)).toEqual({ answer: 'None', on: '2026-12-09' });
    expect(
      other([...heard('2026-12-09', 'tripartite'), ...heard('2026-12-02', 'none')]),
    ).toBeUndefined();
    expect(other(heard('2026-12-09', 'unheard-of'))?.answer).toBe('unheard-of');
    expect(other([])).toBeUndefined();
    const unheard = heard('2026-12-09', 'none').map((one): Change =>
      one.table === 'item' ? { ...one, row: { ...one.row, status: 'not-heard' } } : one,
    );
    expect(other(unheard)).toBeUndefined();
  });

  it('is closed by that alone where nobody was written to, with its clause in the log', () => {
    const rows = heard('2026-12-09', 'none');
    const closed = closeHandOffs(given({ rows }), now);
    expect(closed[0]).toMatchObject({
      row: { key, notNeeded: { why: 'The panel decided: None.', at: now } },
    });
    expect(logOf(closed)).toMatchObject([
      {
        about: 'RP-26-0001',
        what: 'Referral to the Complex Needs Panel: Not needed. The panel decided: None.',
        rule: 'CPR-1.4b',
      },
    ]);
    const told = gone(given(), 'worker', { status: 'claimed' });
    expect(closeHandOffs(withChanges(told, rows), now)).toEqual([]);
  });

  it('is raised by a decision of its own panel alone', () => {
    const raised = (panel: string) => {
      const register = given({ rows: heard('2026-12-09', 'tripartite', panel) });
      const panels = [...register.panels, preset('next-steps')];
      const empty = { ...register, panels, rows: { ...register.rows, handOff: new Map() } };
      return raiseHandOffs(empty, now).filter(({ table }) => table === 'handOff');
    };
    expect(raised('resources')).toMatchObject([{ row: { key, from: 'decision', since: now } }]);
    expect(raised('next-steps')).toEqual([]);
  });
});
