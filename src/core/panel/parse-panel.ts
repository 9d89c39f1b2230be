import { err, ok, type Result } from '../result.ts';
import { firstOfEach, inForm } from './in-form.ts';
import type { PanelFault } from './panel-fault.ts';
import { brokenRelations } from './panel-relations.ts';
import { panelSchema } from './panel-schema.ts';
import type { Panel } from './panel.ts';

/**
 * A panel's terms of reference from data nobody has vouched for.
 *
 * @param input - what a YAML or JSON file says.
 * @returns the panel, or every fault at once in the order of their paths: first those of form, and with
 *   them each relation between figures whose own figures are sound.
 */
export function parsePanel(input: unknown): Result<Panel, readonly PanelFault[]> {
  const parsed = inForm(panelSchema, input);
  const found = parsed.ok ? { faults: [], unsound: [], value: parsed.value } : parsed.error;
  // What has no form was given another value of the right type, of which no relation says anything.
  const broken = brokenRelations(found.value as Panel, input, found.unsound);
  const faults = firstOfEach([...found.faults, ...broken]);
  return parsed.ok && faults.length === 0 ? ok(parsed.value) : err(faults);
}
