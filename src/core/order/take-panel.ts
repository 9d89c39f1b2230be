import { withLocal } from '../panel/offered-panels.ts';
import type { PanelHere } from '../panel/offered-panels.ts';
import { figureChanges, ownPanelFrom, takenBefore } from '../panel/own-panel.ts';
import type { Panel } from '../panel/panel.ts';
import type { Change, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import { hereOf } from './decide-panel.ts';
import { faultWords } from './set-figure.ts';
import type { Decided, Given, Order } from './order.ts';

/**
 * A council's own panel is kept as its file says it. What was chosen here stays as it is: whether it runs, and
 * every local value, also one that does not go with the newer file.
 */
export function takePanel(
  register: Register,
  { panel }: Extract<Order, { readonly kind: 'take-panel' }>,
  given: Given,
): Decided {
  const sound = ownPanelFrom(panel, register);
  if (!sound.ok) return err(faultWords(sound.error));
  const before = takenBefore(register, panel.code);
  if (before && JSON.stringify(before) === JSON.stringify(sound.value)) {
    return err('This is what stands here already. Nothing was changed.');
  }
  const row: PanelHere = { ...hereOf(register, panel.code), own: sound.value };
  const lines = before
    ? changedLines(before, sound.value, given)
    : [logged(given.now, panel.code, `Own panel: nothing to ${panel.name}`, '', given.by)];
  return ok({
    changes: [{ table: 'panel', row }, ...lines],
    said: before
      ? `The ${panel.shortName} is as this file says. ${localWords(sound.value, row)}`
      : `The ${panel.shortName} is kept here. It begins once somebody chooses Yes beside it on the tab Panels, under Runs here.`,
  });
}

function changedLines(before: Panel, after: Panel, { now, by }: Given): readonly Change[] {
  const changes = figureChanges(before, after);
  return changes.length === 0
    ? [logged(now, after.code, 'Own panel: only words of its file changed', '', by)]
    : changes.map(({ path, was, is, rule }) =>
        logged(
          now,
          `${after.code}/${path}`,
          `In its file: ${was || 'nothing'} to ${is || 'nothing'}`,
          rule,
          by,
        ),
      );
}

/** What becomes of the values that were chosen here. */
export function localWords(panel: Panel, { local }: Pick<PanelHere, 'local'>): string {
  if (Object.keys(local).length === 0) return 'No local value was chosen.';
  return withLocal(panel, local).ok
    ? 'The local values chosen here stay.'
    : 'The local values chosen here do not all go with it: the file holds alone until they do. The tab Panels shows which they are.';
}
