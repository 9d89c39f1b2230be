import type { Workspace } from '../../../../src/shells/local/workspace/create-workspace.ts';

/** What a dialog said, and what it was answered. */
export type Dialog = { readonly title: string; readonly words: string; readonly answer: string };

export type Screen = {
  readonly dialogs: Dialog[];
  readonly toasts: string[];
  /** Caption → function of the menu last drawn. */
  readonly menu: Map<string, string>;
};

/** How the person at the screen answers a dialog with more than one button, by its title. */
export type Answers = Readonly<Record<string, string>>;

/** `SpreadsheetApp` bound to the workbook. Only a run that a person started at a screen has dialogs. */
export function fakeSpreadsheetApp(
  workspace: Workspace,
  screen: Screen,
  seen: 'by a person' | 'by nobody',
  answers: Answers,
) {
  const menu = (): object => ({
    addItem: (caption: string, name: string) => {
      screen.menu.set(caption, name);
      return menu();
    },
    addSeparator: menu,
    addToUi: () => undefined,
  });
  const ui = {
    ButtonSet: { OK: 'OK', YES_NO: 'YES_NO', OK_CANCEL: 'OK_CANCEL' },
    Button: { OK: 'OK', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' },
    createMenu: () => {
      screen.menu.clear();
      return menu();
    },
    alert: (title: string, words: string, buttons: string) => {
      const answer = buttons === 'OK' ? 'OK' : (answers[title] ?? 'CLOSE');
      screen.dialogs.push({ title, words, answer });
      return answer;
    },
    prompt: (title: string, words: string) => {
      const answer = answers[title];
      screen.dialogs.push({ title, words, answer: answer ?? '' });
      return {
        getSelectedButton: () => (answer === undefined ? 'CANCEL' : 'OK'),
        getResponseText: () => answer ?? '',
      };
    },
  };
  return {
    getActive: () => ({
      getId: () => workspace.spreadsheetId,
      toast: (words: string) => screen.toasts.push(words),
    }),
    getUi: () => {
      if (seen === 'by a person') return ui;
      throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    },
  };
}

/** The range of an edit event: cells of one tab, counted from 1 as Apps Script does. */
export function fakeRange(
  workspace: Workspace,
  sheetId: number,
  [row, column, rows, columns]: readonly [number, number, number, number],
): object {
  const { tabs } = workspace.snapshot().spreadsheet;
  const cells = tabs.find((tab) => tab.sheetId === sheetId)?.rows ?? [];
  return {
    getSheet: () => ({
      getSheetId: () => sheetId,
      getRange: (...place: [number, number, number, number]) =>
        fakeRange(workspace, sheetId, place),
    }),
    getRow: () => row,
    getColumn: () => column,
    getNumColumns: () => columns,
    getValues: () =>
      Array.from({ length: rows }, (_, down) =>
        Array.from(
          { length: columns },
          (__, across) =>
            cells[row - 1 + down]?.values[column - 1 + across]?.userEnteredValue?.stringValue ?? '',
        ),
      ),
  };
}
