import { finalWeek, first, fostering, heldWeek, marked, young } from '../../given/best-care.ts';
import { at, decided } from '../../given/register.ts';
import { logOf } from '../../given/week.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Item, Outcome, Referral, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import {
  carryForward,
  findQuorum,
  isDecided,
  quorumWords,
} from '../../../src/core/week/settle-quorum.ts';
import { preset } from '../given/presets.ts';

const key = `${first}@${young}`;
const now = at('2026-12-02 12:00');
const action = { what: 'Keep the plan', owner: 'worker', kind: 'supported' };
const supported: Partial<Outcome> = { actions: [action] };
const seat = 'Fostering or Residential Manager';
/** Its minutes are final and nobody was there for fostering. */
const lost = finalWeek(marked(heldWeek(), { [fostering]: 'absent' }), supported);

/** As it stood then, but for what a test alters of the child's item and case. */
function again(item: Partial<Item>, referral: Partial<Referral> = {}, register = lost): Register {
  const { quorum: _, ...row } = register.rows.item.get(key)!;
  const { goesFirst: __, sitting: ___, ...found } = register.rows.referral.get(first)!;
  return withChanges(register, [
    { table: 'item', row: { ...row, ...item } },
    { table: 'referral', row: { ...found, status: 'heard', sitting: young, ...referral } },
  ]);
}
const filed = (register: Register, altered: Partial<Panel>): Register => ({
  ...register,
  panels: register.panels.map((panel) => ({ ...panel, ...altered })),
});
const missing = { found: [seat] };

describe('the quorum as it is found once the minutes are final [BC-5.0] [BC-A3]', () => {
  it('is kept with what was missing, as a breach where anything was decided', () => {
    const [row, ...log] = findQuorum(again({}), now);
    expect(row).toMatchObject({ table: 'item', row: { key, quorum: missing } });
    expect(logOf(log)).toMatchObject([
      { about: key, what: `Made without quorum: ${seat} missing`, rule: 'BC-5.0' },
    ]);
    const discussed = findQuorum(again({ outcome: decided({ actions: [] }) }), now);
    expect(logOf(discussed).map(({ what }) => what)).toEqual([`Not quorate: ${seat} missing`]);
  });

  it('is found once, of a child with an outcome, at a panel that asks for one', () => {
    expect(findQuorum(again({ quorum: missing }), now)).toEqual([]);
    const register = again({});
    const { outcome: _, ...bare } = register.rows.item.get(key)!;
    const without = withChanges(register, [{ table: 'item', row: bare }]);
    expect(findQuorum(without, now)).toEqual([]);
    const { quorum: __, ...file } = register.panels[0]!;
    expect(findQuorum({ ...register, panels: [file] }, now)).toEqual([]);
    const { finalAt: ___, ...open } = register.rows.sitting.get(young)!;
    expect(findQuorum(withChanges(register, [{ table: 'sitting', row: open }]), now)).toEqual([]);
  });

  it('is found of each child of a sitting that still waits, beside one of whom it is known', () => {
    const other: Item = { ...again({}).rows.item.get(key)!, key: 'other' };
    const both = withChanges(again({ quorum: missing }), [{ table: 'item', row: other }]);
    expect(findQuorum(both, now)[0]).toMatchObject({ row: { key: 'other', quorum: missing } });
    expect(findQuorum(both, now)).toHaveLength(2);
  });
});

describe('a child who was not quorate [BC-A3]', () => {
  const carried = (
    item: Partial<Item>,
    referral: Partial<Referral> = {},
    altered?: Partial<Panel>,
  ) => carryForward(filed(again({ quorum: missing, ...item }, referral), altered ?? {}), now);

  it('is put down first for the next sitting of its stream, and the log says so', () => {
    const [item, referral, ...log] = carried({});
    const next = 'best-care:2026-12-15:under-18';
    expect(item).toMatchObject({ row: { key, quorum: { ...missing, carried: true } } });
    expect(referral).toMatchObject({
      row: { reference: first, status: 'accepted', goesFirst: true, sitting: next },
    });
    expect(logOf(log)).toMatchObject([
      {
        about: first,
        what: `Carried forward, not quorate: first at ${next}`,
        rule: 'BC-5.0',
      },
    ]);
  });

  it('waits for one that is to be planned where there is none', () => {
    const register = again({ quorum: missing });
    const own = new Map([...register.rows.sitting].filter(([name]) => name === young));
    const { sittings } = preset('lasting-homes');
    const alone = filed({ ...register, rows: { ...register.rows, sitting: own } }, { sittings });
    const [, referral, ...log] = carryForward(alone, now);
    expect(referral).toMatchObject({ row: { status: 'accepted', goesFirst: true } });
    expect(referral?.row).not.toHaveProperty('sitting');
    expect(logOf(log)[0]?.what).toBe(
      'Carried forward, not quorate: first at the next sitting, once one is planned',
    );
  });

  it('goes first where it waits already, and nowhere where it was withdrawn', () => {
    expect(carried({}, { status: 'accepted' })).toMatchObject([
      { table: 'item' },
      { table: 'referral', row: { status: 'accepted', goesFirst: true, sitting: young } },
    ]);
    expect(carried({}, { status: 'withdrawn' })).toMatchObject([{ table: 'item' }]);
    expect(carried({}, { status: 'withdrawn' })).toHaveLength(1);
  });

  it('is carried once, after it was reached, and only where something was missing', () => {
    expect(carried({ quorum: { ...missing, carried: true } })).toEqual([]);
    expect(carried({ quorum: { found: 'quorate' } })).toEqual([]);
    expect(carried({ quorum: { found: [] } })).toEqual([]);
    expect(carried({ status: 'moved' })).toEqual([]);
    expect(carried({ status: 'not-heard' })).toHaveLength(3);
  });

  it('comes back after a decision even where the file names no next time, and not after a talk', () => {
    const { quorum } = preset('best-care');
    const none = { quorum: { ...quorum!, whenLost: 'discuss-only' } } as const;
    expect(carried({}, {}, none)).toHaveLength(3);
    const talked = carried({ outcome: decided({ actions: [] }) }, {}, none);
    expect(talked.map(({ table }) => table)).toEqual(['item']);
  });
});

describe('what counts as decided, and how it is told [BC-A3]', () => {
  it('is anything agreed from an open list, and a choice that ends the matter', () => {
    const open = preset('best-care');
    expect(isDecided(open, decided({ actions: [action] }))).toBe(true);
    expect(isDecided(open, decided({ actions: [] }))).toBe(false);
    expect(isDecided(open, decided({ decision: 'not-heard', actions: [action] }))).toBe(false);
    const { decisions, ...none } = preset('resources');
    expect(isDecided(none, decided({ actions: [action] }))).toBe(true);
    expect(isDecided(none, decided({ actions: [] }))).toBe(false);
    const closed = { ...none, decisions: decisions! };
    const ends = decisions!.choices.find(({ comesBack }) => comesBack !== true)!.value;
    const back = decisions!.choices.find(({ comesBack }) => comesBack === true)!.value;
    expect(isDecided(closed, decided({ decision: ends, actions: [] }))).toBe(true);
    expect(isDecided(closed, decided({ decision: back, actions: [action] }))).toBe(false);
    expect(isDecided(closed, decided({ decision: 'another', actions: [action] }))).toBe(false);
  });

  it('names what was missing and why it was decided all the same', () => {
    const { quorum: _, ...item } = lost.rows.item.get(key)!;
    const told =
      'made without a quorum (missing: Chair, Seat), so not final; heard again first at the next sitting.';
    const found = ['Chair', 'Seat'];
    expect(quorumWords({ ...item, quorum: { found } })).toBe(told);
    const reason = { by: 'chair@council.example', why: 'It could not wait.', at: now };
    expect(quorumWords({ ...item, quorum: { found, decided: reason } })).toBe(
      `${told} Reason: It could not wait.`,
    );
    expect(quorumWords({ ...item, quorum: { found: 'quorate' } })).toBe('');
    expect(quorumWords(item)).toBe('');
  });
});
