import { isHeardOut } from '../../../src/core/cohort/phase-heard.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Change, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { at, givenRegister } from '../../given/register.ts';
import { ordered } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { child, knowing } from './given-children.ts';

const panel = preset('next-steps');

const phaseOf = ({ sittings }: Panel, code: string) => {
  const found = sittings.pattern === 'phases' && sittings.phases.find((one) => one.code === code);
  if (!found) throw new Error(`No phase ${code}`);
  return found;
};

describe('the end of a phase [NS-8.7] [NS-A4] [NS-8.3]', () => {
  const children = [
    child('1000001', '2009-01-20'),
    child('1000002', '2010-01-20'),
    child('1000003', '2011-04-20'),
    child('1000004', '2009-11-20'),
  ];
  const isHeard = (code: string, ...heard: readonly string[]): boolean => {
    const discussed = Object.fromEntries(heard.map((key) => [key, ['2026-11-12']]));
    const known = knowing(children, { begunOn: '2026-11-05', discussed });
    return isHeardOut(panel, phaseOf(panel, code), known, day('2026-12-01'));
  };

  it('has come when everybody of 17 at its beginning was heard: who turns 17 since is for the next', () => {
    expect(isHeard('approaching-18')).toBe(false);
    expect(isHeard('approaching-18', '1000001')).toBe(true);
  });

  it('has come for the second when everybody of fifteen and three quarters at the launch was heard', () => {
    expect(isHeard('alternating', '1000001', '1000002')).toBe(false);
    expect(isHeard('alternating', '1000001', '1000002', '1000004')).toBe(true);
  });

  it('never comes for a phase without an end', () => {
    expect(isHeard('every-two-weeks', '1000001', '1000002', '1000003', '1000004')).toBe(false);
  });
});

describe('To do when everybody of a phase was heard [AT-20] [NS-8.7]', () => {
  const registerOf = (...rows: readonly Change[]): Register => ({
    ...withChanges(givenRegister(), rows),
    panels: [panel],
  });
  const proposals = (register: Register): readonly string[] =>
    toDo(register, at('2026-12-01 09:00'))
      .filter(({ words }) => words === '◆ Your answer')
      .map(({ what, who }) => `${what} | ${who}`);

  it('proposes the next phase to the administrator, and changes nothing until that is confirmed', () => {
    const none = registerOf({ table: 'child', row: child('1000001', '2012-01-20') });
    expect(proposals(none)).toEqual([
      'Everybody on whom this phase ends has been heard: Young people approaching 18. Say on the page from when the next begins: Fifteen and three quarters, and back from 17, in turn. Nothing changes until then. | Administrator',
    ]);
    expect(none.rows.workbook.get('workbook')?.phases).toBeUndefined();
    const begun = ordered(
      none,
      { kind: 'begin-phase', panel: 'next-steps', phase: 'alternating', from: day('2026-12-03') },
      '2026-12-01 10:00',
    );
    expect(proposals(begun)[0]).toContain('Every two weeks');
  });

  it('says nothing while somebody is to be heard, nor before any extract was taken', () => {
    const one = registerOf({ table: 'child', row: child('1000001', '2009-01-20') });
    expect(proposals(one)).toEqual([]);
    expect(proposals(registerOf())).toEqual([]);
  });
});
