import type { HandOffRule } from '../../../src/core/panel/business.ts';
import type { Change } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { handOffMailKey } from '../../../src/core/week/hand-offs.ts';
import { workerOne, workerTwo } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import {
  given,
  gone,
  key,
  keys,
  letters,
  own,
  row,
  sent,
  template,
  toOther,
  toWorker,
} from './given-hand-off.ts';

describe('the two letters of a hand-off [CPR-1.4a] [CPR-1.4b]', () => {
  it('say who is asked for what, and of whom the other panel is told', () => {
    const common = {
      panel: preset('resources').name,
      handOff: 'Referral to the Complex Needs Panel',
      other: 'Complex Needs Panel Administrator',
      reference: 'RP-26-0001',
      since: 'Friday 27 November 2026',
      again: false,
      initials: 'A.B.',
    };
    const [worker, other] = letters(given());
    expect(worker).toMatchObject({
      ...{ key: toWorker, type: 'hand-off', to: workerOne, rule: 'CPR-1.4a' },
      ...{ reference: 'RP-26-0001', thread: `hand-off-${key}` },
    });
    expect(worker?.facts).toMatchObject({
      ...common,
      ...{ template: template.name, templateUrl: template.link },
      ...{ together: true, togetherWith: 'Special Educational Needs and Health' },
    });
    expect(other).toMatchObject({
      ...{ key: toOther, type: 'hand-off-notice', to: 'complex@council.example' },
      ...{ rule: 'CPR-1.4b', reference: 'RP-26-0001', thread: `hand-off-${key}` },
    });
    expect(other?.facts).toMatchObject({
      ...common,
      ...{ hasInitials: true, hasNumber: true, number: 'CH-0001', asksWorker: true },
    });
  });

  it('say no more than the file has', () => {
    const { template: _, ...bare } = own;
    const facts = (rule: Partial<HandOffRule>) => letters(given({ rule }))[0]?.facts;
    expect(facts({ template: { ...template, with: [] } })).toMatchObject({
      ...{ together: false, togetherWith: '' },
    });
    expect(facts({ to: ['One', 'Two'] })).toMatchObject({ other: 'One and Two' });
    const handOffs = [{ ...bare, address: 'other@council.example', data: [] }];
    const without = { ...given(), panels: [{ ...preset('resources'), handOffs }] };
    expect(letters(without)[0]?.facts).toMatchObject({
      ...{ hasInitials: false, initials: '', hasNumber: false, number: '', asksWorker: false },
    });
    expect(keys(without)).toEqual([toOther]);
  });

  it.each([
    [{ worker: workerTwo, referrer: workerOne }, workerTwo],
    [{ worker: '', referrer: workerOne }, workerOne],
  ])('ask the worker, else whoever asked: %j', (facts, to) =>
    expect(letters(given({ facts }))[0]?.to).toBe(to),
  );

  it('are written again so many days after the last went, to the day, and say so', () => {
    const went = gone(
      gone(given(), 'worker', sent('2026-12-01 23:00')),
      'notice',
      sent('2026-12-02 00:00'),
    );
    expect(keys(went, at('2026-12-14 23:59'))).toEqual([]);
    expect(keys(went, at('2026-12-15 00:00'))).toEqual([handOffMailKey(key, 'worker', 2)]);
    expect(letters(went, at('2026-12-15 00:00'))[0]?.facts).toMatchObject({ again: true });
    const { remindEveryDays: _, ...once } = went.panels[0]!.handOffs![0]!;
    const never = { ...went, panels: [{ ...went.panels[0]!, handOffs: [once] }] };
    expect(keys(never, at('2027-12-15 00:00'))).toEqual([]);
    const claimed = gone(given(), 'worker', { status: 'claimed', sentAt: at('2026-12-01 23:00') });
    expect(keys(claimed, at('2027-01-15 00:00'))).toEqual([toOther]);
  });

  it('are written anew while they wait where anything changed, and after they were taken back', () => {
    const waits = gone(gone(given(), 'worker', {}), 'notice', {});
    expect(keys(waits)).toEqual([]);
    const renamed = { rule: { template: { ...template, name: 'Another' } } };
    const changed = { ...waits, panels: given(renamed).panels };
    expect(keys(changed)).toEqual([toWorker]);
    const back = gone(waits, 'notice', { status: 'cancelled' });
    expect(letters(back).map((one) => [one.key, one.facts['again']])).toEqual([
      [handOffMailKey(key, 'notice', 2), false],
    ]);
  });

  it('are taken back where the panel listed the child, held or stopped alike; what went stays', () => {
    const listed: Change = { table: 'handOff', row: { ...row, listedOn: day('2026-12-10') } };
    const both = gone(gone(given(), 'worker', { status: 'stopped' }), 'notice', {});
    expect(
      letters(withChanges(both, [listed])).map((one) => [one.key, one.status, one.because]),
    ).toEqual([
      [toWorker, 'cancelled', 'Nothing more has to be said.'],
      [toOther, 'cancelled', 'Nothing more has to be said.'],
    ]);
    const went = gone(both, 'worker', sent('2026-12-01 10:00'));
    expect(keys(withChanges(went, [listed]))).toEqual([toOther]);
    expect(letters({ ...given(), panels: [{ ...preset('resources'), handOffs: [] }] })).toEqual([]);
    const { rows, ...register } = given();
    expect(letters({ ...register, rows: { ...rows, referral: new Map() } })).toEqual([]);
  });
});
