import { readFileSync } from 'node:fs';
import { panelFrom } from '../../src/commands/panel-file/read-panel-file.ts';
import type { Panel } from '../../src/core/panel/panel.ts';

const file = 'test/panels/others/invented-plan-review.yaml';

/** The file of the invented council's Plan Review Panel, as people write it. */
export const planReviewFile = readFileSync(file, 'utf8');

/** That panel: every Wednesday it sees children whose plans are long, or end soon. */
export const planReview: Panel = (() => {
  const panel = panelFrom(planReviewFile);
  if (!panel.ok) throw new Error(JSON.stringify(panel.error));
  return panel.value;
})();
