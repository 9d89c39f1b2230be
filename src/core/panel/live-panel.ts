import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { Panel } from './panel.ts';

/** The steps of the record that the register itself sees done. */
export type LiveStep = 'draft' | 'final' | 'filed';
const liveSteps: readonly LiveStep[] = ['draft', 'final', 'filed'];

/**
 * The panel as one that the register runs.
 *
 * @returns the panel, or what the register cannot act on yet, a phrase each.
 */
export function livePanel(panel: Panel): Result<Panel, readonly string[]> {
  const steps = panel.record.steps.map(({ step }) => step);
  const lacking = [
    ...(liveSteps.every((step) => steps.includes(step)) ? [] : ['a record of other steps']),
  ];
  return lacking.length === 0 ? ok(panel) : err(lacking);
}
