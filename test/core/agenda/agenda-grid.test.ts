import { agendaGrid } from '../../../src/core/agenda/agenda-grid.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { preset } from '../given/presets.ts';

const words = (panel: Panel, choice?: string) =>
  agendaGrid(panel, choice).map((row) =>
    'pause' in row ? `break ${row.pause.from} to ${row.pause.to}` : row.startsAt,
  );

const morning = '09:30 09:50 10:10 10:30 10:50 11:10 11:30 11:50 12:10 12:30'.split(' ');
const afternoon = '13:00 13:20 13:40 14:00 14:20 14:40 15:00 15:20 15:40 16:00'.split(' ');

describe('agendaGrid [LCLH-6.1] [LCLH-A10]', () => {
  it('gives the whole day exactly the twenty times of the template and one break [AT-12]', () => {
    expect(words(preset('lasting-homes'), 'whole-day')).toEqual([
      ...morning,
      'break 12:50 to 13:00',
      ...afternoon,
    ]);
  });

  it('gives half a day ten slots, the morning unless another half is chosen [LCLH-A2]', () => {
    expect(words(preset('lasting-homes'))).toEqual(morning);
    expect(words(preset('lasting-homes'), 'afternoon')).toEqual(afternoon);
  });

  it('gives the Resources Panel ten slots of twenty minutes, the last ending by 13:00 [CPR-3.3]', () =>
    expect(agendaGrid(preset('resources'))).toHaveLength(10));

  it('takes the times a file gives, but for those a break or the finish cuts off', () => {
    const panel = preset('lasting-homes');
    const given: Panel = {
      ...panel,
      session: {
        ...panel.session,
        breaks: [{ from: '10:00', to: '10:30' }],
        latestFinish: '11:00',
      },
      slots: { ...panel.slots, starts: ['09:30', '09:45', '10:30', '10:45'] },
    };
    expect(words(given)).toEqual(['09:30', 'break 10:00 to 10:30', '10:30']);
  });
});
