import type { Extract } from '../../../src/core/register/extract.ts';
import type { Child } from '../../../src/core/register/child.ts';
import type { Change, Register, Sitting } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { cohortOn } from '../../../src/core/cohort/cohort-on.ts';
import { knownChildren } from '../../../src/core/week/known-children.ts';
import { trackerLines } from '../../../src/core/week/tracker-lines.ts';
import { at, givenRegister } from '../../given/register.ts';
import {
  deciding,
  itemsAt,
  logOf,
  mail,
  mailKeys,
  ordered,
  refusal,
  settled,
} from '../../given/week.ts';
import { child, cohortOf } from '../cohort/given-children.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const sitting = 'next-steps:2026-12-03';
const rowAt = (panel: string, on: string, altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: { key: `${panel}:${on}`, panel, on: day(on), status: 'planned', ...altered },
});

const registerOf = (
  panels: readonly string[],
  children: readonly Child[],
  rows: readonly Change[] = [],
): Register => ({
  ...withChanges(givenRegister(), [
    ...children.map((row): Change => ({ table: 'child', row })),
    ...rows,
  ]),
  panels: panels.map(preset),
});

const now = '2026-11-27 10:00';
const down = (children: readonly string[], altered = {}) =>
  ({
    kind: 'put-down',
    sitting,
    cohort: 'approaching-18',
    children,
    requestType: 'transition',
    ...altered,
  }) as const;

describe('putting children of a cohort down for a sitting [NS-3.2] [NS-3.4]', () => {
  const two = registerOf(
    ['next-steps'],
    [child('1000001', '2009-01-20', { siblings: ['1000002'] }), child('1000002', '2009-02-20')],
    [rowAt('next-steps', '2026-12-03')],
  );

  it('makes each a case of the panel that nobody referred, lists it there and wants its paper', () => {
    const after = settled(ordered(two, down(['1000002', '1000001']), now), now);
    expect(itemsAt(after, sitting)).toEqual(['09:30 NS-26-0001 listed', '09:50 NS-26-0002 listed']);
    expect(after.rows.referral.get('NS-26-0002')).toMatchObject({
      panel: 'next-steps',
      status: 'listed',
      cohort: 'approaching-18',
      missing: [],
      facts: {
        caseNumber: '1000001',
        requestType: 'transition',
        worker: 'worker.one@council.example',
        siblings: ['1000002'],
      },
    });
    expect([...after.rows.document.keys()]).toContain('paper:NS-26-0001:1');
  });

  it('asks worker and manager by mail to prepare and write, once, and sends nobody a receipt', () => {
    const after = settled(ordered(two, down(['1000001']), now), now);
    expect(mailKeys(after, 'receipt')).toEqual([]);
    expect(mailKeys(after, 'put-down')).toEqual([
      `put-down:NS-26-0001:${sitting}:manager.one@council.example`,
      `put-down:NS-26-0001:${sitting}:worker.one@council.example`,
    ]);
    const letter = mail(after, `put-down:NS-26-0001:${sitting}:worker.one@council.example`);
    expect(letter).toMatchObject({ status: 'ready', rule: 'NS-A2' });
    expect(letter.facts).toMatchObject({
      sittingDay: 'Thursday 3 December 2026',
      prepares: true,
      hasCutOff: false,
    });
    expect(JSON.stringify(letter)).not.toContain('1000001');
    expect(mailKeys(settled(after, '2026-11-27 12:00'), 'put-down')).toHaveLength(2);
  });

  it('invites whoever takes over a case that is listed, and nobody to one that was withdrawn', () => {
    const reference = 'NS-26-0001';
    const after = settled(ordered(two, down(['1000001']), now), now);
    const takenOver = (register: Register) => {
      const worker = 'worker.two@council.example';
      const order = { kind: 'change-worker', reference, worker } as const;
      return mailKeys(settled(ordered(register, order, now), now), 'put-down');
    };
    const withdrawn = ordered(after, { kind: 'withdraw', reference, why: 'Moved away' }, now);
    expect(takenOver(after)).toContain(
      `put-down:${reference}:${sitting}:worker.two@council.example`,
    );
    expect(takenOver(withdrawn)).toHaveLength(2);
  });

  it('never doubles a child that waits before the panel already, and says so', () => {
    const once = ordered(two, down(['1000001']), now);
    expect(deciding(once, down(['1000001', '1000002']), now).said).toBe(
      '1 child is put down for Thursday 3 December 2026. Their workers are asked by mail to write the request. LCS 1000001 waits before the panel already, as NS-26-0001.',
    );
    expect(refusal(once, down(['1000001']), now)).toContain('waits before the panel already');
    expect(deciding(two, down(['1000001', '1000001']), now).said).toMatch(/^1 child is/);
  });

  it('writes no LCS number to the log', () => {
    const lines = logOf(deciding(two, down(['1000001']), now).changes);
    expect(lines.map(({ about, rule }) => [about, rule])).toEqual([['NS-26-0001', 'NS-A2']]);
    expect(JSON.stringify(lines)).not.toContain('1000001');
  });

  it.each([
    [{ children: [] }, now, 'Nobody is ticked.'],
    [{ sitting: 'next-steps:2026-12-04' }, now, 'There is no such sitting.'],
    [{ cohort: 'turning-17' }, now, 'There is no such cohort here.'],
    [{ requestType: '' }, now, 'Choose what is to be discussed.'],
    [{}, '2026-12-03 09:30', 'That sitting has begun, or is stood down. Choose a coming one.'],
  ])('is refused in words: %j at %s', (altered, when, words) => {
    expect(refusal(two, down(['1000001'], altered), when)).toBe(words);
  });

  it('puts nobody on an agenda whose cut-off has passed, where only the chair may permit that [CPR-4.4]', () => {
    const panel = { ...preset('resources'), cohorts: preset('next-steps').cohorts! };
    const register = {
      ...registerOf([], [child('1000001', '2009-01-20')], [rowAt('resources', '2026-11-25')]),
      panels: [panel],
    };
    const order = down(['1000001'], { sitting: 'resources:2026-11-25', requestType: 'new' });
    expect(refusal(register, order, '2026-11-23 17:01')).toBe(
      'The cut-off for that sitting has passed. Choose a later one.',
    );
    expect(deciding(register, order, '2026-11-23 16:59').said).toMatch(/^1 child is/);
  });

  it('puts a child down only for sittings of the stream of its age on that day [BC-A6]', () => {
    const register = registerOf(
      ['best-care'],
      [child('1000001', '2009-05-20')],
      [
        rowAt('best-care', '2026-12-08', {
          key: 'best-care:2026-12-08:18-plus',
          stream: '18-plus',
        }),
      ],
    );
    const order = down(['1000001'], {
      sitting: 'best-care:2026-12-08:18-plus',
      cohort: 'turning-17',
      requestType: preset('best-care').requestTypes?.choices[0]?.value ?? '',
    });
    expect(refusal(register, order, now)).toBe(
      'LCS 1000001 is heard by another stream of the panel on that day.',
    );
  });
});

describe('an extract that is accepted [NS-3.3] [AT-21]', () => {
  const order = (markGone: boolean, ...keys: readonly string[]) => {
    const extract: Extract = {
      told: ['initials', 'dateOfBirth', 'legalStatus', 'legalSince'],
      rows: keys.map((key) => ({
        key,
        facts: {
          initials: 'A.B.',
          dateOfBirth: day('2018-05-06'),
          legalStatus: 'interim-care-order',
          legalSince: day('2026-07-03'),
        },
      })),
    };
    return { kind: 'take-extract', extract, markGone } as const;
  };
  const tracked = (register: Register): readonly string[] =>
    trackerLines(register, at(now)).map(({ child: key, code }) => `${key} ${code}`);

  it('puts a child under an interim care order on the tracker once, however often it is told [CPP-2.6] [CPP-A6]', () => {
    const before = registerOf(['permanence'], [child('1000001', '2018-05-06')]);
    expect(tracked(before)).toEqual([]);
    const after = ordered(before, order(false, '1000001', '1000002'), now);
    const twice = ordered(after, order(false, '1000001', '1000002'), now);
    expect(tracked(after)).toEqual(['1000001 interim-care-order', '1000002 interim-care-order']);
    expect(tracked(twice)).toEqual(tracked(after));
    expect(deciding(after, order(true, '1000001', '1000002'), now)).toMatchObject({
      said: 'The extract is taken: 0 new, 0 changed, 0 gone, 2 as they were.',
      changes: [{ table: 'log' }],
    });
  });

  it('marks as gone who is in it no more only where that is asked, and takes nobody away', () => {
    const before = registerOf(
      ['permanence'],
      [child('1000001', '2018-05-06'), child('1000003', '')],
    );
    const left = (register: Register) => register.rows.child.get('1000003')?.goneOn;
    expect(left(ordered(before, order(false, '1000001'), now))).toBeUndefined();
    expect(left(ordered(before, order(true, '1000001'), now))).toBe('2026-11-27');
  });

  it('is logged with counts, and no number of a child', () => {
    const lines = logOf(
      deciding(registerOf(['permanence'], []), order(true, '1000001'), now).changes,
    );
    expect(lines.map(({ about, what }) => [about, what])).toEqual([
      ['Children', 'Extract taken: 1 new, 0 changed, 0 gone, 0 as they were'],
    ]);
  });
});

describe('what is said of one child', () => {
  const known = registerOf(
    ['lasting-homes', 'permanence'],
    [child('1000001', '2018-05-06', { placement: 'with-parents', placedSince: day('2026-06-01') })],
  );
  const added = { key: '1000009', initials: 'Z.Z.', worker: '', manager: '' };
  const add = (altered: object = {}) =>
    ({
      kind: 'add-to-cohort',
      panel: 'lasting-homes',
      cohort: 'over-18-homeless',
      child: { ...added, ...altered },
      why: 'Threatened with homelessness',
    }) as const;

  it('adds somebody no extract has to a cohort, with a reason [NS-3.2] [LCLH-1.4]', () => {
    const after = ordered(known, add(), now);
    const panel = preset('lasting-homes');
    const entries = cohortOn(
      panel,
      cohortOf(panel, 'over-18-homeless'),
      knownChildren(after, panel),
      day('2026-12-01'),
    );
    expect(entries.map((entry) => [entry.child.key, entry.why])).toEqual([
      ['1000009', 'Threatened with homelessness'],
    ]);
  });

  it.each([
    [add({ key: 'CH-1' }), 'Give the LCS number: 6 to 8 digits.'],
    [{ ...add(), why: ' ' }, 'Say why the child is added by hand.'],
    [
      add({ initials: 'Zed' }),
      'No extract has this child. Give initials, like A.B. Never the name.',
    ],
    [{ ...add(), cohort: 'none' }, 'There is no such cohort here.'],
  ])('refuses %j in words', (order, words) => expect(refusal(known, order, now)).toBe(words));

  it('adds nobody twice, so that an order whose answer was lost may be given again', () => {
    expect(refusal(ordered(known, add(), now), add(), now)).toContain(
      'has added this child already: Threatened with homelessness',
    );
    const settledSince = {
      kind: 'settle-child',
      panel: 'lasting-homes',
      code: 'over-18-homeless',
      child: '1000009',
      why: 'Housed',
    } as const;
    const back = ordered(ordered(known, add(), now), settledSince, '2026-11-28 10:00');
    expect(ordered(back, add(), '2026-12-20 10:00').rows.child.get('1000009')?.byHand).toHaveLength(
      2,
    );
  });

  it('ends an interval when the decision is recorded, with what was decided [CPP-2.3d] [AT-22]', () => {
    const order = {
      kind: 'settle-child',
      panel: 'permanence',
      code: 'placed-with-parents',
      child: '1000001',
      why: 'The plan is suitable',
    } as const;
    const codes = (register: Register) =>
      trackerLines(register, at(now)).map(({ code, words }) => `${words} ${code}`);
    expect(codes(known)).toEqual(['▲ Overdue placed-with-parents']);
    expect(codes(ordered(known, order, now))).toEqual([]);
    expect(refusal(ordered(known, order, now), order, now)).toBe('This is recorded already.');
    expect(refusal(known, { ...order, why: '' }, now)).toBe(
      'Say what was decided, or where it stands.',
    );
  });
});
