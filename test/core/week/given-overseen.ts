import { day } from '../given/day.ts';
import { actionKey, afterNextSteps, overseen, reviewing } from '../../given/next-steps.ts';
import { workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { ordered, settled } from '../../given/week.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Child } from '../../../src/core/register/child.ts';
import type { Looked, Oversight } from '../../../src/core/register/oversight.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { preset } from '../given/presets.ts';

export const own = preset('next-steps');
export const path = `/oversight/${encodeURIComponent(overseen)}`;
export const today = '2026-12-01 09:00';

export const rowOf = ({ rows }: Register): Oversight => {
  const row = rows.oversight.get(overseen);
  if (!row) throw new Error('Nobody looks at it.');
  return row;
};
/** The row as it is kept, but for what a test alters. */
export const kept = (altered: Partial<Oversight>, register = afterNextSteps()): Register =>
  withChanges(register, [{ table: 'oversight', row: { ...rowOf(register), ...altered } }]);
export const ruled = (register: Register, oversight: Panel['oversight']): Register => {
  const panels = register.panels.map(({ oversight: _, ...panel }): Panel => panel as Panel);
  return {
    ...register,
    panels: panels.map((one) => ({ ...one, ...(oversight && { oversight }) })),
  };
};
export const looked = (answer: Looked['answer'], on: string): Looked => ({
  ...{ answer, on: day(on), by: reviewing },
  at: at(`${on} 15:00`),
});
export const check = own.oversight![0]!;
/** A file that asks for two things at the next review. */
export const two = [check, { ...check, code: 'also', label: 'Also this' }];
export const checks = (one?: Looked, other?: Looked): Partial<Oversight> => ({
  answers: { ...(one && { 'in-pathway-plan': one }), ...(other && { also: other }) },
});

/** What To do says of the child. */
export const lines = (register: Register, when: string) =>
  toDo(register, at(when)).filter(({ about }) => about === overseen);
export const words = (register: Register, when: string) =>
  lines(register, when).map((line) => `${line.words} (${line.who})`);
/** What was recommended stands in the plan. */
export const fed = (register: Register, number = 1): Register =>
  ordered(
    register,
    { kind: 'in-plan', action: actionKey(number), since: day('2026-11-20') },
    '2026-11-21 09:00',
    workerOne,
  );
/** A later extract is taken. */
export const told = (register: Register, next: string, when: string): Register => {
  const row = register.rows.child.get('3000001') as Child;
  const changed = { ...row, nextReviewOn: day(next) };
  return settled(withChanges(register, [{ table: 'child', row: changed }]), when);
};
