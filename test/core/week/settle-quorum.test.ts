import {
  chair,
  finalWeek,
  first,
  fostering,
  heldWeek,
  marked,
  young,
} from '../../given/best-care.ts';
import { day } from '../given/day.ts';
import { at } from '../../given/register.ts';
import { deciding, logOf, mail, ordered, refusal, worked } from '../../given/week.ts';
import type { Change, Outcome, Register } from '../../../src/core/register/register.ts';
import { slotsOf } from '../../../src/core/week/slot-items.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { givenChild } from '../../given/panels.ts';
import { withChanges } from '../../../src/core/register/rows.ts';

const next = 'best-care:2026-12-15:under-18';
const item = `${first}@${young}`;
const supported: Partial<Outcome> = {
  actions: [{ what: 'Keep the plan', owner: 'worker', kind: 'supported' }],
};
const lost = () => marked(heldWeek(), { [fostering]: 'absent' });
const kept = (register: Register) => register.rows.item.get(item)?.quorum;

describe('what was decided without a quorum [BC-A3]', () => {
  it('stays as it happened, is a breach with what was missing, and is heard again next time', () => {
    const after = finalWeek(lost(), supported);
    expect(after.rows.item.get(item)).toMatchObject({
      status: 'heard',
      outcome: supported,
      quorum: { found: ['Fostering or Residential Manager'] },
    });
    expect(after.rows.referral.get(first)).toMatchObject({
      status: 'listed',
      sitting: next,
      goesFirst: true,
    });
    expect(mail(after, `outcome:${item}:worker.one@council.example`).facts['decision']).toContain(
      'made without a quorum (missing: Fostering or Residential Manager), so not final',
    );
  });

  it('asks the chair why, until the chair has said so', () => {
    const after = finalWeek(lost(), supported);
    const lines = (register: Register) =>
      toDo(register, at('2026-12-02 11:00')).filter(({ words }) => /without quorum/.test(words));
    expect(lines(after)).toMatchObject([
      { who: 'chair, vice-chair', path: `/referrals/${first}/asked` },
    ]);
    const said = ordered(
      after,
      { kind: 'decided-without-quorum', item, why: 'The placement would have ended.' },
      '2026-12-02 11:00',
      chair,
    );
    expect(lines(said)).toEqual([]);
    expect(kept(said)?.decided?.by).toBe(chair);
  });

  it('is no decision where the child was only discussed: it comes back all the same', () => {
    const after = finalWeek(lost());
    expect(after.rows.referral.get(first)).toMatchObject({ status: 'listed', sitting: next });
    const words = toDo(after, at('2026-12-02 11:00')).map((line) => line.words);
    expect(words).not.toContain('▲ Made without quorum');
  });

  it('gives the child the first time at that sitting, before another that comes back and was received earlier', () => {
    const after = finalWeek(lost(), supported);
    const other = givenChild('best-care', 2, '2026-11-18 09:00', {
      sitting: next,
      facts: { dateOfBirth: day('2010-03-01') },
    });
    const review: Change = {
      table: 'review',
      row: {
        key: 'BC-26-0002',
        reference: 'BC-26-0002',
        dueOn: day('2026-12-15'),
        status: 'closed',
      },
    };
    const both = worked(withChanges(after, [review, other]), '2026-12-02 12:00');
    const sitting = both.rows.sitting.get(next);
    expect(sitting && slotsOf(both, sitting).placed.map(({ reference }) => reference)).toEqual([
      first,
      'BC-26-0002',
    ]);
  });
});

describe('what was decided with a quorum [BC-5.0]', () => {
  it('is kept as quorate, and the child is done with', () => {
    const after = finalWeek(marked(heldWeek()), supported);
    expect(kept(after)?.found).toBe('quorate');
    expect(after.rows.referral.get(first)?.status).toBe('heard');
  });

  it('is not judged while nobody has marked who was there; the marks decide it later', () => {
    const after = finalWeek(heldWeek(), supported);
    expect(kept(after)?.found).toBeUndefined();
    expect(after.rows.referral.get(first)?.status).toBe('heard');
    const later = worked(marked(after, { [fostering]: 'absent' }), '2026-12-03 09:00');
    expect(kept(later)?.found).toEqual(['Fostering or Residential Manager']);
    expect(later.rows.referral.get(first)).toMatchObject({ status: 'listed', goesFirst: true });
  });
});

describe('a record that was made before attendance was marked [BC-A3]', () => {
  const lines = (register: Register) =>
    toDo(register, at('2026-12-03 11:00')).filter(
      ({ about, words }) => about === item && words === '● Record says otherwise',
    );
  const mark = (register: Register, as: 'absent' | 'present') =>
    worked(marked(register, { [fostering]: as }), '2026-12-03 10:00');
  const late = () => mark(finalWeek(marked(heldWeek(), { [fostering]: '' }), supported), 'absent');

  it('is on To do with what attendance says now; one that was made afterwards is not', () => {
    expect(lines(finalWeek(marked(heldWeek(), { [fostering]: '' }), supported))).toEqual([]);
    expect(lines(finalWeek(lost(), supported))).toEqual([]);
    expect(finalWeek(lost(), supported).rows.record.get(item)?.attendance).toBe(
      'Not quorate: Fostering or Residential Manager missing.',
    );
    const [line, ...more] = lines(late());
    expect(more).toEqual([]);
    expect(line).toMatchObject({ path: `/records/${encodeURIComponent(item)}` });
    expect(line?.who).toContain('Administrator');
    expect(line?.what).toContain(
      'its record was made before attendance was marked as it is now. Not quorate: Fostering or Residential Manager missing. Look at it.',
    );
    expect(late().rows.record.get(item)?.attendance).toBeUndefined();
  });

  it('is left as it is by a person who looked, once, and stands in the log', () => {
    const order = { kind: 'attendance-seen', record: item } as const;
    const seen = ordered(late(), order, '2026-12-03 11:00');
    expect(lines(seen)).toEqual([]);
    expect(refusal(seen, order, '2026-12-03 11:05')).toContain('there is nothing to look at');
    expect(logOf(deciding(late(), order, '2026-12-03 11:00').changes)).toMatchObject([
      {
        about: item,
        what: 'Attendance was marked after the record was made; the record stays as it is',
        rule: 'BC-5.0',
      },
    ]);
    expect(refusal(late(), order, '2026-12-03 11:00', 'nobody@council.example')).toContain(
      'Only whoever files it',
    );
  });

  it('is not looked at before it is made: it says what attendance says then', () => {
    const register = late();
    const document = register.rows.document.get(`record:${item}`);
    if (!document) throw new Error('There is no record.');
    const row = { ...document, status: 'not-made' as const };
    expect(lines(withChanges(register, [{ table: 'document', row }]))).toEqual([]);
  });
});
