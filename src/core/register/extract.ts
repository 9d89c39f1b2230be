import type { LocalDate } from '../calendar/local-date.ts';
import type { Child, ChildFacts } from './child.ts';

/** One child as an extract tells of it. */
export type ExtractRow = { readonly key: string; readonly facts: Partial<ChildFacts> };

/** An extract of the council's children in care: what its columns tell, and a row for each child. */
export type Extract = {
  /** What it has columns for: of anything else nothing is known, and what was known stays. */
  readonly told: readonly (keyof ChildFacts)[];
  readonly rows: readonly ExtractRow[];
};

/** What an extract would change. */
export type Compared = {
  readonly added: readonly Child[];
  /** Each with what is different, by the names of the facts. */
  readonly changed: readonly {
    readonly child: Child;
    readonly facts: readonly (keyof ChildFacts)[];
  }[];
  /** Those who had left care, and stand in it again. */
  readonly back: readonly Child[];
  /** Those who stand in it no more. */
  readonly gone: readonly Child[];
  /** How many are as they were. */
  readonly same: number;
};

const nothingTold: ChildFacts = {
  initials: '?',
  team: '',
  worker: '',
  manager: '',
  reviewingOfficer: '',
  siblings: [],
};

/**
 * What an extract changes of the children that are known. A child who was only ever added by hand is not gone
 * because the extract lacks it. Nothing is decided here: a person accepts it.
 *
 * Source: NS-3.3.
 */
export function comparedWith(
  known: ReadonlyMap<string, Child>,
  { told, rows }: Extract,
  today: LocalDate,
): Compared {
  const listed = new Set(rows.map(({ key }) => key));
  const added: Child[] = [];
  const changed: Compared['changed'][number][] = [];
  const back: Child[] = [];
  for (const row of rows) {
    const before = known.get(row.key);
    if (!before) {
      added.push({ ...nothingTold, ...row.facts, key: row.key, knownSince: today });
      continue;
    }
    const child = withFacts(before, row, told);
    const facts = told.filter((one) => JSON.stringify(child[one]) !== JSON.stringify(before[one]));
    if (before.goneOn !== undefined) back.push(child);
    else if (facts.length > 0 || before.neverListed) changed.push({ child, facts });
  }
  const gone = [...known.values()].filter(
    ({ key, goneOn, neverListed }) => goneOn === undefined && !neverListed && !listed.has(key),
  );
  const same = rows.length - added.length - changed.length - back.length;
  return { added, changed, back, gone, same };
}

/** What is told takes the place of what was known, also where it is empty. */
function withFacts(before: Child, { facts }: ExtractRow, told: Extract['told']): Child {
  const { goneOn: _, neverListed: __, ...kept } = before;
  const rest = Object.fromEntries(
    Object.entries(kept).filter(([name]) => !told.some((one) => one === name)),
  );
  const empty = Object.fromEntries(
    Object.entries(nothingTold).filter(([name]) => told.some((one) => one === name)),
  );
  return { ...rest, ...empty, ...facts } as Child;
}
