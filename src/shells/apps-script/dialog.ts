import { whyItFailed } from './why-it-failed.ts';

/** Shows a person at the screen what came of a menu item, or why it could not be done. */
export function say(title: string, words: () => string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, orWhyNot(words), ui.ButtonSet.OK);
}

/**
 * Asks a person at the screen for one line.
 *
 * @returns nothing where they closed the dialog instead.
 */
export function askFor(title: string, words: string): string | undefined {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(title, words, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : undefined;
}

function orWhyNot(words: () => string): string {
  try {
    return words();
  } catch (failure) {
    return `This could not be done. ${whyItFailed(failure).words}`;
  }
}
