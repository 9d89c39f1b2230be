import type { Mail, Register } from '../../../src/core/register/register.ts';
import { mailName } from '../../../src/core/week/mail-name.ts';
import { at, givenRegister } from '../../given/register.ts';
import { twoPanels } from '../../given/two-panels.ts';
import { day } from '../given/day.ts';

describe('mailName, where a workbook runs several panels', () => {
  const named = (register: Register, altered: Partial<Mail>) =>
    mailName(register, {
      ...{ key: 'm', type: 'agenda', to: '', mode: 'auto', status: 'ready', facts: {} },
      ...{ sendAt: at('2026-11-24 11:30'), thread: 't', attempt: 1, rule: '', ...altered },
    });
  const sat = (panel: string) => ({
    table: 'sitting' as const,
    row: { key: `${panel}:s`, panel, on: day('2026-11-25'), status: 'planned' as const },
  });
  const register = { ...givenRegister([sat('second'), sat('resources')]), panels: twoPanels };

  it('says of which panel it is, as far as anybody knows', () => {
    expect(named(register, { sitting: 'second:s' })).toBe(
      'Agenda of Wednesday 25 November 2026, Second Panel',
    );
    expect(named(register, { type: 'installation-check' })).toBe('The code of the check');
    expect(named(givenRegister([sat('resources')]), { sitting: 'resources:s' })).toBe(
      'Agenda of Wednesday 25 November 2026',
    );
  });
});
