import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check } from '../../../src/commands/panel-file/check.ts';
import { linesOf } from '../../../src/commands/panel-file/dated-lines.ts';
import { datesOf } from '../../../src/commands/panel-file/dates.ts';
import { panelFrom, readPanel } from '../../../src/commands/panel-file/read-panel-file.ts';
import { englandAndWales } from '../../../src/core/calendar/england-and-wales.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { resourcesPanel } from '../../core/given/resources-panel.ts';
import { day } from '../../core/given/day.ts';

const text = readFileSync('src/panels/resources-panel.yaml', 'utf8');

const lineOf = (words: string): number =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;

const faultsIn = (altered: string) => {
  const panel = panelFrom(altered);
  return panel.ok ? [] : panel.error;
};

describe('panel check', () => {
  it('finds nothing wrong with the panel that comes with the register', () => {
    expect(panelFrom(text)).toEqual({ ok: true, value: resourcesPanel });
  });

  it('names three faults in one run, each once, by line and path, with what would do', () => {
    const faults = faultsIn(
      text
        .replace("time: '17:00'", 'time: five')
        .replace('defaultMinutes: 20', 'defaultMinutes: twenty')
        .replace('owner: chair', 'owner: king'),
    );
    expect(faults.map(({ path: at, line }) => [at, line])).toEqual([
      ['slots.defaultMinutes', lineOf('defaultMinutes')],
      ['cutOff.time', lineOf("time: '17:00'")],
      ['record.steps[1].owner', lineOf('owner: chair')],
    ]);
    expect(faults.every(({ expected, actual }) => expected !== '' && actual !== '')).toBe(true);
    expect(faults.find(({ path: at }) => at === 'cutOff.time')).toMatchObject({
      actual: '"five"',
      example: expect.stringMatching(/^"\d\d:\d\d"$/) as string,
    });
  });

  it('gives what is missing the line of what it is missing from', () => {
    const [fault] = faultsIn(text.replace('  maxMinutes: 20\n', ''));
    expect(fault).toMatchObject({ path: 'slots.maxMinutes', actual: 'nothing' });
    expect(fault?.line).toBe(lineOf('minMinutes'));
  });

  it('says where a file is no YAML at all', () => {
    const [fault] = faultsIn(text.replace('prefix: RP', 'prefix: [RP'));
    expect(fault).toMatchObject({ line: lineOf('prefix: RP'), actual: '[ that is not closed' });
  });

  it('ends with 3 and a line for each fault, or with 0', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'panel-file-'));
    const file = path.join(folder, 'ours.yaml');
    const said: string[] = [];
    writeFileSync(file, text.replace('weekday: 3', 'weekday: 9'));
    expect(check(file, { json: false }, (line) => said.push(line))).toBe(3);
    expect(said[0]).toContain('one thing is wrong');
    expect(said[1]).toMatch(/line \d+, sittings\.weekday: found 9$/);
    writeFileSync(file, text);
    expect(check(file, { json: false }, (line) => said.push(line))).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('answers a misspelt panel with the nearest, and exit code 2', () => {
    expect(() => readPanel('resorces')).toThrow('Did you mean resources?');
  });
});

describe('panel dates', () => {
  it('asks about two sittings that a holiday puts on one day [CPR-3.1]', () => {
    const sittings: Panel['sittings'] = {
      ...resourcesPanel.sittings,
      ...{ pattern: 'dates', dates: [day('2026-04-06'), day('2026-04-07')] },
      onHoliday: 'next-working-day',
    };
    const found = datesOf({ ...resourcesPanel, sittings }, day('2026-04-01'), day('2026-04-30'));
    const words = 'Two sittings meet on this day: move one, or stand it down.';
    expect(found.map(({ on, trouble }) => [on, trouble.includes(words)])).toEqual([
      ['2026-04-07', true],
      ['2026-04-07', true],
    ]);
    const [alone] = datesOf(resourcesPanel, day('2026-06-10'), day('2026-06-10'));
    expect(alone?.trouble).toEqual([]);
  });

  const stepsOf = (on: string) => {
    const [sitting] = datesOf(resourcesPanel, day(on), day(on));
    return Object.fromEntries(sitting?.steps.map(({ what, at }) => [what, at]) ?? []);
  };

  it('moves the cut-off of 6 May 2026 back over the early May bank holiday [CPR-A6]', () => {
    expect(stepsOf('2026-05-06')['Requests close']).toBe('2026-05-01T17:00:00');
  });

  it('gives each step of the record after 10 June 2026 [CPR-5.2a, CPR-5.2b, CPR-5.3a]', () => {
    expect(stepsOf('2026-06-10')).toMatchObject({
      'Draft to chair': '2026-06-12T13:00:00',
      'Final from chair': '2026-06-15T13:00:00',
      'Records filed': '2026-06-16T13:00:00',
    });
  });

  it('says of a step after one without a time how long after that it is due', () => {
    const [draft, final, filed] = resourcesPanel.record.steps;
    if (!draft || !final || !filed) throw new Error('There are three.');
    const { within: _, ...untimed } = draft;
    const panel = { ...resourcesPanel, record: { steps: [untimed, final, filed] } };
    const [sitting] = datesOf(panel, day('2026-06-10'), day('2026-06-10'));
    const lines = sitting ? linesOf(sitting).join('\n') : '';
    expect(lines).toMatch(/Draft to chair: +no time stated/);
    expect(lines).toMatch(/Final from chair: +48 hours after Draft to chair is done/);
    expect(lines).toMatch(/Records filed: +24 hours after Final from chair is done/);
  });

  it('says that the dates of 29 December 2027 cross [CPR-A7]', () => {
    const [sitting] = datesOf(resourcesPanel, day('2027-12-29'), day('2027-12-29'));
    expect(sitting?.trouble.join(' ')).toContain('Dates cross: the agenda would be due on');
  });

  it('counts no working day that the holidays do not reach [CPR-A6]', () => {
    const [sitting] = datesOf(resourcesPanel, day('2028-01-05'), day('2028-01-05'));
    expect(sitting?.steps).toEqual([]);
    expect(sitting?.trouble).toHaveLength(1);
    expect(englandAndWales.covers.to).toBe('2027-12-31');
  });

  it('gives every sitting between two days, both included, and none for days the wrong way round', () => {
    const between = (from: string, to: string) => datesOf(resourcesPanel, day(from), day(to));
    expect(between('2026-11-25', '2026-12-09').map(({ on }) => on)).toEqual([
      '2026-11-25',
      '2026-12-02',
      '2026-12-09',
    ]);
    expect(between('2026-12-09', '2026-11-25')).toEqual([]);
  });
});
