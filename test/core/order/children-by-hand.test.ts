import type { Child } from '../../../src/core/register/child.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { admin } from '../../given/people.ts';
import { at, givenRegister } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { child } from '../cohort/given-children.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const now = '2026-11-27 10:00';
const homes = preset('lasting-homes');
const cohort = homes.cohorts?.find(({ code }) => code === 'over-18-homeless');
if (!cohort) throw new Error('There is such a cohort.');
const register = (...children: readonly Child[]) => ({
  ...withChanges(
    givenRegister(),
    children.map((row) => ({ table: 'child', row })),
  ),
  panels: [homes, preset('permanence')],
});
const added = {
  key: '1000009',
  initials: 'Z.Z.',
  dateOfBirth: day('2008-01-02'),
  worker: 'worker.two@council.example',
  manager: '',
};
const add = (altered: object = {}, order: object = {}) =>
  ({
    kind: 'add-to-cohort',
    panel: 'lasting-homes',
    cohort: 'over-18-homeless',
    child: { ...added, ...altered },
    why: ' Threatened with homelessness ',
    ...order,
  }) as const;
const said = {
  panel: 'lasting-homes',
  code: 'over-18-homeless',
  by: admin,
  why: 'Threatened with homelessness',
  at: at(now),
};

describe('adding a child to a cohort by hand [NS-3.2] [LCLH-1.4]', () => {
  it('makes a child that no extract had known, with the reason, and logs no number', () => {
    const decided = deciding(register(), add(), now);
    expect(decided.said).toBe(`Added to ${cohort.label}.`);
    expect(decided.changes).toStrictEqual([
      {
        table: 'child',
        row: {
          ...added,
          team: '',
          reviewingOfficer: '',
          siblings: [],
          knownSince: '2026-11-27',
          neverListed: true,
          byHand: [said],
        },
      },
      {
        table: 'log',
        row: {
          at: at(now),
          by: admin,
          about: 'Children',
          what: `Added by hand, ${homes.shortName}: ${cohort.label}`,
          rule: cohort.rule,
        },
      },
    ]);
    const { dateOfBirth: _, ...undated } = added;
    const [change] = deciding(register(), { ...add(), child: undated }, now).changes;
    expect(change && 'dateOfBirth' in change.row).toBe(false);
  });

  it('leaves a child that is known as it is, beside what was said of it before', () => {
    const before = { ...said, code: 'in-care-16' };
    const known = child('1000009', '2008-01-02', { byHand: [before] });
    const [change] = deciding(register(known), add({ initials: '' }), now).changes;
    expect(change).toStrictEqual({ table: 'child', row: { ...known, byHand: [before, said] } });
  });

  it.each<readonly [string, object, object, string]>([
    ['no such cohort', {}, { cohort: 'gone' }, 'There is no such cohort here.'],
    ['no such panel', {}, { panel: 'best-care' }, 'There is no such cohort here.'],
    ['too short a number', { key: '12345' }, {}, 'Give the LCS number: 6 to 8 digits.'],
    ['too long a number', { key: '123456789' }, {}, 'Give the LCS number: 6 to 8 digits.'],
    ['letters in the number', { key: 'x123456' }, {}, 'Give the LCS number: 6 to 8 digits.'],
    ['letters after the number', { key: '123456x' }, {}, 'Give the LCS number: 6 to 8 digits.'],
    ['no reason', {}, { why: ' ' }, 'Say why the child is added by hand.'],
    ...['', 'A', 'AB', 'a.b.', 'A.B.C.', 'Child A.', 'A.B. C'].map(
      (initials) =>
        [
          `“${initials}” for initials`,
          { initials },
          {},
          'No extract has this child. Give initials, like A.B. Never the name.',
        ] as const,
    ),
  ])('is refused with %s', (_, altered, order, words) =>
    expect(refusal(register(), add(altered, order) as never, now)).toBe(words),
  );

  it.each(['A.', 'É.Ö.'])('takes %s for initials', (initials) =>
    expect(deciding(register(), add({ initials }), now).said).toContain('Added'),
  );

  it('adds nobody twice, unless they were let go of since', () => {
    const first = { ...said, at: at('2026-11-20 09:00'), by: 'chair@council.example' };
    const known = (settled: Child['settled'] = []) =>
      register(child('1000009', '2008-01-02', { byHand: [first], settled }));
    const words =
      'chair@council.example has added this child already: Threatened with homelessness';
    expect(refusal(known(), add(), now)).toBe(words);
    const let_go = { ...first, at: at('2026-11-20 09:01') };
    expect(deciding(known([let_go]), add(), now).said).toContain('Added');
    for (const other of [
      first,
      { ...let_go, panel: 'permanence' },
      { ...let_go, code: 'in-care-16' },
    ]) {
      expect(refusal(known([other]), add(), now)).toBe(words);
    }
  });
});

describe('settling a matter of a child [CPP-2.3d] [NS-1.7]', () => {
  const settle = (altered: object = {}) =>
    ({
      kind: 'settle-child',
      panel: 'lasting-homes',
      code: 'over-18-homeless',
      child: '1000001',
      why: ' They have a home. ',
      ...altered,
    }) as const;
  const settled = { ...said, why: 'They have a home.' };

  it('keeps who said what, beside what was said before, and logs no number', () => {
    const before = { ...settled, why: 'They look for one.' };
    const known = child('1000001', '2008-01-02', { settled: [before] });
    const { changes, said: words } = deciding(register(known), settle(), now);
    expect(words).toBe(`Recorded: ${cohort.label}.`);
    expect(changes).toStrictEqual([
      { table: 'child', row: { ...known, settled: [before, settled] } },
      {
        table: 'log',
        row: {
          at: at(now),
          by: admin,
          about: 'Children',
          what: `Settled, ${homes.shortName}: ${cohort.label}`,
          rule: cohort.rule,
        },
      },
    ]);
    const permanence = preset('permanence');
    const [interval] = permanence.tracking ?? [];
    const other = settle({ panel: 'permanence', code: interval?.code });
    expect(deciding(register(known), other, now).said).toBe(`Recorded: ${interval?.label ?? ''}.`);
  });

  it.each<readonly [object, string]>([
    [{ panel: 'best-care' }, 'There is no such child or reason here.'],
    [{ code: 'gone' }, 'There is no such child or reason here.'],
    [{ child: '1000002' }, 'There is no such child or reason here.'],
    [{ why: ' ' }, 'Say what was decided, or where it stands.'],
  ])('is refused of %j', (altered, words) =>
    expect(refusal(register(child('1000001', '2008-01-02')), settle(altered), now)).toBe(words),
  );

  it('is recorded once, where nothing else was said since', () => {
    const known = (...all: readonly object[]) =>
      register(
        child('1000001', '2008-01-02', { settled: all.map((one) => ({ ...settled, ...one })) }),
      );
    expect(refusal(known({}), settle(), now)).toBe('This is recorded already.');
    expect(
      refusal(
        known({}, { panel: 'permanence', why: 'Else.' }, { code: 'gone', why: 'Else.' }),
        settle(),
        now,
      ),
    ).toBe('This is recorded already.');
    for (const since of [{ why: 'Else.' }, { by: 'chair@council.example' }]) {
      expect(deciding(known({}, since), settle(), now).said).toContain('Recorded');
    }
  });
});
