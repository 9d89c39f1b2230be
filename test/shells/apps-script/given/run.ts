import type { Run } from '../../../../src/app/run.ts';
import { momentFrom } from '../../../../src/app/run.ts';
import { offered } from '../../../../src/panels/index.ts';
import { londonTime } from '../../../../src/shells/node/london-clock.ts';

/** A run on Friday 20 November 2026, 10:05. */
export const givenRun = (): Run => ({
  id: 'run-1',
  now: momentFrom('2026-11-20T10:05:00'),
  spreadsheetId: 'book-1',
  panels: offered,
  londonTime,
  mayGoOn: () => true,
});
