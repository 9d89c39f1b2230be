import { fullDate, plainDate } from '../../../../src/core/calendar/dates-in-full.ts';
import type { LocalDate } from '../../../../src/core/calendar/local-date.ts';
import { insertDate } from '../../../../src/shells/local/workspace/docs/chips.ts';
import type { Cell } from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import type { EditKind } from './edit-kind.ts';
import { claims, paragraphsOf, retype, rowOf, startOf } from './minutes-desk.ts';
import type { Child, MinutesDesk } from './minutes-desk.ts';
import { dayOfChance } from './minutes-of-chance.ts';

type Day = { readonly cell: Cell; readonly on: LocalDate };

/** Takes a date in hand: that of the review, of a deferral or of an action. It becomes another day. */
function chooseDay(desk: MinutesDesk, child: Child): Day | undefined {
  const on = dayOfChance(desk.chance);
  const label = desk.chance.oneOf(['Review date', 'Deferred to', 'Actions'] as const);
  const cell =
    label === 'Actions' ? dueOfAction(desk, child, on) : dayAnswered(desk, child, label, on);
  return cell && { cell, on };
}

function dueOfAction(desk: MinutesDesk, child: Child, on: LocalDate): Cell | undefined {
  const { intent } = child;
  const [first, ...others] = intent.actions === 'unreadable' ? [] : intent.actions;
  if (!first?.dueOn || !claims(desk, child, 'actions')) return undefined;
  intent.actions = [{ ...first, dueOn: on }, ...others];
  return child.actions.rows[1]?.cells[2];
}

function dayAnswered(
  desk: MinutesDesk,
  child: Child,
  label: 'Review date' | 'Deferred to',
  on: LocalDate,
): Cell | undefined {
  const cell = rowOf(child, label)?.cells[1];
  if (!cell || child.intent.answers.get(label)?.kind !== 'day') return undefined;
  if (!claims(desk, child, label)) return undefined;
  child.intent.answers.set(label, { kind: 'day', on });
  return cell;
}

const short = (on: LocalDate): string => {
  const [day = '', month = '', year = ''] = plainDate(on).split(' ');
  return `${day} ${month.slice(0, 3)} ${year}`;
};

/** The same day in the ways people type it. */
const spellings: readonly ((on: LocalDate) => string)[] = [
  short,
  (on) => `${on.slice(8)}/${on.slice(5, 7)}/${on.slice(0, 4)}`,
  (on) => `${Number(on.slice(8))}.${Number(on.slice(5, 7))}.${on.slice(2, 4)}`,
  (on) => on,
  fullDate,
  (on) => plainDate(on).replace(/^(\d+) (\w+) (\d+)$/, '$2 $1, $3'),
];

export const kindsOfDates: readonly EditKind[] = [
  {
    name: 'a date in another spelling',
    everyday: true,
    make(desk, child) {
      const chosen = chooseDay(desk, child);
      if (!chosen) return false;
      retype(desk, chosen.cell, desk.chance.oneOf(spellings)(chosen.on));
      return true;
    },
  },
  {
    name: 'a date chip',
    everyday: true,
    make(desk, child) {
      const chosen = chooseDay(desk, child);
      if (!chosen) return false;
      const { cell, on } = chosen;
      retype(desk, cell, '');
      const [first] = paragraphsOf(cell);
      const dateFormat = desk.chance.oneOf([
        '',
        'DATE_FORMAT_MONTH_DAY_ABBREVIATED',
        'DATE_FORMAT_MONTH_DAY_FULL',
        'DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED',
        'DATE_FORMAT_ISO8601',
      ]);
      const dateElementProperties = {
        timestamp: `${on}T${desk.chance.oneOf(['00', '12'])}:00:00Z`,
        ...(dateFormat !== '' && { dateFormat }),
        locale: desk.chance.oneOf(['en', 'en-GB']),
      };
      if (first)
        insertDate(desk.tree, { location: { index: startOf(desk, first) }, dateElementProperties });
      return true;
    },
  },
];
