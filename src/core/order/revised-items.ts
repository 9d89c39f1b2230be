import type { Change, Item, Outcome, Register, Sitting } from '../register/register.ts';
import { itemsOf } from '../week/sittings.ts';
import type { Outcomes } from '../minutes/from-minutes.ts';

type Revision = {
  readonly outcomes: Outcomes;
  readonly parts: Readonly<Record<string, string>>;
  readonly version: number;
};

/**
 * Why a later version cannot be taken in; undefined where it can. Whether a child was heard has had its
 * consequences: one not heard has moved on to another sitting, and may have been heard there.
 */
export function whyNotRevised(
  register: Register,
  sitting: Sitting,
  outcomes: Outcomes,
): string | undefined {
  const turned = itemsOf(register, sitting.key).filter(
    ({ status, outcome, reference }) =>
      status !== 'listed' && outcome && wasHeard(outcome) !== wasHeard(outcomes[reference]),
  );
  if (turned.length === 0) return undefined;
  const references = turned.map(({ reference }) => reference).join(', ');
  return `Whether a child was heard stands since version 1: ${references}. Leave that as it was, and correct what was decided at the sitting that hears the child next.`;
}

const wasHeard = (outcome: Outcome | undefined): boolean => outcome?.decision !== 'not-heard';

/** Items that were followed up before, and of which this version says something else. */
export const revisedItems = (
  register: Register,
  sitting: Sitting,
  revision: Revision,
): readonly Change[] =>
  itemsOf(register, sitting.key).flatMap((item): readonly Change[] => {
    const row = revised(item, revision);
    return row && JSON.stringify(row) !== JSON.stringify(item) ? [{ table: 'item', row }] : [];
  });

function revised(item: Item, { outcomes, parts, version }: Revision): Item | undefined {
  const { outcome: was, status, part: before } = item;
  const outcome = outcomes[item.reference];
  if (!was || !outcome || status === 'listed') return undefined;
  const part = parts[item.reference] ?? before;
  const row: Item = { ...item, outcome, ...(part === undefined ? {} : { part }) };
  const samePart = before === undefined || before === part;
  const same = samePart && isSame(was, { ...outcome, confirmed: was.confirmed });
  return status === 'heard' && !same ? { ...row, revised: { version, was } } : row;
}

export const isSame = (a: Outcome, b: Outcome): boolean => JSON.stringify(a) === JSON.stringify(b);
