import type { LocalDate } from '../calendar/local-date.ts';
import type { ChildKnown } from '../panel/facts-held.ts';
import type { Panel } from '../panel/panel.ts';
import type { Outcome } from '../register/register.ts';
import { err, ok, type Result } from '../result.ts';
import { actionsRule } from './actions-rule.ts';
import { actionsIn, dissentsIn } from './agreed-in.ts';
import {
  confirmedIn,
  decisionIn,
  flawsOfChoice,
  flawsOfQuestion,
  fundingIn,
  isYes,
  laterDateIn,
  reviewDateExpected,
  type Decided,
  type Sifted,
} from './answers-in.ts';
import { closedChoices } from './decision-rows.ts';
import { flawIn, type Flaw, type MinutesFault } from './minutes-fault.ts';
import type { MinutesRow, RowReads } from './minutes-row.ts';
import { rowsFor } from './minutes-rows.ts';
import { actionsLabel, isNone, trimmed, type MinutesReading } from './reading.ts';

/** What is known of the child whose minutes are judged. */
export type ChildHeard = ChildKnown & {
  /** The day of an emergency placement, if one was made. */
  readonly placedOn?: LocalDate;
};

/** The minutes of one child as they are asked. */
type Asking = {
  readonly panel: Panel;
  readonly sittingOn: LocalDate;
  readonly rows: readonly MinutesRow[];
  /** The text of a row, trimmed; empty when it is blank or not there. */
  readonly said: (row: MinutesRow | undefined) => string;
  readonly row: (reads: RowReads) => MinutesRow | undefined;
};

/** Rows of which blank or not is all that is asked. */
const worded: ReadonlySet<RowReads> = new Set(['words', 'reasons', 'recommendations']);

/** A row that depends on a question is only needed where its answer is yes. */
const isNeeded = ({ rows, said }: Asking, { required, asked }: MinutesRow): boolean =>
  required && (asked === undefined || isYes(said(rows.find(({ label }) => label === asked))));

function blanks(asking: Asking): readonly Flaw[] {
  return asking.rows
    .filter((row) => worded.has(row.reads) || row.reads === 'return-date')
    .filter((row) => isNeeded(asking, row))
    .filter((row) => {
      const text = asking.said(row);
      return text === '' || (!row.noneIsAnswer && isNone(text));
    })
    .map(({ label, expected, rule, reads }) => ({
      code: 'blank',
      label,
      expected: reads === 'return-date' ? reviewDateExpected(asking.sittingOn) : expected,
      rule,
    }));
}

const conditions = (asking: Asking): readonly Flaw[] =>
  asking.rows.flatMap((row) => {
    const text = asking.said(row);
    if (row.reads === 'question') return flawsOfQuestion(row, text);
    return row.reads === 'choice' && isNeeded(asking, row) ? flawsOfChoice(row, text) : [];
  });

type Judged<T> = { readonly outcome: T; readonly flaws: readonly Flaw[] };

const nothing: Sifted<never> = { taken: [], flaws: [] };

/** A child withdrawn or not reached: a reason is needed, and nothing else is looked at. */
function notHeard(asking: Asking, beside: string): Judged<Outcome> {
  const row = asking.row('reasons');
  const under = isNone(asking.said(row)) ? '' : asking.said(row);
  const reasons = under === '' ? beside : under;
  const label = row?.label ?? 'Reasons';
  const rule = asking.panel.decisions?.rule ?? '';
  const blank: Flaw = { code: 'blank', label, expected: 'why the child was not heard', rule };
  return {
    outcome: {
      decision: 'not-heard',
      retrospective: false,
      reasons,
      recommendations: '',
      sharedFunding: asking.row('funding') ? 'none' : '',
      actions: [],
      dissents: [],
      confirmed: false,
    },
    flaws: reasons === '' ? [blank] : [],
  };
}

function heard(
  asking: Asking,
  reading: MinutesReading,
): Judged<Omit<Outcome, 'decision' | 'retrospective'>> {
  const { panel, sittingOn, said } = asking;
  const sifted = <T>(reads: RowReads, sift: (row: MinutesRow, text: string) => Sifted<T>) => {
    const row = asking.row(reads);
    return row ? sift(row, said(row)) : nothing;
  };
  const rule = panel.decisions?.rule ?? '';
  const funding = sifted('funding', (row, text) => fundingIn(row, text, panel));
  const review = sifted('return-date', (row, text) =>
    laterDateIn(row, text, sittingOn, panel.review?.rule ?? row.rule),
  );
  const deferral = sifted('deferred', (row, text) => laterDateIn(row, text, sittingOn, rule));
  const dissents = sifted('dissent', (row, text) => dissentsIn(text, row.rule));
  const actions = actionsIn(reading.actions, sittingOn, actionsRule(panel));
  const confirmed = sifted('confirmed', confirmedIn);
  const [reviewOn] = review.taken;
  const [deferredTo] = deferral.taken;
  const parts = [funding, review, deferral, dissents, actions, confirmed];
  return {
    outcome: {
      reasons: said(asking.row('reasons')),
      recommendations: said(asking.row('recommendations')),
      sharedFunding: funding.taken[0] ?? (asking.row('funding') ? 'none' : ''),
      actions: actions.taken,
      ...(reviewOn && { reviewOn }),
      ...(deferredTo && { deferredTo }),
      dissents: dissents.taken,
      confirmed: confirmed.taken[0] ?? false,
    },
    flaws: [...blanks(asking), ...conditions(asking), ...parts.flatMap(({ flaws }) => flaws)],
  };
}

/** A day to come back is given only with a decision that brings the child back. */
function strayDeferral(
  { panel, row }: Asking,
  decided: Decided | undefined,
  to: LocalDate | undefined,
): readonly Flaw[] {
  const deferred = row('deferred');
  const choice = closedChoices(panel).find(({ value }) => value === decided?.decision);
  if (to === undefined || choice === undefined || choice.comesBack || !deferred) return [];
  const { label, expected, rule } = deferred;
  return [{ code: 'deferred-without-defer', label, expected, rule }];
}

function inOrderOfRows({ rows }: Asking, flaws: readonly Flaw[]): readonly Flaw[] {
  const order = [...rows.map(({ label }) => label), actionsLabel];
  return [...flaws].sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label));
}

/**
 * What the panel decided for one child, from what the minutes say.
 *
 * A child who was heard needs every heading filled that the panel's file requires, where "None" is an answer
 * as far as the file says so; one not heard needs a reason and nothing else. Of a closed list exactly one
 * decision is made; of an open one the table of actions holds any number of outcomes, each with its kind.
 * When a deferred child returns is asked for and may be left open. The narrative stays where it is: only the
 * outcome enters the register.
 *
 * @param sittingOn - the day the panel met: review and deferral dates lie after it.
 * @param child - what conditions ask about; a decision on or after the day of an emergency placement is
 *   recorded as retrospective.
 * @returns the outcome, or everything that is wrong at once, in the order of the headings.
 *
 * Source: CPR-3.5. Source: CPR-3.6. Source: CPR-5.1b. Source: CPR-A13.
 * Source: NS-6.2. Source: BC-2.2. Source: BC-1.3. Source: LCLH-4.6.
 */
export function outcomeOf(
  reading: MinutesReading,
  panel: Panel,
  sittingOn: LocalDate,
  child: ChildHeard = {},
): Result<Outcome, readonly MinutesFault[]> {
  const rows = rowsFor(panel, child);
  const asking: Asking = {
    panel,
    sittingOn,
    rows,
    said: (row) => (row ? trimmed(reading.answers[row.label]) : ''),
    row: (reads) => rows.find((one) => one.reads === reads),
  };
  const first = asking.row('decision') ?? asking.row('heard');
  const judged = first ? decisionIn(first, asking.said(first), panel) : nothing;
  const [decided] = judged.taken;
  if (decided?.decision === 'not-heard') {
    const { outcome, flaws } = notHeard(asking, decided.beside);
    return flaws.length === 0 ? ok(outcome) : err(flaws.map((flaw) => flawIn(reading, flaw)));
  }
  const { outcome, flaws } = heard(asking, reading);
  const stray = strayDeferral(asking, decided, outcome.deferredTo);
  const all = [...judged.flaws, ...flaws, ...stray];
  if (decided === undefined || all.length > 0) {
    return err(inOrderOfRows(asking, all).map((flaw) => flawIn(reading, flaw)));
  }
  const { placedOn } = child;
  const retrospective = placedOn !== undefined && placedOn <= sittingOn;
  return ok({ ...outcome, decision: decided.decision, retrospective });
}
