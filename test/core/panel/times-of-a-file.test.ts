import { brokenRelations } from '../../../src/core/panel/panel-relations.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { preset } from '../given/presets.ts';

const homes = preset('lasting-homes');
const { agendaPaper, goodTimes } = homes;
if (!agendaPaper || !goodTimes) throw new Error('The file says neither.');
const faults = (altered: Partial<Panel>): readonly string[] => {
  const panel = { ...homes, ...altered };
  return brokenRelations(panel, panel, []).map(({ path, actual }) => `${path}: ${actual}`);
};

describe('the columns of an agenda [LCLH-6.2]', () => {
  it('are five, and each shows something', () => {
    expect(faults({})).toEqual([]);
    const shows = agendaPaper.shows?.slice(1) ?? [];
    expect(faults({ agendaPaper: { ...agendaPaper, shows } })).toEqual(['agendaPaper.shows: 4']);
    const { columns: _, ...bare } = agendaPaper;
    expect(faults({ agendaPaper: bare })).toEqual(['agendaPaper.columns: 0']);
    const { shows: __, ...listed } = agendaPaper;
    expect(faults({ agendaPaper: { ...listed, columns: ['Child'] } })).toEqual([]);
  });
});

describe('the times that suit [LCLH-3.3]', () => {
  const withTime = (from: string | undefined, to: string | undefined): readonly string[] => {
    const one = {
      value: 'one',
      label: 'One',
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
    return faults({ goodTimes: { ...goodTimes, choices: [one] } });
  };

  it('have a beginning and, later, an end; or neither', () => {
    expect(withTime(undefined, undefined)).toEqual([]);
    expect(withTime('09:00', '09:01')).toEqual([]);
    expect(withTime('09:00', '09:00')).toEqual(['goodTimes.choices[0].to: 09:00']);
    expect(withTime('09:00', undefined)).toEqual(['goodTimes.choices[0].to: nothing']);
    expect(withTime(undefined, '09:00')).toEqual(['goodTimes.choices[0].to: 09:00']);
  });

  it('are told apart', () => {
    const [first] = goodTimes.choices;
    if (!first) throw new Error('There is none.');
    expect(faults({ goodTimes: { ...goodTimes, choices: [first, first] } })).toEqual([
      'goodTimes.choices[1].value: any again',
      'goodTimes.choices[1].label: At any time again',
    ]);
  });
});
