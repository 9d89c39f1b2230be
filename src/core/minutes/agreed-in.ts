import type { LocalDate } from '../calendar/local-date.ts';
import type { DecisionChoice } from '../panel/panel.ts';
import type { ActionAgreed, Dissent } from '../register/register.ts';
import type { ActionsRule } from './actions-rule.ts';
import { plain, suchAs, type Sifted } from './answers-in.ts';
import { dateAsWritten } from './date-as-written.ts';
import type { Flaw } from './minutes-fault.ts';
import { actionsLabel, isNone, trimmed, type ActionReading } from './reading.ts';

const dateExpected = (sittingOn: LocalDate): string =>
  `a date from the day of the sitting on, ${suchAs(sittingOn)}`;

const isBlank = ({ kind, what, owner, due }: ActionReading): boolean =>
  [kind, what, owner, due].every((cell) => trimmed(cell) === '');

/** "None" alone in a row, or a dash of it in each cell. */
const saysNone = ({ kind = '', what, owner, due }: ActionReading): boolean => {
  const cells = [kind, what, owner, due].map((cell) => trimmed(cell));
  const said = isNone(what) || (trimmed(what) === '' && isNone(kind));
  return said && cells.every((cell) => cell === '' || isNone(cell));
};

/** `Recommendation` also as its short name, and `Action, with owner and date` as `Action`. */
const kindIn = (
  { kind = '' }: ActionReading,
  { kinds }: ActionsRule,
): DecisionChoice | undefined => {
  const said = plain(kind);
  return kinds.find(({ value, label, done = label }) =>
    [value, label, done, label.split(',')[0] ?? label].map(plain).includes(said),
  );
};

type Place = Pick<Flaw, 'label' | 'row' | 'rule'>;

function flawsOf(
  action: ActionReading,
  row: number,
  sittingOn: LocalDate,
  asked: ActionsRule,
): readonly Flaw[] {
  const at: Place = { label: actionsLabel, row, rule: asked.rule };
  const kind = kindIn(action, asked);
  const needsAll = kind ? kind.needs === 'owner-and-date' : asked.needsAll;
  const ownerless = trimmed(action.owner) === '' || isNone(action.owner);
  return [
    ...(kind === undefined ? flawOfKind(action, at, asked) : []),
    ...(trimmed(action.what) === ''
      ? [{ ...at, code: 'action-without-words', expected: 'what is to be done' } as const]
      : []),
    ...(needsAll && ownerless
      ? [{ ...at, code: 'action-without-owner', expected: 'who is to do it' } as const]
      : []),
    ...flawOfDate(action, at, needsAll, sittingOn),
  ];
}

function flawOfKind(action: ActionReading, at: Place, { kinds }: ActionsRule): readonly Flaw[] {
  if (trimmed(action.kind) === '' || kinds.length === 0) return [];
  const expected = `one of: ${kinds.map(({ label }) => label).join('; ')}`;
  return [{ ...at, code: 'not-a-kind', expected }];
}

function flawOfDate(
  { due }: ActionReading,
  at: Place,
  needed: boolean,
  sittingOn: LocalDate,
): readonly Flaw[] {
  const expected = dateExpected(sittingOn);
  if (trimmed(due) === '') return needed ? [{ ...at, code: 'action-without-date', expected }] : [];
  if (!needed && isNone(due)) return [];
  const date = dateAsWritten(trimmed(due), sittingOn);
  return date.ok ? [] : [{ ...at, code: date.error, expected }];
}

/**
 * The actions of one child, and of a panel with an open list its outcomes, each with its kind. Where the
 * panel asks for it each needs words, an owner and a date; empty rows are passed over, and "None" is an
 * answer, but a table left blank is none.
 *
 * Source: CPR-5.1b. Source: NS-1.3. Source: LCLH-1.5. Source: LCLH-1.7. Source: BC-3.3. Source: CPP-1.3.
 */
export function actionsIn(
  readings: readonly ActionReading[],
  sittingOn: LocalDate,
  asked: ActionsRule,
): Sifted<ActionAgreed> {
  const rows = readings.map((action, at) => ({ action, row: at + 1 }));
  const filled = rows.filter(({ action }) => !isBlank(action));
  if (filled.length === 0) {
    const { expected, rule } = asked;
    const blank: Flaw = { code: 'blank', label: actionsLabel, expected, rule };
    return { taken: [], flaws: asked.required ? [blank] : [] };
  }
  const meant = filled.filter(({ action }) => !saysNone(action));
  return {
    taken: meant.map(({ action }) => agreedIn(action, sittingOn, asked)),
    flaws: meant.flatMap(({ action, row }) => flawsOf(action, row, sittingOn, asked)),
  };
}

function agreedIn(action: ActionReading, sittingOn: LocalDate, asked: ActionsRule): ActionAgreed {
  const due = dateAsWritten(trimmed(action.due), sittingOn);
  const kind = kindIn(action, asked);
  return {
    what: trimmed(action.what),
    owner: isNone(action.owner) ? '' : trimmed(action.owner),
    ...(due.ok ? { dueOn: due.value } : {}),
    ...(kind ? { kind: kind.value } : {}),
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
export function dissentsIn(text: string, rule: string): Sifted<Dissent> {
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
      return [{ code: 'not-a-dissent', label: 'Dissent', row: at + 1, expected, rule }];
    }),
  };
}
