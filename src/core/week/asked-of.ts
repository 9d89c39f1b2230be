import { replyCode, replyRule } from '../deadline/reply-due.ts';
import { factsHeld, isNotAsked } from '../panel/facts-held.ts';
import type { Condition } from '../panel/facts-held.ts';
import { seatApplies } from '../quorum/seat-applies.ts';
import type { Referral, Register } from '../register/register.ts';
import { childKnown } from './child-heard.ts';
import { owesReply } from './reply-deadlines.ts';
import { saidOf } from './said-of-case.ts';
import { timeSaid, timeToComeCode } from './time-to-come.ts';
import { panelOf } from './sittings.ts';
import { replied, setAside } from './asked.ts';
import type { Gate, Preparation, Asked } from './asked.ts';
import { sittingOf, ownPeople, ownersOf } from './asked-owners.ts';
import type { Around } from './asked-owners.ts';

const yesOrNo = ['Yes', 'No'] as const;

/**
 * Everything that is asked about a child, in the order of the panel's file: first the questions on which
 * something depends, then what must stand, then what is to be prepared. Empty for a panel that asks nothing.
 *
 * Source: LCLH-4.3. Source: LCLH-4.4. Source: NS-5.1. Source: BC-2.4. Source: BC-A14.
 */
export function askedOf(register: Register, referral: Referral): readonly Asked[] {
  const panel = panelOf(register, referral.panel);
  const { attendees = [], gates = [], preparation = [] } = panel;
  const child = childKnown(register, referral, sittingOf(register, referral));
  const around: Around = { register, referral, panel, child };
  return [
    ...seatQuestions(around),
    ...timeQuestion(around),
    ...attendees
      .filter(({ presence }) => presence !== 'forbidden')
      .flatMap((one) => question(around, `attendee:${one.who}`, one)),
    ...gates.flatMap((one) => [
      ...question(around, `gate:${one.code}`, one),
      ...gateAsked(around, one),
    ]),
    ...preparation.flatMap((one) => [
      ...question(around, `preparation:${one.code}`, one),
      ...prepared(around, one),
    ]),
    ...replyAsked(around),
  ];
}

const saidIn = ({ register, referral }: Around, code: string): Pick<Asked, 'said'> => {
  const said = saidOf(register, referral, code);
  return said ? { said } : {};
};

function seatQuestions(around: Around): readonly Asked[] {
  const { child, referral, panel } = around;
  return (panel.quorum?.seats ?? []).flatMap((seat): readonly Asked[] => {
    const { question: asked } = seatApplies(seat, { ...child, reference: referral.reference });
    if (asked === undefined) return [];
    const code = `seat:${seat.code}`;
    return [
      {
        kind: 'question',
        code,
        label: `${asked} (${seat.label})`,
        rule: seat.rule,
        answers: yesOrNo,
        owners: ownPeople(around),
        ...saidIn(around, code),
      },
    ];
  });
}

/** When it suits whom the case is about to come. Source: LCLH-3.3. */
function timeQuestion(around: Around): readonly Asked[] {
  const { goodTimes } = around.panel;
  if (!goodTimes) return [];
  const said = timeSaid(around.register, around.referral);
  return [
    {
      kind: 'question',
      code: timeToComeCode,
      label: goodTimes.asks,
      rule: goodTimes.rule,
      answers: goodTimes.choices.map(({ label }) => label),
      owners: ownPeople(around),
      ...(said ? { said } : {}),
    },
  ];
}

/** The question on which a part depends, where the facts do not decide it. */
function question(
  around: Around,
  of: string,
  { when, rule }: { readonly when?: Condition | undefined; readonly rule: string },
): readonly Asked[] {
  if (when?.asked === undefined || factsHeld(when, around.child) === 'yes') return [];
  if (isNotAsked(when, around.child)) return [];
  const code = `when:${of}`;
  return [
    {
      kind: 'question',
      code,
      label: when.asked,
      rule,
      answers: yesOrNo,
      owners: ownPeople(around),
      ...saidIn(around, code),
    },
  ];
}

/**
 * Whether a part of the panel's file counts for a child: as the facts say, else as the question beside them was
 * answered. What is not known counts; what was not answered does not yet.
 */
function counts(around: Around, of: string, when: Condition | undefined): boolean {
  const held = when === undefined ? 'yes' : factsHeld(when, around.child);
  if (when?.asked === undefined || held === 'yes' || isNotAsked(when, around.child)) {
    return held !== 'no';
  }
  return saidIn(around, `when:${of}`).said?.answer === 'Yes';
}

/** Source: CPR-5.2b. */
function replyAsked(around: Around): readonly Asked[] {
  const rule = replyRule(around.panel);
  if (!rule || !owesReply(around.register, around.referral)) return [];
  return [
    {
      kind: 'reply',
      code: replyCode,
      label: rule.label,
      rule: rule.rule,
      answers: [replied, 'Not replied'],
      owners: ownersOf(around, rule.owner),
      ...saidIn(around, replyCode),
    },
  ];
}

function gateAsked(around: Around, gate: Gate): readonly Asked[] {
  const code = `gate:${gate.code}`;
  if (!counts(around, code, gate.when)) return [];
  const { said } = saidIn(around, code);
  const forbids = gate.effect === 'forbids';
  const enough = forbids ? ['No'] : (gate.answers ?? ['Yes']);
  const others = forbids ? ['Yes'] : enough.includes('No') ? [] : ['No'];
  return [
    {
      kind: 'gate',
      code,
      label: gate.label,
      rule: gate.rule,
      answers: [...enough, ...others, ...(gate.override ? [setAside] : [])],
      owners: ownPeople(around),
      gate,
      stands:
        said === undefined ? forbids : enough.includes(said.answer) || said.answer === setAside,
      ...(said ? { said } : {}),
    },
  ];
}

function prepared(around: Around, preparation: Preparation): readonly Asked[] {
  const code = `preparation:${preparation.code}`;
  const { done, notDone } = preparation.answers ?? { done: 'Done', notDone: 'Not done' };
  if (!counts(around, code, preparation.when)) return [];
  const owners = ownersOf(around, preparation.of);
  const ask = (of: string, asked: readonly string[]): Asked => ({
    kind: 'preparation',
    code: of,
    label: preparation.label,
    rule: preparation.rule,
    answers: [done, notDone],
    owners: asked,
    preparation,
    ...saidIn(around, of),
  });
  return preparation.each && owners.length > 0
    ? owners.map((owner) => ask(`${code}:${owner}`, [owner]))
    : [ask(code, owners)];
}
