import { knownPanels, runsHere } from '../panel/offered-panels.ts';
import type { PanelHere } from '../panel/offered-panels.ts';
import type { Change, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import type { Decided, Given, Order } from './order.ts';

/**
 * A panel runs in this workbook from now on, or takes up nothing new. Nothing of a panel that is stopped is
 * lost: what it began is finished.
 */
export function runPanel(
  register: Register,
  { panel: code, runs }: Extract<Order, { readonly kind: 'run-panel' }>,
  { by, now }: Given,
): Decided {
  const { offered, rows } = register;
  const known = knownPanels(offered, rows.panel).find((one) => one.code === code);
  if (!known) return err(`There is no panel "${code}".`);
  const { shortName } = known;
  if (runsHere(offered, rows.panel, code) === runs) {
    return err(
      runs ? `The ${shortName} runs here already.` : `The ${shortName} does not run here.`,
    );
  }
  const others = register.panels.filter((one) => one.code !== code);
  if (!runs && others.length === 0) return err('It is the only panel here: a workbook runs one.');
  const row = { ...hereOf(register, code), runs, ...(runs ? { began: now } : {}) };
  const changes: readonly Change[] = [
    { table: 'panel', row },
    logged(now, code, runs ? 'Runs here: No to Yes' : 'Runs here: Yes to No', '', by),
  ];
  return ok({
    changes,
    said: runs
      ? `The ${shortName} runs here. Its sittings and its figures follow.`
      : `The ${shortName} takes up nothing new. What it began is finished; nothing is lost.`,
  });
}

/** What the workbook keeps of a panel, or would if somebody said anything of it. */
export const hereOf = ({ offered, rows }: Register, code: string): PanelHere =>
  rows.panel.get(code) ?? { key: code, runs: runsHere(offered, rows.panel, code), local: {} };
