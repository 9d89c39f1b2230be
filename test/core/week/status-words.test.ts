import type {
  Action,
  AgendaIssue,
  ChildRecord,
  Item,
  Mail,
  Referral,
  Review,
  Sitting,
} from '../../../src/core/register/register.ts';
import {
  actionWords,
  issueWords,
  mailWords,
  noteOn,
  recordWords,
  referralWords,
  requestLabel,
  reviewWords,
  sittingWords,
} from '../../../src/core/week/status-words.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { referral } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { sittingOn } from '../given/resources-panel.ts';

const given = (altered: GivenReferral = {}): Referral =>
  referral(givenRegister([givenReferral(1, '2026-11-19 09:00', altered)]), 1);

describe('referralWords', () => {
  it.each<readonly [Partial<Referral>, string]>([
    [{ status: 'returned' }, '▲ Sent back: incomplete'],
    [{ status: 'returned', toCorrect: ['A day in the future.'] }, '▲ Sent back: needs correction'],
    [{ status: 'parked' }, '◆ Late: waiting for the chair'],
    [{ status: 'accepted' }, '○ Accepted'],
    [{ status: 'listed' }, '○ Listed'],
    [{ status: 'heard' }, '✓ Heard'],
    [{ status: 'withdrawn' }, '– Withdrawn'],
  ])('a request that is %j is “%s”', (altered, words) =>
    expect(referralWords({ ...given(), ...altered })).toBe(words),
  );
});

describe('sittingWords', () => {
  const [now, said] = [at('2026-11-27 09:00'), { by: 'chair', why: 'A name was wrong.' }];
  const final = { finalAt: now, status: 'held' } as const;
  const second = [1, 2].map((version) => ({ version, by: 'chair', at: now, text: '' }));
  const look = (found: 'the same' | 'changed') => ({ on: day('2026-11-28'), found, since: now });
  const reopened = { ...said, at: now };

  it.each<readonly [Partial<Sitting>, string]>([
    [{}, '○ Planned'],
    [{ status: 'stood-down' }, '– Stood down'],
    [{ status: 'held' }, '● Held: minutes to write'],
    [{ status: 'held', draftSentAt: now }, '◆ Minutes with chair'],
    [
      { status: 'held', draftSentAt: now, returnedForEdits: reopened },
      '● Minutes returned: to change',
    ],
    [final, '✓ Minutes final'],
    [{ ...final, approvals: second }, '✓ Minutes final, version 2'],
    [{ ...final, textLook: look('the same') }, '✓ Minutes final'],
    [{ ...final, textLook: look('changed') }, '▲ Minutes changed after approval'],
    [{ ...final, reopened }, '● Minutes reopened: version 2 to write'],
    [
      { ...final, approvals: second, reopened: { ...reopened, sentAt: now } },
      '◆ Minutes reopened: version 3 with chair',
    ],
    [
      { ...final, reopened: { ...reopened, sentAt: now }, returnedForEdits: reopened },
      '● Minutes reopened: version 2 to write',
    ],
  ])('a sitting with %j is “%s”', (altered, words) =>
    expect(sittingWords(sittingOn('2026-11-25', altered))).toBe(words),
  );
});

describe('issueWords', () => {
  it.each<readonly [Partial<AgendaIssue>, string]>([
    [{ status: 'ready' }, '○ Issue 2 ready'],
    [{ status: 'stopped' }, '▲ Issue 2 stopped'],
    [{ status: 'going' }, '● Issue 2 going'],
    [{ status: 'gone' }, '✓ Issue 2 sent'],
    [{ status: 'superseded' }, '– Issue 2 not needed'],
    [{ status: 'gone', kind: 'stand-down' }, '✓ Stand-down notice sent'],
  ])('an issue that is %j is “%s”', (altered, words) =>
    expect(issueWords({ kind: 'agenda', issue: 2, ...altered } as AgendaIssue)).toBe(words),
  );
});

describe('mailWords', () => {
  it.each<readonly [Mail['status'], string]>([
    ['ready', '○ Ready'],
    ['held', '◆ Held'],
    ['stopped', '▲ Stopped'],
    ['claimed', '● Going'],
    ['sent', '✓ Sent'],
    ['not-known', '▲ Not known whether sent'],
    ['failed', '▲ Not sent'],
    ['cancelled', '– Not needed'],
  ])('a mail that is %s is “%s”', (status, words) =>
    expect(mailWords({ status } as Mail)).toBe(words),
  );
});

describe('actionWords', () => {
  const doneOn = day('2026-11-27');
  it.each<readonly [Partial<Action>, string]>([
    [{}, '○ To be done'],
    [{ doneOn }, '✓ Done Friday 27 November 2026'],
    [{ replaced: { version: 2 } }, '– Taken out in version 2'],
    [{ replaced: { version: 2, by: 'v2-1' } }, '– Changed in version 2'],
    [
      { doneOn, replaced: { version: 3 } },
      '– Taken out in version 3; ✓ Done Friday 27 November 2026',
    ],
  ])('an action with %j is “%s”', (action, words) =>
    expect(actionWords(action as Action)).toBe(words),
  );
});

describe('recordWords', () => {
  const filed = { filedAt: at('2026-11-27 09:00'), filedBy: 'admin@council.example' };
  const steps = ['✓ Sent', '○ To send'];
  it.each<readonly [Partial<ChildRecord>, boolean, string]>([
    [{}, true, '● To be filed. ✓ Sent. ○ To send'],
    [{ version: 2 }, true, '● To be filed, version 2. ✓ Sent. ○ To send'],
    [{}, false, '○ Not filed. ✓ Sent. ○ To send'],
    [{ version: 2 }, false, '○ Not filed, version 2. ✓ Sent. ○ To send'],
    [filed, true, '✓ Filed by admin@council.example. ✓ Sent. ○ To send'],
    [
      { ...filed, version: 2 },
      true,
      '✓ Filed by admin@council.example, version 2. ✓ Sent. ○ To send',
    ],
    [{ filedAt: filed.filedAt }, true, '✓ Filed by . ✓ Sent. ○ To send'],
  ])('a record with %j, of a panel that files: %s, is “%s”', (record, isFiled, words) =>
    expect(recordWords(record as ChildRecord, { isFiled, steps })).toBe(words),
  );
  it('a panel files its records and has no steps of its own, unless that is said', () =>
    expect(recordWords({} as ChildRecord)).toBe('● To be filed'));
});

describe('reviewWords', () => {
  it.each<readonly [Review['status'], string]>([
    ['waiting', '○ Waiting'],
    ['brought-forward', '✓ Brought forward'],
    ['closed', '– Closed'],
  ])('a review that is %s is “%s”', (status, words) =>
    expect(reviewWords({ status } as Review)).toBe(words),
  );
});

describe('requestLabel', () => {
  const labelOf = (facts: Partial<Referral['facts']>) =>
    requestLabel(givenRegister(), given({ facts }));
  it('is the words of the panel’s file, or what stands there where it knows none', () => {
    expect(labelOf({ requestType: 'new' })).toBe('New placement');
    expect(labelOf({ requestType: 'something-else' })).toBe('something-else');
    const exceptional = { requestType: 'new', exceptionalKind: 'Hotel' };
    expect(labelOf(exceptional)).toBe('New placement: Hotel');
  });
});

describe('noteOn', () => {
  const item = { late: false, from: 'referral' } as Item;
  it('says what is out of the ordinary about an item, and nothing where nothing is', () => {
    expect(noteOn(item, given())).toBe('');
    expect(noteOn({ ...item, late: true }, given())).toBe('Late, by permission');
    expect(noteOn({ ...item, from: 'review' }, given())).toBe('Brought back for review');
    const placed = given({ facts: { placedOn: day('2026-11-14') } });
    expect(noteOn(item, placed)).toBe('Made before panel, on Saturday 14 November 2026');
    expect(noteOn({ ...item, late: true, from: 'review' }, placed)).toBe(
      'Late, by permission. Brought back for review. Made before panel, on Saturday 14 November 2026',
    );
  });
});
