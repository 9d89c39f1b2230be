import { panels } from '../../../src/panels/index.ts';
import { englandAndWales } from '../../../src/core/calendar/england-and-wales.ts';
import type { Within } from '../../../src/core/panel/deadline-rules.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Sitting } from '../../../src/core/register/register.ts';
import type { Diary } from '../../../src/core/sitting/sitting-days.ts';
import { day } from './day.ts';

type Stated = 'cutOff' | 'late' | 'agenda' | 'requestTypes' | 'decisions' | 'review';

/** The Resources Panel as it comes with the register. */
export const resourcesPanel = panels.find(({ code }) => code === 'resources') as Panel & {
  readonly [Part in Stated]: NonNullable<Panel[Part]>;
};

/** The same, but that no step of its record moves off a day nobody works. */
export const whoseStepsStay: Panel = {
  ...resourcesPanel,
  record: {
    ...resourcesPanel.record,
    steps: resourcesPanel.record.steps.map((step) => ({
      ...step,
      within: { amount: 48, unit: 'hours', ...step.within, roll: 'none' } as Within,
    })),
  },
};

/** A planned sitting of the Resources Panel on a day, with whatever a test alters. */
export const sittingOn = (on: string, altered: Partial<Sitting> = {}): Sitting => ({
  key: `resources:${on}`,
  panel: 'resources',
  on: day(on),
  status: 'planned',
  ...altered,
});

/** These sittings are known, and the bank holidays of England and Wales. */
export const knowing = (...sittings: readonly Sitting[]): Diary => ({
  calendar: englandAndWales,
  sittings,
});
