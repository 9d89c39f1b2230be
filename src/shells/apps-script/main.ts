/**
 * What Apps Script can call, and nothing else: each export becomes a function at the top of the script.
 * A page of the web app can call each of these too, so none does what its caller may not.
 */
import { addDays } from '../../core/calendar/local-date.ts';
import { dateOf } from '../../core/calendar/local-date-time.ts';
import { editedBy, mayMatter } from './edit-event.ts';
import type { EditEvent } from './edit-event.ts';
import { aboutWords, helpWords } from './help-words.ts';
import { onLondonWall } from './london-clock.ts';
import { forgetMailsBefore } from './memory.ts';
import { drawMenu, warnIfStopped } from './menu.ts';
import { isRoleAccount } from './role-account.ts';
import { setUpHere } from './set-up.ts';
import { tellingFailure } from './tell-failure.ts';
import { turn } from './turn.ts';
import { dueNow } from './what-is-due.ts';

export { doGet, doPost } from './web-app.ts';

/** Simple trigger: draws the menu, and warns where turns have stopped. */
export function onOpen(): void {
  drawMenu();
  warnIfStopped();
}

/** Time trigger, every five minutes. */
export function tick(): void {
  tellingFailure('The turn of every five minutes', () => {
    if (isRoleAccount()) turn();
  });
}

/** How long a mail taken up is remembered, in days. */
const mailsRemembered = 180;

/** Time trigger, at six in the morning. */
export function dailyCheck(): void {
  tellingFailure('The daily check', () => {
    if (!isRoleAccount()) return;
    const today = dateOf(onLondonWall(new Date()));
    forgetMailsBefore(PropertiesService.getScriptProperties(), addDays(today, -mailsRemembered));
    turn({ wait: 30_000 });
  });
}

/** Form trigger: a request has been sent. Which, the turn finds for itself. */
export function formSubmitted(): void {
  tellingFailure('Taking in a request', () => {
    if (isRoleAccount()) turn({ wait: 30_000 });
  });
}

/** Edit trigger: a person changed a cell. */
export function edited(event?: EditEvent): void {
  tellingFailure('Doing what was asked in the sheet', () => {
    if (isRoleAccount() && mayMatter(event)) turn({ editedBy: editedBy(event), wait: 30_000 });
  });
}

/** Menu: sets the workbook up, for the shared mailbox only. */
export function setUp(): void {
  setUpHere();
}

/** Menu: everything that waits for a person. */
export function whatIsDue(): void {
  say('What is due', dueNow());
}

/** Menu: how to work with the register. */
export function help(): void {
  say('Help', helpWords);
}

/** Menu: what this is, and whether it runs. */
export function about(): void {
  say('About', aboutWords());
}

function say(title: string, words: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, words, ui.ButtonSet.OK);
}
