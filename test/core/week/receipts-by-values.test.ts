import type { Change, Facts, Referral, Sitting } from '../../../src/core/register/register.ts';
import { acknowledge } from '../../../src/core/week/receipts.ts';
import { placeReferrals } from '../../../src/core/week/place-referrals.ts';
import { referralsToSettle } from '../../../src/core/week/referrals-to-settle.ts';
import { chair, viceChair, workerOne } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { logOf, nextSitting, sitting } from '../../given/week.ts';
import { day } from '../given/day.ts';

const reference = 'RP-26-0001';
const now = at('2026-11-24 09:00');
const sat = (key = sitting, on = '2026-11-25', altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: { key, panel: 'resources', on: day(on), status: 'planned', ...altered },
});
const both = [sat(), sat(nextSitting, '2026-12-02')];
const written = (altered: GivenReferral, rows: readonly Change[] = both) =>
  acknowledge(givenRegister([...rows, givenReferral(1, '2026-11-23 18:00', altered)]), now).flatMap(
    (change) => (change.table === 'mail' ? [change.row] : []),
  );
const asked = { askedAt: now, sitting };
const parked: GivenReferral = { status: 'parked', permission: asked };
const empty: Facts = {};
const factsOf = (altered: GivenReferral, rows?: readonly Change[]): Facts =>
  written(altered, rows)[0]?.facts ?? empty;

describe('what is sent back [CPR-4.2]', () => {
  it('is told with what is empty, what is to be corrected, and until when', () => {
    const returned: GivenReferral = { status: 'returned', missing: ['Views'] };
    expect(written(returned)[0]).toMatchObject({
      ...{ key: 'returned:RP-26-0001:1', type: 'returned', to: workerOne, rule: 'CPR-4.2' },
      facts: {
        ...{ empty: true, missing: [{ label: 'Views' }], wrong: false, corrections: [] },
        ...{ cutOff: 'Monday 30 November 2026, 5pm', sittingDay: 'Wednesday 2 December 2026' },
      },
    });
    expect(factsOf({ status: 'returned', toCorrect: ['A day is missing.'] })).toMatchObject({
      ...{ empty: false, wrong: true, corrections: [{ sentence: 'A day is missing.' }] },
    });
    expect(factsOf(returned, [])).toMatchObject({ cutOff: '', sittingDay: '' });
  });

  it('is said on To do, the first few of many, each sort only where there is any', () => {
    const what = (altered: GivenReferral) =>
      referralsToSettle(
        givenRegister([givenReferral(1, '2026-11-23 18:00', { status: 'returned', ...altered })]),
        now,
      )[0]?.what;
    const end =
      'The administrator can accept it as it stands: "Accept as it stands: why" on Referrals.';
    expect(what({ missing: ['a', 'b', 'c', 'd'] })).toBe(
      `RP-26-0001. Still empty: a; b; c; d. ${end}`,
    );
    expect(what({ missing: ['a', 'b', 'c', 'd', 'e'] })).toBe(
      `RP-26-0001. Still empty: a; b; c; and 2 more. ${end}`,
    );
    expect(what({ toCorrect: ['A day is missing.', 'So is b.'] })).toBe(
      `RP-26-0001. To correct: A day is missing; So is b. ${end}`,
    );
  });

  it('waits with its sender, a late one with the chairs, and one without a presenter with the administrator', () => {
    const line = (altered: GivenReferral) =>
      referralsToSettle(
        givenRegister([...both, givenReferral(1, '2026-11-23 18:00', altered)]),
        now,
      ).map(({ words, who, rule, path }) => [words, who, rule, path]);
    const page = '/referrals/RP-26-0001';
    expect(line({ status: 'returned' })).toEqual([['◆ Sent back', workerOne, 'CPR-4.2', page]]);
    expect(line(parked)).toEqual([
      ['◆ Late: no answer yet', `${chair}, ${viceChair}`, 'CPR-4.4', `${page}/permission`],
    ]);
    const nobody = { facts: { worker: '' } };
    expect(line({ status: 'listed', sitting, ...nobody })).toEqual([
      ['● No presenter', 'Administrator', 'CPR-2.6', page],
    ]);
    expect(line({ status: 'listed', sitting })).toEqual([]);
    expect(line({ status: 'accepted', ...nobody })).toEqual([]);
  });
});

describe('what is late [CPR-4.4]', () => {
  it('is received, with the sitting it is late for and the one after, and asked of the chairs', () => {
    const [received, ...questions] = written(parked);
    expect(received).toMatchObject({
      key: `late-received:RP-26-0001:${sitting}`,
      rule: 'CPR-4.4',
      facts: {
        cutOff: 'Monday 23 November 2026, 5pm',
        sittingDay: 'Wednesday 25 November 2026',
        nextSittingDay: 'Wednesday 2 December 2026',
      },
    });
    expect(questions.map(({ key, to, thread, rule }) => [key, to, thread, rule])).toEqual(
      [chair, viceChair].map((to) => [
        `late-permission:RP-26-0001:${sitting}:${to}`,
        ...[to, 'referral-RP-26-0001', 'CPR-4.4'],
      ]),
    );
    expect(questions[0]?.facts).toMatchObject({
      receivedAt: 'Monday 23 November 2026, 6pm',
      lateReason: 'No reason was given',
      agendaDue: 'Tuesday 24 November 2026, 12 noon',
    });
    const why = { ...parked, facts: { lateReason: 'An invented reason' } };
    expect(written(why)[1]?.facts['lateReason']).toBe('An invented reason');
  });

  it('is asked without a time for the agenda once that has gone', () => {
    const gone = {
      key: `agenda:${sitting}:1`,
      sitting,
      issue: 1,
      kind: 'agenda',
      status: 'gone',
      on: day('2026-11-25'),
      sendAt: at('2026-11-24 11:30'),
      items: [],
      changes: [],
    } as const;
    expect(written(parked, [...both, { table: 'issue', row: gone }])[1]?.facts).toMatchObject({
      agendaDue: '',
    });
  });

  it('is asked without a time for the agenda where nobody knows it', () => {
    const far = [sat(sitting, '2039-11-23')];
    expect(written(parked, far)[1]?.facts['agendaDue']).toBe('');
    expect(factsOf(parked, far)).toMatchObject({ cutOff: '', nextSittingDay: '' });
  });

  it('is answered to its sender, by whom and why', () => {
    const answer = (by: string, yes = true): GivenReferral => ({
      status: 'accepted',
      sitting,
      permission: {
        ...asked,
        answer: yes ? 'yes' : 'no',
        answered: { by, why: 'Exceptional.', at: now },
      },
    });
    expect(written(answer(chair))).toMatchObject([
      {
        key: `permission-answer:RP-26-0001:${sitting}`,
        ...{ type: 'permission-answer', rule: 'CPR-4.4', sitting },
        facts: {
          ...{ permitted: true, by: 'Service Director', why: 'Exceptional.' },
          sittingDay: 'Wednesday 25 November 2026',
        },
      },
    ]);
    expect(factsOf(answer('other@council.example', false))).toMatchObject({
      ...{ permitted: false, by: 'other@council.example' },
    });
    expect(written(answer(chair), [])).toEqual([]);
    expect(written({ status: 'accepted', sitting })).toEqual([]);
    expect(written({ ...answer(chair), status: 'heard' })).toEqual([]);
  });

  it('is parked with a line in the log, and not while that sitting has begun', () => {
    const placed = (when: string, altered: Partial<Referral> = {}) => {
      const { facts: _, ...rest } = altered;
      const child = givenReferral(1, '2026-11-23 18:00', { status: 'accepted', ...rest });
      return logOf(placeReferrals(givenRegister([...both, child]), at(when))).map(
        ({ about, what, rule }) => [about, what, rule],
      );
    };
    const late = [[reference, `Late for ${sitting}: permission asked`, 'CPR-4.4']];
    const next = [[reference, `To be heard at ${nextSitting}`, 'CPR-4.3']];
    expect(placed('2026-11-25 09:29')).toEqual(late);
    expect(placed('2026-11-25 09:30')).toEqual(next);
    expect(placed('2026-11-24 09:00', { permission: { ...asked, answer: 'no' } })).toEqual(next);
    expect(placed('2026-11-24 09:00', { sitting: nextSitting })).toEqual([]);
    expect(placed('2026-11-24 09:00', { status: 'listed' })).toEqual([]);
    expect(placed('2026-11-24 09:00', { status: 'returned' })).toEqual([]);
  });
});

describe('a receipt [CPR-4.3]', () => {
  it('is written once for each version and sitting, and not to a child who comes back', () => {
    const listed: GivenReferral = { status: 'listed', sitting };
    const keys = (altered: GivenReferral, ...rows: readonly Change[]) =>
      written(altered, [...both, ...rows]).map(({ key }) => key);
    const receipt = (at_: string): Change => ({
      table: 'mail',
      row: {
        ...{ key: 'receipt:RP-26-0001:1', type: 'receipt', to: workerOne, mode: 'auto' },
        ...{ status: 'sent', sendAt: now, facts: {}, thread: 't', attempt: 1, rule: 'CPR-4.3' },
        sitting: at_,
      },
    });
    expect(keys(listed)).toEqual(['receipt:RP-26-0001:1']);
    expect(keys(listed, receipt(sitting))).toEqual([]);
    expect(keys(listed, receipt(nextSitting))).toEqual([`receipt:RP-26-0001:1:${sitting}`]);
    const back: Change = {
      table: 'item',
      row: {
        ...{ key: `${reference}@${sitting}`, reference, sitting, from: 'review' },
        ...{ status: 'listed', late: false },
      },
    };
    expect(keys(listed, back)).toEqual([]);
    expect(keys({ ...listed, responses: ['brought-over'] })).toEqual([]);
    const permission = {
      ...asked,
      answer: 'yes',
      answered: { by: chair, why: 'w', at: now },
    } as const;
    expect(keys({ ...listed, permission })).toEqual([`permission-answer:RP-26-0001:${sitting}`]);
  });
});
