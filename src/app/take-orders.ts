import { decide } from '../core/order/decide.ts';
import type { Change, Register, Taken } from '../core/register/register.ts';
import { withChanges } from '../core/register/rows.ts';
import { logged } from '../core/week/logged.ts';
import { answersRows } from '../workbook/column.ts';
import { tabOf } from '../workbook/layout.ts';
import type { Inputs, Snapshot } from '../workbook/snapshot.ts';
import { asksFor } from './asks-for.ts';
import type { Readings } from './read-asked.ts';
import type { Run } from './run.ts';

/**
 * Takes what people put in their own columns since they were last looked at. A tick is open until its
 * column is answered; the product never touches the tick, and unticking and ticking again asks again.
 * What was done, or why it was not, stands beside it.
 */
export function takeOrders(
  register: Register,
  snapshot: Snapshot,
  readings: Readings,
  run: Run,
): readonly Change[] {
  const all: Change[] = [];
  let current = register;
  for (const name of namesToLookAt(register, snapshot)) {
    const inputs = snapshot.inputs.get(name) ?? {};
    const changes = takeRow(current, name, inputs, readings, run);
    all.push(...changes);
    current = withChanges(current, changes);
  }
  return all;
}

/**
 * Rows with something typed in them, and rows that had and now have not; none of a tab in trouble. What is
 * asked on Start is about the workbook, not the register: `tidyIfAsked` has met it already.
 */
const namesToLookAt = (register: Register, snapshot: Snapshot): readonly string[] =>
  [...new Set([...snapshot.inputs.keys(), ...register.rows.taken.keys()])].filter((name) => {
    const view = snapshot.tabs.get(name.split('/')[0] ?? '');
    return view !== undefined && answersRows(view.tab) && view.trouble.length === 0;
  });

function takeRow(
  register: Register,
  name: string,
  inputs: Inputs,
  readings: Readings,
  run: Run,
): readonly Change[] {
  const [tabId = '', ...rest] = name.split('/');
  const key = rest.join('/');
  const before = register.rows.taken.get(name) ?? { key: name, values: {}, answers: {} };
  const columns = tabOf(tabId).columns.filter(
    (column) =>
      column.owner === 'people' && (inputs[column.id] ?? '') !== (before.values[column.id] ?? ''),
  );
  if (columns.length === 0) return [];
  const all: Change[] = [];
  const answers: Record<string, string> = {};
  const answered = new Set<string>();
  let current = register;
  for (const column of columns) {
    all.push(
      logged(
        run.now,
        key,
        `Changed in the sheet: "${column.heading}", ${(inputs[column.id] ?? '').length} characters`,
        column.rule ?? '',
        run.editedBy ?? 'A person',
      ),
    );
    const asked = asksFor({
      tabId,
      key,
      column: column.id,
      inputs,
      register: current,
      readings,
      run,
    });
    if (answered.has(asked.answerIn)) continue;
    answered.add(asked.answerIn);
    answers[asked.answerIn] = asked.words;
    if (!asked.order) continue;
    const decided = decide(current, asked.order, { by: asked.by, now: run.now });
    answers[asked.answerIn] = decided.ok ? `✓ ${decided.value.said}` : `▲ ${decided.error}`;
    if (!decided.ok) continue;
    all.push(...decided.value.changes);
    current = withChanges(current, decided.value.changes);
  }
  return [...all, { table: 'taken', row: answeredRow(current, name, inputs, answers) }];
}

/** What an order said beside other columns of the same row stays. */
function answeredRow(
  { rows }: Register,
  key: string,
  values: Inputs,
  answers: Taken['answers'],
): Taken {
  return { key, values, answers: { ...rows.taken.get(key)?.answers, ...answers } };
}
