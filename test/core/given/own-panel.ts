import type { PanelHere } from '../../../src/core/panel/offered-panels.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import { offered } from '../../../src/panels/index.ts';
import slough from '../../panels/others/slough-child-in-need.yaml';
import { moment } from './day.ts';

/** Slough's Child in Need Panel, as a council's own: every Tuesday. */
export const own = ((): Panel => {
  const parsed = parsePanel(slough);
  if (!parsed.ok) throw new Error('This file is meant to be sound.');
  return parsed.value;
})();
/** What a workbook knows of panels: those of the register, and these rows. */
export const known = (...rows: readonly PanelHere[]) => ({
  offered,
  rows: { panel: new Map(rows.map((row) => [row.key, row])) },
});
/** Its row in a workbook: taken, and begun at a moment or not. */
export const kept = (panel: object, began?: string): PanelHere => ({
  key: 'child-in-need',
  runs: began !== undefined,
  ...(began === undefined ? {} : { began: moment(began) }),
  local: {},
  own: panel,
});
