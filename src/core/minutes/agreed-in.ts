import type { LocalDate } from '../calendar/local-date.ts';
import type { ActionAgreed, Dissent } from '../register/register.ts';
import { suchAs, type Sifted } from './answers-in.ts';
import { dateAsWritten } from './date-as-written.ts';
import type { Flaw } from './minutes-fault.ts';
import { isNone, trimmed, type ActionReading } from './reading.ts';

const dateExpected = (sittingOn: LocalDate): string =>
  `a date from the day of the sitting on, ${suchAs(sittingOn)}`;

const isBlank = ({ what, owner, due }: ActionReading): boolean =>
  [what, owner, due].every((cell) => trimmed(cell) === '');

/** "None" alone in a row, or a dash of it in each cell. */
const saysNone = ({ what, owner, due }: ActionReading): boolean =>
  isNone(what) && [owner, due].every((cell) => trimmed(cell) === '' || isNone(cell));

function flawsOf(action: ActionReading, row: number, sittingOn: LocalDate): readonly Flaw[] {
  const at = { label: 'Actions', row, rule: 'CPR-5.1b' } as const;
  const flaws: Flaw[] = [];
  if (trimmed(action.what) === '') {
    flaws.push({ ...at, code: 'action-without-words', expected: 'what is to be done' });
  }
  if (trimmed(action.owner) === '' || isNone(action.owner)) {
    flaws.push({ ...at, code: 'action-without-owner', expected: 'who is to do it' });
  }
  const due = dateAsWritten(trimmed(action.due), sittingOn);
  const expected = dateExpected(sittingOn);
  if (trimmed(action.due) === '') {
    flaws.push({ ...at, code: 'action-without-date', expected });
  } else if (!due.ok) {
    flaws.push({ ...at, code: due.error, expected });
  }
  return flaws;
}

/**
 * The actions of one child. Each needs words, an owner and a date; empty rows are passed over, and
 * "None" is an answer, but a table left blank is none.
 *
 * Source: CPR-5.1b.
 */
export function actionsIn(
  readings: readonly ActionReading[],
  sittingOn: LocalDate,
): Sifted<ActionAgreed> {
  const rows = readings.map((action, at) => ({ action, row: at + 1 }));
  const filled = rows.filter(({ action }) => !isBlank(action));
  if (filled.length === 0) {
    const expected = 'each action with its owner and date, or None';
    return { taken: [], flaws: [{ code: 'blank', label: 'Actions', expected, rule: 'CPR-5.1b' }] };
  }
  const meant = filled.filter(({ action }) => !saysNone(action));
  return {
    taken: meant.flatMap(({ action }) => {
      const due = dateAsWritten(trimmed(action.due), sittingOn);
      const agreed = { what: trimmed(action.what), owner: trimmed(action.owner) };
      return due.ok ? [{ ...agreed, dueOn: due.value }] : [];
    }),
    flaws: meant.flatMap(({ action, row }) => flawsOf(action, row, sittingOn)),
  };
}

/**
 * The dissents noted for one child, one a line: `Finance Accountant: the decision: no budget this year`.
 * Who, from what and why stand in that order, with a colon or a dash between them. The decision stands
 * all the same, so blank is an answer.
 *
 * Source: CPR-3.4f.
 * Source: CPR-A9.
 */
export function dissentsIn(text: string): Sifted<Dissent> {
  const lines = trimmed(text)
    .split(/[\n\u000b\u2028]+/)
    .map((line) => trimmed(line).replace(/\s+/g, ' '))
    .filter((line) => line !== '' && !isNone(line))
    .map((line) => /^(.+?) ?(?::|;| [-–—] ) ?(.+?) ?(?::|;| [-–—] ) ?(.+)$/.exec(line));
  return {
    taken: lines.flatMap((line) => {
      const [, by = '', from = '', why = ''] = line ?? [];
      return line === null ? [] : [{ by, from, why }];
    }),
    flaws: lines.flatMap((line, at): readonly Flaw[] => {
      if (line !== null) return [];
      const expected = 'who dissents: from what: why, one a line, or None';
      return [{ code: 'not-a-dissent', label: 'Dissent', row: at + 1, expected, rule: 'CPR-3.4f' }];
    }),
  };
}
