import type { Run } from '../../app/run.ts';
import { offered } from '../../panels/index.ts';
import { londonTime, onLondonWall } from './london-clock.ts';

/** Google ends a run after 6 minutes; ours takes up nothing new after 4 min 30. */
const longestRun = 270_000;

/** A run of the register that begins now. */
export function newRun(editedBy?: string): Run {
  const began = Date.now();
  return {
    id: Utilities.getUuid(),
    now: onLondonWall(new Date(began)),
    spreadsheetId: SpreadsheetApp.getActive().getId(),
    panels: offered,
    londonTime,
    mayGoOn: () => Date.now() - began < longestRun,
    ...(editedBy === undefined ? {} : { editedBy }),
  };
}
