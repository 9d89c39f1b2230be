import type { HandOff } from '../../../src/core/register/hand-off.ts';
import type { Mail, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { handOffMailKey } from '../../../src/core/week/hand-offs.ts';
import { admin } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { resourcesPanel } from '../given/resources-panel.ts';

const now = '2026-11-27 09:00';
const [rule] = resourcesPanel.handOffs ?? [];
if (!rule?.template) throw new Error('The Resources Panel hands children off by letter.');
const row: HandOff = {
  key: `RP-26-0001/${rule.code}`,
  panel: 'resources',
  code: rule.code,
  reference: 'RP-26-0001',
  since: at('2026-11-25 13:00'),
  from: 'decision',
};
const mail = (key: string, status: Mail['status']) => ({
  table: 'mail' as const,
  row: { key, status } as Mail,
});
const given = (
  altered: Partial<HandOff> = {},
  mails: readonly ReturnType<typeof mail>[] = [],
): Register =>
  withChanges(givenRegister([givenReferral(1, '2026-11-19 09:00')]), [
    { table: 'handOff', row: { ...row, ...altered } },
    ...mails,
  ]);
const listed = { kind: 'hand-off-listed', handOff: row.key, on: day('2026-12-10') } as const;
const notNeeded = { kind: 'hand-off-not-needed', handOff: row.key, why: 'It has moved.' } as const;
const line = (what: string) => ({
  table: 'log',
  row: {
    at: at(now),
    by: admin,
    about: 'RP-26-0001',
    what: `${rule.label}: ${what}`,
    rule: rule.rule,
  },
});
const said = { by: admin, why: 'It has moved.', at: at(now) };
const never =
  'The worker was never written to from here. Complex Needs Panel Administrator was never written to from here.';

describe('a hand-off that is closed [CPR-1.4b]', () => {
  it('was listed by the other panel on a day', () => {
    const decided = deciding(given(), listed, now);
    expect(decided.changes).toStrictEqual([
      { table: 'handOff', row: { ...row, listedOn: '2026-12-10' } },
      line('Listed there on Thursday 10 December 2026'),
    ]);
    expect(decided.said).toBe(`Listed there on Thursday 10 December 2026. ${never}`);
  });

  it('is not needed, with who said why', () => {
    const decided = deciding(given(), notNeeded, now);
    expect(decided.changes).toStrictEqual([
      { table: 'handOff', row: { ...row, notNeeded: said } },
      line('Not needed'),
    ]);
    expect(decided.said).toBe(`Not needed. ${never}`);
  });

  it('names only those whom no mail has reached', () => {
    const key = (way: 'worker' | 'notice', number = 1) => handOffMailKey(row.key, way, number);
    const after = (...mails: readonly ReturnType<typeof mail>[]) =>
      deciding(given({}, mails), notNeeded, now).said;
    expect(after(mail(key('worker'), 'sent'))).toBe(
      'Not needed. Complex Needs Panel Administrator was never written to from here.',
    );
    const again = [mail(key('notice'), 'cancelled'), mail(key('notice', 2), 'sent')];
    expect(after(...again)).toBe('Not needed. The worker was never written to from here.');
    expect(after(mail(key('worker'), 'sent'), mail(key('notice'), 'sent'))).toBe('Not needed.');
    expect(after(mail(key('worker'), 'held'), mail(key('notice'), 'ready'))).toBe(
      `Not needed. ${never}`,
    );
  });

  it('is not closed twice as not needed; what the other panel did can always be said', () => {
    expect(refusal(given({ notNeeded: said }), notNeeded, now)).toBe('It is closed already.');
    expect(refusal(given({ listedOn: day('2026-12-10') }), notNeeded, now)).toBe(
      'It is closed already.',
    );
    expect(deciding(given({ notNeeded: said }), listed, now).said).toContain('Listed there');
    expect(refusal(given(), { ...listed, handOff: 'RP-26-0009/x' }, now)).toBe(
      'There is no hand-off RP-26-0009/x.',
    );
  });

  it('can be closed though the panel’s file knows it no more', () => {
    const decided = deciding(given({ code: 'gone' }), listed, now);
    expect(decided.changes.at(-1)).toMatchObject({
      row: { what: ': Listed there on Thursday 10 December 2026', rule: '' },
    });
    expect(decided.said).toBe('Listed there on Thursday 10 December 2026.');
  });
});
