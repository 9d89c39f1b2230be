import type { Panel } from '../../core/panel/panel.ts';
import { chanceFrom } from '../simulate/chance.ts';

type Cell = number | '';

/**
 * Sittings as `spreadsheets.values` gives them by columns, with serial numbers: their panels, the days they
 * meet, when the next one starts where that caps the record, when they finished, and when each step of the
 * record was done. What is not known is an empty cell.
 */
export type DeadlineColumns = readonly [
  panels: readonly string[],
  meets: readonly number[],
  nexts: readonly Cell[],
  finishes: readonly Cell[],
  ...done: readonly (readonly Cell[])[],
];

/** The columns in the text of a reply. */
export const columnsIn = (json: string): DeadlineColumns =>
  (JSON.parse(json) as { readonly values: DeadlineColumns }).values;

/** 9 January 2019, and how many days from there: no deadline of theirs passes the holidays known. */
const firstDay = 43_474;
const daysMet = 3258;

const hasDeadlines = ({ cutOff, agenda, record }: Panel): boolean =>
  [cutOff, agenda, ...record.steps.map(({ within }) => within)].some((rule) => rule !== undefined);

/**
 * Invented sittings of those panels that have deadlines, the same for the same seed. Their days go through
 * 2019 to 2027 one by one; the panel, the minute they finished and what has been done of their record are
 * by chance.
 *
 * @returns the text of the reply.
 */
export function deadlineRows(count: number, panels: readonly Panel[], seed: number): string {
  const chance = chanceFrom(seed);
  const some = panels.filter(hasDeadlines);
  const mostSteps = Math.max(...some.map(({ record }) => record.steps.length));
  const rows = Array.from({ length: count }, (_, at) => {
    const { code, record } = chance.oneOf(some);
    const meets = firstDay + (at % daysMet);
    const clock = (): number => (540 + chance.below(540)) / 1440;
    const next = record.cap ? meets + chance.below(14) + 1 : '';
    const finish = chance.yes(70) ? meets + clock() : '';
    const many = chance.below(record.steps.length + 1);
    const done = Array.from({ length: mostSteps }, (_step, place) =>
      place < many ? meets + place + chance.below(4) + clock() : '',
    );
    return [code, meets, next, finish, ...done];
  });
  const values = rows[0]?.map((_, column) => rows.map((row) => row[column]));
  return JSON.stringify({ range: 'Sittings!A2:G', majorDimension: 'COLUMNS', values });
}
