import { agendaRows } from '../../../src/core/agenda/agenda-rows.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { resourcesPanel } from '../given/resources-panel.ts';

const panel: Panel = {
  ...resourcesPanel,
  session: {
    ...resourcesPanel.session,
    latestFinish: '11:00',
    breaks: [{ from: '10:10', to: '10:20' }],
  },
};
const item = (startsAt: string, minutes = 20, reference = 'RP-26-0001') => ({
  ...{ startsAt, minutes, reference },
});
const words = (items: readonly ReturnType<typeof item>[], minutes = 20) =>
  agendaRows(panel, items, minutes).map((row) =>
    'pause' in row
      ? `break ${row.pause.from} to ${row.pause.to}`
      : `${row.startsAt} ${row.item?.reference ?? 'empty'}`,
  );

describe('agendaRows [LCLH-6.1] [LCLH-A10]', () => {
  it('is every slot of the session and its break, in order, empty where nobody is heard', () => {
    expect(agendaRows(panel, [], 20)).toEqual([
      { startsAt: '09:30' },
      { startsAt: '09:50' },
      { pause: { from: '10:10', to: '10:20' } },
      { startsAt: '10:20' },
      { startsAt: '10:40' },
    ]);
    expect(words([], 15).slice(0, 3)).toEqual([
      '09:30 empty',
      '09:45 empty',
      'break 10:10 to 10:20',
    ]);
  });

  it('has each child in its slot, whoever is given first', () => {
    const own = item('09:50');
    expect(agendaRows(panel, [item('10:40', 20, 'RP-26-0002'), own], 20)[1]).toEqual({
      startsAt: '09:50',
      item: own,
    });
    expect(words([item('10:40', 20, 'RP-26-0002'), own])).toEqual([
      '09:30 empty',
      '09:50 RP-26-0001',
      'break 10:10 to 10:20',
      '10:20 empty',
      '10:40 RP-26-0002',
    ]);
  });

  it('gives a time outside the grid a row, in place of the empty slots it lies in', () => {
    expect(words([item('09:40')])).toEqual([
      '09:40 RP-26-0001',
      'break 10:10 to 10:20',
      '10:20 empty',
      '10:40 empty',
    ]);
    expect(words([item('10:05')])).toEqual([
      '09:30 empty',
      '10:05 RP-26-0001',
      'break 10:10 to 10:20',
      '10:40 empty',
    ]);
  });

  it('has brothers and sisters who share a slot one below the other, as they were given', () =>
    expect(words([item('09:30', 20, 'RP-26-0002'), item('09:30')]).slice(0, 3)).toEqual([
      '09:30 RP-26-0002',
      '09:30 RP-26-0001',
      '09:50 empty',
    ]));
});
