import type { Panel } from '../../../src/core/panel/panel.ts';
import { presets } from '../../../src/panels/index.ts';

const all = presets();

/** A panel that comes as a file, by its code. */
export function preset(code: string): Panel {
  const found = all.find((panel) => panel.code === code);
  if (!found) throw new Error(`No preset: ${code}`);
  return found;
}
