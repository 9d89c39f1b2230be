import { clockTime, fullDate } from '../../core/calendar/dates-in-full.ts';
import { dateOf, timeOf } from '../../core/calendar/local-date-time.ts';
import { hasStopped, lastBeat } from './heartbeat.ts';
import { onLondonWall } from './london-clock.ts';
import { roleAccount } from './role-account.ts';

/** Draws the menu. A simple trigger may do no more than this and read what is remembered. */
export function drawMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu('Panel')
    .addItem('What is due', 'whatIsDue')
    .addItem('What would go out', 'whatWouldGoOut')
    .addItem('Children and who is due', 'childrenKnown')
    .addItem('A panel of your own', 'ownPanels')
    .addSeparator()
    .addItem('Check this installation', 'checkInstallation')
    .addItem('Confirm the check', 'confirmCheck')
    .addItem('Set up', 'setUp')
    .addSeparator()
    .addItem('Help', 'help')
    .addItem('About', 'about')
    .addToUi();
}

/** Tells whoever opens the workbook that turns have stopped; nothing while all is well. */
export function warnIfStopped(): void {
  const role = roleAccount();
  if (role === undefined || !hasStopped(onLondonWall(new Date()))) return;
  const last = lastBeat();
  const since = last ? ` since ${clockTime(timeOf(last))} on ${fullDate(dateOf(last))}` : '';
  SpreadsheetApp.getActive().toast(
    `Nothing has been done by itself${since}. Ask whoever reads the mail of ${role} to open this workbook and choose Panel, Set up.`,
    'The register has stopped',
    -1,
  );
}
