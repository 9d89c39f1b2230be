import type { Panel } from '../core/panel/panel.ts';
import { parsePanel } from '../core/panel/parse-panel.ts';
import bestCare from './best-care-panel.yaml';
import lastingHomes from './lasting-homes-panel.yaml';
import nextSteps from './next-steps-panel.yaml';
import permanence from './permanence-panel.yaml';
import resources from './resources-panel.yaml';

/** A panel that comes with the register, which its own tests have vouched for. */
function preset(input: unknown): Panel {
  const parsed = parsePanel(input);
  if (parsed.ok) return parsed.value;
  const faults = parsed.error.map(({ path, expected }) => `${path}: expected ${expected}`);
  throw new Error(`A preset panel is at fault. ${faults.join('; ')}`);
}

const resourcesPanel = preset(resources);

/** The panels whose week this register runs, each read once. */
export const panels: readonly Panel[] = [resourcesPanel];

/** Every panel that comes as a file, run here or not. Only asked for where somebody names one. */
export const presets = (): readonly Panel[] => [
  preset(nextSteps),
  resourcesPanel,
  preset(lastingHomes),
  preset(bestCare),
  preset(permanence),
];
