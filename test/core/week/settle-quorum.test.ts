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
import { mail, ordered, worked } from '../../given/week.ts';
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
