import type { FromMinutes, Outcomes } from '../../../src/core/minutes/from-minutes.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { chair } from '../../given/people.ts';
import { decided, givenReferrals, givenRegister } from '../../given/register.ts';
import { deciding, logOf, ordered, refusal, sitting } from '../../given/week.ts';
import { worked, workedThrough } from '../../given/week.ts';

const told = () =>
  workedThrough(givenRegister(givenReferrals(2)), '2026-11-23 17:01', '2026-11-24 11:30');
const held = () => worked(told(), '2026-11-25 09:30');
const both = { 'RP-26-0001': decided(), 'RP-26-0002': decided({ decision: 'decline' }) };
const other = { ...both, 'RP-26-0002': decided({ decision: 'defer' }) };

const readOf = (outcomes: Outcomes, more: Partial<FromMinutes> = {}): FromMinutes => ({
  outcomes,
  unread: [],
  print: JSON.stringify(outcomes),
  ...more,
});
const show = (outcomes: Outcomes, more?: Partial<FromMinutes>) =>
  ({ kind: 'show-reading', sitting, read: readOf(outcomes, more) }) as const;
const take = (outcomes: Outcomes, more?: Partial<FromMinutes>) =>
  ({ kind: 'take-reading', sitting, read: readOf(outcomes, more) }) as const;
const undo = { kind: 'undo-reading', sitting } as const;

const shown = (register: Register, outcomes: Outcomes, at: string): Register =>
  ordered(register, show(outcomes), at);
const taken = (register: Register, outcomes: Outcomes, at: string): Register =>
  ordered(shown(register, outcomes, at), take(outcomes), at);
const decisionOf = (register: Register, reference = 'RP-26-0002') =>
  register.rows.item.get(`${reference}@${sitting}`)?.outcome?.decision;

describe('showReading [CPR-5.1b]', () => {
  it('says what would change, child by child, and takes nothing', () => {
    const { said, changes } = deciding(held(), show(both), '2026-11-25 14:00');
    const [first, one, two, how] = said.split('\n');
    expect(first).toBe('Read, and nothing is taken yet. The minutes would change:');
    expect(one).toContain('RP-26-0001: Decision: nothing → Approve; ');
    expect(two).toContain('RP-26-0002: Decision: nothing → Decline; ');
    expect(how).toMatch(/^To take what is shown here, tick “Take what was read”\. In full: http/);
    expect(changes.map(({ table }) => table)).toEqual(['sitting', 'log']);
    expect(logOf(changes)).toMatchObject([{ about: sitting, rule: 'CPR-5.1b' }]);
    expect(decisionOf(shown(held(), both, '2026-11-25 14:00'))).toBeUndefined();
  });

  it('says what cannot be read, and where', () => {
    const unread = ['Item 2, RP-26-0002, “Decision”: Approve, Decline, Defer or Not heard'];
    const part = { 'RP-26-0001': decided() };
    const { said } = deciding(held(), show(part, { unread }), '2026-11-25 14:00');
    expect(said).toContain(`These cannot be read, and would not be taken:\n${unread[0]}`);
    const none = deciding(held(), show({}, { unread }), '2026-11-25 14:00').said;
    expect(none).toContain('Nothing that can be read differs.');
    expect(none).not.toContain('Take what was read');
  });

  it('says that both say the same where nothing differs', () => {
    const register = taken(held(), both, '2026-11-25 14:00');
    expect(deciding(register, show(both), '2026-11-25 15:00').said).toBe(
      'The register says what the minutes say.',
    );
  });
});

describe('takeReading [CPR-5.1b]', () => {
  it('takes exactly what was shown, says what changed by it, and nothing of what stays', () => {
    const register = shown(held(), both, '2026-11-25 14:00');
    const { said } = deciding(register, take(both), '2026-11-25 14:10');
    expect(said).toContain('Taken from the minutes: 2 children. RP-26-0001: Decision: nothing → ');
    const once = ordered(register, take(both), '2026-11-25 14:10');
    expect(once.rows.item.get(`RP-26-0001@${sitting}`)?.outcome).toEqual(decided());
    expect(once.rows.sitting.get(sitting)?.shown).toBeUndefined();
    const again = shown(once, other, '2026-11-25 15:00');
    expect(deciding(again, take(other), '2026-11-25 15:10').said).toBe(
      'Taken from the minutes: 1 child. RP-26-0002: Decision: Decline → Defer.',
    );
  });

  it('takes nothing that nobody was shown', () => {
    expect(refusal(held(), take(both), '2026-11-25 14:00')).toContain('shows what would be taken');
  });

  it('shows it anew where the minutes were changed since, and then takes that', () => {
    const register = shown(held(), both, '2026-11-25 14:00');
    const { said } = deciding(register, take(other), '2026-11-25 14:10');
    expect(said).toContain('Nothing was taken: something was changed since it was shown.');
    expect(said).toContain('RP-26-0002: Decision: nothing → Defer');
    const anew = ordered(register, take(other), '2026-11-25 14:10');
    expect(decisionOf(anew)).toBeUndefined();
    expect(decisionOf(ordered(anew, take(other), '2026-11-25 14:20'))).toBe('defer');
  });

  it('goes by what a page showed, where it was accepted there', () => {
    const { print } = readOf(both);
    const onPage = { ...take(both), seen: print };
    expect(decisionOf(ordered(held(), onPage, '2026-11-25 14:00'))).toBe('decline');
    const stale = { ...take(other), seen: print };
    expect(decisionOf(ordered(held(), stale, '2026-11-25 14:00'))).toBeUndefined();
  });

  it('given twice takes once, and says that there is nothing left to take', () => {
    const once = taken(held(), both, '2026-11-25 14:00');
    const { said, changes } = deciding(once, take(both), '2026-11-25 14:10');
    expect(said).toBe('Nothing to take. The register says what the minutes say.');
    expect(changes).toEqual([]);
  });

  it('takes the children who can be read, and names what could not be', () => {
    const part = { 'RP-26-0001': decided() };
    const unread = ['Item 2, RP-26-0002: a picture'];
    const register = ordered(held(), show(part, { unread }), '2026-11-25 14:00');
    const { said } = deciding(register, take(part, { unread }), '2026-11-25 14:10');
    expect(said).toContain('Taken from the minutes: 1 child.');
    expect(said).toContain('These could not be read:\nItem 2, RP-26-0002: a picture');
  });

  it('leaves alone an item that is withdrawn', () => {
    const withdraw = { kind: 'withdraw', reference: 'RP-26-0002', why: 'Home.' } as const;
    const without = ordered(held(), withdraw, '2026-11-25 12:00');
    expect(decisionOf(taken(without, both, '2026-11-25 14:00'))).toBeUndefined();
  });
});

describe('undoReading [CPR-5.1b]', () => {
  it('goes back by one step, until the minutes are approved', () => {
    const once = taken(held(), both, '2026-11-25 14:00');
    const twice = taken(once, other, '2026-11-25 15:00');
    expect(deciding(twice, undo, '2026-11-25 16:00').said).toBe(
      'Undone: RP-26-0002 stands as before the minutes were last read back.',
    );
    const back = ordered(twice, undo, '2026-11-25 16:00');
    expect(decisionOf(back)).toBe('decline');
    expect(refusal(back, undo, '2026-11-25 17:00')).toBe(
      'Nothing was read back that could be undone.',
    );
    expect(decisionOf(ordered(once, undo, '2026-11-25 16:00'))).toBeUndefined();
    const approve = {
      kind: 'approve-minutes',
      sitting,
      outcomes: both,
      text: '1:x',
      parts: {},
    } as const;
    const draft = ordered(held(), { kind: 'send-draft', sitting }, '2026-11-26 10:00');
    const final = ordered(draft, approve, '2026-11-27 09:00', chair);
    expect(refusal(final, undo, '2026-11-27 10:00')).toBe('The minutes are final.');
    expect(refusal(final, take(both), '2026-11-27 10:00')).toBe('The minutes are final.');
  });
});
