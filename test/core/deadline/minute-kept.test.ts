import { englandAndWales } from '../../../src/core/calendar/england-and-wales.ts';
import { recordSteps } from '../../../src/core/deadline/record-steps.ts';
import { day, moment } from '../given/day.ts';
import { resourcesPanel } from '../given/resources-panel.ts';

describe('recordSteps [CPR-5.2a]', () => {
  it('keeps the seconds of a day that stands, and the minute of one it moves on to', () => {
    const record = { on: day('2026-06-10'), finishedAt: moment('2026-06-10 12:10:30') };
    const steps = recordSteps(resourcesPanel, record, undefined, englandAndWales);
    expect(steps.ok && steps.value.map(({ dueAt }) => dueAt)).toEqual([
      '2026-06-12T12:10:30',
      '2026-06-15T12:10:00',
      '2026-06-16T12:10:00',
    ]);
  });
});
