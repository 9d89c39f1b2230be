import { chair } from '../../given/people.ts';
import { at, givenReferrals, givenRegister } from '../../given/register.ts';
import { approved, sitting, worked, workedThrough } from '../../given/week.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import type { Register, TextLook } from '../../../src/core/register/register.ts';
import { finalsToLookAt, lookedAt } from '../../../src/core/week/finals-to-look-at.ts';
import { sittingWords } from '../../../src/core/week/status-words.ts';
import { toDo } from '../../../src/core/week/to-do.ts';

const drafted = workedThrough(
  givenRegister(givenReferrals(1)),
  '2026-11-23 17:01',
  '2026-11-24 11:30',
  '2026-11-25 09:30',
);
const final = worked(approved(drafted, { 1: {} }), '2026-11-27 09:00');
const minutes = `minutes:${sitting}`;
const sat = (register: Register) => register.rows.sitting.get(sitting)!;
const looking = (register: Register, textLook: TextLook): Register =>
  withChanges(register, [{ table: 'sitting', row: { ...sat(register), textLook } }]);

describe('lockFinals [CPR-5.2b]', () => {
  it('closes the minutes once they are final, and no other document', () => {
    const locks = [...final.rows.document.values()].flatMap(({ key, lock }) =>
      lock === undefined ? [] : [[key, lock]],
    );
    const words = 'Final: approved on Friday 27 November 2026';
    expect(locks.sort()).toEqual([
      [minutes, words],
      [`record:RP-26-0001@${sitting}`, words],
    ]);
    expect(drafted.rows.document.get(minutes)?.lock).toBeUndefined();
  });

  it('leaves alone minutes that were final before approvals were kept', () => {
    const { approvals: _, ...older } = sat(final);
    const register = withChanges(final, [{ table: 'sitting', row: older }]);
    expect(worked(register, '2026-11-27 10:00').rows.document.get(minutes)?.lock).toBeUndefined();
  });
});

describe('finalsToLookAt [CPR-5.2b]', () => {
  it('names final minutes, with the fingerprint of what was approved', () =>
    expect(finalsToLookAt(final, at('2026-11-28 06:00'))).toEqual([
      { sitting, fileId: `file of ${minutes}`, text: 'the text' },
    ]));

  it('names none that are not final, or were looked at today', () => {
    expect(finalsToLookAt(drafted, at('2026-11-28 06:00'))).toEqual([]);
    const today = looking(final, lookedAt(undefined, 'the same', at('2026-11-28 06:00')));
    expect(finalsToLookAt(today, at('2026-11-28 23:00'))).toEqual([]);
    expect(finalsToLookAt(today, at('2026-11-29 00:00'))).toHaveLength(1);
  });

  it('names none that were approved more than 90 days ago', () => {
    expect(finalsToLookAt(final, at('2027-02-25 06:00'))).toHaveLength(1);
    expect(finalsToLookAt(final, at('2027-02-26 06:00'))).toEqual([]);
  });
});

describe('minutes changed after their approval [CPR-5.2b]', () => {
  const changed = looking(final, lookedAt(undefined, 'changed', at('2026-11-28 06:00')));

  it('stand on To do: whose approval, since when it is known, and what to do', () => {
    const line = toDo(changed, at('2026-11-28 07:00')).find(({ about }) => about === sitting);
    expect(line?.words).toBe('▲ Changed after approval');
    expect(line?.what).toContain(`approved by ${chair} on Friday 27 November 2026, 9am`);
    expect(line?.what).toContain('known since Saturday 28 November 2026, 6am');
    expect(line?.what).toContain('Put the text back');
    expect(sittingWords(sat(changed))).toBe('▲ Minutes changed after approval');
  });

  it('are known since the day they were first found so', () => {
    const again = lookedAt(sat(changed).textLook, 'changed', at('2026-11-29 06:00'));
    expect(again).toEqual({ on: '2026-11-29', found: 'changed', since: '2026-11-28T06:00:00' });
  });

  it('leave To do once the text was put back', () => {
    const back = looking(changed, lookedAt(undefined, 'the same', at('2026-11-29 06:00')));
    expect(toDo(back, at('2026-11-29 07:00')).filter(({ about }) => about === sitting)).toEqual([]);
    expect(sittingWords(sat(back))).toBe('✓ Minutes final');
  });
});
