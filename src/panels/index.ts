import { offeredFrom, presetOf } from '../core/panel/offered-panels.ts';
import type { Offered } from '../core/panel/offered-panels.ts';
import type { Panel } from '../core/panel/panel.ts';
import bestCare from './best-care-panel.yaml';
import lastingHomes from './lasting-homes-panel.yaml';
import nextSteps from './next-steps-panel.yaml';
import permanence from './permanence-panel.yaml';
import resources from './resources-panel.yaml';

/** Every panel that comes with the register, as data, and those that run unless a workbook says otherwise. */
export const offered: Offered = {
  panels: [nextSteps, resources, lastingHomes, bestCare, permanence].map((input) =>
    offeredFrom(input as object),
  ),
  unlessChosen: ['resources'],
};

/** Every panel that comes as a file, run here or not. Only asked for where somebody names one. */
export const presets = (): readonly Panel[] => offered.panels.map(({ input }) => presetOf(input));

/** Those that a new workbook runs. */
export const panels: readonly Panel[] = /* @__PURE__ */ offered.panels
  .filter(({ code }) => offered.unlessChosen.includes(code))
  .map(({ input }) => presetOf(input));
