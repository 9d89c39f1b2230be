import { panels } from '../../../src/panels/index.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Sitting } from '../../../src/core/register/register.ts';
import { day } from './day.ts';

/** The Resources Panel as it comes with the register. */
export const resourcesPanel: Panel = panels.find(({ code }) => code === 'resources') as Panel;

/** A planned sitting of the Resources Panel on a day, with whatever a test alters. */
export const sittingOn = (on: string, altered: Partial<Sitting> = {}): Sitting => ({
  key: `resources:${on}`,
  panel: 'resources',
  on: day(on),
  status: 'planned',
  ...altered,
});
