import type { Order } from '../core/order/order.ts';
import type { Panel } from '../core/panel/panel.ts';
import { childUnderReview } from '../forms/child-under-review.ts';
import { typedDate } from '../workbook/people-tabs.ts';
import type { Inputs } from '../workbook/snapshot.ts';
import { today } from './run.ts';
import type { Run } from './run.ts';

/**
 * What a row of Incoming asks: nothing until Accept is ticked, then to bring the child over, and again
 * when the row is mended under the tick.
 *
 * @param caseNumber - the LCS number that the row stands under.
 * @returns the order, or all that is wrong with the row.
 */
export function asksToBringOver(
  panel: Panel,
  caseNumber: string,
  inputs: Inputs,
  run: Run,
): Order | string {
  if ((inputs['accept'] ?? '') === '') return '';
  const reviewOn = typedDate(inputs['reviewOn'] ?? '') ?? inputs['reviewOn'] ?? '';
  const child = childUnderReview(panel, { ...inputs, caseNumber, reviewOn }, today(run));
  return child.ok ? { kind: 'bring-over', child: child.value } : child.error.join('\n');
}
