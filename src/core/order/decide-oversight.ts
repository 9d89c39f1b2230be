import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import { dueChecks, lookedAt } from '../panel/oversight-parts.ts';
import type { Looked } from '../register/oversight.ts';
import type { Register } from '../register/register.ts';
import { err } from '../result.ts';
import { unreachable } from '../unreachable.ts';
import { notInPlan } from '../week/in-plan.ts';
import { heardOnOf, officerOf } from '../week/oversight.ts';
import { panelOf } from '../week/sittings.ts';
import { became } from './around-oversight.ts';
import type { AroundOversight } from './around-oversight.ts';
import { endEscalation, escalate } from './escalate.ts';
import type { Decided, Given } from './order.ts';
import type { OversightOrder } from './oversight-order.ts';

/** What is said of a child that somebody looks at after its sitting. Source: NS-7.2. Source: NS-7.5. */
export function decideOversight(register: Register, order: OversightOrder, given: Given): Decided {
  const row = register.rows.oversight.get(order.oversight);
  if (!row) return err(`Nothing is looked at under ${order.oversight}.`);
  const around = { register, row, panel: panelOf(register, row.panel), given };
  switch (order.kind) {
    case 'review-on':
      return reviewOn(around, order);
    case 'look-at':
      return lookAt(around, order);
    case 'pass-on':
      return passOn(around, order);
    case 'escalate':
      return escalate(around, order);
    case 'escalation-ended':
      return endEscalation(around, order);
    default:
      return unreachable(order);
  }
}

type Of<Kind extends OversightOrder['kind']> = Extract<OversightOrder, { readonly kind: Kind }>;

const notYet = 'Give a day that has already come.';

/** The day of the next review, as somebody knows it: no extract moves it any more. */
function reviewOn(around: AroundOversight, { on }: Of<'review-on'>): Decided {
  const { register, row, panel } = around;
  const heardOn = heardOnOf(register, row);
  if (heardOn && on <= heardOn) {
    return err(`The next review comes after the sitting of ${fullDate(heardOn)}.`);
  }
  const [check] = dueChecks(panel);
  return became(
    around,
    { ...row, reviewOn: on, typed: true },
    `Next review on ${fullDate(on)}`,
    check?.rule ?? '',
  );
}

/** A check is not met while something recommended is missing in the plan: whoever says so is told what. */
function lookAt(around: AroundOversight, { code, answer, on }: Of<'look-at'>): Decided {
  const { row, panel, given } = around;
  const rule = [...dueChecks(panel), ...lookedAt(panel)].find((one) => one.code === code);
  if (!rule) return err(`The panel’s file has nothing to look at called ${code}.`);
  if (on > dateOf(given.now)) return err(notYet);
  const isCheck = rule.due === 'next-review';
  const missing = isCheck && answer === 'yes' ? stillMissing(around) : '';
  if (missing !== '') return err(missing);
  const looked = lookedBy(around, answer, on);
  const { typed: _, ...left } = row;
  return became(
    around,
    { ...(isCheck && answer === 'no' ? left : row), answers: { ...row.answers, [code]: looked } },
    `${rule.label}: ${answer}, ${fullDate(on)}${looked.forThem ? ', for the officer' : ''}`,
    rule.rule,
  );
}

function stillMissing({ register, row, panel }: AroundOversight): string {
  const { length: count } = notInPlan(register, panel, row.key);
  if (count === 0) return '';
  return `${count} of what was recommended ${count === 1 ? 'is' : 'are'} not in the ${panel.plan?.label ?? 'plan'} yet: say of each since when it stands there, or why not.`;
}

/** Whoever is not the officer says it in their place, and it is shown so. */
function lookedBy(
  { register, row, given }: AroundOversight,
  answer: Looked['answer'],
  on: Looked['on'],
): Looked {
  const by = given.by.toLowerCase();
  const forThem = by === officerOf(register, row) ? {} : ({ forThem: true } as const);
  return { answer, on, by, ...forThem, at: given.now };
}

/** No review is left: with whom it rests is in the panel's file. Source: NS-A12. */
function passOn(around: AroundOversight, { on }: Of<'pass-on'>): Decided {
  const { row, panel, given } = around;
  const passesTo = dueChecks(panel).flatMap((check) => check.passesTo ?? [])[0];
  if (!passesTo) return err('The panel’s file passes nothing on.');
  if (row.passed) return err('It was passed on already.');
  if (on > dateOf(given.now)) return err(notYet);
  return became(
    around,
    { ...row, passed: { on, by: given.by.toLowerCase(), at: given.now } },
    `No review left: passed to ${passesTo.service} on ${fullDate(on)}`,
    passesTo.rule,
  );
}
