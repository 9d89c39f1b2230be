import { giveOrder } from '../../../src/app/give-order.ts';
import { setUpWorkbook } from '../../../src/app/set-up-workbook.ts';
import type { World } from '../../../src/shells/local/workspace/world.ts';
import { tabOf } from '../../../src/workbook/layout.ts';
import { administrator } from '../../crash/given/hands.ts';
import type { Hands } from '../../crash/given/hands.ts';
import { installation } from '../../crash/given/week.ts';
import type { Edit } from './edit.ts';
import { doEdit } from './stage.ts';

/** How a person puts right what was done. */
export type Mend =
  | { readonly edit: Edit; readonly by: string }
  /** Undo: this tab stands again as it did just before. */
  | { readonly takenBack: string }
  | { readonly setUp: true }
  | { readonly carryOn: true };

export const setUpAgain: Mend = { setUp: true };
export const carryOn: Mend = { carryOn: true };

/** @param before - the world just before the edit. */
export function putRight(hands: Hands, mend: Mend, before: World): void {
  if ('edit' in mend) doEdit(hands, mend.edit, mend.by);
  else if ('takenBack' in mend) takeBack(hands, mend.takenBack, before);
  else if ('setUp' in mend) hands.run(setUpWorkbook(installation, hands.newRun()));
  else {
    const order = { kind: 'carry-on', spreadsheetId: hands.workspace.spreadsheetId } as const;
    hands.run(giveOrder(order, administrator, hands.newRun()));
  }
}

function takeBack({ workspace }: Hands, id: string, before: World): void {
  const world = workspace.snapshot();
  const { sheetId } = tabOf(id);
  const tab = before.spreadsheet.tabs.find((one) => one.sheetId === sheetId);
  const others = world.spreadsheet.tabs.filter((one) => one.sheetId !== sheetId);
  const isOf = ({ location }: World['spreadsheet']['metadata'][number]): boolean =>
    location?.dimensionRange?.sheetId === sheetId;
  workspace.restore({
    ...world,
    spreadsheet: {
      ...world.spreadsheet,
      tabs: [...others, ...(tab ? [tab] : [])],
      metadata: [
        ...world.spreadsheet.metadata.filter((mark) => !isOf(mark)),
        ...before.spreadsheet.metadata.filter(isOf),
      ],
    },
  });
}
