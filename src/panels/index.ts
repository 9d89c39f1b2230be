import type { Panel } from '../core/panel/panel.ts';
import { parsePanel } from '../core/panel/parse-panel.ts';
import resources from './resources-panel.yaml';

/** A panel that comes with the register, which its own tests have vouched for. */
function preset(input: unknown): Panel {
  const parsed = parsePanel(input);
  if (parsed.ok) return parsed.value;
  const faults = parsed.error.map(({ path, expected }) => `${path}: expected ${expected}`);
  throw new Error(`A preset panel is at fault. ${faults.join('; ')}`);
}

/** The panels this register comes with, each read once. */
export const panels: readonly Panel[] = [preset(resources)];
