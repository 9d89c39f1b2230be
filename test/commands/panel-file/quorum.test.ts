import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { preset } from '../../core/given/presets.ts';
import { quorum } from '../../../src/commands/panel-file/quorum.ts';

function asked(roster: string, json = false) {
  const said: string[] = [];
  const code = quorum('best-care', { roster, json }, (line) => said.push(line));
  return { code, said, out: said.join('\n') };
}

describe('panel quorum', () => {
  const roster = 'test/panels/rosters/best-care.yaml';

  it('answers item by item, each seat with its clause, who fills it or why nobody does [BC-5.0]', () => {
    const { code, said, out } = asked(roster);
    expect(code).toBe(0);
    expect(said.filter((line) => line.startsWith('CH-'))).toEqual([
      'CH-0001 · Under 18 · not quorate: no decision is final',
      'CH-0002 · Under 18 · quorate: a decision may be taken',
      'CH-0003 · 18 and over · quorate: a decision may be taken',
    ]);
    expect(out).toContain('▲ Fostering or Residential Manager: nobody. M.N. is not coming.');
    expect(out).toContain(
      'I.J., deputy for Virtual School Head for LAC; this child has an EHC Plan',
    );
    expect(out).toContain('allowed because: The advisor is ill (Quorum 2)');
    expect(out).toContain('→ Carried forward – not quorate: may be discussed');
    expect(out).not.toMatch(/\b(BC|CPR)-\d/);
  });

  it('puts a child in the stream of the age on the day of the sitting [BC-A6]', () => {
    const { items } = JSON.parse(asked(roster, true).out) as {
      readonly items: readonly { readonly reference: string; readonly stream: string }[];
    };
    expect(items.map(({ stream }) => stream)).toEqual(['under-18', 'under-18', '18-plus']);
  });

  it('says everything that is wrong with a roster in one run, by line, and ends with 3', () => {
    const { code, out } = asked('test/panels/rosters/faulty.yaml');
    expect(code).toBe(3);
    for (const fault of [
      'line 2, people[0].attending: found "maybe"',
      'line 2, people[0].titles[0]: found "LAC Service Manger"',
      'line 3, people[1].name: found A.B. again',
      'Expected: this part under "for", with the item it is for.',
      'line 3, people[1].interestIn[0]: found "CH-0009"',
      'line 5, items[0].stream: found "under-21"',
      'line 7, items[1].switched[0].reason: found ""',
      'line 7, items[1].switched[0].seat: found "seven"',
      'line 8, items[1].allowed[0]: found decision-maker and commissioning, by: chair',
    ]) {
      expect(out).toContain(fault);
    }
  });

  it('remarks on members who are missing from it, where a part of them is counted', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'roster-'));
    try {
      const file = path.join(folder, 'panel.json');
      const rostered = path.join(folder, 'roster.yaml');
      const [head] = preset('resources').chairs.chair;
      const part = {
        ...{ of: 'item', fraction: { part: 1, of: 2 }, whenLost: 'carry-forward' },
        ...{ rule: 'CPR-2.2', printed: 'Terms 2', phrase: 'half of the members' },
      };
      writeFileSync(file, JSON.stringify({ ...preset('resources'), quorum: part }));
      writeFileSync(
        rostered,
        `people: [{ name: A.B., titles: [${head ?? ''}], attending: true, interestIn: [CH-0001] }]\nitems: [{ reference: CH-0001 }]\n`,
      );
      const said: string[] = [];
      expect(quorum(file, { roster: rostered, json: false }, (line) => said.push(line))).toBe(0);
      expect(said[1]).toContain('▲ Nobody on this roster is ');
      expect(said[1]).not.toContain(head);
      expect(said[2]).toContain('The interest of A.B. changes nothing');
      expect(asked(roster).out).not.toContain('Nobody on this roster');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says that there is no such roster', () => {
    expect(() => asked('nowhere.yaml')).toThrow('There is no file "nowhere.yaml".');
  });

  it('says of a panel without a quorum that nothing stops a decision [CPR-G1]', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'roster-'));
    const file = path.join(folder, 'wednesday.json');
    const who = { name: 'A.B.', titles: ['Service Director'], attending: true };
    writeFileSync(file, JSON.stringify({ people: [who], items: [{ reference: 'CH-0001' }] }));
    const said: string[] = [];
    expect(quorum('resources', { roster: file, json: false }, (line) => said.push(line))).toBe(0);
    rmSync(folder, { recursive: true });
    expect(said.at(-1)).toBe('CH-0001 · no quorum is stated: nothing stops a decision');
  });
});
