import { differences, differenceWords } from '../minutes/differences.ts';
import { minutesRule } from '../minutes/minutes-rules.ts';
import type { Panel } from '../panel/panel.ts';
import type { Change, Item, Register, Sitting } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import { itemsOf, panelOf } from '../week/sittings.ts';
import type { Decided, Given, Outcomes } from './order.ts';
import { isSame } from './revised-items.ts';

/**
 * What the minutes say is taken into the register, which says what changed by it, child by child. One
 * step of it can be undone, until the minutes are approved. Source: CPR-5.1b.
 */
export function takeOutcomes(
  register: Register,
  sitting: Sitting,
  outcomes: Outcomes,
  { by, now }: Given,
): Decided {
  if (sitting.reopened) {
    return err('What was approved stands until the next version is: nothing was taken.');
  }
  const panel = panelOf(register, sitting.panel);
  const count = Object.keys(outcomes).length;
  const said = `Read back from the minutes: ${count} ${count === 1 ? 'decision' : 'decisions'}.`;
  const items = itemsOf(register, sitting.key);
  const isNews = items.some((item) => differs(item, outcomes));
  const changed = items.flatMap((item) => changeOf(panel, item, outcomes));
  return ok({
    changes: [
      ...(isNews ? items.flatMap((item) => taken(item, outcomes)) : []),
      logged(now, sitting.key, said, minutesRule(panel), by),
    ],
    said: [said, ...changed].join(' '),
  });
}

function changeOf(panel: Panel, item: Item, outcomes: Outcomes): readonly string[] {
  const outcome = outcomes[item.reference];
  if (item.status !== 'listed' || !outcome) return [];
  const words = differences(panel, item.outcome, outcome).map(differenceWords);
  return words.length === 0 ? [] : [`${item.reference}: ${words.join('; ')}.`];
}

const differs = ({ status, reference, outcome }: Item, outcomes: Outcomes): boolean => {
  const read = outcomes[reference];
  return status === 'listed' && read !== undefined && !(outcome && isSame(outcome, read));
};

/** What an earlier reading changed, and this one does not, cannot be undone any more: there is one step. */
function taken(item: Item, outcomes: Outcomes): readonly Change[] {
  const { before, outcome, ...rest } = item;
  const read = outcomes[item.reference];
  const was = outcome === undefined ? {} : { outcome };
  if (read && differs(item, outcomes))
    return [{ table: 'item', row: { ...rest, outcome: read, before: was } }];
  return before === undefined ? [] : [{ table: 'item', row: { ...rest, ...was } }];
}

/** Puts back what the last reading took the place of. */
export function undoReading(register: Register, sitting: Sitting, { by, now }: Given): Decided {
  const read = itemsOf(register, sitting.key).filter(
    ({ status, before }) => status === 'listed' && before !== undefined,
  );
  if (read.length === 0) return err('Nothing was read back that could be undone.');
  const panel = panelOf(register, sitting.panel);
  const references = read.map(({ reference }) => reference).join(', ');
  const said = `Undone: ${references} ${read.length === 1 ? 'stands' : 'stand'} as before the minutes were last read back.`;
  return ok({
    changes: [
      ...read.map(putBack),
      ...answered(register, sitting, said),
      logged(now, sitting.key, 'The last reading back was undone', minutesRule(panel), by),
    ],
    said,
  });
}

function putBack({ before = {}, outcome: _, ...rest }: Item): Change {
  return { table: 'item', row: { ...rest, ...before } };
}

/** Beside the tick that asked for the reading stands that it was undone. */
function answered({ rows }: Register, { key }: Sitting, said: string): readonly Change[] {
  const row = rows.taken.get(`sittings/${key}`);
  if (!row) return [];
  return [{ table: 'taken', row: { ...row, answers: { ...row.answers, readBack: `✓ ${said}` } } }];
}
