import type { Concern } from '../../../src/core/register/concern.ts';
import { registerOf } from '../../given/panels.ts';
import { admin, finance } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';

const now = '2026-12-03 09:00';
const concern: Concern = {
  key: `resources:2026-11-25/${finance}`,
  panel: 'resources',
  person: finance,
  title: 'Finance Accountant',
  since: day('2026-11-25'),
};
const given = (altered: Partial<Concern> = {}) =>
  registerOf(altered.panel ?? 'resources', [{ table: 'concern', row: { ...concern, ...altered } }]);
const close = { kind: 'close-concern', concern: concern.key, why: 'They were ill.' } as const;
const name = (lineManager: string) =>
  ({ kind: 'name-line-manager', concern: concern.key, lineManager }) as const;
const became = (row: Concern, what: string, rule: string) => ({
  changes: [
    { table: 'concern', row },
    { table: 'log', row: { at: at(now), by: admin, about: concern.key, what, rule } },
  ],
  said: `${what}.`,
});
const all = (...of: Parameters<typeof deciding>) => {
  const { changes, said } = deciding(...of);
  return { changes, said };
};

describe('a concern about attendance [CPR-2.4]', () => {
  it('goes to the line manager who is named, by one address and not their own', () => {
    const lineManager = 'line.manager@council.example';
    expect(all(given(), name(' Line.Manager@council.example '), now)).toStrictEqual(
      became({ ...concern, lineManager }, 'Line manager named', 'CPR-2.4'),
    );
    expect(refusal(given(), name('The manager'), now)).toBe('Type one email address.');
    expect(refusal(given(), name(finance.toUpperCase()), now)).toBe(
      'Type the address of their line manager.',
    );
  });

  it('is closed with a reason, once', () => {
    const closed = { by: admin, why: 'They were ill.', at: at(now) };
    expect(all(given(), close, now)).toStrictEqual(
      became({ ...concern, closed }, 'Concern closed', 'CPR-2.4'),
    );
    expect(refusal(given({ closed }), close, now)).toBe('It is closed already.');
    expect(refusal(given(), { ...close, concern: 'none' }, now)).toBe('There is no concern none.');
  });

  it('goes by no rule where the panel monitors nobody', () => {
    const closed = { by: admin, why: 'They were ill.', at: at(now) };
    const panel = 'permanence';
    expect(all(given({ panel }), close, now)).toStrictEqual(
      became({ ...concern, panel, closed }, 'Concern closed', ''),
    );
  });
});
