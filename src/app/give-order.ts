import { decide } from '../core/order/decide.ts';
import type { Order } from '../core/order/order.ts';
import type { Change, Register } from '../core/register/register.ts';
import { err, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { commit } from '../workbook/commit.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import type { Run } from './run.ts';

/**
 * Takes an order given on a page, at once, on the register as it then stands. What follows from it is
 * for the next tick.
 *
 * @returns what was done, or why not and how to put it right.
 */
export function* giveOrder(order: Order, by: string, run: Run): Program<Result<string, string>> {
  return yield* giveOrderOn(yield* readWorkbook(run.spreadsheetId, run.panels), order, by, run);
}

/** The same on a workbook that has been read; overtaken, it decides again on what then stands there. */
export function* giveOrderOn(
  snapshot: Snapshot,
  order: Order,
  by: string,
  run: Run,
): Program<Result<string, string>> {
  const said: { answer: Result<string, string> } = { answer: err('Nothing was decided.') };
  const committer = { id: run.id, now: run.now };
  const after = yield* commit(snapshot, committer, (register: Register): readonly Change[] => {
    const decided = decide(register, order, { by, now: run.now });
    said.answer = decided.ok ? ok(decided.value.said) : decided;
    return decided.ok ? decided.value.changes : [];
  });
  if (order.kind === 'carry-on' && said.answer.ok) {
    const { generation, spreadsheetId } = after;
    yield* request('memory.remember', { generation: { generation, spreadsheetId }, anew: true });
  }
  return said.answer;
}
