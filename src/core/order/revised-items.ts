import type { Change, Item, Outcome, Register, Sitting } from '../register/register.ts';
import { itemsOf } from '../week/sittings.ts';
import { isHeard } from '../week/turned.ts';
import type { Outcomes } from '../minutes/from-minutes.ts';

type Revision = {
  readonly outcomes: Outcomes;
  readonly parts: Readonly<Record<string, string>>;
  readonly version: number;
};

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
  const { revised: pending, ...rest } = item;
  const outcome = outcomes[item.reference];
  if (!item.outcome || !outcome || item.status === 'listed') return undefined;
  const part = parts[item.reference] ?? item.part;
  const row: Item = { ...rest, outcome, ...(part === undefined ? {} : { part }) };
  // Approved again before what followed from the version before was done: all is told at once.
  const was = pending?.was ?? item.outcome;
  const saysSame = !pending && isSamePart(item, part) && isSame(was, asTold(outcome, was));
  return follows(item, outcome) && !saysSame ? { ...row, revised: { version, was } } : row;
}

const isSamePart = ({ part: before }: Item, part: string | undefined): boolean =>
  before === undefined || before === part;

/** Whether the chair has confirmed it since is nothing new that was decided. */
const asTold = (outcome: Outcome, { confirmed }: Outcome): Outcome => ({ ...outcome, confirmed });

/** A child not heard in either version has nothing that follows. */
const follows = ({ status }: Item, outcome: Outcome): boolean =>
  status === 'heard' || (status === 'not-heard' && isHeard(outcome));

export const isSame = (a: Outcome, b: Outcome): boolean => JSON.stringify(a) === JSON.stringify(b);
