import { readFileSync } from 'node:fs';
import { panelFrom } from '../../../src/commands/panel-file/read-panel-file.ts';

/** What is wrong with each file, by the order of its lines. */
const faults: Readonly<Record<string, readonly string[]>> = {
  figures: ['sittings.rule', 'slots.defaultMinutes', 'cutOff.time'],
  missing: ['prefix', 'session.latestFinish', 'record.steps[0].startsFrom'],
  unsayable: ['members.pooledMembership', 'castingVote', 'quorum.quota'],
  order: ['slots.minMinutes', 'cutOff.weekday', 'record.steps[1].startsFrom'],
  rhythm: ['sittings.days[0].nth', 'longestGap.days', 'session.choices[1].breaks[0].from'],
  phases: ['sittings.from', 'sittings.phases[0].ends.when', 'sittings.phases[2].weeks'],
  codes: ['sittings.phases[1].cohorts[1]', 'decisions.choices[1].value', 'preparation[1].code'],
  streams: [
    'sittings.streams[0].sittings.pattern',
    'sittings.streams[1].ages.belowMonths',
    'quorum.seats[2].warnsIn[0]',
  ],
  defaults: ['sittings.phrase', 'session.phrase', 'members.phrase'],
  units: ['agenda.days', 'record.steps[0].owner', 'record.steps[0].within.unit'],
};

describe('panel check, on ten files with three faults each', () => {
  it.each(Object.entries(faults))(
    'says all three of %s.yaml in one run, none twice',
    (name, paths) => {
      const panel = panelFrom(readFileSync(`test/panels/faulty/${name}.yaml`, 'utf8'));
      const found = panel.ok ? [] : panel.error;
      expect(found.map(({ path }) => path).sort()).toEqual([...paths].sort());
      for (const { expected, actual, line } of found) {
        expect([expected, actual]).not.toContain('');
        expect(line).toBeGreaterThan(0);
      }
      const lines = found.map(({ line }) => line);
      expect(lines).toEqual([...lines].sort((a, b) => a - b));
    },
  );

  it('names what no file can say, instead of guessing at it', () => {
    const panel = panelFrom(readFileSync('test/panels/faulty/unsayable.yaml', 'utf8'));
    const said = panel.ok ? [] : panel.error.map(({ expected }) => expected);
    expect(said.join('\n')).toContain('cannot say a casting vote');
    expect(said.join('\n')).toContain('cannot say quotas');
    expect(said.join('\n')).toContain('cannot say a pool from which members are drawn');
  });
});
