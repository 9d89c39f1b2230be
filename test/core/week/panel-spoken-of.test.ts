import type { Register } from '../../../src/core/register/register.ts';
import { panelBehind } from '../../../src/core/week/panel-behind.ts';
import { panelSpokenOf } from '../../../src/core/week/panel-spoken-of.ts';
import { givenChild } from '../../given/panels.ts';
import { givenRegister } from '../../given/register.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const panels = ['resources', 'best-care', 'next-steps'].map(preset);

describe('of which panel a line of the log speaks', () => {
  it.each([
    ['BC-26-0001', 'best-care'],
    ['paper:BC-26-0001:1', 'best-care'],
    ['best-care', 'best-care'],
    ['best-care:2026-12-01', 'best-care'],
    ['best-care/quorum.seats', 'best-care'],
    ['agenda:next-steps:2026-12-10:1', 'next-steps'],
    ['NS-26-0001@next-steps:2026-12-10', 'next-steps'],
    ['RP-26-0001/complex-needs', 'resources'],
  ])('%s is of %s', (about, code) => expect(panelSpokenOf(panels, about)?.code).toBe(code));

  it.each(['workbook', 'BC-', 'XBC-26-0001', 'a:b:best-care', ''])('%j is of none', (about) =>
    expect(panelSpokenOf(panels, about)).toBeUndefined(),
  );
});

describe('whose people something is for', () => {
  const sitting = 'best-care:2026-12-01';
  const register: Register = {
    ...givenRegister([
      {
        table: 'sitting',
        row: { key: sitting, panel: 'best-care', on: day('2026-12-01'), status: 'planned' },
      },
      givenChild('next-steps', 1, '2026-11-19 09:00'),
    ]),
    panels: panels.slice(0, 2),
    stopped: panels.slice(2),
  };

  it('is by its sitting, its request, else by the name it says, of a panel that is stopped too', () => {
    const { name } = preset('resources');
    expect(panelBehind(register, { sitting, facts: { panel: name } })).toBe('best-care');
    expect(panelBehind(register, { reference: 'NS-26-0001' })).toBe('next-steps');
    expect(panelBehind(register, { facts: { panel: name } })).toBe('resources');
    expect(panelBehind(register, { facts: { panel: preset('next-steps').name } })).toBe(
      'next-steps',
    );
  });

  it('is nobody’s where it says none of these', () => {
    expect(panelBehind(register, {})).toBeUndefined();
    expect(panelBehind(register, { facts: { panel: 'another' } })).toBeUndefined();
    const { stopped: _, ...running } = register;
    expect(panelBehind(running, { facts: { panel: preset('next-steps').name } })).toBeUndefined();
  });
});
