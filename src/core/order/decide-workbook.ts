import type { Register } from '../register/register.ts';
import { workbookOf } from '../register/rows.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import type { Decided, Given } from './order.ts';

/** A person says that this is the live workbook after all; effects begin again from what it holds. */
export function carryOn(register: Register, spreadsheetId: string, { by, now }: Given): Decided {
  const { stopped, ...workbook } = workbookOf(register);
  if (stopped === undefined) return err('Nothing is stopped.');
  return ok({
    changes: [
      { table: 'workbook', row: { ...workbook, spreadsheetId } },
      logged(now, 'Workbook', 'Declared the live workbook', '', by),
    ],
    said: 'This workbook is live again.',
  });
}
