import type { Item, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { hasNotReplied, quorumToSettle } from '../../../src/core/week/quorum-to-settle.ts';
import { quorumAt } from '../../../src/core/week/quorum-at.ts';
import { at, decided } from '../../given/register.ts';
import { day } from '../given/day.ts';
import { fostering, given, key, without } from './given-tuesday.ts';

const path = `/sittings/${encodeURIComponent(key)}`;
const wednesday = '2026-11-26 00:00';
const lines = (register: Register, when = wednesday) => quorumToSettle(register, at(when));
const missing = {
  who: 'Administrator',
  about: key,
  path,
  panel: 'best-care',
  rule: 'BC-5.6',
  words: '● Seat not filled',
  what: 'Tuesday 1 December 2026: nobody fills “Fostering or Residential Manager” for BC-26-0001. It takes: Fostering and Placements Team Manager; Fostering Practice Manager; Residential Team Manager; Residential Practice Manager. Without it the child may be discussed, and nothing decided is final.',
};

describe('a seat that nobody will fill [BC-5.0]', () => {
  it('is asked for from three working days before the sitting until it begins, once for all children', () => {
    const register = given({ people: without(fostering) });
    expect(lines(register, '2026-11-25 23:59')).toEqual([]);
    expect(lines(register)).toStrictEqual([missing]);
    expect(lines(register, '2026-12-01 09:29')).toHaveLength(1);
    expect(lines(register, '2026-12-01 09:30')).toEqual([]);
    const [two] = lines(given({ people: without(fostering), count: 2 }));
    expect(two?.what).toContain('for BC-26-0001, BC-26-0002. It takes');
    expect(lines(given({}))).toEqual([]);
    const stood = { status: 'stood-down' } as const;
    expect(lines(given({ people: without(fostering), sitting: stood }))).toEqual([]);
  });

  it('is asked for at once where no holidays are known so far ahead', () => {
    const far = given({ people: without(fostering), sitting: { on: day('2040-12-04') } });
    expect(lines(far)).toMatchObject([{ words: '● Seat not filled' }]);
  });

  it('is a warning where a decision may be taken all the same [BC-A15]', () => {
    const people = without('school@council.example');
    const [line] = lines(given({ people, sitting: { stream: '18-plus' } }));
    expect(line).toMatchObject({ words: '○ Seat not filled', rule: 'BC-5.4' });
    expect(line?.what).toContain('It is a warning; a decision may be taken.');
  });

  it('asks whoever knows the child whether it applies, where nothing says so [BC-A14]', () => {
    const kin = { placement: 'kinship' };
    const question = {
      ...missing,
      words: '◆ Waiting for an answer',
      what: 'BC-26-0001: Does it apply in the child’s circumstances? (Fostering or Residential Manager)',
      who: 'manager.one@council.example',
      about: 'BC-26-0001',
      path: '/referrals/BC-26-0001/asked',
    };
    expect(lines(given({ facts: kin }), '2026-11-20 09:00')).toStrictEqual([question]);
    expect(lines(given({ facts: { ...kin, manager: '' } }))[0]?.who).toBe(
      'worker.one@council.example',
    );
    const [nobody] = lines(given({ facts: { ...kin, manager: '', worker: '' } }));
    expect(nobody?.who).toBe('Administrator');
  });
});

describe('a number of members [BC-5.0]', () => {
  it('is asked for like a seat', () => {
    const register = given({ people: without(), count: 2 });
    const [panel] = register.panels;
    if (!panel?.quorum) throw new Error('Best Care has a quorum.');
    const { rule, printed, phrase, of, whenLost } = panel.quorum;
    const quorum = { rule, printed, phrase, of, whenLost, atLeast: 99 };
    const counts = { ...register, panels: [{ ...panel, quorum: quorum as never }] };
    expect(lines(counts)).toMatchObject([
      {
        words: '● Too few members',
        about: key,
        what: expect.stringMatching(
          /^Tuesday 1 December 2026: 99 members are needed and \d+ come for BC-26-0001, BC-26-0002\. Without it nothing is decided\.$/,
        ) as string,
      },
    ]);
  });
});

describe('whoever would make the difference', () => {
  it('has not replied where nothing is known of them', () => {
    const register = given({});
    const [one] = quorumAt(register, register.rows.sitting.get(key)!);
    if (!one) throw new Error('There is a child.');
    expect(hasNotReplied(register, one, fostering)).toBe(true);
    const marked = withChanges(register, [
      { table: 'sitting', row: { ...register.rows.sitting.get(key)!, status: 'held' } },
      {
        table: 'attendance',
        row: {
          key: `${key}/${fostering}`,
          sitting: key,
          person: fostering,
          title: '',
          mark: 'present',
          cover: '',
        },
      },
    ]);
    expect(hasNotReplied(marked, one, fostering)).toBe(false);
    const gone = { ...one, item: { ...one.item, sitting: 'best-care:2027-01-05' } };
    expect(hasNotReplied(register, gone, fostering)).toBe(false);
  });
});

describe('after a sitting', () => {
  const held = { status: 'held' } as const;

  it('asks for marks without which nobody can say whether it was quorate', () => {
    const heard = { status: 'heard' } as const;
    const marking = {
      ...missing,
      rule: 'BC-5.0',
      words: '● Attendance to mark',
      what: 'Tuesday 1 December 2026: nobody can say whether the panel was quorate for BC-26-0001, BC-26-0002. Choose Present, Cover or Absent under "Attendance" on Attendance.',
      path: '/register/attendance',
    };
    expect(lines(given({ sitting: held, item: heard, count: 2 }))).toStrictEqual([marking]);
    const known = { ...heard, quorum: { found: 'quorate' } } as const;
    expect(lines(given({ sitting: held, item: known }))).toEqual([]);
  });

  it('asks the chair why it was decided without a quorum [BC-A3]', () => {
    const actions = [{ what: 'Keep the plan', owner: 'worker', kind: 'supported' }];
    const outcome = decided({ decision: 'heard', actions });
    const lost = { status: 'heard', outcome, quorum: { found: ['Seat One', 'Seat Two'] } } as const;
    const asked = (item: Partial<Item>) => lines(given({ sitting: held, item }));
    expect(asked(lost)).toStrictEqual([
      {
        who: 'chair, vice-chair',
        about: 'BC-26-0001',
        path: '/referrals/BC-26-0001/asked',
        panel: 'best-care',
        rule: 'BC-5.0',
        words: '▲ Made without quorum',
        what: 'BC-26-0001 was decided on Tuesday 1 December 2026 without: Seat One, Seat Two. The chair says why.',
      },
    ]);
    const said = { by: 'chair', why: 'It could not wait.', at: at(wednesday) };
    expect(asked({ ...lost, quorum: { ...lost.quorum, decided: said } })).toEqual([]);
    expect(asked({ ...lost, quorum: { found: 'quorate' } })).toEqual([]);
    expect(asked({ ...lost, outcome: decided({ decision: 'heard' }) })).toEqual([]);
    const { outcome: _, ...open } = lost;
    expect(asked(open)).toEqual([]);
  });
});
