import { benchRig } from '../../src/commands/bench/bench-rig.ts';
import { floorOf, restCalls, workOf } from '../../src/commands/bench/floor.ts';
import { weekOfJobs } from '../../src/commands/bench/week-of-jobs.ts';

describe('the jobs of a week', () => {
  const few = weekOfJobs(benchRig(10));

  it('make as many calls at 100 referrals as at 10', () => {
    const many = weekOfJobs(benchRig(100));
    expect(many).toEqual(few);
  });

  it.each(few.map((job) => [job.name, job] as const))(
    '%s: no more calls than the floor',
    (_, job) => {
      expect(restCalls(job.calls)).toBeLessThanOrEqual(floorOf(job));
    },
  );

  it('look twice where there is nothing to do: the workbook, the form', () => {
    expect(few[0]?.name).toBe('Nothing to do');
    expect(restCalls(few[0]?.calls ?? new Map())).toBe(2);
  });

  it('are a whole week: mails go, documents are made, people are let in', () => {
    const works = few.map(({ calls }) => workOf(calls));
    const sum = (part: keyof (typeof works)[number]): number =>
      works.reduce((total, work) => total + work[part], 0);
    expect(sum('mails')).toBeGreaterThan(40);
    expect(sum('documents')).toBeGreaterThan(8);
    // Five papers into the folder of their sitting; the one withdrawn leaves it again. Then the minutes
    // and four records are closed to changes.
    expect(sum('moved')).toBe(11);
    expect(sum('people')).toBeGreaterThan(40);
  });
});
