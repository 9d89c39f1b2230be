import { day } from '../core/given/day.ts';
import { givenChild, registerOf } from '../given/panels.ts';
import { people } from '../given/people.ts';
import { at } from '../given/register.ts';
import { settled } from '../given/week.ts';
import type { Change } from '../../src/core/register/register.ts';
import { withChanges } from '../../src/core/register/rows.ts';
import { homeView } from '../../src/pages/home-view.ts';
import { statusView } from '../../src/pages/referral-views.ts';
import { slotsOf } from '../../src/pages/slot-views.ts';
import { askedRows } from '../../src/pages/asked-rows.ts';
import { visitorFrom } from '../../src/pages/who-may.ts';
import type { Register } from '../../src/core/register/register.ts';
import { dateOf } from '../../src/core/calendar/local-date-time.ts';
import { givenSnapshot } from './given/register.ts';

const key = 'lasting-homes:2026-12-15';
const child = givenChild('lasting-homes', 1, '2026-11-26 09:00', {
  facts: { dateOfBirth: day('2009-03-01') },
  sitting: key,
});
const row: Change = {
  table: 'sitting',
  row: { key, panel: 'lasting-homes', on: day('2026-12-15'), status: 'planned' },
};
const register = settled(
  withChanges(registerOf('lasting-homes', [child]), [row]),
  '2026-12-01 10:00',
);

function seen(person: string) {
  const sitting = register.rows.sitting.get(key);
  if (!sitting) throw new Error('There is no sitting.');
  const visitor = visitorFrom(people, `${person}@council.example`, day('2026-12-01'));
  const frame = { visitor, token: '', address: '' };
  return {
    slots: slotsOf(frame, register, sitting).map(({ reference, state }) => [reference, state]),
    asked: askedRows(frame, register, sitting).length,
  };
}

/** What the child’s worker sees of the request: its state, when it is heard, and its line on the home page. */
function told(given: Register) {
  const now = at('2026-12-01 10:00');
  const visitor = visitorFrom(people, 'worker.one@council.example', dateOf(now));
  const frame = { visitor, token: '', address: '' };
  const request = given.rows.referral.get('LH-26-0001');
  if (!request) throw new Error('There is no request.');
  const view = statusView(frame, givenSnapshot(given, {}), request, now, false);
  const [line] = homeView(frame, given, now).referrals;
  return [view.state, view.hearing, line?.state];
}

describe('a slot that is held for want of consent [LCLH-4.4] [AT-10]', () => {
  it('is seen by the administrator, with what is missing', () => {
    expect(seen('admin').slots).toEqual([
      ['LH-26-0001', '◆ Slot held: Consent for the case to be heard missing'],
    ]);
    expect(seen('admin').asked).toBeGreaterThan(5);
  });

  it('is not called listed to the child’s worker, who is told the day and no time', () => {
    const held = '◆ Slot held: Consent for the case to be heard missing';
    expect(told(register)).toEqual([held, 'Tuesday 15 December 2026', held]);
  });

  it.each(['chair', 'vice.chair', 'finance'])('is not seen by %s', (person) => {
    expect(seen(person)).toEqual({ slots: [], asked: 0 });
  });
});
