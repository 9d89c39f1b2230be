import type { Change } from '../../../src/core/register/register.ts';
import { childName } from '../../../src/core/week/followed-child.ts';
import { commit } from '../../../src/workbook/commit.ts';
import { day } from '../../core/given/day.ts';
import { given } from '../../given/given-workbook.ts';
import type { GivenWorkbook } from '../../given/given-workbook.ts';
import { nextStepsRows, recommended } from '../../given/next-steps.ts';
import { decided } from '../../given/register.ts';
import { addressOf, approveMinutes, givenSite, mondayAfterCutOff } from './site.ts';

/** The panels of this workbook besides those that run already. */
export function runPanels(workbook: GivenWorkbook, ...codes: readonly string[]): void {
  for (const panel of codes) workbook.order({ kind: 'run-panel', panel, runs: true });
}

function keep(workbook: GivenWorkbook, rows: readonly Change[]): void {
  const { now } = workbook.newRun();
  workbook.run(commit(workbook.read(), { id: 'by hand', now }, () => rows));
  workbook.turn();
}

/** The Next Steps Panel heard a young person on 5 November 2026; the next review is on 23 November. */
export function heardByNextSteps(workbook: GivenWorkbook): void {
  runPanels(workbook, 'next-steps');
  const agreed = [recommended('recommendation'), recommended('signpost', 'Call')];
  keep(workbook, nextStepsRows(agreed, { nextReviewOn: day('2026-11-23') }));
}

/** The number of the child whom `tracked` brings. */
export const trackedKey = '1000001';
/** How an address names that child. */
export const trackedName = childName({ key: trackedKey });
export const trackedPath = `/tracker/permanence/${trackedName}`;
const extract = [
  'LCS number,Initials,Date of birth,Legal status,Legal status since,Worker,Manager,Reviewing officer',
  `${trackedKey},A.B.,20/05/2018,C1,02/11/2026,${['worker.one', 'manager.one', 'worker.two'].map(addressOf).join(',')}`,
].join('\n');

const hidden = (page: string, name: string): string =>
  (new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** A child under an interim care order on the tracker of the Permanence Panel, put down for nothing. */
export function tracked(workbook: GivenWorkbook): void {
  runPanels(workbook, 'permanence');
  workbook.turn();
  const site = givenSite(workbook);
  const { page } = site.post('/children', { step: 'look', extract }, 'admin');
  const taken = { extract: hidden(page, 'extract'), fingerprint: hidden(page, 'fingerprint') };
  expect(site.post('/children', { step: 'take', ...taken }, 'admin').status).toBe(303);
}

/** The Best Care Panel sat once in August 2026, and heard one child. */
export function satInAugust(workbook: GivenWorkbook): void {
  runPanels(workbook, 'best-care');
  workbook.turn();
  const sitting = 'best-care:2026-08-11';
  keep(workbook, [
    {
      table: 'sitting',
      row: { key: sitting, panel: 'best-care', on: day('2026-08-11'), status: 'held' },
    },
    {
      table: 'item',
      row: {
        ...{ key: 'i', reference: 'BC-26-0077', sitting, from: 'referral' },
        ...{ status: 'heard', late: false, outcome: decided({ decision: 'heard' }) },
      },
    },
  ]);
}

/** Monday 30 November 2026, 5:10pm, once the minutes of 25 November are final; four panels run. */
export const severalPanels = given((workbook) => {
  const { given: before } = mondayAfterCutOff();
  workbook.workspace.restore(before.workspace.snapshot());
  workbook.goTo(before.now());
  approveMinutes(workbook);
  heardByNextSteps(workbook);
  tracked(workbook);
  satInAugust(workbook);
});
