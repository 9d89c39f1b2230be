import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import { formFaults } from './form-faults.ts';
import type { Found } from './form-faults.ts';
import type { PanelFault } from './panel-fault.ts';

/**
 * Data nobody has vouched for, held to the form that a schema describes.
 *
 * @returns the value, or every fault of form with what would do, in the order of the schema.
 */
export function inForm<S extends v.GenericSchema>(
  schema: S,
  input: unknown,
): Result<v.InferOutput<S>, Found> {
  const parsed = v.safeParse(schema, input);
  return parsed.success ? ok(parsed.output) : err(formFaults(schema, input));
}

/** The first fault of each place. */
export const firstOfEach = (faults: readonly PanelFault[]): readonly PanelFault[] =>
  faults.filter(({ path }, at) => faults.findIndex((fault) => fault.path === path) === at);
