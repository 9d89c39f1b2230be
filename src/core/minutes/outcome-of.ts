import type { LocalDate } from '../calendar/local-date.ts';
import type { Panel } from '../panel/panel.ts';
import type { Outcome } from '../register/register.ts';
import { err, ok, type Result } from '../result.ts';
import { actionsIn, dissentsIn } from './agreed-in.ts';
import {
  confirmedIn,
  decisionIn,
  fundingIn,
  laterDateIn,
  reviewDateExpected,
  type Asked,
} from './answers-in.ts';
import { flawIn, type Flaw, type MinutesFault } from './minutes-fault.ts';
import {
  isNone,
  minutesLabels,
  trimmed,
  type MinutesLabel,
  type MinutesReading,
} from './reading.ts';

type Heading = Pick<Flaw, 'expected' | 'rule'> & {
  readonly label: MinutesLabel;
  readonly mayBeNone: boolean;
};

/** Headings in words that may not be left blank for a child who was heard. */
const needed = [
  {
    label: 'Pen picture, needs and circumstances',
    expected: 'what was said of the child and their needs',
    rule: 'CPR-3.3a',
    mayBeNone: false,
  },
  {
    label: 'Outcome sought and why',
    expected: 'what was asked for, and why',
    rule: 'CPR-3.3a',
    mayBeNone: false,
  },
  {
    label: 'Discussion highlights',
    expected: 'the highlights of the discussion',
    rule: 'CPR-5.1b',
    mayBeNone: false,
  },
  { label: 'Reasons', expected: 'why the panel so decided', rule: 'CPR-3.6', mayBeNone: false },
  {
    label: 'Recommendations',
    expected: 'recommendations for action, or None',
    rule: 'CPR-3.6',
    mayBeNone: true,
  },
] as const satisfies readonly Heading[];

const neededFor = (sittingOn: LocalDate): readonly Heading[] => [
  ...needed,
  {
    label: 'Review date',
    expected: reviewDateExpected(sittingOn),
    rule: 'CPR-5.1b',
    mayBeNone: true,
  },
];

const blanks = (asked: Asked, sittingOn: LocalDate): readonly Flaw[] =>
  neededFor(sittingOn)
    .filter(({ label, mayBeNone }) => asked(label) === '' || (!mayBeNone && isNone(asked(label))))
    .map(({ label, expected, rule }) => ({ code: 'blank', label, expected, rule }));

type Judged<T> = { readonly outcome: T; readonly flaws: readonly Flaw[] };

/** A child withdrawn or not reached: a reason is needed, and nothing else is looked at. */
function notHeard(asked: Asked, beside: string): Judged<Outcome> {
  const under = isNone(asked('Reasons')) ? '' : asked('Reasons');
  const reasons = under === '' ? beside : under;
  const expected = 'why the child was not heard';
  return {
    outcome: {
      decision: 'not-heard',
      retrospective: false,
      reasons,
      recommendations: '',
      sharedFunding: 'none',
      actions: [],
      dissents: [],
      confirmed: false,
    },
    flaws: reasons === '' ? [{ code: 'blank', label: 'Reasons', expected, rule: 'CPR-3.5' }] : [],
  };
}

function heard(
  asked: Asked,
  { actions: rows }: MinutesReading,
  panel: Panel,
  sittingOn: LocalDate,
): Judged<Omit<Outcome, 'decision' | 'retrospective'>> {
  const funding = fundingIn(asked, panel);
  const review = laterDateIn(asked, 'Review date', sittingOn, 'CPR-5.1c');
  const deferral = laterDateIn(asked, 'Deferred to', sittingOn, 'CPR-3.5');
  const dissents = dissentsIn(asked('Dissent'));
  const actions = actionsIn(rows, sittingOn);
  const confirmed = confirmedIn(asked);
  const [reviewOn] = review.taken;
  const [deferredTo] = deferral.taken;
  const parts = [funding, review, deferral, dissents, actions, confirmed];
  return {
    outcome: {
      reasons: asked('Reasons'),
      recommendations: asked('Recommendations'),
      sharedFunding: funding.taken[0] ?? 'none',
      actions: actions.taken,
      ...(reviewOn && { reviewOn }),
      ...(deferredTo && { deferredTo }),
      dissents: dissents.taken,
      confirmed: confirmed.taken[0] ?? false,
    },
    flaws: [...blanks(asked, sittingOn), ...parts.flatMap(({ flaws }) => flaws)],
  };
}

function strayDeferral(decision: Outcome['decision'] | undefined, to: LocalDate | undefined) {
  if (to === undefined || decision === undefined || decision === 'defer') return [];
  const expected = 'no date, unless the decision is Defer';
  const stray: Flaw = {
    code: 'deferred-without-defer',
    label: 'Deferred to',
    expected,
    rule: 'CPR-3.5',
  };
  return [stray];
}

const inOrderOfHeadings = (flaws: readonly Flaw[]): readonly Flaw[] => {
  const order: readonly string[] = [...minutesLabels, 'Actions'];
  return [...flaws].sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label));
};

/**
 * What the panel decided for one child, from what the minutes say.
 *
 * A child who was heard needs every heading filled, where "None" is an answer for recommendations,
 * funding, actions and the review date; one not heard needs a reason and nothing else. When a deferred
 * child returns is asked for and may be left open. The narrative stays where it is: only the outcome
 * enters the register.
 *
 * @param sittingOn - the day the panel met: review and deferral dates lie after it.
 * @param placedOn - the day of an emergency placement, if one was made: a decision on or after that day
 *   is recorded as retrospective.
 * @returns the outcome, or everything that is wrong at once, in the order of the headings.
 *
 * Source: CPR-3.5.
 * Source: CPR-3.6.
 * Source: CPR-5.1b.
 * Source: CPR-A13.
 */
export function outcomeOf(
  reading: MinutesReading,
  panel: Panel,
  sittingOn: LocalDate,
  placedOn?: LocalDate,
): Result<Outcome, readonly MinutesFault[]> {
  const asked: Asked = (label) => trimmed(reading.answers[label]);
  const judged = decisionIn(asked('Decision'), panel);
  const [decided] = judged.taken;
  if (decided?.decision === 'not-heard') {
    const { outcome, flaws } = notHeard(asked, decided.beside);
    return flaws.length === 0 ? ok(outcome) : err(flaws.map((flaw) => flawIn(reading, flaw)));
  }
  const { outcome, flaws } = heard(asked, reading, panel, sittingOn);
  const stray = strayDeferral(decided?.decision, outcome.deferredTo);
  const all = [...judged.flaws, ...flaws, ...stray];
  if (decided === undefined || all.length > 0) {
    return err(inOrderOfHeadings(all).map((flaw) => flawIn(reading, flaw)));
  }
  const retrospective = placedOn !== undefined && placedOn <= sittingOn;
  return ok({ ...outcome, decision: decided.decision, retrospective });
}
