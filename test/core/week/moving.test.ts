import type {
  Change,
  Item,
  Register,
  Review,
  Sitting,
} from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { bringForward, listItems } from '../../../src/core/week/list-items.ts';
import { carryOver, losePlace, moveOn } from '../../../src/core/week/move-on.ts';
import { registerOf } from '../../given/panels.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { logOf, nextSitting, sitting } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { asking, gate } from './given-asking.ts';

const reference = 'RP-26-0001';
const sat = (altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: {
    ...{ key: sitting, panel: 'resources', on: day('2026-11-25'), status: 'planned' },
    ...altered,
  },
});
const item = (altered: Partial<Item> = {}): Item => ({
  key: `${reference}@${sitting}`,
  reference,
  sitting,
  from: 'referral',
  status: 'listed',
  late: false,
  ...altered,
});
const listed = (altered: Partial<Item> = {}): Change => ({ table: 'item', row: item(altered) });
const referral = (altered: GivenReferral = {}): Change =>
  givenReferral(1, '2026-11-19 09:00', { status: 'listed', sitting, ...altered });
const rowsOf = (changes: readonly Change[]) =>
  changes.flatMap((one) => (one.table === 'log' ? [] : [one.row]));
const said = (changes: readonly Change[]) =>
  logOf(changes).map(({ about, what, rule }) => [about, what, rule]);

describe('an item whose sitting is stood down [CPR-A12]', () => {
  const lost = (...rows: readonly Change[]) =>
    losePlace(givenRegister([referral(), ...rows]), at('2026-11-24 09:00'));
  const down = sat({ status: 'stood-down' });

  it.each(['listed', 'over'] as const)('finds the next, where it was %s', (status) => {
    const changes = lost(down, listed({ status }));
    expect(rowsOf(changes)).toMatchObject([
      { key: `${reference}@${sitting}`, status: 'moved' },
      { reference, status: 'accepted', sitting: nextSitting },
    ]);
    expect(said(changes)).toEqual([
      [
        ...[reference, `The sitting was stood down: moved from ${sitting} to ${nextSitting}`],
        'CPR-3.3',
      ],
    ]);
  });

  it('stays where it is at a sitting that stands, or once it was moved', () => {
    expect(lost(sat(), listed())).toEqual([]);
    expect(lost(listed())).toEqual([]);
    expect(lost(down, listed({ status: 'moved' }))).toEqual([]);
  });
});

describe('an item that did not fit [CPR-3.3]', () => {
  const carried = (when: string, ...rows: readonly Change[]) =>
    carryOver(givenRegister([referral(), ...rows]), at(when));

  it('is moved to the next sitting once its own has begun', () => {
    const over = listed({ status: 'over' });
    expect(carried('2026-11-25 09:29', sat(), over)).toEqual([]);
    expect(said(carried('2026-11-25 09:30', sat(), over))[0]?.[1]).toBe(
      `Did not fit: moved from ${sitting} to ${nextSitting}`,
    );
    expect(carried('2026-11-25 09:30', sat(), listed())).toEqual([]);
    expect(carried('2026-11-25 09:30', over)).toEqual([]);
  });

  it('waits for a sitting of a panel that has no other yet, as far as anybody knows', () => {
    const key = 'lasting-homes:2026-12-15';
    const child = referral({ panel: 'lasting-homes', sitting: key });
    const rows = [sat({ key, panel: 'lasting-homes', on: day('2026-12-15') }), child];
    const register = withChanges(registerOf('lasting-homes'), rows);
    const changes = moveOn(register, item({ sitting: key }), at('2026-12-15 09:30'), 'Invented');
    expect(said(changes)[0]?.[1]).toBe(
      `Invented: moved from ${key} to the next sitting, once one is planned`,
    );
    expect(rowsOf(changes)[1]).not.toHaveProperty('sitting');
    expect(rowsOf(changes)[1]).toMatchObject({ status: 'accepted' });
  });

  it('stands at a sitting, or something is wrong with the register', () =>
    expect(() =>
      moveOn(givenRegister([referral()]), item(), at('2026-11-25 09:30'), 'Invented'),
    ).toThrow(`${reference}@${sitting} stands at no sitting.`));
});

describe('an accepted request [CPR-4.3]', () => {
  const put = (...rows: readonly Change[]) =>
    rowsOf(
      listItems(
        givenRegister([sat(), referral({ status: 'accepted' }), ...rows]),
        at('2026-11-24 09:00'),
      ),
    );

  it('is put on the list of its sitting, as back for review where it was heard before', () => {
    expect(put()).toMatchObject([{ from: 'referral' }, { status: 'listed' }]);
    const before = { key: 'before', sitting: 'another' };
    expect(put(listed({ ...before, status: 'heard' }))).toMatchObject([{ from: 'review' }, {}]);
    expect(put(listed({ ...before, status: 'moved' }))).toMatchObject([{ from: 'referral' }, {}]);
  });

  it('looks for another sitting where something was missing when its own began [BC-2.4]', () => {
    const gates = [gate({ before: 'listing' })];
    const of = (when: string) =>
      rowsOf(listItems(asking({ gates }, { status: 'accepted' }), at(when)));
    expect(of('2026-12-10 00:00')).toEqual([]);
    const register = asking({ gates }, { status: 'accepted' });
    const start = register.panels[0]!.session.earliestStart;
    expect(of(`2026-12-10 ${start}`)).toHaveLength(1);
    expect(of(`2026-12-10 ${start}`)[0]).not.toHaveProperty('sitting');
  });
});

describe('a child who comes back for review [CPR-5.1c] [CPR-A8]', () => {
  const review = (dueOn: string, status: Review['status'] = 'waiting'): Change => ({
    table: 'review',
    row: { key: 'r', reference, dueOn: day(dueOn), status },
  });
  const given = (status: 'heard' | 'listed', ...rows: readonly Change[]): Register =>
    givenRegister([
      referral({ status }),
      sat(),
      sat({ key: nextSitting, on: day('2026-12-02') }),
      ...rows,
    ]);
  const brought = (register: Register, when = '2026-11-24 09:00') =>
    bringForward(register, at(when));

  it('is listed for the first sitting on or after the day that has not begun, with a line in the log', () => {
    const changes = brought(given('heard', review('2026-11-25')));
    expect(rowsOf(changes)).toMatchObject([
      { key: `${reference}@${sitting}`, from: 'review' },
      { status: 'listed', sitting },
      { status: 'brought-forward', sitting },
    ]);
    expect(said(changes)).toEqual([
      [reference, `Brought forward to ${sitting}: review date 2026-11-25`, 'CPR-5.1c'],
    ]);
    const begun = brought(given('heard', review('2026-11-25')), '2026-11-25 09:30');
    expect(rowsOf(begun)[1]).toMatchObject({ sitting: nextSitting });
    const before = brought(given('heard', review('2026-11-25')), '2026-11-25 09:29');
    expect(rowsOf(before)[1]).toMatchObject({ sitting });
    expect(rowsOf(brought(given('heard', review('2026-11-26'))))[1]).toMatchObject({
      sitting: nextSitting,
    });
  });

  it('waits while its sitting is not planned yet, or it is to be heard anyway', () => {
    expect(brought(given('heard', review('2027-01-20')))).toEqual([]);
    expect(brought(given('listed', review('2026-11-25')))).toEqual([]);
    expect(brought(given('heard', review('2026-11-25', 'closed')))).toEqual([]);
    expect(brought(givenRegister([sat(), review('2026-11-25')]))).toEqual([]);
  });
});
