/**
 * What Apps Script can call, and nothing else: each export becomes a function at the top of the script.
 * A page of the web app can call each of these too, with the rights of the shared mailbox. None of them
 * takes an order or gives anything away: without a screen of the workbook the menu's items end at once.
 */
import { checkHere, confirmHere } from './check-here.ts';
import { childrenWords, ownPanelWords } from './pages-here.ts';
import { dailyCheckHere } from './daily-check.ts';
import { askFor, say } from './dialog.ts';
import { editedBy, mayMatter } from './edit-event.ts';
import type { EditEvent } from './edit-event.ts';
import { goingOut } from './going-out.ts';
import { aboutWords, helpWords } from './help-words.ts';
import { drawMenu, warnIfStopped } from './menu.ts';
import { isRoleAccount } from './role-account.ts';
import { setUpHere } from './set-up.ts';
import { tellingFailure } from './tell-failure.ts';
import { turn, turnIfNone } from './turn.ts';
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
    if (isRoleAccount()) turnIfNone();
  });
}

/** Time trigger, at six in the morning. */
export function dailyCheck(): void {
  tellingFailure('The daily check', () => {
    if (isRoleAccount()) dailyCheckHere();
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

/** Menu: everything that waits for a person. */
export function whatIsDue(): void {
  say('What is due', dueNow);
}

/** Menu: what the next turn would send, and what goes later. Nothing is sent. */
export function whatWouldGoOut(): void {
  say('What would go out', goingOut);
}

/** Menu: where the children are that panels look for, and an extract is brought. */
export function childrenKnown(): void {
  say('Children and who is due', childrenWords);
}

/** Menu: where the file of a council's own panel is brought. */
export function ownPanels(): void {
  say('A panel of your own', ownPanelWords);
}

/** Menu: looks at everything the register leans on. */
export function checkInstallation(): void {
  say('Check this installation', checkHere);
}

/** Menu: takes the code that the check has sent. */
export function confirmCheck(): void {
  const title = 'Confirm the check';
  const code = askFor(title, 'Type the six figures from the mail to the shared mailbox.');
  if (code !== undefined) say(title, () => confirmHere(code));
}

/** Menu: sets the workbook up, for the shared mailbox only. */
export function setUp(): void {
  setUpHere();
}

/** Menu: how to work with the register. */
export function help(): void {
  say('Help', () => helpWords);
}

/** Menu: what this is, and whether it runs. */
export function about(): void {
  say('About', aboutWords);
}
